"""Amounts of money as newspapers print them."""

from decimal import Decimal

import pytest

from inkuru.lang.writing.money import written_money
from inkuru.lang.writing.numbers import Number

ROWS: tuple[tuple[Number, str, str, str, str], ...] = (
    (26750, "RWF", "26\xa0750 Frw", "Rwf26,750", "faranga 26,750 za Rwanda"),
    (Decimal("26750.5"), "KES", "amashilingi 26\xa0750,50 ya Kenya", "Ksh26,750.50", "Ksh26,750.50"),
    (800, "TZS", "amashilingi 800 ya Tanzaniya", "Tsh800", "Tsh800"),
    (800, "UGX", "amashilingi 800 ya Uganda", "Ush800", "Ush800"),
    (800, "BIF", "amafaranga 800 y’u Burundi", "Fbu800", "faranga 800 za Burundi"),
    (800, "CDF", "800 FC", "CDF 800", "FC 800"),
    (2.5, "USD", "amadolari 2,50", "$2.50", "dola 2.50"),
    (Decimal("2.00"), "EUR", "amayero 2", "€2", "yuro 2"),
    (1000, "JPY", "1\xa0000 JPY", "JPY 1,000", "JPY 1,000"),
)
COMPACT: tuple[tuple[Number, str, str, str, str], ...] = (
    (2_800_000_000, "GBP", "miliyari 2,8 z’amapawundi", "£2.8 billion", "pauni bilioni 2.8"),
    (3_100_000, "RWF", "miliyoni 3,1 Frw", "Rwf3.1 million", "faranga milioni 3.1 za Rwanda"),
    (3_100_000, "KES", "miliyoni 3,1 z’amashilingi ya Kenya", "Ksh3.1 million", "Ksh milioni 3.1"),
    (26750, "USD", "amadolari 26\xa0750", "$26,750", "dola 26,750"),
)


@pytest.mark.parametrize(("value", "currency", "rw", "en", "sw"), ROWS)
def test_it_writes_an_amount(value: Number, currency: str, rw: str, en: str, sw: str) -> None:
    assert [written_money(value, currency, code) for code in ("rw", "en", "sw")] == [rw, en, sw]


@pytest.mark.parametrize(("value", "currency", "rw", "en", "sw"), COMPACT)
def test_it_shortens_an_amount(value: Number, currency: str, rw: str, en: str, sw: str) -> None:
    assert [written_money(value, currency, code, compact=True) for code in ("rw", "en", "sw")] == [rw, en, sw]
