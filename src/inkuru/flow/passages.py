"""An edition paragraph by paragraph: what it says, what it translates, and whether that still stands."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from inkuru.newsroom.models import Block, Edition, Revision, Source, Story


@dataclass(frozen=True, slots=True)
class Passage:
    """A block in one edition. `revision` is None where nothing is written yet.

    `source` is the current text of the source edition (None in the source edition itself); `missed` are the
    material revisions of the source that the translation does not follow yet, oldest first.
    """

    block: Block
    revision: Revision | None
    source: Revision | None
    missed: tuple[Revision, ...]

    @property
    def is_stale(self) -> bool:
        """Whether the source has moved on since this was translated."""
        return bool(self.missed)

    @property
    def is_unread_draft(self) -> bool:
        """Whether memory or a machine wrote it and no person has read it."""
        return self.revision is not None and is_unread_draft(self.revision)


def is_unread_draft(revision: Revision) -> bool:
    """Whether memory or a machine wrote the text and no person has read it; needs `review` selected."""
    return revision.origin != Source.PERSON and not hasattr(revision, "review")


def missed_changes(pinned: Revision, history: Sequence[Revision]) -> tuple[Revision, ...]:
    """The material revisions of `history` (oldest first) after `pinned`.

    A reversal un-stales: what happened before the source last said the pinned text again is forgotten.
    """
    later = [one for one in history if one.number > pinned.number]
    returned = max((index for index, one in enumerate(later, start=1) if one.html == pinned.html), default=0)
    return tuple(one for one in later[returned:] if one.material)


def passages(edition: Edition) -> tuple[Passage, ...]:
    """All blocks of the story in order as they stand in this edition; four queries, however long it is."""
    blocks = edition.story.blocks.filter(retired_at__isnull=True).select_related("image")
    current = {one.block_id: one for one in current_revisions(edition)}
    if edition.is_source:
        return tuple(Passage(block, current.get(block.pk), None, ()) for block in blocks)
    histories = source_histories(edition)
    return tuple(_translated(block, current.get(block.pk), histories) for block in blocks)


def side_by_side(story: Story) -> Mapping[int, tuple[Passage, ...]]:
    """All blocks of a story in order as they stand in each of its editions, by the edition’s id; four queries.

    What the translations were made of is taken from the source’s history, which is read once. Authors are not read.
    """
    blocks = list(story.blocks.filter(retired_at__isnull=True).select_related("image"))
    history = list(_written_in(story))
    histories, known = _by_block(history), {one.pk: one for one in history}
    standing: dict[int, dict[object, Revision]] = defaultdict(dict)
    current = Revision.objects.filter(edition__story=story).current().standing().select_related("review")
    for revision in current:
        if revision.based_on_id in known:
            revision.based_on = known[revision.based_on_id]
        standing[revision.edition_id][revision.block_id] = revision
    languages = story.editions.values_list("pk", "language")
    return {
        edition: tuple(
            Passage(block, standing[edition].get(block.pk), None, ())
            if language == story.source_language
            else _translated(block, standing[edition].get(block.pk), histories)
            for block in blocks
        )
        for edition, language in languages
    }


def current_revisions(edition: Edition) -> Iterable[Revision]:
    """The revisions that stand in an edition, with what tells whether they are based on something and were read."""
    return edition.revisions.current().standing().select_related("based_on", "review", "author")


def source_histories(edition: Edition) -> Mapping[object, list[Revision]]:
    """The revisions of the source edition by block id, oldest first."""
    return _by_block(_written_in(edition.story))


def _written_in(story: Story) -> Iterable[Revision]:
    """All revisions of the source edition, the older ones first."""
    return Revision.objects.filter(edition__story=story, edition__language=story.source_language).order_by("number")


def _by_block(revisions: Iterable[Revision]) -> Mapping[object, list[Revision]]:
    histories: dict[object, list[Revision]] = defaultdict(list)
    for revision in revisions:
        histories[revision.block_id].append(revision)
    return histories


def _translated(block: Block, revision: Revision | None, histories: Mapping[object, list[Revision]]) -> Passage:
    history = histories.get(block.pk, [])
    source = history[-1] if history else None
    if revision is None or revision.based_on is None:
        return Passage(block, revision, source, ())
    return Passage(block, revision, source, missed_changes(revision.based_on, history))
