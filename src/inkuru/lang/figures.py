"""What a language writes facts with: its words by role, and the shapes in which the roles follow each other.

The engine in `inkuru.lang.facts` knows roles only; which word plays which role, and in which order the roles make a
date or an amount of money, stands in the tables of the language.
"""

from collections.abc import Mapping
from dataclasses import dataclass

Value = int | str
Words = Mapping[str, Value]

ROLES = (
    # Figures, told apart by their form alone: 1–31, 1500–2099, any other, and one that may be a clock (7.30).
    "DAY", "YEAR", "FIGURE", "POINTED",
    # Number words. A is an article that may count one; BARE and KA are forms that also make ordinals.
    "A", "ONE", "UNIT", "BARE", "KA", "TEN", "TENS", "HUNDRED", "SCALE", "SCORE", "KILO", "MEGA", "GIGA", "ROMAN",
    "HALF", "PART", "NTH", "FIRST", "SECOND", "FRACTION",
    # What joins, points and qualifies.
    "AND", "OF", "TO", "BETWEEN", "ABOUT", "AFTER", "FOR", "HIS",
    # Money, shares, measures, durations.
    "CURRENCY", "ISSUER", "POUND", "WEIGHING", "PERCENT", "SHARE", "POINTS", "MEASURE", "FOOT", "INCH", "HOURLY",
    "SPAN", "SINGULAR", "MINUTES", "TIMES", "TWICE",
    # The calendar.
    "MONTH", "INMONTH", "WEEKDAY", "SHORTDAY", "ONDATE", "ONDAY", "RELATIVE", "TODAY", "INYEAR", "DECADE",
    "TENYEARS",
    # The clock.
    "SAA", "HOURWORD", "OCLOCK", "DAYPART", "ZONE", "PAST", "LESS", "NOON", "CLOCK", "HOURMARK", "LATER",
    # People, matches, telephones, and what only looks like a fact.
    "AGED", "OLD", "WON", "CALL", "PHONE", "NUMDATE", "LABEL", "LABELWORD",
    # Marks, and everything else.
    "COMMA", "DOT", "DASH", "SLASH", "MARK", "PRIME", "OTHER",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Figures:
    """The tables of one language.

    `words` maps a role to its words and phrases, each with its value; a phrase is written as in the text, in lower
    case, except that a capital first letter is required where the table has one. `parts` are named pieces of shapes.
    `shapes` are rows (kind, shape), the most telling first: see `inkuru.lang.facts.shapes` for the notation.
    `triggers` are the roles that can make a fact without any digit. `decimal` is the usual decimal mark;
    `spaced` allows a space between thousands; `mixed` says that both marks are used both ways in print.
    `dawn` says which clock counts from dawn: none, words, or all. `scale_first` tells *milioni 3* from *3 million*.
    `folded` is a letter and the one that print has for it as well, in words of more than four letters.
    `joined` are endings of number words that belong to the scale before them, by the scale’s value.
    """

    words: Mapping[str, Words]
    parts: Mapping[str, str]
    shapes: tuple[tuple[str, str], ...]
    triggers: frozenset[str]
    decimal: str = "."
    spaced: bool = False
    mixed: bool = False
    dawn: str = "none"
    scale_first: bool = False
    folded: tuple[str, str] | None = None
    joined: Mapping[int, frozenset[str]] | None = None


# A language whose tables are still to be written: figures alone are read.
NO_FIGURES = Figures(
    words={},
    parts={"amount": "(DAY|YEAR|FIGURE|POINTED)"},
    shapes=(("number", "value:amount"),),
    triggers=frozenset(),
)
