"""The time of day, in the language’s own clock."""

from datetime import time

from inkuru.lang.language import language as language_of
from inkuru.lang.writing.style import Clock


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


def _twelve(hour: int, zero_hour: int) -> int:
    """An hour of a clock of twelve that shows 12 at the zero hour."""
    return (hour - zero_hour - 1) % 12 + 1


def _part(hour: int, parts: tuple[tuple[int, str], ...]) -> str:
    return next(name for begin, name in reversed(parts) if hour >= begin)
