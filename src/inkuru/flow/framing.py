"""What of a picture is shown: its crop and the point that no smaller piece may lose."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from inkuru.flow.rights import Right, asks
from inkuru.newsroom.models import Block, Kind, Person
from inkuru.records import Refusal

# In thousandths: what is smaller shows nothing.
LEAST = 50
ALL = 1000


class Unframed(Refusal):
    """A crop or a point that lies outside the picture, or shows nothing of it."""


@dataclass(frozen=True, slots=True)
class Framing:
    """In thousandths of width and height: the crop’s left, top, right, bottom; the focus across, down."""

    crop: tuple[int, ...] = (0, 0, ALL, ALL)
    focus: tuple[int, ...] = (ALL // 2, ALL // 2)


WHOLE = Framing()


def framing_of(block: Block) -> Framing:
    """What of the picture of a block is shown; all of it where nobody chose."""
    kept = block.framing
    return Framing(tuple(kept.get("crop", WHOLE.crop)), tuple(kept.get("focus", WHOLE.focus)))


@asks(Right.WRITE)
@transaction.atomic
def frame(block: Block, *, crop: Sequence[int], focus: Sequence[int], by: Person | None) -> Framing:  # noqa: ARG001 - asked
    """Choose what of a picture is shown, in all languages; released pages change with their next release.

    A focus outside the crop is moved to its edge. Raises Unframed.
    """
    left, top, right, bottom = crop
    shows = min(right - left, bottom - top) >= LEAST
    if block.kind != Kind.IMAGE or not shows or min(crop) < 0 or max(crop) > ALL:
        raise Unframed("the crop does not lie in the picture, or shows nothing of it")
    across, down = focus
    chosen = Framing((left, top, right, bottom), (min(max(across, left), right), min(max(down, top), bottom)))
    block.framing = {} if chosen == WHOLE else {"crop": list(chosen.crop), "focus": list(chosen.focus)}
    block.save(update_fields=("framing",))
    return chosen
