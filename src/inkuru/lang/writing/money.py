"""Amounts of money."""

from decimal import Decimal

from inkuru.lang.language import language as language_of
from inkuru.lang.writing.numbers import Number, compact_number, is_compacted, written_number


def written_money(value: Number, currency: str, language: str, *, compact: bool = False) -> str:
    """An amount with its currency (ISO 4217); compact ones have a scale from a million up.

    A fraction is written with two decimals, as all our currencies count in hundredths; a whole amount without.
    Raises UnknownLanguage.

    >>> [written_money(2_800_000_000, "GBP", code, compact=True) for code in ("rw", "en", "sw")]
    ['miliyari 2,8 z’amapawundi', '£2.8 billion', 'pauni bilioni 2.8']
    >>> written_money(Decimal("26750.5"), "KES", "en")
    'Ksh26,750.50'
    """
    money = language_of(language).writing.money
    plain, scaled = money.currencies.get(currency, (money.other, money.other))
    if compact and is_compacted(value, language):
        return scaled.format(amount=compact_number(value, language), code=currency)
    whole = Decimal(str(value)) % 1 == 0
    return plain.format(amount=written_number(value, language, decimals=0 if whole else 2), code=currency)
