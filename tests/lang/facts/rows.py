"""Rows of text and what is read from it: `said("saa 3 asubuhi", "time 09:00")`.

An expectation is written as the kind, what qualifies it (with hyphens for spaces), the value or its readings joined by
`|`, and the unit: `money more-than 5000 USD`, `number 26750|26.75`. Several facts stand in the order of the text.
"""

from itertools import pairwise

from inkuru.lang.facts import facts
from inkuru.records import Fact

Row = tuple[str, ...]


def written(fact: Fact) -> str:
    """A fact in the notation of the rows."""
    qualified = fact.approximate.replace(" ", "-") if fact.approximate else None
    return " ".join(
        part for part in (fact.kind, qualified, "|".join(fact.readings or (fact.value,)), fact.unit) if part
    )


def check_row(row: Row, language: str) -> None:
    """The facts of the first column are those of the others, and each stands where it says."""
    text, *expected = row
    found = facts(text, language)
    assert [written(fact) for fact in found] == expected
    assert all(text[fact.start : fact.end] == fact.text for fact in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
