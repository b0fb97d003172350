"""How a newspaper of a language writes values: the tables that the modules of this package read.

Patterns are filled by `str.format` with the names that each field tells.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

DateStyle = Literal["full", "long", "day", "month", "short", "dateline"]
Unit = Literal["minute", "hour", "day", "week", "month", "year"]


@dataclass(frozen=True, slots=True)
class Dates:
    """`weekdays` from Monday as they stand before a date; `months` from January.

    `patterns` by style take weekday, Weekday (with a capital), day, month, year and number (of the month);
    `moment` joins a date and a time.
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
class ClockWords:
    """How the time of day is told in words.

    `zero_hour`, `parts` and `names` are as in Clock. `hours` are the words of 1–12. `exact` are patterns by minute:
    hour, part (of the day) and next_part (that of the next hour); `before` those that count back from the next hour;
    `otherwise` serves the rest, with the minutes as words of `minute_class`.
    """

    zero_hour: int
    hours: tuple[str, ...]
    parts: tuple[tuple[int, str], ...]
    exact: Mapping[int, str]
    otherwise: str
    before: Mapping[int, str] = field(default_factory=dict)
    minute_class: int | None = None
    names: Mapping[tuple[int, int], str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Conjunction:
    """A word between two others with the spaces around it.

    `elided` is its form before a vowel, though not before the words of `whole`, in small letters.
    """

    plain: str
    elided: str = ""
    whole: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Numbers:
    """Separators, scales from the smallest with their patterns (`amount`), and the pattern of a percentage."""

    thousands: str
    decimal: str
    scales: tuple[tuple[int, str], ...]
    percentage: str


@dataclass(frozen=True, slots=True)
class Money:
    """Patterns by ISO 4217 code, for a figure and for a figure with a scale: amount; `other` takes code and amount."""

    currencies: Mapping[str, tuple[str, str]]
    other: str


@dataclass(frozen=True, slots=True)
class Relative:
    """`now`, and by unit the forms of one and of more that are past and to come: count."""

    now: str
    past: Mapping[Unit, tuple[str, str]]
    coming: Mapping[Unit, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Spelling:
    """The number words of a language.

    `ones` are the words of 1–9 by noun class (the numbers of Bantu grammar; None is counting), `teens` those of 11–19
    where they are words of their own, `tens` and `hundreds` those of 10–90 and 100–900. `joined_ten` is the word of 10
    before a unit. `scales` are rows (value, the words of one, pattern of more, noun class), from the smallest.

    `unit` joins tens and units, `rest` hundreds and what is below; `small` joins a scale and a rest below
    `small_below`, `group` any other. Where the scale comes first, `pause` stands before a rest that could be read as
    one more part of what multiplies the scale.
    """

    zero: str
    ones: Mapping[int | None, tuple[str, ...]]
    tens: tuple[str, ...]
    hundreds: tuple[str, ...]
    scales: tuple[tuple[int, str, str, int | None], ...]
    unit: Conjunction
    rest: Conjunction
    small: Conjunction
    group: Conjunction
    small_below: int = 100
    teens: tuple[str, ...] = ()
    joined_ten: str = ""
    pause: str = ""


@dataclass(frozen=True, slots=True)
class Ordinals:
    """`figures` and `worded` are patterns: concord, number. `concords` are by noun class, None for no noun.

    `suffixes` of figures are by the last digit, `suffix` is that of the others and of 11–13. `words` are whole
    words by number; `endings` change the last letters of a number word, the first that fits.
    """

    figures: str
    worded: str
    concords: Mapping[int | None, str] = field(default_factory=dict)
    suffixes: Mapping[int, str] = field(default_factory=dict)
    suffix: str = ""
    words: Mapping[int, str] = field(default_factory=dict)
    endings: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Writing:
    """All that is written out of values in one language, a field a theme; `lists` and `choices` end a list.

    `words_a_minute` is how many its readers read; the default is the mean of the languages of IReST (reading_times.py).
    """

    dates: Dates
    clock: Clock
    clock_words: ClockWords
    numbers: Numbers
    money: Money
    lists: Conjunction
    choices: Conjunction
    relative: Relative
    spelling: Spelling
    ordinals: Ordinals
    words_a_minute: int = 184
