"""Time that has passed, and time to come."""

from datetime import datetime, timedelta

from inkuru.lang.language import language as language_of
from inkuru.lang.writing.plurals import plural
from inkuru.lang.writing.style import Unit

_UNITS: tuple[tuple[Unit, timedelta], ...] = (
    ("year", timedelta(days=365)),
    ("month", timedelta(days=30)),
    ("week", timedelta(weeks=1)),
    ("day", timedelta(days=1)),
    ("hour", timedelta(hours=1)),
    ("minute", timedelta(minutes=1)),
)


def relative_time(moment: datetime, language: str, *, at: datetime) -> str:
    """How long before or after `at` a moment is, in the largest whole unit; under a minute it is now.

    Months have 30 days and years 365. Raises UnknownLanguage, and TypeError where only one of the two has a zone.

    >>> noon = datetime(2026, 9, 8, 12)
    >>> [relative_time(noon - timedelta(minutes=5), code, at=noon) for code in ("rw", "en", "sw")]
    ['hashize iminota 5', '5 minutes ago', 'dakika 5 zilizopita']
    """
    relative, span = language_of(language).writing.relative, abs(moment - at)
    forms = relative.past if moment < at else relative.coming
    for unit, length in _UNITS:
        if span >= length:
            return plural(span // length, forms[unit], language)
    return relative.now
