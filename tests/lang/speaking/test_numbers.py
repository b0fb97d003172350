"""Numbers in words."""

from decimal import Decimal

import pytest

from inkuru.lang.speaking.numbers import say_decade, say_digits, say_number, say_ordinal, say_year, value_of


@pytest.mark.parametrize(
    ("figure", "fact", "language", "value"),
    [
        ("1.934", "1934", "rw", "1934"),
        ("1.934", None, "rw", "1934"),
        ("450,000", "450000", "rw", "450000"),
        ("4,6", "4600000", "rw", "4.6"),
        ("26\xa0750,5", None, "rw", "26750.5"),
        ("1,934", None, "en", "1934"),
        ("1.86", "1860000000", "en", "1.86"),
        ("2,800.50", None, "sw", "2800.50"),
        ("12.5", "12.5", "sw", "12.5"),
        ("7", "3", "en", "7"),
    ],
)
def test_a_figure_is_read_by_its_fact_and_else_by_its_language(
    figure: str, fact: str | None, language: str, value: str
) -> None:
    assert value_of(figure, fact, language) == Decimal(value)


@pytest.mark.parametrize(
    ("number", "language", "noun_class", "said"),
    [
        ("12", "rw", 2, "cumi na babiri"),
        ("5.4", "rw", 10, "eshanu n’ibice bine"),
        ("1.05", "rw", None, "rimwe n’ibice zeru gatanu"),
        ("5.0", "en", None, "five"),
        ("1.86", "sw", 9, "moja nukta nane sita"),
        # A class that numbers do not agree with counts.
        ("3", "rw", 99, "gatatu"),
        ("2000000000000000", "en", None, "two " + " ".join(["zero"] * 15)),
    ],
)
def test_numbers_and_their_fractions(number: str, language: str, noun_class: int | None, said: str) -> None:
    assert say_number(Decimal(number), language, noun_class) == said


def test_ordinals_years_decades_and_digits() -> None:
    assert [say_ordinal(one, "rw") for one in (1, 3, 8, 34)] == ["mbere", "gatatu", "munani", "mirongo itatu na kane"]
    assert [say_ordinal(one, "sw") for one in (1, 2, 11)] == ["kwanza", "pili", "kumi na moja"]
    assert [say_ordinal(one, "en") for one in (0, 22)] == ["zero", "twenty-second"]
    assert [say_year(one, "en") for one in (1066, 1906, 2000, 2010)] == [
        "one thousand and sixty-six",
        "nineteen oh six",
        "two thousand",
        "twenty ten",
    ]
    assert [say_decade(one, "en") for one in (1980, 2020)] == ["nineteen eighties", "twenty twenties"]
    assert say_digits("07 8", "sw") == "sifuri saba nane"
