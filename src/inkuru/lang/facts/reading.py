"""Facts out of text: a line becomes tokens, tokens become roles, and the shapes of the language find what they say."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from inkuru.lang.facts.clock import read_time
from inkuru.lang.facts.dates import (
    read_date,
    read_decade,
    read_relative,
    read_season,
    read_spoken_year,
    read_weekday,
    read_written_date,
    read_year,
)
from inkuru.lang.facts.lexicon import Lexicon, lexicon
from inkuru.lang.facts.numbers import Span
from inkuru.lang.facts.quantities import (
    read_added,
    read_age_decade,
    read_fraction,
    read_phone,
    read_quantity,
    read_score,
    read_speed,
    read_told_score,
)
from inkuru.lang.facts.shapes import LETTERS, Spans
from inkuru.lang.facts.tokens import Line, fold_words, read_line, split_words
from inkuru.lang.tables import words
from inkuru.records import Fact

Reader = Callable[[Line, str, Span, Spans], Iterator[Fact]]


def _leave_out(line: Line, kind: str, span: Span, spans: Spans) -> Iterator[Fact]:  # noqa: ARG001 - a Reader
    """COVID-19, F-16, G20, addresses, list numbers: seen, and not to be compared."""
    return iter(())


# A row of a language’s shapes begins with one of these; what stands after a stop is the reader’s own variety.
READERS: Mapping[str, Reader] = {
    "label": _leave_out,
    "phone": read_phone,
    "date": read_date,
    "date.written": read_written_date,
    "weekday": read_weekday,
    "day": read_relative,
    "year": read_year,
    "year.season": read_season,
    "year.spoken": read_spoken_year,
    "decade": read_decade,
    "time": read_time,
    "money": read_quantity,
    "percent": read_quantity,
    "measure": read_quantity,
    "measure.added": read_added,
    "measure.speed": read_speed,
    "duration": read_quantity,
    "duration.added": read_added,
    "age": read_quantity,
    "age.decade": read_age_decade,
    "score": read_score,
    "score.told": read_told_score,
    "minute": read_quantity,
    "times": read_quantity,
    "fraction": read_fraction,
    "ordinal": read_quantity,
    "number": read_quantity,
}

_ABOUT, _AFTER, _OTHER, _TO = (LETTERS[role] for role in ("ABOUT", "AFTER", "OTHER", "TO"))
# *Hadi* before an amount is *at most*; before a day or an hour it is *until*.
_AMOUNTS = words("number money percent measure duration age times")
# *1.460 Frw kigera kuri 1.540 Frw*: after another amount, *reaches* is *to*.
_ENDS = frozenset(LETTERS[role] for role in ("CURRENCY", "PERCENT", "FIGURE"))
_CURRENCY = LETTERS["CURRENCY"]
_DIGIT = re.compile(r"[\d½¼¾⅓⅔⅛]")


def facts(text: str, language: str) -> tuple[Fact, ...]:
    """The facts of a text in the order in which they stand; spans never overlap. Raises UnknownLanguage.

    Kinds: number, ordinal, fraction, percent, money, measure, duration, age, times, score, minute, date, weekday, day,
    year, decade, time, phone. Labels (COVID-19, F-16, G20, addresses, 24/7) are left out.

    >>> [(fact.kind, fact.value, fact.unit) for fact in facts("Paid £2.8bn at 7:30 pm", "en")]
    [('money', '2800000000', 'GBP'), ('time', '19:30', None)]
    """
    tables = lexicon(language)
    if not may_hold_facts(text, tables):
        return ()
    line = read_line(text, tables)
    return tuple(_found(line))


def currencies(text: str, language: str) -> tuple[tuple[int, str], ...]:
    """Where a text speaks of money, with or without an amount: places and ISO 4217 codes (or a family’s name).

    >>> currencies("Ayo mafaranga ni menshi, ni ukuvuga miliyoni 651", "rw")
    ((4, 'RWF'),)
    """
    line = read_line(text, lexicon(language))
    places = [place for place, role in enumerate(line.roles) if role == _CURRENCY]
    return tuple((line.starts[place], str(line.values[place])) for place in places)


def may_hold_facts(text: str, tables: Lexicon) -> bool:
    """A cheap look first: a digit, or a word that makes a fact without one."""
    if _DIGIT.search(text):
        return True
    return not tables.triggers.isdisjoint(fold_words(split_words(text), tables.figures.folded))


def _found(line: Line) -> Iterator[Fact]:
    for kind, span, spans in line.lexicon.shapes.find(line.roles):
        about = _approximation(line, _outlook(span, spans)) or _limit(line, kind, span)
        for fact in READERS[kind](line, kind.partition(".")[0], span, spans):
            yield replace(fact, approximate=about) if about else fact


def _after_amount(line: Line, first: int) -> bool:
    return first > 1 and line.roles[first - 1] == _ABOUT and line.roles[first - 2] in _ENDS


def _outlook(span: Span, spans: Spans) -> Span:
    """Where to look for what qualifies; between the ends of a range *kigera kuri* is *to*, not *about*."""
    return (span[0], span[0]) if "low" in spans else span


def _limit(line: Line, kind: str, span: Span) -> str | None:
    before = span[0] - 1
    if before < 0 or line.roles[before] != _TO or kind not in _AMOUNTS:
        return None
    return str(line.values[before]) or None


def _approximation(line: Line, span: Span) -> str | None:
    """What qualifies the fact: a word just before it, in it (*amezi arenga ane*), or just after."""
    first, last = span
    within = line.roles[max(first - 1, 0) : last]
    place = within.find(_ABOUT)
    if place >= 0 and not _after_amount(line, first):
        return str(line.values[max(first - 1, 0) + place])
    # *Zaidi ya watu 300*: where the noun comes first, it stands between.
    noun = line.roles[max(first - 2, 0) : first]
    if line.lexicon.figures.scale_first and noun == _ABOUT + _OTHER:
        return str(line.values[first - 2])
    if line.roles[last : last + 1] == _AFTER:
        return str(line.values[last])
    return None
