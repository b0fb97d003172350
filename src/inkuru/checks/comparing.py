"""All checks that compare the editions of a paragraph."""

from collections.abc import Callable, Iterable

from inkuru.checks import (
    dates,
    links,
    markup,
    measures,
    money,
    names,
    numbers,
    omissions,
    ordinals,
    percentages,
    quoting,
    spacing,
    times,
    untranslated,
)
from inkuru.checks.passage import Passage
from inkuru.records import Finding

Check = Callable[[Passage], Iterable[Finding]]

CHECKS: tuple[Check, ...] = (
    numbers.check,
    ordinals.check,
    percentages.check,
    money.check,
    measures.check,
    dates.check,
    times.check,
    names.check,
    quoting.check,
    omissions.check,
    untranslated.check,
    links.check,
    markup.check,
    spacing.check,
)


def compare(passage: Passage) -> tuple[Finding, ...]:
    """All findings on the translations of a paragraph, by language and place."""
    findings = [finding for check in CHECKS for finding in check(passage)]
    return tuple(sorted(findings, key=lambda one: (one.language or "", one.start or 0)))
