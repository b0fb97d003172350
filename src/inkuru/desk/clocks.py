"""A moment on the clocks of the region, written and in words: Kigali and Nairobi are an hour apart."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone
from django.utils.translation import get_language

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
        Clock(_city(zone), short_line(shown, language), time_in_words(shown.time(), language))
        for zone, shown in local.items()
    )


def moment(at: datetime) -> str:
    """Date and time on the newsroom’s own clock, as the language of the interface writes them."""
    return short_line(timezone.localtime(at), get_language() or "en")


def _city(zone: str) -> str:
    return zone.rpartition("/")[2].replace("_", " ")
