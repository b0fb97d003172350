"""What the lists of the site show, as the records that pages renders; a page costs the same in archives of any size."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db.models import F, Q, QuerySet

from inkuru.flow.freezing import live_record
from inkuru.flow.listing import ALL, ARCHIVE, CORRECTING, CORRECTIONS, ON_A_PAGE, SECTION, Sheet, last_sheet
from inkuru.flow.picturing import Exists, front_item, path_of, site_record
from inkuru.lang.language import codes
from inkuru.lang.writing.dates import written_date
from inkuru.newsroom.models import Edition, ListEntry, Release, ReleaseKind, Section, SiteList, State, Topic
from inkuru.pages.addresses import list_path
from inkuru.records import (
    ArchivePage,
    CorrectionItem,
    CorrectionsPage,
    FrontItem,
    FrontPage,
    ListKind,
    ListPage,
    NamedLink,
    ReleaseRecord,
)

NAMED = {ListKind.SECTION: Section.objects, ListKind.TOPIC: Topic.objects}


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a list, newest first, and the pages beside it."""

    entries: tuple[ListEntry, ...]
    newer: str
    older: str


@dataclass(slots=True)
class Reader:
    """Reads lists; `exists` tells which pages stand. What it has read of releases it keeps, for lists share stories."""

    exists: Exists
    known: dict[int, ReleaseRecord] = field(default_factory=dict)

    def front(self, language: str) -> FrontPage:
        """The newest stories of a language."""
        part = self._part(Sheet(language, ALL))
        sections = tuple(one for one in _sections(language) if self.exists(one.path))
        return FrontPage(site_record(), language, list_path(language, ALL), self._items(part), sections, part.older)

    def page(self, sheet: Sheet) -> ListPage:
        """A page of any list of stories but the first of the front."""
        part = self._part(sheet)
        kind = ListKind(sheet.name.partition("/")[0] or ListKind.ALL)
        return ListPage(
            site=site_record(),
            language=sheet.language,
            path=list_path(sheet.language, sheet.name, sheet.number),
            kind=kind,
            name=name_of(sheet),
            items=self._items(part),
            languages={} if sheet.number else self._languages(sheet),
            number=sheet.number,
            newer=part.newer,
            older=part.older,
        )

    def corrections(self, sheet: Sheet) -> CorrectionsPage:
        """A page of the corrections."""
        part = self._part(sheet)
        path = list_path(sheet.language, sheet.name, sheet.number)
        items = tuple(self._corrections(part.entries))
        return CorrectionsPage(site_record(), sheet.language, path, items, sheet.number, part.newer, part.older)

    def archive(self, language: str) -> ArchivePage:
        """The months of a language that have stories."""
        names = SiteList.objects.filter(language=language, name__startswith=f"{ARCHIVE}/").order_by("-name")
        links = (NamedLink(_month(one.name, language), list_path(language, one.name)) for one in names)
        months = tuple(one for one in links if self.exists(one.path))
        return ArchivePage(site_record(), language, list_path(language, ARCHIVE), months)

    def records(self, language: str, name: str, most: int) -> tuple[ReleaseRecord, ...]:
        """The newest stories of a list, as released."""
        sheet = Sheet(language, name)
        shown = self._newest(SiteList.objects.filter(language=language, name=name).first(), sheet)
        return tuple(self._record(one.edition) for one in shown[:most])

    def _part(self, sheet: Sheet) -> Part:
        found = SiteList.objects.filter(language=sheet.language, name=sheet.name).first()
        if sheet.number:
            return self._numbered(found, sheet)
        entries = self._newest(found, sheet)
        before = last_sheet(entries[-1].place - 1) if len(entries) == ON_A_PAGE else 0
        return Part(entries, "", self._beside(sheet, before) if before else "")

    def _newest(self, found: SiteList | None, sheet: Sheet) -> tuple[ListEntry, ...]:
        entries: list[ListEntry] = []
        for entry in _shown(found, sheet).iterator(chunk_size=ON_A_PAGE) if found else ():
            if self._stands(entry):
                entries.append(entry)
            if len(entries) == ON_A_PAGE:
                break
        return tuple(entries)

    def _numbered(self, found: SiteList | None, sheet: Sheet) -> Part:
        last = sheet.number * ON_A_PAGE
        places = Q(place__gt=last - ON_A_PAGE, place__lte=last)
        entries = [one for one in _shown(found, sheet).filter(places) if self._stands(one)] if found else []
        newer = sheet.number + 1 if found and found.last > last else 0
        older = self._beside(sheet, sheet.number - 1) if sheet.number > 1 else ""
        return Part(tuple(entries), self._beside(sheet, newer), older)

    def _beside(self, sheet: Sheet, number: int) -> str:
        path = list_path(sheet.language, sheet.name, number)
        return path if self.exists(path) else ""

    def _languages(self, sheet: Sheet) -> dict[str, str]:
        paths = {code: list_path(code, sheet.name) for code in codes()}
        return {code: path for code, path in paths.items() if code == sheet.language or self.exists(path)}

    def _stands(self, entry: ListEntry) -> bool:
        return self.exists(path_of(self._record(entry.edition)))

    def _record(self, edition: Edition) -> ReleaseRecord:
        assert edition.live is not None  # noqa: S101 - only released editions stand in lists
        if edition.live.pk not in self.known:
            self.known[edition.live.pk] = live_record(edition.live)
        return self.known[edition.live.pk]

    def _items(self, part: Part) -> tuple[FrontItem, ...]:
        return tuple(front_item(self._record(one.edition)) for one in part.entries)

    def _corrections(self, entries: Sequence[ListEntry]) -> Iterator[CorrectionItem]:
        releases = Release.objects.filter(edition__in=[one.edition_id for one in entries], kind__in=CORRECTING)
        by_number = {(one.edition_id, one.number): one for one in releases.select_related("correction")}
        for entry in entries:
            live, told = self._record(entry.edition), by_number[entry.edition_id, entry.number]
            is_withdrawn = told.kind == ReleaseKind.KILL
            note = live.note if is_withdrawn else told.correction.note
            yield CorrectionItem(path_of(live), live.headline, told.at, note, is_withdrawn)


def _shown(found: SiteList | None, sheet: Sheet) -> QuerySet[ListEntry]:
    """The entries that readers may see, newest first: of withdrawn stories only that they were withdrawn."""
    entries = ListEntry.objects.filter(list=found, edition__live__isnull=False)
    kept = Q(edition__live__kind=ReleaseKind.KILL)
    if sheet.name == CORRECTIONS:
        entries = entries.exclude(kept & ~Q(number=F("edition__live__number")))
    else:
        entries = entries.exclude(Q(edition__state=State.KILLED) | kept)
    return entries.select_related("edition__live").order_by("-place")


def name_of(sheet: Sheet) -> str:
    """What a section, a topic or a month is called in the language of a list; blank for all stories."""
    kind = ListKind(sheet.name.partition("/")[0] or ListKind.ALL)
    if kind == ListKind.ARCHIVE:
        return _month(sheet.name, sheet.language)
    slug = sheet.name.partition("/")[2]
    names = NAMED[kind].filter(slug=slug).values_list("names", flat=True).first() if kind in NAMED else None
    return (names or {}).get(sheet.language) or slug


def _month(name: str, language: str) -> str:
    _, year, month = name.split("/")
    return written_date(date(int(year), int(month), 1), language, "month")


def _sections(language: str) -> Iterator[NamedLink]:
    having = set(
        SiteList.objects.filter(language=language, name__startswith=f"{SECTION}/").values_list("name", flat=True)
    )
    for one in Section.objects.filter(retired_at__isnull=True):
        if f"{SECTION}/{one.slug}" in having:
            yield NamedLink(one.names.get(language) or one.slug, list_path(language, f"{SECTION}/{one.slug}"))
