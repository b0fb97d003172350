"""What somebody types is kept as they type it, apart from the revisions, until they save it or throw it away."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from inkuru.flow.rights import Right, asks
from inkuru.newsroom.models import Block, Edition, Person, Revision, Story, WorkingText


@dataclass(frozen=True, slots=True)
class Typed:
    """A text as it was typed; `seen` is the number of the revision that the writer had before them, 0 for none,
    `source` the source revision beside it. `is_marked` tells that `text` is inline HTML.
    """

    text: str
    seen: int
    source: Revision | None = None
    is_marked: bool = False
    alt: str = ""
    credit: str = ""


@asks(Right.WRITE)
def keep(edition: Edition, block: Block, typed: Typed, *, by: Person, at: datetime) -> None:
    """Keep what a person has typed in a block; what they typed there before gives way to it."""
    values = {
        "text": typed.text,
        "is_marked": typed.is_marked,
        "alt": typed.alt,
        "credit": typed.credit,
        "seen": typed.seen,
        "source": typed.source,
        "at": at,
    }
    # One statement where something is kept already, which is nearly always: nobody waits for a whole transaction.
    if not WorkingText.objects.filter(edition=edition, block=block, person=by).update(**values):
        WorkingText.objects.update_or_create(edition=edition, block=block, person=by, defaults=values)


def discard(edition: Edition, block: Block, *, by: Person) -> None:
    """Throw away what a person has typed in a block: it was saved, or they want none of it."""
    WorkingText.objects.filter(edition=edition, block=block, person=by).delete()


def kept_texts(story: Story, *, by: Person) -> Mapping[tuple[str, UUID], WorkingText]:
    """What a person has typed in a story and not saved, by language and block; one query."""
    found = WorkingText.objects.filter(edition__story=story, person=by, block__retired_at__isnull=True)
    return {(one.edition.language, one.block_id): one for one in found.select_related("edition")}
