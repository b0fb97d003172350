"""How a newspaper of a language writes values: the tables that the modules of this package read.

Patterns are filled by `str.format` with the names that each field tells.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

DateStyle = Literal["full", "long", "day", "month", "short", "dateline"]


@dataclass(frozen=True, slots=True)
class Dates:
    """`weekdays` from Monday as they stand before a date; `months` from January.

    `patterns` by style take weekday, Weekday (with a capital), day, month, year and number (of the month); `moment`
    joins a date and a time.
    """

    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    patterns: Mapping[DateStyle, str]
    moment: str


@dataclass(frozen=True, slots=True)
class Clock:
    """How the time of day is told in figures.

    `zero_hour` is the hour at which they count from 12 again: 0 for midnight, 6 for dawn; None for 24 hours. `sharp`
    and `figures` are the patterns on the full hour and else: hour, minute, part. `parts` are the parts of the day with
    the hour at which each begins, the first at 0. `names` are moments (hour, minute) that have a name.
    """

    zero_hour: int | None
    sharp: str
    figures: str
    parts: tuple[tuple[int, str], ...] = ((0, ""),)
    names: Mapping[tuple[int, int], str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Writing:
    """All that is written out of values in one language, a field a theme."""

    dates: Dates
    clock: Clock
