"""Measures, durations and ages, with their unit; a conversion within its rounding agrees."""

from collections.abc import Iterator

from inkuru.checks.disagreeing import Rule, by_figure, disagreements
from inkuru.checks.passage import Pair, Passage
from inkuru.lang.tables import words
from inkuru.records import Fact, Finding, Severity

BARE = words("number ordinal")


def _differs(pair: Pair, one: Fact, other: Fact) -> Severity:  # noqa: ARG001 - a rule’s judge
    """*Kilomita 95 kwa saa katika eneo la 60*: the same figure without its unit may have it from the one before."""
    is_bare = one.value == other.value and other.kind in BARE
    return Severity.WARNING if is_bare else Severity.BLOCKING


RULE = Rule(
    "measures",
    words("measure duration age"),
    differs=_differs,
    missing=by_figure(Severity.WARNING, None),
    added=by_figure(Severity.WARNING, None),
)


def check(passage: Passage) -> Iterator[Finding]:
    """Find measures, durations and ages that the editions say differently; what is rightly converted is the same."""
    yield from disagreements(passage, RULE)
