"""Approximations: more than, at least, nearly, as they stand before a figure."""

from collections.abc import Iterator

from inkuru.checks.matching import has_figure
from inkuru.checks.passage import Pair, Passage
from inkuru.records import N_, Fact, Finding, Severity

LOST = N_("%(against)s sets a bound to %(theirs)s (more or less than it); %(language)s says just %(ours)s")
TURNED = N_("%(against)s and %(language)s bound %(ours)s from opposite sides: one says more, the other less")

# What bounds a figure from below and from above; *about*, *nearly* and *up to* are often left out and say little.
LOWER = frozenset({"more than", "at least"})
UPPER = frozenset({"less than", "at most"})
TOLD = LOWER | {"less than"}


def check(passage: Passage) -> Iterator[Finding]:
    """Find bounds (*more than 300*) that a translation drops or turns around, on figures that agree."""
    for pair in passage.pairs:
        for one, other in pair.matching.agreeing:
            if _is_turned(one, other):
                yield _finding(pair, one, other, Severity.WARNING, TURNED)
            elif one.approximate in TOLD and other.approximate is None and has_figure(one) and has_figure(other):
                yield _finding(pair, one, other, Severity.NOTE, LOST)


def _is_turned(one: Fact, other: Fact) -> bool:
    bounds = {one.approximate, other.approximate}
    return not bounds.isdisjoint(LOWER) and not bounds.isdisjoint(UPPER)


def _finding(pair: Pair, one: Fact, other: Fact, severity: Severity, message: str) -> Finding:
    values = {"theirs": one.text, "ours": other.text}
    ours, theirs = (other.start, other.end), (one.start, one.end)
    return pair.finding("approximations", severity, message, values, ours=ours, theirs=theirs)
