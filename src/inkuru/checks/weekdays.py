"""A date that does not fall on the weekday named beside it."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from inkuru.checks.reading import Text
from inkuru.records import N_, Draft, Fact, Finding, Severity

WRONG = N_("Paragraph %(paragraph)s says %(said)s, but that day is a %(weekday)s")

# So few characters may stand between a weekday and its date: “Tuesday, the”, *ku wa Kabiri, tariki ya*.
NEAR = 14
_WEEKDAY = "-W-"


def check(draft: Draft) -> Iterator[Finding]:
    """Warn of full dates that stand beside another weekday than theirs (proleptic Gregorian calendar, ISO 8601).

    A date without its year falls on any day. A draft whose language is not known yet is not read.

    >>> [str(one) for one in check(Draft("Friday, 8 September 2026", (), language="en"))]
    ['Paragraph 0 says Friday, 8 September 2026, but that day is a Tuesday']
    """
    if draft.language is None:
        return
    for number, paragraph in enumerate((draft.headline, *(one.text for one in draft.paragraphs))):
        text = Text(draft.language, paragraph)
        for one, other in pairwise(text.facts):
            right = _right_weekday(one, other)
            if right is None or not _belong(one, paragraph[one.end : other.start]):
                continue
            said = paragraph[one.start : other.end]
            values = {"paragraph": str(number), "said": said, "weekday": text.language.calendar.weekdays[right - 1]}
            yield Finding("weekday", Severity.WARNING, WRONG, values, paragraph=number, start=one.start, end=other.end)


def _belong(first: Fact, between: str) -> bool:
    """Whether the two are said of one day: a date names its weekday after it at once."""
    return len(between) <= NEAR if first.kind == "weekday" else not between.strip(" ,(")


def _right_weekday(one: Fact, other: Fact) -> int | None:
    """The ISO weekday of a date beside a weekday, in either order, where it is not the one named."""
    named, dated = (one, other) if one.kind == "weekday" else (other, one)
    if named.kind != "weekday" or dated.kind != "date" or dated.readings:
        return None
    try:
        right = date.fromisoformat(dated.value).isoweekday()
    except ValueError:
        return None
    return right if named.value != f"{_WEEKDAY}{right}" else None
