"""An edition that was called ready and is changed afterwards goes back to review by itself.

That is so when its own text says something new, or when its source does, which leaves it behind. Slips that are mended
leave it ready where the newsroom decided so (`minor-after-ready`), and so does whoever says that a text still stands.
"""

from collections.abc import Iterator

from django.db.models import F

from inkuru.flow.ruling import MINOR_AFTER_READY, STANDS, decided
from inkuru.flow.weighing import is_minor, says_the_same
from inkuru.newsroom.models import Cause, Edition, Revision, State, Step


def way_of(story: int) -> str:
    """The turn that is taken by who calls an edition of a story ready, and shared by all who write in it."""
    return f"way of story {story}"


def fall_back(revision: Revision, before: Revision | None) -> tuple[Step, ...]:
    """Take the editions that are not ready any more because of a revision back to review.

    Inside the transaction that wrote it, after it, in the shared turn of `way_of`: whoever calls an edition ready
    meanwhile waits for that, or is seen here. One query where no edition of the story is ready.
    """
    edition = revision.edition
    ready = Edition.objects.filter(story=edition.story_id, state=State.READY).select_related("story")
    return tuple(_step(one, cause, revision) for one, cause in _touched(list(ready), revision, before))


def _touched(ready: list[Edition], revision: Revision, before: Revision | None) -> Iterator[tuple[Edition, Cause]]:
    if not ready or (before is not None and says_the_same(revision, before)):
        return
    for one in ready:
        if one.pk == revision.edition_id and not _stands(one, revision, before):
            yield one, Cause.CHANGED
        if one.pk != revision.edition_id and revision.edition.is_source and revision.material:
            yield one, Cause.SOURCE


def _stands(edition: Edition, revision: Revision, before: Revision | None) -> bool:
    lets_stand = decided().value(MINOR_AFTER_READY, edition.language) == STANDS
    return lets_stand and is_minor(revision, before, edition.language)


def _step(edition: Edition, cause: Cause, revision: Revision) -> Step:
    Edition.objects.filter(pk=edition.pk, state=State.READY).update(state=State.IN_REVIEW, version=F("version") + 1)
    return Step.objects.create(
        edition=edition, before=State.READY, state=State.IN_REVIEW, cause=cause, by=revision.author, at=revision.at
    )
