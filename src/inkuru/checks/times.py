"""Times of day, each by the clock of its language.

Swahili counts the hours from dawn, and so does Kinyarwanda in words: a translation that keeps the figure of the English
clock is six hours off, whatever part of the day it names.
"""

import re
from collections.abc import Iterator

from inkuru.checks.disagreeing import Rule, by_figure, disagreements
from inkuru.checks.matching import has_figure
from inkuru.checks.mending import mend
from inkuru.checks.passage import Pair, Passage
from inkuru.lang.folding import fold
from inkuru.lang.tables import words
from inkuru.records import N_, Fact, Finding, Severity

KEPT = N_("%(against)s says %(theirs)s; %(language)s counts the hours from dawn, so that %(ours)s is not the same")

_HOUR = re.compile(r"\d{1,2}")
_CLOCK = re.compile(r"\d\d:\d\d")
_DIAL = 12


def _differs(pair: Pair, one: Fact, other: Fact) -> Severity | None:
    """Where figures are the English clock, the same figures under another part of the day are the same time."""
    if _is_kept(pair, one, other) or _is_universal(one, other):
        return None
    same = _HOUR.findall(one.text) == _HOUR.findall(other.text) != []
    if same and _dawn(pair) == "words" and pair.source.language.figures.dawn != "all":
        return None
    return Severity.BLOCKING


RULE = Rule(
    "times",
    words("time"),
    differs=_differs,
    missing=by_figure(Severity.WARNING, None),
    added=by_figure(Severity.WARNING, None),
)


def check(passage: Passage) -> Iterator[Finding]:
    """Find times of day that differ, and hours that were not counted anew for a clock that begins at dawn."""
    yield from disagreements(passage, RULE)
    for pair in passage.pairs:
        for one, other in (*pair.matching.opposed, *pair.matching.agreeing):
            if _is_kept(pair, one, other) and not _is_universal(one, other):
                values = {"theirs": one.text, "ours": other.text}
                ours, theirs = (other.start, other.end), (one.start, one.end)
                mended = mend(one, other, pair.target.code)
                yield pair.finding("times", Severity.BLOCKING, KEPT, values, ours=ours, theirs=theirs, mend=mended)


def _dawn(pair: Pair) -> str:
    return pair.target.language.figures.dawn


def _is_universal(one: Fact, other: Fact) -> bool:
    """Whether both name a zone and the same figures: 07:00 UTC is so in every language."""
    return one.text == other.text and one.unit is not None


def _is_kept(pair: Pair, one: Fact, other: Fact) -> bool:
    """Whether the hour stands as on a clock from midnight, in a language that counts it from dawn."""
    counted = ("all",) if has_figure(other) else ("all", "words")
    if one.kind != "time" or other.kind != "time" or _dawn(pair) not in counted or not _CLOCK.fullmatch(one.value):
        return False
    hour = _written_hour(pair, other)
    return hour is not None and 0 < hour <= _DIAL and (hour - int(one.value[:2])) % _DIAL == 0


def _written_hour(pair: Pair, fact: Fact) -> int | None:
    figure = _HOUR.search(fact.text)
    if figure:
        return int(figure[0])
    names = pair.target.language.writing.clock_words.hours
    said = [(len(name), hour) for hour, name in enumerate(names, 1) if f" {fold(name)} " in f"{fold(fact.text)} "]
    return max(said)[1] if said else None
