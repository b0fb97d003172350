"""How what is written short is said in a language: the tables that the modules of this package read.

Patterns are filled by `str.format` with the names that each field tells.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

# Which pattern goes after which words, in small letters; the last row, with none, goes after any other.
Rows = tuple[tuple[frozenset[str], str], ...]
AS_IT_IS: Rows = ((frozenset(), "{said}"),)


@dataclass(frozen=True, slots=True)
class Speech:
    """How a language says what its newspapers write in figures, signs and short forms.

    `point` joins whole and fraction; the fraction is told digit by digit, or as a number of `fraction_class` where that
    is not None. `fractions` are those that have names. `year_pair` is twenty twenty-six, with `year_hundred` for 1900
    and `year_low` for 1907: hundreds, rest; blank where years are numbers like others. `decade_ending` turns a ten into
    a decade. `days` and `years` say a figure of a date after a word: said; `day_before_month` takes the place of `days`
    where the month follows. `date` fills a date in figures: day, month, year. `score` has home and away, with `nil`
    for 0.

    `classes` are noun classes by what a word begins with, longer ones first; `nouns` by whole words, None for one that
    is no noun; `unmarked_class` is that of nouns that begin otherwise, None where such a word tells nothing.
    `unit_class`, `money_class` and `score_class` are those of units, of money and of goals.

    `marks` are the signs and codes of money with their ISO 4217 code or family; `money` has the patterns of one, of
    more, and of an amount with a scale: amount. `cents` are the currencies that have them, `cent` is the pattern:
    cents; `cent_class` their class, and `with_cents` joins both: whole, cents. `units` are the patterns of signs of
    measure, of one and of more: amount. `scales` are short forms of scales, `scaled` joins one to its number: amount,
    scale. `scale_class` is the class of a number that multiplies it.

    `abbreviations` are said in full; with a full stop in the key it is needed, else it may stand or not. `signs` are
    single characters. `elided` are words by what becomes of them before a vowel; after one of `dropping` the word of
    `dropped` loses its first vowel. `shortened` prepositions take another form before it. `minus` is said
    for a stroke before a figure. `zones` are words that make a time zone of the name of a place before them. `pace` is
    how many words of the language a newsreader says in a minute, roughly.
    """

    point: str = "{whole} . {fraction}"
    fraction_class: int | None = None
    percent: str = "{amount} %"
    to: str = "–"
    score: str = "{home}–{away}"
    nil: str = "0"
    fractions: Mapping[str, str] = field(default_factory=dict)
    year_pair: str = ""
    year_hundred: str = ""
    year_low: str = ""
    decade_ending: tuple[str, str] = ("", "")
    ordinal_days: bool = False
    days: Rows = AS_IT_IS
    day_before_month: Rows = AS_IT_IS
    years: Rows = AS_IT_IS
    date: str = "{day} {month} {year}"
    classes: tuple[tuple[str, int], ...] = ()
    nouns: Mapping[str, int | None] = field(default_factory=dict)
    unmarked_class: int | None = None
    unit_class: int | None = None
    money_class: int | None = None
    score_class: int | None = None
    marks: Mapping[str, str] = field(default_factory=dict)
    money: Mapping[str, tuple[str, str, str]] = field(default_factory=dict)
    cents: frozenset[str] = frozenset()
    cent: str = "{cents}"
    cent_class: int | None = None
    with_cents: str = "{whole} {cents}"
    units: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    scales: Mapping[str, str] = field(default_factory=dict)
    scaled: str = "{amount} {scale}"
    scale_class: int | None = None
    abbreviations: Mapping[str, str] = field(default_factory=dict)
    signs: Mapping[str, str] = field(default_factory=dict)
    elided: Mapping[str, str] = field(default_factory=dict)
    dropping: frozenset[str] = frozenset()
    dropped: frozenset[str] = frozenset()
    shortened: Mapping[str, str] = field(default_factory=dict)
    minus: str = "-"
    zones: frozenset[str] = frozenset()
    pace: int = 140


NO_SPEECH = Speech()
"""A language of which nothing is known yet: numbers are said, what stands around them stays."""


def after(rows: Rows, word: str) -> str:
    """The pattern that goes after a word.

    >>> after(((frozenset({"mu"}), "mwaka {said}"), (frozenset(), "umwaka {said}")), "mu")
    'mwaka {said}'
    """
    return next(pattern for words, pattern in rows if not words or word in words)
