"""Dates, alone and with the time of day."""

from datetime import date, datetime

from inkuru.lang.language import language as language_of
from inkuru.lang.writing.style import DateStyle
from inkuru.lang.writing.times import written_time


def written_date(day: date, language: str, style: DateStyle = "long") -> str:
    """A day as text; `full` is with the weekday, `long` without, `day` without the year, `month` without the day.

    `short` is in figures; `dateline` is `full` as it stands alone, with a capital. Raises UnknownLanguage.

    >>> written_date(date(2026, 9, 8), "rw", "full")
    'ku wa Kabiri, tariki ya 8 Nzeri 2026'
    >>> written_date(date(2026, 9, 8), "sw")
    'Septemba 8, 2026'
    """
    dates = language_of(language).writing.dates
    return dates.patterns[style].format(
        weekday=dates.weekdays[day.weekday()],
        Weekday=_capitalised(dates.weekdays[day.weekday()]),
        day=day.day,
        month=dates.months[day.month - 1],
        number=day.month,
        year=day.year,
    )


def date_line(moment: datetime, language: str) -> str:
    """Weekday, date and time, as a story prints them below its byline; the moment is on the newsroom’s clock.

    >>> date_line(datetime(2026, 9, 8, 9, 40), "en")
    'Tuesday, September 8, 2026, 9:40 a.m.'
    """
    return _with_time(written_date(moment, language, "dateline"), moment, language)


def short_line(moment: datetime, language: str) -> str:
    """Date and time without the weekday, as in a correction.

    >>> short_line(datetime(2026, 9, 8, 9, 40), "sw")
    'Septemba 8, 2026, saa 3:40 asubuhi'
    """
    return _with_time(written_date(moment, language), moment, language)


def _with_time(day: str, moment: datetime, language: str) -> str:
    pattern = language_of(language).writing.dates.moment
    return pattern.format(date=day, time=written_time(moment.time(), language))


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
