"""What one key can put in the place of a fact that is wrong: the source’s value as the target’s language writes it."""

import re
from collections.abc import Callable, Mapping
from datetime import time
from decimal import Decimal, InvalidOperation

from inkuru.lang.facts.digits import read_figure
from inkuru.lang.facts.units import UNITS
from inkuru.lang.language import language as language_of
from inkuru.lang.writing.numbers import written_number
from inkuru.lang.writing.times import written_time
from inkuru.records import Fact

_FIGURE = re.compile(r"\d+(?:[.,\u00a0\u2009\u202f ]\d+)*")
_CLOCK = re.compile(r"\d\d:\d\d")
_MONTH = re.compile(r"(?:\d{4}|-)-(\d\d)")

Mend = Callable[[Fact, Fact, str], str | None]


def mend(right: Fact, wrong: Fact, code: str) -> str | None:
    """The text that says `right` in the place of `wrong`, in the language `code`; None where none is safe.

    >>> said, meant = Fact("number", "25", "abantu 25", 0, 9), Fact("number", "26", "26", 0, 2)
    >>> mend(meant, said, "rw")
    'abantu 26'
    """
    way = WAYS.get(wrong.kind)
    if way is None or right.kind != wrong.kind or right.readings:
        return None
    return way(right, wrong, code)


def converted(fact: Fact, unit: str | None) -> Decimal | None:
    """The value of a fact in another unit of the same dimension; None where there is no such conversion.

    >>> round(converted(Fact("measure", "45", "45 miles", 0, 8, "mi"), "km"))
    72
    """
    if fact.unit == unit:
        return _number(fact.value)
    one, other, value = UNITS.get(fact.unit or ""), UNITS.get(unit or ""), _number(fact.value)
    if one is None or other is None or value is None or one.dimension != other.dimension:
        return None
    return (value + one.zero) * one.size / other.size - other.zero


def _number(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def _figure(right: Fact, wrong: Fact, code: str) -> str | None:
    """The one figure of the text exchanged, with its scale and unit left as they are."""
    figures = list(_FIGURE.finditer(wrong.text))
    value, said = converted(right, wrong.unit), _number(wrong.value)
    if len(figures) != 1 or value is None or not said:
        return None
    tables = language_of(code).figures
    read = read_figure(figures[0][0], tables.decimal, mixed=tables.mixed)[0]
    if not read:
        return None
    if right.unit != wrong.unit:
        value = Decimal(round(value))
    written = written_number(value * read / said, code)
    return wrong.text[: figures[0].start()] + written + wrong.text[figures[0].end() :]


def _time(right: Fact, wrong: Fact, code: str) -> str | None:  # noqa: ARG001 - a Mend
    if not _CLOCK.fullmatch(right.value):
        return None
    return written_time(time.fromisoformat(right.value), code)


def _month(right: Fact, wrong: Fact, code: str) -> str | None:
    """The month exchanged, where it alone differs."""
    meant, said = _MONTH.match(right.value), _MONTH.match(wrong.value)
    if not meant or not said or wrong.value.replace(f"-{said[1]}", f"-{meant[1]}", 1) != right.value:
        return None
    months = language_of(code).calendar.months
    name = months[int(said[1]) - 1]
    return wrong.text.replace(name, months[int(meant[1]) - 1]) if name in wrong.text else None


WAYS: Mapping[str, Mend] = {
    **dict.fromkeys(("number", "money", "percent", "measure", "duration", "age", "times", "ordinal"), _figure),
    "time": _time,
    "date": _month,
}
