"""Amounts of money, with their currency."""

import pytest

from inkuru.checks.money import check
from tests.checks.telling import Told, told

ROWS: list[tuple[dict[str, str], Told]] = [
    ({"en": "It cost £2.8bn", "rw": "Byatwaye amapawundi miliyari 2,8", "sw": "Iligharimu pauni bilioni 2.8"}, []),
    ({"en": "He paid 500 francs", "rw": "Yishyuye amafaranga 500", "sw": "Alilipa faranga 500"}, []),
    (
        {"en": "It cost £2.8bn", "sw": "Iligharimu dola bilioni 2.8"},
        [("blocking", "English says £2.8bn; Kiswahili says dola bilioni 2.8")],
    ),
    # Whose dollars they are is left out, or said wrongly.
    (
        {"en": "It cost C$40 million", "sw": "Iligharimu dola milioni 40"},
        [("warning", "English says C$40 million; Kiswahili says dola milioni 40")],
    ),
    (
        {"en": "It cost C$40 million", "sw": "Iligharimu dola za Marekani milioni 40"},
        [("blocking", "English says C$40 million; Kiswahili says dola za Marekani milioni 40")],
    ),
    (
        {"en": "It cost £300", "rw": "Byatwaye 300"},
        [("blocking", "English says £300; Kinyarwanda says 300")],
    ),
]


@pytest.mark.parametrize(("texts", "expected"), ROWS)
def test_amounts_and_currencies_are_compared(texts: dict[str, str], expected: Told) -> None:
    assert told(check, **texts) == expected
