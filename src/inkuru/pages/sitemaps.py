"""What search engines read to find every page: an index, a map a month, and one of the news of two days.

The formats are those of sitemaps.org (0.9), of Google’s extensions for languages (`xhtml:link`) and for news. All of
them want whole addresses, so that a site without an address has none of these files.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from html import escape

from inkuru.pages.addresses import story_path
from inkuru.pages.frame import X_DEFAULT
from inkuru.pages.markup import clean
from inkuru.pages.moments import stamp
from inkuru.records import ReleaseRecord, SiteRecord

INDEX = "/sitemap.xml"
NEWS = "/news-sitemap.xml"
MOST_ADDRESSES = 50_000
MOST_BYTES = 50_000_000
MOST_NEWS = 1_000
NEWS_LASTS = timedelta(days=2)
WITHDRAWN = "kill"

DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'
MAP = (
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
    ' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\n'
)
MAP_END = "</urlset>\n"
MAPS = '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{rows}</sitemapindex>\n'
MAP_ROW = "<sitemap><loc>{address}</loc><lastmod>{changed}</lastmod></sitemap>\n"
PAGE = "<url><loc>{address}</loc><lastmod>{changed}</lastmod>{alternates}</url>\n"
ALTERNATE = '<xhtml:link rel="alternate" hreflang="{language}" href="{address}"/>'
NEWS_ROW = (
    "<url><loc>{address}</loc><news:news><news:publication><news:name>{name}</news:name>"
    "<news:language>{language}</news:language></news:publication>"
    "<news:publication_date>{released}</news:publication_date><news:title>{title}</news:title></news:news></url>\n"
)


@dataclass(frozen=True, slots=True)
class MappedEdition:
    """A released edition as search engines are told of it: where it stands and when it last changed."""

    language: str
    path: str
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class MappedStory:
    """A story with its editions that can be read, in the order of the languages; a withdrawn one is not mapped."""

    source_language: str
    editions: tuple[MappedEdition, ...]


@dataclass(frozen=True, slots=True)
class MappedFile:
    """A map of the index: its path and when a page in it last changed."""

    path: str
    changed_at: datetime


def month_path(year: int, month: int, part: int = 1) -> str:
    """Where the map of a month stands; a month of more pages than a map may hold has further parts.

    >>> month_path(2026, 9), month_path(2026, 9, 2)
    ('/sitemap-2026-09.xml', '/sitemap-2026-09-2.xml')
    """
    return f"/sitemap-{year}-{month:02}{'' if part == 1 else f'-{part}'}.xml"


def render_index(site: SiteRecord, files: Iterable[MappedFile]) -> str:
    """The index of all maps; blank for a site without an address."""
    if not site.url:
        return ""
    rows = (MAP_ROW.format(address=_address(site, one.path), changed=stamp(one.changed_at)) for one in files)
    return DECLARATION + MAPS.format(rows="".join(rows))


def render_month(site: SiteRecord, stories: Iterable[MappedStory]) -> tuple[str, ...]:
    """The maps of a month, from its oldest story on, so that a new one changes the last part alone."""
    if not site.url:
        return ()
    rows = (row for story in stories for row in _rows(site, story))
    return tuple(f"{DECLARATION}{MAP}{part}{MAP_END}" for part in _parts(rows))


def render_news(site: SiteRecord, records: Sequence[ReleaseRecord], *, at: datetime) -> str:
    """The stories first released in the two days before `at`, at most a thousand, the newest first."""
    if not site.url:
        return ""
    fresh = [one for one in records if one.kind != WITHDRAWN and at - NEWS_LASTS < one.first_released_at <= at]
    newest = sorted(fresh, key=lambda one: one.first_released_at, reverse=True)[:MOST_NEWS]
    return f"{DECLARATION}{MAP}{''.join(_news_row(site, one) for one in newest)}{MAP_END}"


def _rows(site: SiteRecord, story: MappedStory) -> Iterator[str]:
    """An address for each edition, with all of them beside it: search engines want each to name itself too."""
    paths = {one.language: one.path for one in story.editions}
    if len(paths) > 1:
        paths[X_DEFAULT] = paths.get(story.source_language, story.editions[0].path)
    alternates = "".join(
        ALTERNATE.format(language=escape(language), address=_address(site, path)) for language, path in paths.items()
    )
    for one in story.editions:
        yield PAGE.format(address=_address(site, one.path), changed=stamp(one.changed_at), alternates=alternates)


def _parts(rows: Iterable[str]) -> Iterator[str]:
    """The rows in parts that keep both limits of a map; one part without rows where there is none."""
    room = MOST_BYTES - len(DECLARATION) - len(MAP) - len(MAP_END)
    held, weight = list[str](), 0
    for row in rows:
        size = len(row.encode("utf-8"))
        if len(held) == MOST_ADDRESSES or weight + size > room:
            yield "".join(held)
            held, weight = [], 0
        held.append(row)
        weight += size
    yield "".join(held)


def _news_row(site: SiteRecord, record: ReleaseRecord) -> str:
    return NEWS_ROW.format(
        address=_address(site, story_path(record.language, record.slug, record.story)),
        name=escape(clean(site.name)),
        language=escape(record.language),
        released=stamp(record.first_released_at),
        title=escape(clean(record.headline)),
    )


def _address(site: SiteRecord, path: str) -> str:
    return escape(clean(site.url + path))
