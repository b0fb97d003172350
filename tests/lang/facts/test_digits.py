"""Figures with every habit of separators."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkuru.lang.facts import facts
from inkuru.lang.facts.digits import SPACES, canonical, read_figure

# fmt: off
ROWS = (
    ("26,750", ".", False, ["26750"]),
    ("26.750", ".", False, ["26.75"]),
    ("26.750", ",", True, ["26750", "26.75"]),
    ("26,750", ",", True, ["26750", "26.75"]),
    ("26 750", ",", True, ["26750"]),
    ("2,8", ",", True, ["2.8"]),
    ("2.8", ",", True, ["2.8"]),
    ("2,8", ".", False, ["2.8"]),
    ("0.125", ",", True, ["0.125"]),
    ("1,234,567", ",", True, ["1234567"]),
    ("1.234.567", ".", False, ["1234567"]),
    ("1,234.5", ",", True, ["1234.5"]),
    ("1.234,5", ".", False, ["1234.5"]),
    ("007", ".", False, ["7"]),
)
# How a newspaper may group and point, with the language that reads it without doubt.
HABITS = (
    ("en", ",", "."), ("sw", ",", "."), ("rw", " ", ","), ("rw", "\u00a0", ","), ("rw", "\u202f", ","),
    ("rw", ".", ","), ("rw", ",", "."),
    ("en", "\u00a0", "."), ("sw", "\u2009", "."),
)
# fmt: on


@pytest.mark.parametrize(("text", "decimal", "mixed", "values"), ROWS)
def test_it_reads_figures(text: str, decimal: str, mixed: bool, values: list[str]) -> None:
    assert [canonical(value) for value in read_figure(text, decimal, mixed=mixed)] == values


@given(st.integers(0, 10**15), st.sampled_from(HABITS))
def test_a_grouped_number_keeps_its_value(number: int, habit: tuple[str, str, str]) -> None:
    language, group, _ = habit
    (fact,) = facts(f"({number:,})".replace(",", group), language)
    assert str(number) in (fact.readings or (fact.value,))


@given(st.integers(1000, 10**9), st.integers(1, 99), st.sampled_from(HABITS))
def test_a_grouped_decimal_keeps_its_value(whole: int, cents: int, habit: tuple[str, str, str]) -> None:
    language, group, point = habit
    written = f"{whole:,}".replace(",", group) + f"{point}{cents:02}"
    (fact,) = facts(f"({written})", language)
    assert fact.value == canonical(Decimal(f"{whole}.{cents:02}"))
    assert not set(SPACES) & set(fact.value)


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=0, places=6, max_value=10**12))
def test_canonical_digits_are_the_same_number(value: Decimal) -> None:
    text = canonical(value)
    assert Decimal(text) == value
    assert not text.endswith(".")
    assert "." not in text or not text.endswith("0")
