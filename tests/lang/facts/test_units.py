"""Units: what the tables of the languages name can be converted, and sizes are those of the standards."""

import pytest

from inkuru.lang.facts.units import CURRENCY_FAMILIES, DURATIONS, UNITS
from inkuru.lang.language import codes, language

# Units that stand for themselves alone: nothing is converted to or from them in news.
ALONE = {"°", "kWh", "V", "hp", "cal", "Mbps"}
SPANS = {"second", "minute", "hour", "day", "night", "week", "month", "year"}


@pytest.mark.parametrize("code", codes())
def test_every_measure_of_a_language_is_known(code: str) -> None:
    words = language(code).figures.words
    assert {unit for role in ("MEASURE", "FOOT", "INCH") for unit in words[role].values()} - UNITS.keys() <= ALONE


@pytest.mark.parametrize("code", codes())
def test_every_duration_of_a_language_is_known(code: str) -> None:
    words = language(code).figures.words
    named = {str(unit) for role in ("SPAN", "SINGULAR", "MINUTES") for unit in words[role].values()}
    assert named <= SPANS | DURATIONS.keys()


@pytest.mark.parametrize(
    ("unit", "dimension", "size"),
    [("mi", "length", 1609.344), ("lb", "mass", 453.59237), ("acre", "area", 4046.8564224)],
)
def test_imperial_units_have_their_size(unit: str, dimension: str, size: float) -> None:
    assert (UNITS[unit].dimension, float(UNITS[unit].size)) == (dimension, size)


def test_a_family_of_currencies_holds_codes() -> None:
    assert {
        code for family in CURRENCY_FAMILIES.values() for code in family if len(code) != 3 or not code.isupper()
    } == set()
