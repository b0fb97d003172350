"""Moments on the site’s clock, written as the page’s language writes them."""

from datetime import datetime
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


@cache
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)
