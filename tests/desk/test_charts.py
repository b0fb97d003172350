"""Charts: from numbers to markup."""

from collections.abc import Callable
from xml.etree import ElementTree as ET

import pytest

from inkuru.desk.charts import (
    Chart,
    Series,
    draw_bars,
    draw_columns,
    draw_lines,
    highest,
    legend_fill,
    legend_mark,
    nice,
)

Draw = Callable[[Chart], str]

CHART = Chart(
    "hours",
    "Hours <to> each",
    "What they mean & why",
    ("1", "2", "3"),
    (Series("Kinyarwanda", (4.0, None, 8.0), "rw"), Series("new", (1, 2, 3))),
)


def _drawn(svg: str) -> ET.Element:
    return ET.fromstring(svg)


def _places(svg: ET.Element, path: str, *names: str) -> list[tuple[str | None, ...]]:
    return [tuple(one.get(name) for name in names) for one in svg.findall(path)]


@pytest.mark.parametrize("draw", [draw_lines, draw_columns, draw_bars])
def test_a_chart_says_what_it_is_and_its_words_stay_words(draw: Draw) -> None:
    svg = _drawn(draw(CHART))
    assert (svg.get("role"), svg.get("aria-labelledby")) == ("img", "hours-title hours-description")
    assert [(one.get("id"), one.text) for one in svg[:2]] == [
        ("hours-title", "Hours <to> each"),
        ("hours-description", "What they mean & why"),
    ]
    assert "style=" not in ET.tostring(svg, encoding="unicode")


def test_lines_lead_from_number_to_number_and_break_where_there_is_none() -> None:
    svg = _drawn(draw_lines(CHART))
    # The axis ends at 8: 4 is the middle of 16 to 204, 8 the top; three places share 87 % from 12 % on.
    assert _places(svg, "g[@class='series s0']/svg", "x", "y") == [("26.5%", "110.0"), ("84.5%", "16.0")]
    assert _places(svg, "g[@class='series s0']/line", "x1") == []
    assert _places(svg, "g[@class='series s1']/line", "x1", "y1", "x2", "y2") == [
        ("26.5%", "180.5", "55.5%", "157.0"),
        ("55.5%", "157.0", "84.5%", "133.5"),
    ]
    assert [one.text for one in svg.findall("text")] == ["0", "2", "4", "6", "8", "1", "2", "3"]


def test_columns_stand_beside_each_other_or_on_each_other() -> None:
    beside = _places(_drawn(draw_columns(CHART)), "rect", "class", "y", "height")
    assert beside == [
        ("fill s0", "110.0", "94.0"),
        ("fill s1", "180.5", "23.5"),
        ("fill s1", "157.0", "47.0"),
        ("fill s0", "16.0", "188.0"),
        ("fill s1", "133.5", "70.5"),
    ]
    stacked = _places(_drawn(draw_columns(CHART, is_stacked=True)), "rect", "class", "y", "height")
    # The highest sum is 11, so that the axis ends at 20: 9.4 pixels for each.
    assert stacked[-2:] == [("fill s0", "128.8", "75.2"), ("fill s1", "100.6", "28.2")]


def test_bars_have_their_group_named_and_their_number_beside_them() -> None:
    svg = _drawn(draw_bars(CHART))
    assert _places(svg, "rect", "class", "width")[:2] == [("fill s0", "42.50%"), ("fill s1", "10.62%")]
    assert [one.text for one in svg.findall("text")] == ["1", "4", "1", "2", "2", "3", "8", "3"]


def test_a_phone_is_shown_no_more_names_than_have_room_the_newest_among_them() -> None:
    labels = tuple(str(one) for one in range(52))
    chart = Chart("many", "", "", labels, (Series("a", tuple(range(52))),))
    shown = [one.text for one in _drawn(draw_lines(chart)).findall("text")][5:]
    assert shown == ["6", "15", "24", "33", "42", "51"]


@pytest.mark.parametrize("draw", [draw_lines, draw_columns, draw_bars])
def test_nothing_at_all_is_drawn_as_nothing(draw: Draw) -> None:
    svg = _drawn(draw(Chart("none", "a", "b", (), (Series("a", ()),))))
    assert svg.findall("rect") + svg.findall("g/line") == []
    assert highest([Series("a", (None,))]) == 0


@pytest.mark.parametrize(
    ("most", "end"), [(0, 4), (1, 2), (4, 4), (5, 8), (21, 40), (100, 200), (1_999, 2_000), (0.03, 0.04)]
)
def test_an_axis_ends_at_a_number_that_is_easily_read(most: float, end: float) -> None:
    assert nice(most) == end
    assert end >= most


def test_bars_that_are_nothing_take_no_room() -> None:
    chart = Chart("a", "", "", ("x", "y"), (Series("p", (0, 2)), Series("q", (1, 0))))
    svg = _drawn(draw_bars(chart))
    assert _places(svg, "rect", "class", "y") == [("fill s1", "22"), ("fill s0", "64")]
    assert svg.get("height") == "84"


def test_a_legend_has_the_mark_of_its_series() -> None:
    marks = [legend_mark(place) for place in range(5)]
    assert len({one.split(">", 1)[1] for one in marks}) == 4
    fills = [legend_fill(place) for place in range(5)]
    assert all(_drawn(one).get("aria-hidden") == "true" for one in (*marks, *fills))
    assert _places(_drawn(fills[2]), "rect", "class") == [("fill s2",)]
