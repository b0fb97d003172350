"""Charts as SVG: pure functions from numbers to markup.

They have no scale of their own: places across are percentages and letters have the size of the page, so that a chart
can be read on a phone as on a wide screen. Series are told apart by mark and pattern as well as by colour, which style
sheets give (`.s0`, `.s1`, …). Beside each chart the page shows the same numbers as a table.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, floor, log10
from xml.sax.saxutils import escape, quoteattr

# In pixels: the whole, and where the highest and the lowest value stand.
HEIGHT, TOP, BOTTOM = 240, 16, 204
# In per cent of the width: where the plot begins, and how wide it is.
LEFT, WIDTH = 12.0, 87.0
# Names below the axis that a phone has room for, and lines across the plot.
LABELS, LINES = 6, 4
ROW, BAR = 22, 14
"""Pixels of a row of bars, and of a bar."""
MARKS = (
    '<circle r="4"/>',
    '<path d="M-4-4h8v8h-8z"/>',
    '<path d="M0-5l5 5-5 5-5-5z"/>',
    '<path d="M0-5l5 9h-10z"/>',
)


@dataclass(frozen=True, slots=True)
class Series:
    """A row of numbers with its name; None is no number. `language` is the code of a name that is a language."""

    name: str
    values: tuple[float | None, ...]
    language: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """Numbers to be drawn: `name` is unique on its page, `labels` stand below the axis, one for each number."""

    name: str
    title: str
    description: str
    labels: tuple[str, ...]
    series: tuple[Series, ...]


def draw_lines(chart: Chart) -> str:
    """A line for each series, broken where there is no number."""
    most = nice(highest(chart.series), is_whole=_is_whole(chart))
    body = "".join(_line(one, place, len(chart.labels), most) for place, one in enumerate(chart.series))
    return _whole(chart, _axes(chart.labels, most) + body, HEIGHT)


def draw_columns(chart: Chart, *, is_stacked: bool = False) -> str:
    """Columns beside each other, or one on the other."""
    sums = [sum(one.values[place] or 0 for one in chart.series) for place in range(len(chart.labels))]
    most = nice(max(sums, default=0) if is_stacked else highest(chart.series), is_whole=_is_whole(chart))
    make = _stacked if is_stacked else _beside
    body = "".join(make(chart.series, place, len(chart.labels), most) for place in range(len(chart.labels)))
    return _whole(chart, _axes(chart.labels, most) + body, HEIGHT)


def draw_bars(chart: Chart) -> str:
    """Bars from the left, a group for each label, whose name stands over it; what is nothing has no bar."""
    most, top, parts = nice(highest(chart.series)), 0, list[str]()
    for place in range(len(chart.labels)):
        shown = [number for number, one in enumerate(chart.series) if one.values[place]]
        parts.append(_group(chart, place, shown, top, most))
        top += ROW + BAR * len(shown) + 6
    return _whole(chart, "".join(parts), max(top, ROW))


def highest(series: Iterable[Series]) -> float:
    """The highest number; 0 without any."""
    return max((value for one in series for value in one.values if value is not None), default=0)


def nice(most: float, *, is_whole: bool = False) -> float:
    """The end of an axis: LINES steps of 1, 2 or 5 times a power of ten that reach the highest value.

    Of whole numbers a step is no smaller than 1.

    >>> nice(0), nice(3), nice(17), nice(212), nice(0.7), nice(1, is_whole=True)
    (4.0, 4.0, 20.0, 400.0, 0.8, 4.0)
    """
    if most <= 0:
        return float(LINES)
    raw = most / LINES
    power = 10.0 ** floor(log10(raw))
    step = next(power * one for one in (1, 2, 5, 10) if power * one >= raw * (1 - 1e-9))
    return round((max(step, 1.0) if is_whole else step) * LINES, 10)


def _is_whole(chart: Chart) -> bool:
    return all(isinstance(value, int) for one in chart.series for value in one.values)


def _whole(chart: Chart, body: str, height: int) -> str:
    names = f"{chart.name}-title {chart.name}-description"
    return (
        f'<svg class="chart" width="100%" height="{height}" role="img" aria-labelledby={quoteattr(names)}>'
        f'<title id="{chart.name}-title">{escape(chart.title)}</title>'
        f'<desc id="{chart.name}-description">{escape(chart.description)}</desc>{body}</svg>'
    )


def _axes(labels: Sequence[str], most: float) -> str:
    lines = (most * place / LINES for place in range(LINES + 1))
    parts = [
        f'<line class="grid" x1="{LEFT}%" x2="100%" y1="{_y(value, most)}" y2="{_y(value, most)}"/>'
        f'<text class="tick" x="{LEFT - 1.5}%" y="{_y(value, most) + 4}" text-anchor="end">{value:g}</text>'
        for value in lines
    ]
    every = ceil(len(labels) / LABELS) or 1
    # Counted from the end: the newest one has its name.
    parts += [
        f'<text class="tick" x="{_x(place, len(labels))}%" y="{BOTTOM + 22}" text-anchor="middle">{escape(one)}</text>'
        for place, one in enumerate(labels)
        if (len(labels) - 1 - place) % every == 0
    ]
    return "".join(parts)


def _line(series: Series, number: int, count: int, most: float) -> str:
    points = [
        (_x(place, count), _y(value, most)) if value is not None else None for place, value in enumerate(series.values)
    ]
    parts = [
        f'<line x1="{one[0]}%" y1="{one[1]}" x2="{other[0]}%" y2="{other[1]}"/>'
        for one, other in pairwise(points)
        if one and other
    ]
    parts += [_mark(number, *one) for one in points if one]
    return f'<g class="series s{number}">{"".join(parts)}</g>'


def _mark(number: int, x: float, y: float) -> str:
    return f'<svg x="{x}%" y="{y}" overflow="visible">{MARKS[number % len(MARKS)]}</svg>'


def _beside(series: Sequence[Series], place: int, count: int, most: float) -> str:
    room = WIDTH / count * 0.8
    width = room / len(series)
    first = _x(place, count) - room / 2
    parts = [
        _column(number, first + number * width, width * 0.9, _y(one.values[place] or 0, most), BOTTOM)
        for number, one in enumerate(series)
        if one.values[place]
    ]
    return "".join(parts)


def _stacked(series: Sequence[Series], place: int, count: int, most: float) -> str:
    width = WIDTH / count * 0.6
    below, parts = 0.0, []
    for number, one in enumerate(series):
        value = one.values[place] or 0
        if value:
            x = _x(place, count) - width / 2
            parts.append(_column(number, x, width, _y(below + value, most), _y(below, most)))
        below += value
    return "".join(parts)


def _column(number: int, x: float, width: float, top: float, bottom: float) -> str:
    height = round(bottom - top, 1)
    return f'<rect class="fill s{number}" x="{x:.2f}%" y="{top}" width="{width:.2f}%" height="{height}"/>'


def _group(chart: Chart, place: int, shown: Sequence[int], top: int, most: float) -> str:
    parts = [f'<text class="name" x="0" y="{top + 15}">{escape(chart.labels[place])}</text>']
    for row, number in enumerate(shown):
        value = chart.series[number].values[place] or 0
        y, width = top + ROW + row * BAR, value / most * 85
        parts.append(f'<rect class="fill s{number}" x="0" y="{y}" width="{width:.2f}%" height="{BAR - 3}"/>')
        parts.append(f'<text class="tick" x="{width + 1:.2f}%" y="{y + 10}">{value:g}</text>')
    return "".join(parts)


def _x(place: int, count: int) -> float:
    return round(LEFT + WIDTH * (place + 0.5) / count, 2)


def _y(value: float, most: float) -> float:
    return round(BOTTOM - (BOTTOM - TOP) * value / most, 1)


def legend_mark(number: int) -> str:
    """The mark of a line as it stands beside its name."""
    mark = f'<svg x="8" y="8" overflow="visible">{MARKS[number % len(MARKS)]}</svg>'
    return f'<svg class="series s{number}" width="16" height="16" aria-hidden="true">{mark}</svg>'


def legend_fill(number: int) -> str:
    """The pattern of columns or bars as it stands beside their name."""
    pattern = f'<rect class="fill s{number}" x="2" y="2" width="12" height="12"/>'
    return f'<svg width="16" height="16" aria-hidden="true">{pattern}</svg>'
