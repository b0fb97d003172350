"""Measures, durations and ages, with their unit; a conversion within its rounding agrees."""

from collections.abc import Iterator

from inkuru.checks.disagreeing import Rule, both_figures, by_figure, disagreements
from inkuru.checks.passage import Passage
from inkuru.lang.tables import words
from inkuru.records import Finding, Severity

RULE = Rule(
    "measures",
    words("measure duration age"),
    differs=both_figures(Severity.BLOCKING, Severity.BLOCKING),
    missing=by_figure(Severity.WARNING, None),
    added=by_figure(Severity.WARNING, None),
)


def check(passage: Passage) -> Iterator[Finding]:
    """Find measures, durations and ages that the editions say differently; what is rightly converted is the same."""
    yield from disagreements(passage, RULE)
