"""Lists of stories by section, topic and month, the months themselves, and what was corrected."""

from collections.abc import Mapping
from dataclasses import dataclass

from inkuru.pages.addresses import list_path
from inkuru.pages.frame import Head, feed_links, fill, head
from inkuru.pages.front import enter
from inkuru.pages.moments import local, short_line
from inkuru.pages.words import catalogue, own_name
from inkuru.records import N_, ArchivePage, CorrectionItem, CorrectionsPage, ListKind, ListPage, SiteRecord

TITLES = {
    ListKind.ALL: N_("All stories in %(name)s"),
    ListKind.SECTION: "%(name)s",
    ListKind.TOPIC: "%(name)s",
    ListKind.ARCHIVE: N_("Stories of %(name)s"),
}
ARCHIVE = N_("Archive")
CORRECTIONS = N_("Corrections")
NUMBERED = N_("%(title)s, page %(number)s")
ABOUT_CORRECTIONS = N_(
    "When something in a story was wrong, we correct it in every language and say here what was changed and when."
)


@dataclass(frozen=True, slots=True)
class Corrected:
    """A correction with its moment for people and for machines."""

    item: CorrectionItem
    written: str
    machine: str


def render_list(page: ListPage) -> str:
    """A page of a list of stories."""
    said = catalogue(page.language).gettext(TITLES[page.kind])
    name = own_name(page.language) if page.kind == ListKind.ALL else page.name
    title = _numbered(said % {"name": name}, page.language, page.number)
    has_feeds = page.kind == ListKind.SECTION and not page.number
    return fill(
        "list.html",
        "list",
        page.site,
        page.language,
        head=_head(page.site, page.path, title, page.languages),
        title=title,
        feeds=feed_links(page.path, f"{page.site.name} – {title}") if has_feeds else (),
        entries=[enter(item, page.site, page.language) for item in page.items],
        newer=page.newer,
        older=page.older,
    )


def render_archive(page: ArchivePage) -> str:
    """The months that have stories."""
    title = catalogue(page.language).gettext(ARCHIVE)
    paths = {code: list_path(code, "archive") for code in page.site.languages}
    return fill(
        "archive.html",
        "list",
        page.site,
        page.language,
        head=_head(page.site, page.path, title, paths),
        title=title,
        months=page.months,
        all=list_path(page.language, "", 1),
    )


def render_corrections(page: CorrectionsPage) -> str:
    """A page of what was corrected, with how the house corrects."""
    title = _numbered(catalogue(page.language).gettext(CORRECTIONS), page.language, page.number)
    paths = {} if page.number else {code: list_path(code, "corrections") for code in page.site.languages}
    return fill(
        "corrections.html",
        "list",
        page.site,
        page.language,
        head=_head(page.site, page.path, title, paths),
        title=title,
        about=catalogue(page.language).gettext(ABOUT_CORRECTIONS),
        items=[_corrected(one, page.site, page.language) for one in page.items],
        newer=page.newer,
        older=page.older,
    )


def _head(site: SiteRecord, path: str, title: str, paths: Mapping[str, str]) -> Head:
    return head(site, path, title=f"{title} – {site.name}", description=title, paths=paths)


def _numbered(title: str, language: str, number: int) -> str:
    return catalogue(language).gettext(NUMBERED) % {"title": title, "number": number} if number else title


def _corrected(item: CorrectionItem, site: SiteRecord, language: str) -> Corrected:
    return Corrected(item, short_line(item.at, site, language), local(item.at, site).isoformat())
