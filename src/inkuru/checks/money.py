"""Amounts of money, with their currency."""

from collections.abc import Iterator

from inkuru.checks.disagreeing import Rule, by_figure, disagreements
from inkuru.checks.passage import Pair, Passage
from inkuru.lang.tables import words
from inkuru.records import Fact, Finding, Severity

DOLLARS = words("AUD CAD HKD NZD SGD USD")


def _differs(pair: Pair, one: Fact, other: Fact) -> Severity:  # noqa: ARG001 - a rule’s judge
    """An amount of which one edition leaves out whose dollars it is, C$5 and *dola 5*, is right but says too little."""
    if one.value != other.value or {one.unit, other.unit} - DOLLARS:
        return Severity.BLOCKING
    bare = other if other.unit == "USD" else one
    return Severity.BLOCKING if any(map(str.isupper, bare.text[1:])) else Severity.WARNING


RULE = Rule(
    "money",
    words("money"),
    differs=_differs,
    missing=by_figure(Severity.WARNING, None),
    added=by_figure(Severity.WARNING, None),
)


def check(passage: Passage) -> Iterator[Finding]:
    """What the editions say differently of amounts of money, with their currency."""
    yield from disagreements(passage, RULE)
