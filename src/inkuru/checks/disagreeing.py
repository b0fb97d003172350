"""Findings on facts that two editions do not share: what the checks on numbers, dates, money … have in common.

Each of those checks is a rule: the kinds of facts that it looks at, and how much it matters that one differs, is
missing or is added, by how it is written.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from inkuru.checks.matching import has_figure
from inkuru.checks.mending import converted, mend
from inkuru.checks.passage import Pair, Passage, Span
from inkuru.checks.reading import Text, identity
from inkuru.lang.facts import agrees
from inkuru.records import N_, Fact, Finding, Severity

DIFFERS = N_("%(against)s says %(theirs)s; %(language)s says %(ours)s")
ALONE = N_("%(against)s and %(third)s say %(theirs)s; %(language)s alone says %(ours)s")
SOURCE_ALONE = N_("%(language)s and %(third)s say %(ours)s; %(against)s alone says %(theirs)s")
MISSING = N_("%(against)s says %(theirs)s; %(language)s does not")
ADDED = N_("%(language)s says %(ours)s; %(against)s does not")

# So many facts of a third edition are compared; a paragraph with more is a table.
MANY = 100

Judge = Callable[[Fact], Severity | None]
"""How much it matters that a fact is missing or added; None where it does not."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What a check on facts looks at. `differs` judges two facts that oppose each other."""

    check: str
    kinds: frozenset[str]
    differs: Callable[[Pair, Fact, Fact], Severity | None]
    missing: Judge
    added: Judge


def by_figure(figure: Severity | None, word: Severity | None) -> Judge:
    """One severity for what is written with a digit, another for what is written in words."""
    return lambda fact: figure if has_figure(fact) else word


def both_figures(figure: Severity | None, word: Severity | None) -> Callable[[Pair, Fact, Fact], Severity | None]:
    """One severity where a digit stands in both, another for words."""
    return lambda _, one, other: figure if has_figure(one) and has_figure(other) else word


def disagreements(passage: Passage, rule: Rule) -> Iterator[Finding]:
    """The findings of a rule on every translation of a passage."""
    for pair in passage.pairs:
        for one, other in pair.matching.opposed:
            severity = rule.differs(pair, one, other) if one.kind in rule.kinds else None
            if severity:
                yield _differing(pair, one, other, rule.check, severity)
        for fact in pair.matching.missing:
            severity = rule.missing(fact) if fact.kind in rule.kinds and not _repeats(fact, pair.source) else None
            if severity:
                yield pair.finding(rule.check, severity, MISSING, {"theirs": fact.text}, theirs=_span(fact))
        for fact in pair.matching.added:
            severity = rule.added(fact) if fact.kind in rule.kinds and not _repeats(fact, pair.target) else None
            if severity:
                yield pair.finding(rule.check, severity, ADDED, {"ours": fact.text}, ours=_span(fact))


def _repeats(fact: Fact, text: Text) -> bool:
    """Whether the text says it twice, so that the other may rightly say it once."""
    return text.said[identity(fact)] > 1


def _differing(pair: Pair, one: Fact, other: Fact, check: str, severity: Severity) -> Finding:
    message, values = DIFFERS, {"theirs": told(one, other), "ours": other.text}
    for third in pair.others:
        ours, theirs = _holds(third, other), _holds(third, one)
        if ours != theirs:
            message, values["third"] = (SOURCE_ALONE if ours else ALONE), third.language.own_name
    mended = mend(one, other, pair.target.code)
    return pair.finding(check, severity, message, values, ours=_span(other), theirs=_span(one), mend=mended)


def _holds(text: Text, fact: Fact) -> bool:
    return text.said[identity(fact)] > 0 or any(agrees(fact, one) for one in text.facts[:MANY])


def _span(fact: Fact) -> Span:
    return fact.start, fact.end


def told(fact: Fact, other: Fact) -> str:
    """A fact as its text has it, and, where the other is in another unit, converted: *45 miles (72 km)*."""
    value = converted(fact, other.unit) if fact.unit != other.unit else None
    return fact.text if value is None else f"{fact.text} ({round(value)} {other.unit})"
