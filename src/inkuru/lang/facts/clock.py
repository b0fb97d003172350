"""Clock times, each as the time of day that its language means.

Swahili counts the hours from dawn: *saa 1 asubuhi* is 07:00. Kinyarwanda counts words from dawn and figures from
midnight: *saa moya z'ijoro* and *saa 19:00* are the same. The part of the day decides between the two halves; without
it both are kept as readings.
"""

import re
from collections.abc import Iterator

from inkuru.lang.facts.numbers import Span, read_amount
from inkuru.lang.facts.quantities import make_fact
from inkuru.lang.facts.shapes import LETTERS, Spans
from inkuru.lang.facts.tokens import Line
from inkuru.records import Fact

# The hours, from the first to before the last, that a part of the day may hold. Night runs over midnight.
PARTS_OF_DAY = {
    "am": (0, 12), "pm": (12, 24),
    "dawn": (3, 7), "morning": (5, 12), "noon": (11, 15), "daytime": (10, 17), "afternoon": (12, 18),
    "evening": (15, 22),
    "night": (18, 29), "midnight": (23, 28),
}  # fmt: skip
# Figures that count from midnight only need to know which half of the day.
_HALVES = {"dawn": "am", "morning": "am", "evening": "pm", "afternoon": "pm"}
# A nought before the hour is of the clock that counts from midnight to midnight: 07:00.
_FROM_MIDNIGHT = re.compile(r"0\d[:.hH]")
_DAY = 24
_HALF_DAY = 12
_DAWN = 6
_HOUR = 60


def read_time(line: Line, kind: str, span: Span, spans: Spans) -> Iterator[Fact]:
    """A time of day with every reading that its words leave open; nothing when there is no such hour."""
    if "noon" in spans:
        yield make_fact(line, kind, span, (str(line.value(spans["noon"])),), _zone(line, spans))
        return
    if "low" in spans:
        first = {"hour" if name == "low" else name: place for name, place in spans.items() if name != "hour"}
        yield from read_time(line, kind, spans["low"], first)
        span = (spans["hour"][0], span[1])
    hour, minute, worded = _hour_and_minute(line, spans)
    part = str(line.value(spans["part"])) if "part" in spans else None
    written = line.slice(spans["hour"])
    if hour >= _DAY and written.isdecimal() and part is None:
        # *Saa 48* and *amasaha 48* are both 48 hours.
        yield make_fact(line, "duration", span, (str(hour),), "hour")
        return
    if part is None and _FROM_MIDNIGHT.match(written):
        times: tuple[str, ...] = (_written(hour * _HOUR + minute),)
    else:
        times = _times(hour, minute, part, from_dawn=_from_dawn(line, part, worded=worded))
    if times and abs(minute) < _HOUR:
        yield make_fact(line, kind, span, times, _zone(line, spans))


def _times(hour: int, minute: int, part: str | None, *, from_dawn: bool) -> tuple[str, ...]:
    """Every time of day. In *a quarter to twelve in the morning* the part is of the time, not of the hour after it."""
    hours = hours_of_day(hour, None if minute < 0 else part, from_dawn=from_dawn)
    moments = [(one * _HOUR + minute) % (_DAY * _HOUR) for one in hours]
    fitting = [moment for moment in moments if _fits(moment // _HOUR, part, from_dawn=from_dawn)]
    return tuple(_written(moment) for moment in fitting or moments)


def hours_of_day(hour: int, part: str | None, *, from_dawn: bool) -> tuple[int, ...]:
    """The hours from midnight that an hour said in words or figures may mean.

    >>> hours_of_day(1, "night", from_dawn=True), hours_of_day(5, None, from_dawn=False)
    ((19,), (5, 17))
    """
    if hour > _DAY or hour < 0:
        return ()
    if hour > _HALF_DAY or hour == 0:
        return (hour % _DAY,)
    base = (hour + (_DAWN if from_dawn else 0)) % _HALF_DAY
    # Twelve without more is noon: *saa 12:00* of the day, not of the night.
    pair = (base, base + _HALF_DAY) if base else (_HALF_DAY, 0)
    fitting = tuple(one for one in pair if _fits(one, part, from_dawn=from_dawn))
    # *Saa 7 asubuhi* keeps the figure of 7 a.m.: there is no such hour in the morning, and a check must see that.
    return fitting or pair


def _fits(hour: int, part: str | None, *, from_dawn: bool) -> bool:
    return part is None or _within(hour, part if from_dawn else _HALVES.get(part, part))


def _within(hour: int, part: str) -> bool:
    first, last = PARTS_OF_DAY[part]
    return first <= hour < last or first <= hour + _DAY < last


def _from_dawn(line: Line, part: str | None, *, worded: bool) -> bool:
    if part in ("am", "pm"):
        return False
    return line.lexicon.figures.dawn == "all" or (line.lexicon.figures.dawn == "words" and worded)


def _hour_and_minute(line: Line, spans: Spans) -> tuple[int, int, bool]:
    """The hour as it is counted, the minutes (before the hour: less than none), and whether it is said in words."""
    place = spans["hour"]
    written = str(line.value(place))
    clock = re.fullmatch(r"(\d{1,2})(?:[:hH.](\d{2})?)", written)
    if clock:
        return int(clock[1]), int(clock[2] or 0), False
    hour = int(read_amount(line, place)[0])
    return hour, _minutes(line, spans), line.roles[place[0]] not in _FIGURES


_FIGURES = frozenset(LETTERS[role] for role in ("DAY", "YEAR", "FIGURE", "POINTED", "CLOCK", "HOURMARK"))


def _minutes(line: Line, spans: Spans) -> int:
    if "minute" in spans:
        amount = read_amount(line, spans["minute"])[0]
        minutes = int(amount * _HOUR) if amount < 1 else int(amount)
        return -minutes if "less" in spans else minutes
    return 0


def _written(moment: int) -> str:
    hour, minute = divmod(moment, _HOUR)
    return f"{hour:02}:{minute:02}"


def _zone(line: Line, spans: Spans) -> str | None:
    place = spans.get("zone")
    return str(line.value(place)) if place else None
