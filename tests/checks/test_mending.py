"""What one key can put in the place of a wrong fact."""

from decimal import Decimal

import pytest

from inkuru.checks.mending import converted, mend
from inkuru.lang.facts import facts
from inkuru.records import Fact


def fact(text: str, code: str) -> Fact:
    [found] = facts(text, code)
    return found


ROWS = [
    ("72 cows", "en", "ng'ombe 720", "sw", "72"),
    ("2.94 million", "en", "miliyoni 2,4", "rw", "miliyoni 2,94"),
    ("£5", "en", "pauni 6", "sw", "pauni 5"),
    ("45 miles", "en", "km 720", "sw", "km 72"),
    ("6 November", "en", "tarehe 6 Desemba", "sw", "tarehe 6 Novemba"),
    # Two things differ, or there is no figure to exchange.
    ("6 November", "en", "tarehe 7 Desemba", "sw", None),
    ("seven cows", "en", "inka eshatu", "rw", None),
    ("£5", "en", "watu 5", "sw", None),
    # The target’s own reading is open: 26.750 may be either.
    ("26,751 cows", "en", "inka 26.750", "rw", "26\u00a0751"),
]


@pytest.mark.parametrize(("right", "source", "wrong", "target", "expected"), ROWS)
def test_a_mend_says_the_right_value(right: str, source: str, wrong: str, target: str, expected: str | None) -> None:
    assert mend(fact(right, source), fact(wrong, target), target) == expected


def test_values_are_converted_within_a_dimension_only() -> None:
    miles = Fact("measure", "45", "45 miles", 0, 8, "mi")
    assert round(converted(miles, "km") or Decimal(0)) == 72
    assert (converted(miles, "mi"), converted(miles, "kg"), converted(miles, None)) == (Decimal(45), None, None)
