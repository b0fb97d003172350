"""Numbers in figures, whole and shortened, and percentages."""

from decimal import ROUND_HALF_UP, Decimal

from inkuru.lang.language import language as language_of
from inkuru.lang.writing.style import Numbers

Number = int | float | Decimal


def written_number(value: Number, language: str, *, decimals: int | None = None) -> str:
    """A number with the separators of the language; `decimals` rounds half up, else all of them are written.

    Raises UnknownLanguage, and ValueError for a value that is not finite.

    >>> written_number(Decimal("26750.5"), "en"), written_number(Decimal("2.8"), "rw")
    ('26,750.5', '2,8')
    """
    numbers = language_of(language).writing.numbers
    exact = _exact(value)
    if decimals is not None:
        exact = exact.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    return _separated(f"{exact:,f}", numbers)


def compact_number(value: Number, language: str) -> str:
    """A number from a million up with its scale and at most one decimal; a smaller one as a whole number.

    >>> [compact_number(3_120_000, code) for code in ("rw", "en", "sw")]
    ['miliyoni 3,1', '3.1 million', 'milioni 3.1']
    """
    numbers = language_of(language).writing.numbers
    exact = _exact(value)
    scale = _scale(exact, numbers)
    if scale is None:
        return written_number(exact, language, decimals=0)
    size, pattern = scale
    shortened = _tenths(exact / size)
    return pattern.format(amount=_separated(f"{shortened:,f}".removesuffix(".0"), numbers))


def is_compacted(value: Number, language: str) -> bool:
    """Whether `compact_number` writes a scale."""
    return _scale(_exact(value), language_of(language).writing.numbers) is not None


def percentage(value: Number, language: str, *, decimals: int | None = None) -> str:
    """A percentage: 40 is forty of a hundred.

    >>> [percentage(40, code) for code in ("rw", "en", "sw")]
    ['40%', '40%', 'asilimia 40']
    """
    amount = written_number(value, language, decimals=decimals)
    return language_of(language).writing.numbers.percentage.format(amount=amount)


def _exact(value: Number) -> Decimal:
    exact = Decimal(str(value))
    if not exact.is_finite():
        raise ValueError(f"{value} cannot be written")
    return exact


def _separated(figure: str, numbers: Numbers) -> str:
    """A figure such as 1,234.5 with the separators of the language."""
    whole, point, fraction = figure.partition(".")
    return whole.replace(",", numbers.thousands) + (numbers.decimal if point else "") + fraction


def _scale(value: Decimal, numbers: Numbers) -> tuple[int, str] | None:
    """The largest scale that the value reaches, once it is rounded to tenths of a thousandth of it."""
    reached = (row for row in reversed(numbers.scales) if _tenths(abs(value) * 1000 / row[0]) >= 1000)
    return next(reached, None)


def _tenths(value: Decimal) -> Decimal:
    return value.quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)
