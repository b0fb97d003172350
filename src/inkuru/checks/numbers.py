"""Numbers: counted, in figures or words; and figures that are part of a name (SS19, 007)."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from inkuru.checks.disagreeing import ADDED, DIFFERS, MISSING, Rule, by_figure, disagreements
from inkuru.checks.passage import Pair, Passage
from inkuru.checks.reading import Text
from inkuru.lang.tables import words
from inkuru.records import Fact, Finding, Severity


def _differs(pair: Pair, one: Fact, other: Fact) -> Severity:  # noqa: ARG001 - a rule’s judge
    """*Lost 64-71* is *yatsinzwe 71-64*: the winner comes first in one language and the home side in the other."""
    is_turned = one.kind == other.kind == "score" and one.value.split("-") == other.value.split("-")[::-1]
    return Severity.WARNING if is_turned else Severity.BLOCKING


RULE = Rule(
    "numbers",
    words("number fraction times score minute phone"),
    differs=_differs,
    missing=by_figure(Severity.WARNING, None),
    added=by_figure(Severity.WARNING, None),
)

_DIGITS = re.compile(r"[0-9]+")
_END = re.compile(r"[\w./-]*$")
_START = re.compile(r"[\w/-]*")
# So much of a name is shown around its digits, and so many names.
LONG = 20
MOST = 10


def check(passage: Passage) -> Iterator[Finding]:
    """Find numbers that the editions say differently."""
    pairs = {(pair.source.code, pair.target.code): pair for pair in passage.pairs}
    for finding in disagreements(passage, RULE):
        if not _stands_in_a_name(pairs[finding.against or "", finding.language or ""], finding):
            yield finding
    for pair in passage.pairs:
        yield from _labels(pair)


def _stands_in_a_name(pair: Pair, finding: Finding) -> bool:
    """Whether a figure that one text has more is part of a name or height in the other: *Channel 5*, *6-foot-6*."""
    if finding.message not in (MISSING, ADDED):
        return False
    text, other, start = pair.target, pair.source, finding.start
    if start is None:
        text, other, start = pair.source, pair.target, finding.against_start or 0
    figure = _DIGITS.match(text.text, start)
    return bool(figure) and _count(figure, text) <= _count(figure, other)


def _count(figure: re.Match[str] | None, text: Text) -> int:
    return _DIGITS.findall(text.text).count(figure[0]) if figure else 0


def _labels(pair: Pair) -> Iterator[Finding]:
    """Digits that belong to no fact and stand nowhere in the other text, where both texts have some."""
    theirs = _only(pair.source, pair.target)
    ours = _only(pair.target, pair.source)
    for one, other in zip(theirs[:MOST], ours, strict=False):
        values = {"theirs": _around(pair.source, one), "ours": _around(pair.target, other)}
        yield pair.finding("numbers", Severity.WARNING, DIFFERS, values, ours=other.span(), theirs=one.span())


def _only(text: Text, other: Text) -> list[re.Match[str]]:
    """The digits outside of facts that stand in a text more often than in the other."""
    found = list(_DIGITS.finditer(text.text))
    if not found:
        return []
    more = Counter(one[0] for one in found) - Counter(_DIGITS.findall(other.text))
    starts = [fact.start for fact in text.facts]
    return [one for one in found if one[0] in more and not _is_inside(one.start(), starts, text.facts)]


def _is_inside(place: int, starts: Sequence[int], facts: Sequence[Fact]) -> bool:
    """Whether a place is within one of the facts, which stand in order."""
    number = bisect_right(starts, place) - 1
    return number >= 0 and place < facts[number].end


def _around(text: Text, digits: re.Match[str]) -> str:
    """The word with the digits in it."""
    before = _END.search(text.text[max(0, digits.start() - LONG) : digits.start()])
    after = _START.match(text.text, digits.end(), digits.end() + LONG)
    return (before[0] if before else "") + digits[0] + (after[0] if after else "")
