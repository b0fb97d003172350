"""What is looked at in a text itself, before anybody translates it."""

from collections.abc import Callable, Iterable

from inkuru.checks import (
    ages,
    feet,
    headlines,
    lengths,
    quotations,
    repetitions,
    spacing,
    spellings,
    sums,
    tongues,
    weekdays,
)
from inkuru.records import Draft, Finding

SourceCheck = Callable[[Draft], Iterable[Finding]]

SOURCE_CHECKS: tuple[SourceCheck, ...] = (
    headlines.check,
    quotations.check,
    repetitions.check,
    tongues.check,
    lengths.check,
    feet.check,
    spacing.check,
    spellings.check,
    weekdays.check,
    ages.check,
    sums.check,
)


def check_source(draft: Draft) -> tuple[Finding, ...]:
    """All findings on a text in one language, in the order of its paragraphs; none of them stops a release."""
    findings = [finding for check in SOURCE_CHECKS for finding in check(draft)]
    return tuple(sorted(findings, key=lambda one: (one.paragraph or 0, one.start or 0)))
