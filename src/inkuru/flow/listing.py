"""Which lists of the site a released story stands in, and at which place: given once, so that pages never shift."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Q

from inkuru.flow.picturing import Released, site_record
from inkuru.newsroom.models import Edition, ListEntry, Release, ReleaseKind, SiteList
from inkuru.newsroom.turns import take_turn
from inkuru.pages.moments import local
from inkuru.records import ReleaseRecord, SiteRecord

# The names of lists are their addresses below the front of their language.
ALL = ""
ARCHIVE = "archive"
CORRECTIONS = "corrections"
SECTION = "section"
TOPIC = "topic"

ON_A_PAGE = 30
CORRECTING = (ReleaseKind.CORRECTION, ReleaseKind.KILL)


@dataclass(frozen=True, slots=True, order=True)
class Sheet:
    """A page of a list: from 1, the oldest; 0 is the list’s own address, with its newest stories."""

    language: str
    name: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class _Wish:
    """That an edition is to stand in a list; `number` as in ListEntry."""

    edition: int
    language: str
    name: str
    number: int = 0


def names_of(record: ReleaseRecord, site: SiteRecord) -> tuple[str, ...]:
    """The lists that a story stands in, by what it was released with and the month on the newsroom’s clock."""
    month = local(record.first_released_at, site)
    section = [f"{SECTION}/{record.section.slug}"] if record.section else []
    topics = [f"{TOPIC}/{one.slug}" for one in record.topics]
    return (ALL, *section, *topics, f"{ARCHIVE}/{month:%Y/%m}")


@transaction.atomic
def enter(stories: Sequence[Released]) -> tuple[Sheet, ...]:
    """Give released editions their places and take them from lists where they no longer belong; the pages touched."""
    take_turn("lists")
    editions = _editions(stories)
    wishes = list(_wishes(stories, editions))
    held = _held(editions.values())
    new = _place([one for one in wishes if one not in held])
    gone = [entry.pk for one, entry in held.items() if one not in set(wishes)]
    touched = {sheet for entry in (*held.values(), *new) for sheet in _sheets(entry)} | _beside(new)
    ListEntry.objects.filter(pk__in=gone).delete()
    _note_change({one.list_id for one in (*held.values(), *new)}, stories)
    return tuple(sorted(touched))


def no_embargo(now: datetime) -> Q:
    """Of what belongs to stories: whose embargo is over, or that have none."""
    return Q(story__embargo_until__isnull=True) | Q(story__embargo_until__lte=now)


def unentered(now: datetime) -> list[int]:
    """Stories of which a public edition stands in no list yet, the one released first before the others."""
    missing = Edition.objects.filter(no_embargo(now), live__isnull=False, list_entries__isnull=True)
    return list(dict.fromkeys(missing.order_by("first_released_at", "story_id").values_list("story_id", flat=True)))


def every_sheet() -> Iterator[Sheet]:
    """All pages of all lists."""
    for one in SiteList.objects.iterator():
        for number in range(last_sheet(one.last) + 1):
            yield Sheet(one.language, one.name, number)


def last_sheet(place: int) -> int:
    """The number of the page on which a place is.

    >>> last_sheet(30), last_sheet(31)
    (1, 2)
    """
    return -(-place // ON_A_PAGE)


def _beside(new: Iterable[ListEntry]) -> set[Sheet]:
    """Where a list begins, the same list in the other languages leads to it from now on."""
    begun = {one.list.name for one in new if one.place == 1}
    return {Sheet(one.language, one.name) for one in SiteList.objects.filter(name__in=begun)}


def _sheets(entry: ListEntry) -> Iterator[Sheet]:
    language, name, number = entry.list.language, entry.list.name, last_sheet(entry.place)
    yield Sheet(language, name)
    yield Sheet(language, name, number)
    if number > 1 and entry.place % ON_A_PAGE == 1:
        # The page before leads to this one from now on.
        yield Sheet(language, name, number - 1)


def _editions(stories: Iterable[Released]) -> dict[tuple[int, str], int]:
    found = Edition.objects.filter(story__in=[one.story for one in stories], live__isnull=False)
    return {(story, language): key for key, story, language in found.values_list("pk", "story_id", "language")}


def _wishes(stories: Iterable[Released], editions: Mapping[tuple[int, str], int]) -> Iterator[_Wish]:
    """Oldest first: those that come together get their places in the order in which they were released."""
    site = site_record()
    records = [record for story in stories for record in story.records]
    for record in sorted(records, key=lambda one: (one.first_released_at, one.story)):
        edition = editions[record.story, record.language]
        for name in names_of(record, site):
            yield _Wish(edition, record.language, name)
    corrected = Release.objects.filter(edition__in=editions.values(), kind__in=CORRECTING).order_by("at", "pk")
    for edition, language, number in corrected.values_list("edition_id", "edition__language", "number"):
        yield _Wish(edition, language, CORRECTIONS, number)


def _held(editions: Iterable[int]) -> dict[_Wish, ListEntry]:
    entries = ListEntry.objects.filter(edition__in=list(editions)).select_related("list")
    return {_Wish(one.edition_id, one.list.language, one.list.name, one.number): one for one in entries}


def _place(wishes: Sequence[_Wish]) -> list[ListEntry]:
    lists = _lists({(one.language, one.name) for one in wishes})
    entries = []
    for wish in wishes:
        into = lists[wish.language, wish.name]
        into.last += 1
        entries.append(ListEntry(list=into, edition_id=wish.edition, number=wish.number, place=into.last))
    SiteList.objects.bulk_update(lists.values(), ["last"])
    return ListEntry.objects.bulk_create(entries)


def _note_change(lists: set[int], stories: Iterable[Released]) -> None:
    at = max((record.released_at for story in stories for record in story.records), default=None)
    if at is None:
        return
    SiteList.objects.filter(Q(changed_at__isnull=True) | Q(changed_at__lt=at), pk__in=lists).update(changed_at=at)


def _lists(wanted: set[tuple[str, str]]) -> dict[tuple[str, str], SiteList]:
    names = {name for _, name in wanted}
    known = {(one.language, one.name): one for one in SiteList.objects.filter(name__in=names)}
    new = [SiteList(language=language, name=name) for language, name in sorted(wanted - known.keys())]
    return {key: known[key] for key in wanted & known.keys()} | {
        (one.language, one.name): one for one in SiteList.objects.bulk_create(new)
    }
