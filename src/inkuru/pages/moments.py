"""Moments on the site’s clock, written as the page’s language writes them."""

from datetime import UTC, datetime
from functools import cache
from zoneinfo import ZoneInfo

from inkuru.lang.writing import dates
from inkuru.records import SiteRecord


def local(moment: datetime, site: SiteRecord) -> datetime:
    """The moment as clocks show it where the site is at home."""
    return moment.astimezone(_zone(site.time_zone))


def date_line(moment: datetime, site: SiteRecord, language: str) -> str:
    """Weekday, date and time, as below a byline."""
    return dates.date_line(local(moment, site), language)


def short_line(moment: datetime, site: SiteRecord, language: str) -> str:
    """Date and time, as in a list of stories or a correction."""
    return dates.short_line(local(moment, site), language)


def stamp(moment: datetime) -> str:
    """The moment for machines, in UTC to the second (RFC 3339).

    >>> stamp(datetime(2026, 11, 22, 7, 40, tzinfo=UTC))
    '2026-11-22T07:40:00Z'
    """
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


@cache
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)
