"""Ordinals: third, 89th."""

from collections.abc import Iterator

from inkuru.checks.disagreeing import Rule, both_figures, disagreements
from inkuru.checks.matching import has_figure
from inkuru.checks.passage import Passage
from inkuru.lang.tables import words
from inkuru.records import Fact, Finding, Severity

# First and second are said in many other ways: *initially, other, another*.
LOOSE = words("1 2")


def _judge(fact: Fact) -> Severity | None:
    if has_figure(fact):
        return Severity.WARNING
    return None if fact.value in LOOSE else Severity.NOTE


RULE = Rule(
    "ordinals",
    words("ordinal"),
    differs=both_figures(Severity.BLOCKING, Severity.WARNING),
    missing=_judge,
    added=_judge,
)


def check(passage: Passage) -> Iterator[Finding]:
    """Find ordinals that the editions say differently; *first* and *second* may come and go."""
    yield from disagreements(passage, RULE)
