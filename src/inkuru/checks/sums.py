"""Parts that do not make up their sum."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from inkuru.checks.reading import Text
from inkuru.lang.sentences import split
from inkuru.records import N_, Draft, Fact, Finding, Severity

WRONG = N_("Paragraph %(paragraph)s says %(total)s, but its parts (%(parts)s) make %(sum)s")

# What parts a total from its parts, and how far off a sum may be before the figures are taken for something else.
_PARTED = re.compile(r"\s?[:(–—]|\s-\s")
NEAR = Decimal("0.25")
FEWEST = 2


def check(draft: Draft) -> Iterator[Finding]:
    """Note a total that is told apart into figures (*12 people: 7 men and 4 women*) that make another.

    Only sentences with nothing but plain numbers are read, the total first and a colon, bracket or dash after it. A
    draft whose language is not known yet is not read.

    >>> [str(one) for one in check(Draft("12 people were hurt: 7 men and 4 women", (), language="en"))]
    ['Paragraph 0 says 12, but its parts (7, 4) make 11']
    """
    if draft.language is None:
        return
    for number, paragraph in enumerate((draft.headline, *(one.text for one in draft.paragraphs))):
        for start, end in split(paragraph, draft.language):
            text = Text(draft.language, paragraph[start:end])
            if _PARTED.search(text.text) and len(text.facts) > FEWEST:
                yield from _judged(text, number, start)


def _judged(text: Text, number: int, offset: int) -> Iterator[Finding]:
    total, *parts = text.facts
    if not all(_is_plain(fact) for fact in text.facts) or not _is_parted(text, total, parts):
        return
    made = sum((Decimal(fact.value) for fact in parts), Decimal(0))
    away = abs(made - Decimal(total.value))
    if not away or away > NEAR * Decimal(total.value):
        return
    values = {
        "paragraph": str(number),
        "total": total.text,
        "parts": ", ".join(fact.text for fact in parts),
        "sum": str(made),
    }
    start, end = offset + total.start, offset + total.end
    yield Finding("sum", Severity.NOTE, WRONG, values, paragraph=number, start=start, end=end)


def _is_plain(fact: Fact) -> bool:
    return fact.kind == "number" and not fact.readings and not fact.approximate and "/" not in fact.value


def _is_parted(text: Text, total: Fact, parts: Sequence[Fact]) -> bool:
    """Whether a mark stands between the total and its first part and none between the parts."""
    between = text.text[total.end : parts[0].start]
    return bool(_PARTED.search(between)) and not _PARTED.search(text.text[parts[0].end : parts[-1].start])
