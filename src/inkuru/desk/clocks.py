"""A moment on the clocks of the region, written and in words: Kigali and Nairobi are an hour apart."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.conf import settings

from inkuru.lang.writing.dates import short_line
from inkuru.lang.writing.times import time_in_words

ZONES = ("Africa/Kigali", "Africa/Nairobi")


@dataclass(frozen=True, slots=True)
class Clock:
    """What a clock shows at a moment: date and time as they are written, and the time as it is said."""

    city: str
    written: str
    said: str


def clocks(at: datetime, language: str) -> tuple[Clock, ...]:
    """The newsroom’s own clock and those of the region, in a language.

    >>> from datetime import UTC
    >>> [(one.city, one.said) for one in clocks(datetime(2026, 11, 22, 10, 0, tzinfo=UTC), "sw")]
    [('Kigali', 'saa sita mchana'), ('Nairobi', 'saa saba mchana')]
    """
    zones = dict.fromkeys((settings.TIME_ZONE, *ZONES))
    local = {zone: at.astimezone(ZoneInfo(zone)) for zone in zones}
    return tuple(
        Clock(_city(zone), short_line(moment, language), time_in_words(moment.time(), language))
        for zone, moment in local.items()
    )


def _city(zone: str) -> str:
    return zone.rpartition("/")[2].replace("_", " ")
