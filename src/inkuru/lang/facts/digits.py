"""Figures: what a run of digits and separators may be worth.

A point or comma before exactly three digits may group thousands or open decimals. Which one is usual is a habit of
the language; where print mixes both (Kinyarwanda), the figure keeps both readings, the likelier first.
"""

import re
from decimal import Decimal

SPACES = " \u00a0\u2009\u202f"
_NO_SPACES = str.maketrans("", "", SPACES)
_GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3})+")


def canonical(value: Decimal) -> str:
    """Decimal digits without an exponent or idle zeros.

    >>> canonical(Decimal("2.80")), canonical(Decimal("1E+3"))
    ('2.8', '1000')
    """
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def read_figure(text: str, decimal: str, *, mixed: bool) -> tuple[Decimal, ...]:
    """Every value of a figure, the likeliest first.

    `decimal` is the language’s decimal mark; `mixed` allows the other one in its place.

    >>> read_figure("26,750", ".", mixed=False)
    (Decimal('26750'),)
    >>> read_figure("26.750", ",", mixed=True)
    (Decimal('26750'), Decimal('26.750'))
    >>> read_figure("2,8", ",", mixed=True)
    (Decimal('2.8'),)
    """
    bare = text.translate(_NO_SPACES)
    marks = [mark for mark in bare if mark in ".,"]
    if not marks:
        return (Decimal(bare),)
    if len(set(marks)) == 2:
        return (_two_marks(bare, marks),)
    if len(marks) > 1:
        return (Decimal(bare.replace(marks[0], "")),)
    return _one_mark(bare, marks[0], decimal, mixed=mixed)


def _two_marks(bare: str, marks: list[str]) -> Decimal:
    """1,234.5 and 1.234,5: the last mark is the decimal one when it stands once."""
    last = marks[-1]
    if marks.count(last) > 1:
        return Decimal(bare.replace(".", "").replace(",", ""))
    other = "," if last == "." else "."
    return Decimal(bare.replace(other, "").replace(last, "."))


def _one_mark(bare: str, mark: str, decimal: str, *, mixed: bool) -> tuple[Decimal, ...]:
    opened = Decimal(bare.replace(mark, "."))
    if not _GROUPED.fullmatch(bare) or bare.startswith("0"):
        return (opened,)
    grouped = Decimal(bare.replace(mark, ""))
    if mixed:
        return (grouped, opened)
    return (opened,) if mark == decimal else (grouped,)
