"""What search engines read to find every page: an index, maps by language and month, and one of the news of two days.

The formats are those of sitemaps.org (0.9), of Google’s extensions for languages (`xhtml:link`) and for news. All of
them want whole addresses, so that a site without an address has none of these files.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from html import escape
from itertools import islice

from inkuru.pages.addresses import story_path
from inkuru.pages.content import WITHDRAWN
from inkuru.pages.frame import X_DEFAULT
from inkuru.pages.markup import clean
from inkuru.pages.moments import stamp
from inkuru.records import ReleaseRecord, SiteRecord

INDEX = "/sitemap.xml"
NEWS = "/news-sitemap.xml"
MOST_ADDRESSES = 50_000
MOST_NEWS = 1_000
NEWS_LASTS = timedelta(days=2)

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


def month_path(language: str, month: str, part: int) -> str:
    """Where a map of the stories of a month (`2026/09`) in a language stands.

    A map holds far fewer pages than it might, so that a story more costs the same in a month of any size.

    >>> month_path("rw", "2026/09", 2)
    '/sitemap/rw-2026-09-2.xml'
    """
    return f"/sitemap/{language}-{month.replace('/', '-')}-{part}.xml"


def render_index(site: SiteRecord, files: Iterable[MappedFile]) -> str:
    """The index of all maps; blank for a site without an address."""
    if not site.url:
        return ""
    rows = (MAP_ROW.format(address=_address(site, one.path), changed=stamp(one.changed_at)) for one in files)
    return DECLARATION + MAPS.format(rows="".join(rows))


def render_month(site: SiteRecord, language: str, stories: Iterable[MappedStory]) -> str:
    """A map of stories in a language, in their order, each with its editions in the others; at most MOST_ADDRESSES."""
    if not site.url:
        return ""
    rows = (row for story in stories for row in _rows(site, language, story))
    return f"{DECLARATION}{MAP}{''.join(islice(rows, MOST_ADDRESSES))}{MAP_END}"


def render_news(site: SiteRecord, records: Sequence[ReleaseRecord], *, at: datetime) -> str:
    """The stories first released in the two days before `at`, at most a thousand, the newest first."""
    if not site.url:
        return ""
    fresh = [one for one in records if one.kind != WITHDRAWN and at - NEWS_LASTS < one.first_released_at <= at]
    newest = sorted(fresh, key=lambda one: one.first_released_at, reverse=True)[:MOST_NEWS]
    return f"{DECLARATION}{MAP}{''.join(_news_row(site, one) for one in newest)}{MAP_END}"


def _rows(site: SiteRecord, language: str, story: MappedStory) -> Iterator[str]:
    """The edition in a language with all of them beside it: search engines want it to name itself too."""
    paths = {one.language: one.path for one in story.editions}
    if len(paths) > 1:
        paths[X_DEFAULT] = paths.get(story.source_language, story.editions[0].path)
    alternates = "".join(
        ALTERNATE.format(language=escape(code), address=_address(site, path)) for code, path in paths.items()
    )
    for one in story.editions:
        if one.language == language:
            yield PAGE.format(address=_address(site, one.path), changed=stamp(one.changed_at), alternates=alternates)


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
