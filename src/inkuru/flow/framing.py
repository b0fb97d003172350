"""What of a picture is shown: its crop and the point that no smaller piece may lose."""

from collections.abc import Sequence

from django.db import transaction

from inkuru.newsroom.models import Block, Kind
from inkuru.records import WHOLE_PICTURE, FramingRecord, Refusal

# In thousandths: what is smaller shows nothing.
LEAST = 50
ALL = 1000


class Unframed(Refusal):
    """A crop or a point that lies outside the picture, or shows nothing of it."""


def framing_of(block: Block) -> FramingRecord:
    """What of the picture of a block is shown; all of it where nobody chose."""
    crop, focus = (tuple(block.framing.get(name, ())) for name in ("crop", "focus"))
    return FramingRecord(crop or WHOLE_PICTURE.crop, focus or WHOLE_PICTURE.focus)


@transaction.atomic
def frame(block: Block, *, crop: Sequence[int], focus: Sequence[int]) -> FramingRecord:
    """Choose what of a picture is shown, in all languages; released pages change with their next release.

    Raises Unframed.
    """
    left, top, right, bottom = crop
    shows = min(right - left, bottom - top) >= LEAST
    if block.kind != Kind.IMAGE or not shows or min(crop) < 0 or max(crop) > ALL:
        raise Unframed("the crop does not lie in the picture, or shows nothing of it")
    across, down = focus
    inside = min(max(across, left), right), min(max(down, top), bottom)
    chosen = FramingRecord((left, top, right, bottom), inside)
    block.framing = {} if chosen == WHOLE_PICTURE else {"crop": list(chosen.crop), "focus": list(chosen.focus)}
    block.save(update_fields=("framing",))
    return chosen
