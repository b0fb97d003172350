"""The page where readers search: a field, how many stories there are, each with the words in place.

Written by the application for each question; complete without script, and kept out of search engines.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode

from inkuru.pages.addresses import search_path
from inkuru.pages.frame import fill, head
from inkuru.pages.moments import local, short_line
from inkuru.pages.words import catalogue, own_name
from inkuru.records import N_, NamedRecord, SiteRecord

SEARCH = N_("Search")
QUESTION = N_("Search: %(query)s")
READ_AS = N_("No story says “%(typed)s”. Shown is what was found for “%(read)s”.")
UNKNOWN = N_("No story says “%(typed)s”.")
FOUND_IN = N_("The words stand in the edition in %(language)s.")
NUMBERED = N_("Page %(number)s of %(last)s")
CORRECTED = N_("Corrected %(moment)s")
LONGEST = 200
"""Characters that the field takes."""

Piece = tuple[str, bool]
"""Some text and whether it is marked."""


@dataclass(frozen=True, slots=True)
class SearchItem:
    """A story that was found, in the edition that is shown. `others` are the language, path and headline of each of its
    other editions; `found_in` is the language of the one that has the words, blank where this one has.
    """

    language: str
    path: str
    headline: tuple[Piece, ...]
    excerpt: tuple[Piece, ...]
    section: NamedRecord | None
    place: str
    released_at: datetime
    corrected_at: datetime | None
    others: tuple[tuple[str, str, str], ...] = ()
    found_in: str = ""


@dataclass(frozen=True, slots=True)
class SearchPage:
    """An answer. Without a `query` there is only the field. `read_as` maps words that no story has to those that were
    looked for instead, or to nothing.
    """

    site: SiteRecord
    language: str
    query: str = ""
    total: int = 0
    page: int = 1
    pages: int = 0
    items: tuple[SearchItem, ...] = ()
    read_as: tuple[tuple[str, str], ...] = ()
    busy: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """An item with its moments in words; `others` with the name of each language."""

    item: SearchItem
    written: str
    machine: str
    corrected: str
    others: tuple[tuple[str, str, str, str], ...]
    found_in: str
    is_other_language: bool


def render(page: SearchPage) -> str:
    """The page as HTML."""
    words = catalogue(page.language)
    said = words.gettext(QUESTION) % {"query": page.query} if page.query else words.gettext(SEARCH)
    title = f"{said} – {page.site.name}"
    paths = {} if page.query else {code: search_path(code) for code in page.site.languages}
    return fill(
        "search.html",
        "search",
        page.site,
        page.language,
        head=head(page.site, search_path(page.language), title=title, description="", paths=paths),
        page=page,
        title=words.gettext(SEARCH),
        action=search_path(page.language),
        longest=LONGEST,
        total=words.ngettext("%(count)s story found", "%(count)s stories found", page.total) % {"count": page.total},
        notes=list(_notes(page)),
        entries=[_enter(item, page) for item in page.items],
        numbered=words.gettext(NUMBERED) % {"number": page.page, "last": page.pages},
        before=address(page.language, page.query, page.page - 1) if page.page > 1 else "",
        after=address(page.language, page.query, page.page + 1) if page.page < page.pages else "",
    )


def address(language: str, query: str, number: int) -> str:
    """Where a page of an answer stands.

    >>> address("rw", "amatora", 2), address("rw", "a b", 1)
    ('/rw/search?q=amatora&page=2', '/rw/search?q=a+b')
    """
    asked = {"q": query} | ({"page": str(number)} if number > 1 else {})
    return f"{search_path(language)}?{urlencode(asked)}"


def _notes(page: SearchPage) -> Iterator[str]:
    """How the query was understood, where that is not as it was typed."""
    for typed, read in page.read_as:
        yield catalogue(page.language).gettext(READ_AS if read else UNKNOWN) % {"typed": typed, "read": read}


def _enter(item: SearchItem, page: SearchPage) -> Entry:
    words, site = catalogue(page.language), page.site
    found_in = words.gettext(FOUND_IN) % {"language": own_name(item.found_in)} if item.found_in else ""
    moment = short_line(item.corrected_at, site, page.language) if item.corrected_at else ""
    return Entry(
        item,
        written=short_line(item.released_at, site, page.language),
        machine=local(item.released_at, site).isoformat(),
        corrected=words.gettext(CORRECTED) % {"moment": moment} if moment else "",
        others=tuple((code, own_name(code), path, headline) for code, path, headline in item.others),
        found_in=found_in,
        is_other_language=item.language != page.language,
    )
