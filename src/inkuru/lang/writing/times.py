"""The time of day, in the language’s own clock."""

from datetime import time

from inkuru.lang.language import language as language_of
from inkuru.lang.writing.spelling import spell


def written_time(at: time, language: str) -> str:
    """The time of day in figures to the minute, with the part of the day where the clock has twelve hours.

    Swahili counts from dawn; the figures of Kinyarwanda are those of 24 hours. Raises UnknownLanguage.

    >>> written_time(time(19, 30), "rw"), written_time(time(19, 30), "sw"), written_time(time(19, 30), "en")
    ('saa 19:30', 'saa 1:30 usiku', '7:30 p.m.')
    """
    clock = language_of(language).writing.clock
    name = clock.names.get((at.hour, at.minute))
    if name:
        return name
    hour = at.hour if clock.zero_hour is None else _twelve(at.hour, clock.zero_hour)
    pattern = clock.figures if at.minute else clock.sharp
    return pattern.format(hour=hour, minute=at.minute, part=_part(at.hour, clock.parts))


def time_in_words(at: time, language: str) -> str:
    """The time of day in words to the minute, counted from dawn in Kinyarwanda and Swahili. Raises UnknownLanguage.

    >>> [time_in_words(time(19, 30), code) for code in ("rw", "en", "sw")]
    ['saa moya n’igice z’ijoro', 'half past seven in the evening', 'saa moja na nusu usiku']
    """
    clock = language_of(language).writing.clock_words
    name = clock.names.get((at.hour, at.minute))
    if name:
        return name
    back = clock.before.get(at.minute)
    hour = _twelve(at.hour + bool(back), clock.zero_hour)
    pattern = back or clock.exact.get(at.minute, clock.otherwise)
    minutes = spell(at.minute, language, noun_class=clock.minute_class)
    return pattern.format(
        hour=clock.hours[hour - 1],
        minutes=minutes,
        part=_part(at.hour, clock.parts),
        next_part=_part((at.hour + 1) % 24, clock.parts),
    )


def _twelve(hour: int, zero_hour: int) -> int:
    """An hour of a clock of twelve that shows 12 at the zero hour."""
    return (hour - zero_hour - 1) % 12 + 1


def _part(hour: int, parts: tuple[tuple[int, str], ...]) -> str:
    return next(name for begin, name in reversed(parts) if hour >= begin)
