"""Values that compare: whether two facts, in whatever languages, can mean the same.

How a value is qualified (*more than*, *about*) does not decide: losing that is a matter for a check of its own. What a
translation may change without saying anything else stands in one table, `ALIKE`; every other pair of kinds disagrees,
so that an amount that loses its currency, or a share its percent sign, is found.
"""

import itertools
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from inkuru.lang.facts.units import CURRENCY_FAMILIES, DURATIONS, UNITS
from inkuru.records import Fact

Comparison = Callable[[Fact, Fact], bool]

_ROUNDING = Fraction(3, 100)
_HUNDRED = 100
_DAWN = 6
_HALF_DAY = 12


def agrees(a: Fact, b: Fact) -> bool:
    """Whether two facts agree; the order does not matter.

    >>> said = Fact("measure", "85", "85 mph", 0, 6, "mph")
    >>> agrees(said, Fact("measure", "136", "km 136", 0, 6, "km")), agrees(said, Fact("number", "85", "85", 0, 2))
    (False, True)
    """
    first, second = sorted((a, b), key=lambda fact: fact.kind)
    compare = ALIKE.get((first.kind, second.kind))
    return compare is not None and compare(first, second)


def readings(fact: Fact) -> tuple[str, ...]:
    """All values that a fact may have, the likeliest first."""
    return fact.readings or (fact.value,)


def _same_value(a: Fact, b: Fact) -> bool:
    return not set(readings(a)).isdisjoint(readings(b))


def _same_unit(a: Fact, b: Fact) -> bool:
    return a.unit == b.unit and _same_value(a, b)


def _same_share(a: Fact, b: Fact) -> bool:
    """Percent or percentage points; translations say *percent* for both, and the value decides."""
    return _same_value(a, b)


def _same_money(a: Fact, b: Fact) -> bool:
    """The same amount of the same currency; *shilling* alone is any shilling."""
    alike = a.unit == b.unit or any(
        other in CURRENCY_FAMILIES.get(family or "", ()) for family, other in ((a.unit, b.unit), (b.unit, a.unit))
    )
    return alike and _same_value(a, b)


def _same_duration(a: Fact, b: Fact) -> bool:
    """The same number of the same unit; a decade is ten years. A week is not seven days: nobody translates so."""
    return any(_duration(a, one) == _duration(b, other) for one, other in _pairs(a, b))


def _duration(fact: Fact, value: str) -> tuple[str | None, Fraction]:
    unit, times = DURATIONS.get(fact.unit or "", (fact.unit, 1))
    return unit, Fraction(value) * times


def _pairs(a: Fact, b: Fact) -> Iterator[tuple[str, str]]:
    return itertools.product(readings(a), readings(b))


def _same_measure(a: Fact, b: Fact) -> bool:
    """The same amount, or one converted into the other within the rounding that its figures show."""
    if a.unit == b.unit:
        return _same_value(a, b)
    units = itertools.product(_possible_units(a), _possible_units(b))
    alike = [(one, other) for one, other in units if UNITS[one].dimension == UNITS[other].dimension]
    return any(_converts(Fraction(x), one, Fraction(y), other) for x, y in _pairs(a, b) for one, other in alike)


def _possible_units(fact: Fact) -> tuple[str, ...]:
    """The units of a measure that can be converted; *degrees* alone are of either scale."""
    if fact.unit == "°":
        return "°C", "°F"
    return (fact.unit,) if fact.unit and fact.unit in UNITS else ()


def _converts(x: Fraction, x_unit: str, y: Fraction, y_unit: str) -> bool:
    """Both stand for all that rounds to them: they agree when some of it is the same."""
    x_low, x_high = _rounded_from(x, x_unit)
    y_low, y_high = _rounded_from(y, y_unit)
    return x_low <= y_high and y_low <= x_high


def _rounded_from(value: Fraction, unit: str) -> tuple[Fraction, Fraction]:
    """What rounds to a value, in the base unit: half its last place that is not zero, at most 3 % or half of one."""
    table = UNITS[unit]
    half = min(_last_place(value) / 2, max(abs(value) * _ROUNDING, min(_last_place(value), Fraction(1)) / 2))
    size, zero = Fraction(table.size), Fraction(table.zero)
    return (value - half + zero) * size, (value + half + zero) * size


def _last_place(value: Fraction) -> Fraction:
    """The place of the last digit that is not zero: 10 for 480, 1/10 for 2.5."""
    decimal = (Decimal(value.numerator) / Decimal(value.denominator)).normalize()
    exponent = int(decimal.as_tuple().exponent)
    return Fraction(10) ** exponent


def _same_date(a: Fact, b: Fact) -> bool:
    """The parts that both have are the same, and there is one: a month may come with its day or without its year."""
    return any(_dates_meet(_date_parts(one), _date_parts(other)) for one, other in _pairs(a, b))


def _date_parts(value: str) -> tuple[str, str, str]:
    if value.startswith("---"):
        return "", "", value[3:]
    year, _, rest = ("", "", value[2:]) if value.startswith("--") else value.partition("-")
    month, _, day = rest.partition("-")
    return year, month, day


def _dates_meet(one: tuple[str, str, str], other: tuple[str, str, str]) -> bool:
    shared = [(x, y) for x, y in zip(one, other, strict=True) if x and y]
    return bool(shared) and all(x == y for x, y in shared)


def _year_of_date(date: Fact, year: Fact) -> bool:
    return any(_date_parts(value)[0] == year.value for value in readings(date))


def _day_of_date(date: Fact, ordinal: Fact) -> bool:
    """*The 9th* is *tarehe 9*, a day without its month."""
    return any(_date_parts(value) == ("", "", ordinal.value.zfill(2)) for value in readings(date))


def _same_fraction(a: Fact, b: Fact) -> bool:
    """Values that may be fractions or decimals: half and 0.5."""
    return any(Fraction(one) == Fraction(other) for one, other in _pairs(a, b))


def _share_of(fraction: Fact, percent: Fact) -> bool:
    """Half is 50 %."""
    return any(Fraction(one) * _HUNDRED == Fraction(other) for one, other in _pairs(fraction, percent))


def _decade_of(decade: Fact, number: Fact) -> bool:
    """1980 or 80 for the 1980s."""
    return number.value in (decade.value, decade.value[2:])


def _hours_or_clock(duration: Fact, time: Fact) -> bool:
    """Swahili *saa mbili* is two hours and eight o’clock: only the sentence tells."""
    hours = Fraction(duration.value)
    told = {int(reading[:2]) % _HALF_DAY for reading in readings(time) if reading.endswith(":00")}
    return duration.unit == "hour" and hours.denominator == 1 and (int(hours) + _DAWN) % _HALF_DAY in told


def _hour_of(number: Fact, time: Fact) -> bool:
    """*From eight to ten*: the full hours that English says without more, where the others say *saa*."""
    hours = {int(reading[:2]) % _HALF_DAY for reading in readings(time) if reading.endswith(":00")}
    return number.value.isdecimal() and 0 < int(number.value) <= _HALF_DAY and int(number.value) % _HALF_DAY in hours


def _score_of(number: Fact, score: Fact) -> bool:
    """One side of a score, where a translation tells them apart in words."""
    return number.value in score.value.split("-")


# The pairs of kinds, in the order of the alphabet, that can agree, and how.
ALIKE: Mapping[tuple[str, str], Comparison] = {
    ("age", "age"): _same_duration,
    ("age", "duration"): _same_duration,
    ("age", "number"): _same_value,
    ("date", "date"): _same_date,
    ("date", "ordinal"): _day_of_date,
    ("date", "year"): _year_of_date,
    ("day", "day"): _same_value,
    ("decade", "decade"): _same_value,
    ("decade", "number"): _decade_of,
    ("decade", "year"): _decade_of,
    ("duration", "duration"): _same_duration,
    ("duration", "minute"): _same_duration,
    ("duration", "number"): _same_value,
    ("duration", "ordinal"): _same_value,
    ("duration", "time"): _hours_or_clock,
    ("fraction", "fraction"): _same_fraction,
    ("fraction", "number"): _same_fraction,
    ("fraction", "percent"): _share_of,
    ("measure", "measure"): _same_measure,
    ("measure", "number"): _same_value,
    ("minute", "minute"): _same_value,
    ("minute", "number"): _same_value,
    ("minute", "ordinal"): _same_value,
    ("money", "money"): _same_money,
    ("number", "number"): _same_value,
    ("number", "ordinal"): _same_value,
    ("number", "phone"): _same_value,
    ("number", "score"): _score_of,
    ("number", "time"): _hour_of,
    ("number", "times"): _same_value,
    ("number", "year"): _same_value,
    ("ordinal", "ordinal"): _same_value,
    ("ordinal", "times"): _same_value,
    ("percent", "percent"): _same_share,
    ("phone", "phone"): _same_value,
    ("score", "score"): _same_value,
    ("time", "time"): _same_value,
    ("times", "times"): _same_value,
    ("weekday", "weekday"): _same_value,
    ("year", "year"): _same_value,
}
