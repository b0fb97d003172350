"""Readers of quantities: numbers, ordinals, fractions, shares, money, measures, durations, ages, scores.

A reader takes the spans that a shape labelled and makes facts of them. Two ends of a range (*70–90 %*) are two facts
with one unit: a translation may say *between* or *from … to*, and a check wants to name the end that is wrong.
"""

from collections.abc import Iterator
from decimal import Decimal

from inkuru.lang.facts.digits import canonical
from inkuru.lang.facts.numbers import Span, read_amount, separate
from inkuru.lang.facts.shapes import LETTERS, Spans
from inkuru.lang.facts.tokens import Line
from inkuru.records import Fact

# What a kind is counted in where its words name no unit.
_OWN_UNITS = {"age": "year", "minute": "minute"}
# A pound that is weighed is not spent.
_WEIGHTS = {"GBP": "lb"}
_PART = LETTERS["PART"]
_LAST_POSSIBLE_SCORE = 200


def make_fact(line: Line, kind: str, span: Span, values: tuple[str, ...], unit: str | None = None) -> Fact:
    """A fact that stands in a span of tokens; the first value is the likeliest."""
    start, end = line.starts[span[0]], line.ends[span[1] - 1]
    readings = values if len(values) > 1 else ()
    return Fact(kind, values[0], line.text[start:end], start, end, unit, None, readings)


def read_quantity(line: Line, kind: str, span: Span, spans: Spans) -> Iterator[Fact]:
    """A number with or without a unit, and the lower end of its range before it."""
    unit = _unit(line, kind, spans) or _OWN_UNITS.get(kind)
    low = spans.get("low")
    if low:
        yield from _amount(line, kind, low, low, unit)
        # The unit may stand before both ends; the upper end then begins at its own number.
        span = (spans["value"][0], max(span[1], spans["value"][1]))
    if "value" not in spans:
        # *Zaidi ya mwezi*: one, without a word for it.
        yield make_fact(line, kind, span, ("1",), unit)
        return
    amounts = tuple(separate(line, spans["value"]))
    for amount in amounts:
        # What stands before the first and after the last belongs to them: the unit, as a rule.
        start = span[0] if amount is amounts[0] else amount[0]
        end = span[1] if amount is amounts[-1] else amount[1]
        yield from _amount(line, kind, (start, end), amount, unit)


def _amount(line: Line, kind: str, span: Span, amount: Span, unit: str | None) -> Iterator[Fact]:
    readings = read_amount(line, amount)
    values = tuple(dict.fromkeys([canonical(value) for value in readings]))
    if values:
        yield make_fact(line, kind, span, values, unit)


def _unit(line: Line, kind: str, spans: Spans) -> str | None:
    place = spans.get("unit")
    unit = str(line.value(place)) if place else None
    return _WEIGHTS.get(unit or "", unit) if kind == "measure" else unit


_PER_HOUR = {"km": "km/h", "mi": "mph", "m": "m/h"}


def read_speed(line: Line, kind: str, span: Span, spans: Spans) -> Iterator[Fact]:
    """*Kilometero 136 ku isaha*, *kilomita 136 kwa saa*: the number stands between the unit and its hour."""
    unit = _unit(line, kind, spans) or ""
    yield from _amount(line, kind, span, spans["value"], _PER_HOUR.get(unit, unit))


def read_added(line: Line, kind: str, span: Span, spans: Spans) -> Iterator[Fact]:
    """Two units in one quantity: *6 feet 2 inches*, *an hour and a half*: the value is in the first unit.

    `extra` is the amount of the smaller unit, a twelfth of the larger (inches of a foot), or the half itself.
    """
    base = read_amount(line, spans["value"])[0] if "value" in spans else Decimal(1)
    if "inches" in spans:
        feet_in_inches = base * 12 + read_amount(line, spans["inches"])[0]
        yield make_fact(line, kind, span, (canonical(feet_in_inches),), "in")
        return
    half = read_amount(line, spans["half"])[0]
    yield make_fact(line, kind, span, (canonical(base + half),), _unit(line, kind, spans))


def read_fraction(line: Line, kind: str, span: Span, spans: Spans) -> Iterator[Fact]:
    """Two-thirds, *bibiri bya gatatu*, *theluthi mbili*, 3/4: `top` over `bottom`, or a word that says both."""
    bottom = _whole(line, spans["bottom"]) if "bottom" in spans else None
    if bottom is None:
        yield make_fact(line, kind, span, (str(line.value(spans["value"])),))
        return
    top = _whole(line, spans["top"]) if "top" in spans else 1
    # *Robo sita* is a slip, and a fraction all the same; 9/4 and *nine of the fourth* may be anything.
    if 0 < top < bottom or line.roles[spans["bottom"][0]] == _PART:
        yield make_fact(line, kind, span, (f"{top}/{bottom}",))


def _whole(line: Line, span: Span) -> int:
    """A whole number; a word for a part (`third`, *theluthi*) stands for its denominator."""
    value = line.value(span)
    if isinstance(value, str) and "/" in value:
        return int(value.rpartition("/")[2])
    return int(read_amount(line, span)[0])


def read_age_decade(line: Line, kind: str, span: Span, spans: Spans) -> Iterator[Fact]:
    """In his 40s: the age at which they begin."""
    digits = "".join(letter for letter in line.slice(spans["value"]) if letter.isdecimal())
    yield make_fact(line, kind, span, (digits,), "year")


def read_score(line: Line, kind: str, span: Span, spans: Spans) -> Iterator[Fact]:
    """3-1, as it is written; a figure that no match reaches is a range or a season and gives two numbers."""
    home, away = (read_amount(line, spans[side])[0] for side in ("home", "away"))
    if max(home, away) < _LAST_POSSIBLE_SCORE and (home >= away or not home):
        yield from read_told_score(line, kind, span, spans)
        return
    for side in ("home", "away"):
        yield from _amount(line, "number", spans[side], spans[side], None)


def read_told_score(line: Line, kind: str, span: Span, spans: Spans) -> Iterator[Fact]:
    """A score whatever its figures, for the sentence says so: *lost 1-3*."""
    home, away = (canonical(read_amount(line, spans[side])[0]) for side in ("home", "away"))
    yield make_fact(line, kind, span, (f"{home}-{away}",))


def read_phone(line: Line, kind: str, span: Span, spans: Spans) -> Iterator[Fact]:
    """The digits of a telephone number, with the plus of an international one."""
    text = line.slice(spans["value"])
    digits = "".join(letter for letter in text if letter.isdigit())
    yield make_fact(line, kind, span, (f"+{digits}" if text.startswith("+") else digits,))
