"""The maps of the site for search engines, from the lists: what one more story costs does not grow with the archive."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from functools import lru_cache

from django.conf import settings

from inkuru.flow.freezing import live_record
from inkuru.flow.listing import ALL, ARCHIVE, Sheet
from inkuru.flow.picturing import site_record
from inkuru.lang.language import codes
from inkuru.newsroom.clock import database_now
from inkuru.newsroom.models import Edition, ListEntry, Release, SiteList, State
from inkuru.pages import robots, sitemaps
from inkuru.pages.addresses import story_path
from inkuru.pages.robots import asked_of
from inkuru.pages.sitemaps import MappedEdition, MappedFile, MappedStory
from inkuru.records import ReleaseRecord

# A map holds the stories of so many pages of a list.
PAGES = 8
ON_A_PAGE = 30
ROBOTS = "/robots.txt"
ADDRESS = f"{ARCHIVE}/"


def maps(touched: Iterable[Sheet]) -> Iterator[tuple[str, str]]:
    """What a change of lists changes for search engines: paths and texts. None for a site without an address."""
    site = site_record()
    yield ROBOTS, robots.render(asked_of(site, settings.INKURU_REFUSED_CRAWLERS))
    if not site.url:
        return
    for language, month, part in sorted({_part(one) for one in touched if one.name.startswith(ADDRESS) and one.number}):
        path = sitemaps.month_path(language, month, part)
        yield path, sitemaps.render_month(site, language, _stories(language, month, part))
    yield sitemaps.NEWS, sitemaps.render_news(site, list(_news()), at=database_now())
    yield sitemaps.INDEX, sitemaps.render_index(site, _files())


def _part(sheet: Sheet) -> tuple[str, str, int]:
    return sheet.language, sheet.name.removeprefix(ADDRESS), -(-sheet.number // PAGES)


def _stories(language: str, month: str, part: int) -> Iterator[MappedStory]:
    last = part * PAGES * ON_A_PAGE
    entries = ListEntry.objects.filter(
        list__language=language,
        list__name=f"{ADDRESS}{month}",
        place__gt=last - PAGES * ON_A_PAGE,
        place__lte=last,
    )
    wanted = list(entries.order_by("place").values_list("edition__story_id", flat=True))
    standing = Edition.objects.filter(story__in=wanted, live__isnull=False).exclude(state=State.KILLED)
    by_story: dict[int, list[MappedEdition]] = {story: [] for story in wanted}
    sources: dict[int, str] = {}
    for story, source, code, slug, at in standing.values_list(
        "story_id", "story__source_language", "language", "slug", "live__at"
    ):
        by_story[story].append(MappedEdition(code, story_path(code, slug, story), at))
        sources[story] = source
    order = codes()
    for story, editions in by_story.items():
        if editions:
            yield MappedStory(sources[story], tuple(sorted(editions, key=lambda one: order.index(one.language))))


def _news() -> Iterator[ReleaseRecord]:
    since = database_now() - sitemaps.NEWS_LASTS - timedelta(minutes=1)
    fresh = Edition.objects.filter(live__isnull=False, first_released_at__gt=since, list_entries__list__name=ALL)
    newest = fresh.exclude(state=State.KILLED).order_by("-first_released_at")[: sitemaps.MOST_NEWS]
    for release in newest.values_list("live_id", flat=True):
        yield _record(release)


@lru_cache(maxsize=sitemaps.MOST_NEWS * 2)
def _record(release: int) -> ReleaseRecord:
    # A release never changes, so that the publisher need not read those of two days anew for each story.
    return live_record(Release.objects.get(pk=release))


def _files() -> Iterator[MappedFile]:
    months = SiteList.objects.filter(name__startswith=ADDRESS, last__gt=0, changed_at__isnull=False)
    for one in months.order_by("-name", "language"):
        for part in range(1, -(-one.last // (PAGES * ON_A_PAGE)) + 1):
            path = sitemaps.month_path(one.language, one.name.removeprefix(ADDRESS), part)
            yield MappedFile(path, one.changed_at or database_now())
