"""What readers see of a story, put together from its releases alone, as the records that pages renders."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.db.models import Q
from django.db.models.functions import Now

from inkuru.flow.freezing import live_record
from inkuru.flow.passages import missed_changes
from inkuru.lang.language import codes
from inkuru.newsroom.models import Edition, Release, ReleaseKind, Revision, State
from inkuru.pages.addresses import beside_path, story_path
from inkuru.records import (
    Availability,
    BesidePage,
    BlockRecord,
    FrontItem,
    LanguageLink,
    MovedPage,
    PinRecord,
    ReleaseRecord,
    SiteRecord,
    StoryPage,
)

Exists = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Released:
    """One story as released: the live record of each language, in the order of the languages."""

    story: int
    records: tuple[ReleaseRecord, ...]

    def record(self, language: str) -> ReleaseRecord | None:
        """The live record in a language."""
        return next((one for one in self.records if one.language == language), None)


def site_record() -> SiteRecord:
    """The paper as it is set up."""
    return SiteRecord(
        name=settings.INKURU_NAME, url=settings.INKURU_URL, languages=codes(), time_zone=settings.TIME_ZONE
    )


def path_of(record: ReleaseRecord) -> str:
    """Where a record’s page stands."""
    return story_path(record.language, record.slug, record.story)


def released(stories: Iterable[int]) -> tuple[Released, ...]:
    """The live records of some stories, in one query."""
    wanted = list(stories)
    order = {code: place for place, code in enumerate(codes())}
    editions = Edition.objects.filter(story__in=wanted, live__isnull=False).select_related("live")
    by_story: dict[int, list[ReleaseRecord]] = {story: [] for story in wanted}
    for edition in editions:
        if edition.live is not None and edition.language in order:
            by_story[edition.story_id].append(live_record(edition.live))
    return tuple(
        Released(story, tuple(sorted(records, key=lambda one: order[one.language])))
        for story, records in by_story.items()
    )


def story_page(story: Released, record: ReleaseRecord, *, exists: Exists) -> StoryPage:
    """The page of one edition; it leads to those other editions whose pages exist."""
    behind = behind_source(story, record)
    source = story.record(record.source_language)
    return StoryPage(
        site=site_record(),
        record=record,
        path=path_of(record),
        languages=tuple(_link(story, code, here=record.language, exists=exists) for code in codes()),
        behind=behind,
        source_corrected_at=source.released_at if source and behind else None,
        related=tuple(_related(record, exists=exists)),
        beside={one.language: path for one in beside(story, record) if exists(path := _beside_path(record, one))},
    )


def beside(story: Released, record: ReleaseRecord) -> tuple[ReleaseRecord, ...]:
    """The editions that a released edition can be read beside; none with one that was withdrawn."""
    if record.kind == ReleaseKind.KILL:
        return ()
    return tuple(one for one in story.records if one is not record and one.kind != ReleaseKind.KILL)


def beside_pages(story: Released, *, exists: Exists) -> Iterator[BesidePage]:
    """Each two editions of a story side by side."""
    pages = {one.language: story_page(story, one, exists=exists) for one in story.records}
    for record in story.records:
        for other in beside(story, record):
            path = _beside_path(record, other)
            yield BesidePage(pages[record.language], pages[other.language], path)


def _beside_path(record: ReleaseRecord, other: ReleaseRecord) -> str:
    return beside_path(path_of(record), other.language)


def _related(record: ReleaseRecord, *, exists: Exists) -> Iterator[FrontItem]:
    """The related stories that readers of this language can have now: released, not withdrawn, under no embargo."""
    if not record.related or record.kind == ReleaseKind.KILL:
        return
    over = Q(story__embargo_until__isnull=True) | Q(story__embargo_until__lte=Now())
    live = Edition.objects.filter(over, story__in=record.related, language=record.language, live__isnull=False)
    found = {one.story_id: one.live for one in live.exclude(state=State.KILLED).select_related("live")}
    for story in record.related:
        release = found.get(story)
        if release is not None and exists(path_of(other := live_record(release))):
            yield front_item(other)


def moved_pages(story: Released) -> tuple[MovedPage, ...]:
    """What stands at the addresses that editions of a story had before."""
    now = {one.language: path_of(one) for one in story.records}
    older = Release.objects.filter(edition__story=story.story, replaced_by__isnull=False).order_by("pk")
    before = ((record.language, path_of(record)) for record in map(live_record, older))
    moved = {(language, path) for language, path in before if path != now.get(language, path)}
    return tuple(
        MovedPage(site=site_record(), language=language, path=path, to=now[language])
        for language, path in sorted(moved)
    )


def _link(story: Released, code: str, *, here: str, exists: Exists) -> LanguageLink:
    record = story.record(code)
    if record is None:
        return LanguageLink(code, Availability.AWAITED)
    if code == here:
        return LanguageLink(code, Availability.HERE, path_of(record), _corrected_at(record))
    if not exists(path_of(record)):
        return LanguageLink(code, Availability.AWAITED)
    state = Availability.KILLED if record.kind == "kill" else Availability.RELEASED
    return LanguageLink(code, state, path_of(record), _corrected_at(record))


def _corrected_at(record: ReleaseRecord) -> datetime | None:
    return record.corrections[-1].at if record.corrections else None


def front_item(record: ReleaseRecord) -> FrontItem:
    """A story as lists show it."""
    return FrontItem(
        path=path_of(record),
        headline=record.headline,
        standfirst=record.standfirst,
        section=record.section,
        place=record.place,
        released_at=record.first_released_at,
        corrected_at=_corrected_at(record),
    )


def behind_source(story: Released, record: ReleaseRecord) -> tuple[str, ...]:
    """The ids of the blocks that the released source says otherwise than what this edition translates.

    Only revisions up to the released one count: readers learn nothing of what is still being written.
    """
    source = story.record(record.source_language)
    if source is None or source is record or "kill" in (source.kind, record.kind):
        return ()
    pinned = {one.id: one.based_on for one in texts_of(record)}
    released_now = {one.id: one.revision for one in texts_of(source)}
    suspects = [block for block, revision in released_now.items() if pinned.get(block) != revision]
    return tuple(block for block in suspects if _missed(block, pinned.get(block), released_now[block]))


def texts_of(record: ReleaseRecord) -> Iterator[BlockRecord | PinRecord]:
    """All texts of a record with what they are based on: headline and standfirst, then the body."""
    yield from record.heads
    yield from record.blocks


def _missed(block: str, pinned: int | None, released_now: int) -> bool:
    if pinned is None:
        return True
    revisions = Revision.objects.filter(block_id=UUID(block), pk__lte=released_now)
    history: Sequence[Revision] = list(revisions.order_by("number"))
    by_key = {one.pk: one for one in history}
    if pinned not in by_key:
        # Translated from text that is not released yet: ahead of the source, not behind it.
        return False
    history = [one for one in history if one.edition_id == by_key[pinned].edition_id]
    return bool(missed_changes(by_key[pinned], history))
