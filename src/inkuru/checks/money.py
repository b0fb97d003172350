"""Amounts of money, with their currency."""

from collections.abc import Iterator

from inkuru.checks.disagreeing import Rule, both_figures, by_figure, disagreements
from inkuru.checks.passage import Passage
from inkuru.lang.tables import words
from inkuru.records import Finding, Severity

RULE = Rule(
    "money",
    words("money"),
    differs=both_figures(Severity.BLOCKING, Severity.BLOCKING),
    missing=by_figure(Severity.WARNING, None),
    added=by_figure(Severity.WARNING, None),
)


def check(passage: Passage) -> Iterator[Finding]:
    """What the editions say differently of amounts of money, with their currency."""
    yield from disagreements(passage, RULE)
