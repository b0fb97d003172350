"""All checks that compare the editions of a paragraph."""

from collections.abc import Callable, Iterable

from inkuru.checks import (
    approximations,
    dates,
    headline_lengths,
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
    times,
    untranslated,
    wrong_language,
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
    approximations.check,
    names.check,
    quoting.check,
    omissions.check,
    untranslated.check,
    wrong_language.check,
    links.check,
    markup.check,
    headline_lengths.check,
)

# What can be seen in the inline HTML of a paragraph only.
MARKUP_CHECKS: tuple[Check, ...] = (links.check, markup.check)


def compare(passage: Passage) -> tuple[Finding, ...]:
    """All findings on the translations of a paragraph, by language and place."""
    findings = [finding for check in CHECKS for finding in check(passage)]
    return tuple(sorted(findings, key=lambda one: (one.language or "", one.start or 0)))


def compare_markup(passage: Passage) -> tuple[Finding, ...]:
    """The findings on a paragraph whose texts are inline HTML: marks and links that not all editions have."""
    if not any("<" in text for text in passage.texts.values()):
        return ()
    return tuple(finding for check in MARKUP_CHECKS for finding in check(passage))
