"""Numbers in figures as newspapers print them."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkuru.lang.language import codes, language
from inkuru.lang.writing.numbers import Number, compact_number, is_compacted, percentage, written_number

NUMBERS: tuple[tuple[Number, str, str, str], ...] = (
    (0, "0", "0", "0"),
    (999, "999", "999", "999"),
    (1500, "1\xa0500", "1,500", "1,500"),
    (26750, "26\xa0750", "26,750", "26,750"),
    (1234567, "1\xa0234\xa0567", "1,234,567", "1,234,567"),
    (-1500, "-1\xa0500", "-1,500", "-1,500"),
    (Decimal("2.80"), "2,80", "2.80", "2.80"),
    (0.1, "0,1", "0.1", "0.1"),
    (Decimal("1E+3"), "1\xa0000", "1,000", "1,000"),
)
COMPACT: tuple[tuple[Number, str, str, str], ...] = (
    (26750, "26\xa0750", "26,750", "26,750"),
    (Decimal("999.5"), "1\xa0000", "1,000", "1,000"),
    (949_999, "949\xa0999", "949,999", "949,999"),
    (1_000_000, "miliyoni 1", "1 million", "milioni 1"),
    (2_500_000, "miliyoni 2,5", "2.5 million", "milioni 2.5"),
    (3_149_999, "miliyoni 3,1", "3.1 million", "milioni 3.1"),
    (999_949_999, "miliyoni 999,9", "999.9 million", "milioni 999.9"),
    (999_950_000, "miliyari 1", "1 billion", "bilioni 1"),
    (-2_800_000_000, "miliyari -2,8", "-2.8 billion", "bilioni -2.8"),
    (5_000_000_000_000, "tiriyari 5", "5 trillion", "trilioni 5"),
    (12_345_600_000_000_000, "tiriyari 12\xa0345,6", "12,345.6 trillion", "trilioni 12,345.6"),
)


@pytest.mark.parametrize(("value", "rw", "en", "sw"), NUMBERS)
def test_it_writes_a_number(value: Number, rw: str, en: str, sw: str) -> None:
    assert [written_number(value, code) for code in ("rw", "en", "sw")] == [rw, en, sw]


@pytest.mark.parametrize(("value", "rw", "en", "sw"), COMPACT)
def test_it_shortens_a_number(value: Number, rw: str, en: str, sw: str) -> None:
    assert [compact_number(value, code) for code in ("rw", "en", "sw")] == [rw, en, sw]


def test_it_rounds_half_up() -> None:
    assert [written_number(value, "en", decimals=1) for value in (0.25, 0.35, 2, -0.25)] == [
        "0.3",
        "0.4",
        "2.0",
        "-0.3",
    ]


@pytest.mark.parametrize(
    ("value", "rw", "en", "sw"),
    [(40, "40%", "40%", "asilimia 40"), (Decimal("2.5"), "2,5%", "2.5%", "asilimia 2.5")],
)
def test_it_writes_a_percentage(value: Number, rw: str, en: str, sw: str) -> None:
    assert [percentage(value, code) for code in ("rw", "en", "sw")] == [rw, en, sw]


@pytest.mark.parametrize("value", [float("nan"), float("inf"), Decimal("-Infinity")])
def test_it_refuses_what_is_no_number(value: Number) -> None:
    with pytest.raises(ValueError, match="cannot be written"):
        written_number(value, "en")


@settings(deadline=None)
@given(
    st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15, places=3),
    st.sampled_from(codes()),
)
def test_a_number_is_read_back(value: Decimal, code: str) -> None:
    numbers = language(code).writing.numbers
    text = written_number(value, code)
    assert Decimal(text.replace(numbers.thousands, "").replace(numbers.decimal, ".")) == value


@settings(deadline=None)
@given(st.integers(0, 10**16), st.sampled_from(codes()))
def test_a_scale_is_written_from_a_million_up(value: int, code: str) -> None:
    assert is_compacted(value, code) == any(letter.isalpha() for letter in compact_number(value, code))
