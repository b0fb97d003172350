"""Dates, full or partial, weekdays, days counted from today, years and decades, in the forms of ISO 8601."""

import re
from collections.abc import Iterator

from inkuru.lang.facts.numbers import Span, read_amount
from inkuru.lang.facts.quantities import make_fact, read_quantity
from inkuru.lang.facts.shapes import Spans
from inkuru.lang.facts.tokens import Line
from inkuru.records import Fact

_LONGEST_MONTH = 31
_MONTHS = 12
_CENTURY = 100
# Two figures of a year: 30 to 99 are of the last century.
_PIVOT = 30


def iso_date(year: int | None, month: int | None, day: int | None) -> str:
    """A date of which parts may be missing.

    >>> iso_date(2026, 9, 8), iso_date(None, 9, 8), iso_date(2026, 9, None), iso_date(None, None, 8)
    ('2026-09-08', '--09-08', '2026-09', '---08')
    """
    head = f"{year:04}" if year else "-"
    if month is None:
        return f"---{day:02}"
    tail = f"-{day:02}" if day else ""
    return f"{head}-{month:02}{tail}"


def read_date(line: Line, kind: str, span: Span, spans: Spans) -> Iterator[Fact]:
    """A date from its day, month and year, as many as there are; two days before one month are two dates."""
    year, month, day = (_part(line, spans.get(name)) for name in ("year", "month", "day"))
    if (day is not None and not 1 <= day <= _LONGEST_MONTH) or (month is not None and not 1 <= month <= _MONTHS):
        return
    low = _part(line, spans.get("low"))
    if low is not None and 1 <= low <= _LONGEST_MONTH:
        yield make_fact(line, kind, spans["low"], (iso_date(year, month, low),))
        span = (spans["day"][0], span[1])
    yield make_fact(line, kind, span, (iso_date(year, month, day),))


def _part(line: Line, span: Span | None) -> int | None:
    if span is None:
        return None
    value = line.value(span)
    if span[1] - span[0] == 1 and isinstance(value, str) and value[:1].isdigit():
        digits = re.match(r"\d+", value)
        return int(digits[0]) if digits else None
    if span[1] - span[0] == 1 and isinstance(value, int):
        return value
    return int(read_amount(line, span)[0])


def read_written_date(line: Line, kind: str, span: Span, spans: Spans) -> Iterator[Fact]:
    """A date in figures: 2026-09-08, 8/9/2026; English leaves day and month open where both could be a month."""
    text = line.slice(spans["value"])
    first, second, third = (int(part) for part in re.split(r"[/.-]", text))
    if len(text.partition("-")[0]) == 4:
        orders = [(first, second, third)]
    else:
        year = third if third >= _CENTURY else third + (1900 if third >= _PIVOT else 2000)
        orders = [(year, second, first), (year, first, second)]
    dates = tuple(
        dict.fromkeys(iso_date(*order) for order in orders if order[1] <= _MONTHS and 1 <= order[2] <= _LONGEST_MONTH)
    )
    if dates and "/" not in text and len(text) < 8:
        return  # 1.2.10 is a version, not a day.
    month_first = line.lexicon.figures.decimal == "." and not line.lexicon.figures.scale_first
    if dates:
        yield make_fact(line, kind, span, dates if month_first else dates[:1])


def read_weekday(line: Line, kind: str, span: Span, spans: Spans) -> Iterator[Fact]:
    """A day of the week, `-W-1` for Monday."""
    yield make_fact(line, kind, span, (f"-W-{int(line.value(spans['value'])) + 1}",))


def read_relative(line: Line, kind: str, span: Span, spans: Spans) -> Iterator[Fact]:
    """Yesterday, *juzi*, *ejo*: days from today; *ejo* alone is both yesterday and tomorrow."""
    yield make_fact(line, kind, span, tuple(str(line.value(spans["value"])).split()))


def read_year(line: Line, kind: str, span: Span, spans: Spans) -> Iterator[Fact]:
    """A year in figures or words; the second of 2018–19 is a year too."""
    year = int(read_amount(line, spans["value"])[0])
    yield make_fact(line, kind, spans.get("low", span) if "low" in spans else span, (str(year),))


def read_season(line: Line, kind: str, span: Span, spans: Spans) -> Iterator[Fact]:  # noqa: ARG001 - a Reader
    """2025/26 and 2018–19 are two years; what does not follow the first is a number."""
    first = int(str(line.value(spans["low"])))
    second = str(line.value(spans["value"]))
    yield make_fact(line, kind, spans["low"], (str(first),))
    follows = len(second) == 2 and int(second) == (first + 1) % _CENTURY
    if follows:
        yield make_fact(line, kind, spans["value"], (str(first + 1),))
        return
    yield from read_quantity(line, "number", spans["value"], {"value": spans["value"]})


def read_spoken_year(line: Line, kind: str, span: Span, spans: Spans) -> Iterator[Fact]:
    """Nineteen eighty-four: the hundreds and the rest."""
    hundreds, rest = (int(read_amount(line, spans[part])[0]) for part in ("hundreds", "rest"))
    yield make_fact(line, kind, span, (str(hundreds * _CENTURY + rest),))


def read_decade(line: Line, kind: str, span: Span, spans: Spans) -> Iterator[Fact]:
    """1980s, ’80s, *za 80*, *miaka ya themanini*: the first year of the ten."""
    value = line.value(spans["value"])
    digits = re.sub(r"[^0-9]", "", str(value))
    decade = int(digits) if digits else int(read_amount(line, spans["value"])[0])
    if decade % 10:
        # *Mu myaka ya 2007 na 2008*: years, not tens of them.
        kind = "year"
    yield make_fact(line, kind, span, (str(decade if decade >= _CENTURY else decade + 1900),))
