"""Dates as their language writes them are read back."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkuru.lang.facts import facts
from inkuru.lang.facts.dates import iso_date
from inkuru.lang.language import codes
from inkuru.lang.writing.dates import written_date
from inkuru.lang.writing.style import DateStyle

DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
LONG: tuple[DateStyle, ...] = ("full", "long", "dateline")


@given(DAYS, st.sampled_from(codes()), st.sampled_from(LONG))
def test_a_written_date_is_read_back(day: date, code: str, style: DateStyle) -> None:
    found = {fact.kind: fact.value for fact in facts(written_date(day, code, style), code)}
    assert found.pop("weekday", f"-W-{day.isoweekday()}") == f"-W-{day.isoweekday()}"
    assert found == {"date": day.isoformat()}


@given(DAYS, st.sampled_from(codes()))
def test_parts_of_a_date_are_read_back(day: date, code: str) -> None:
    values = [[fact.value for fact in facts(written_date(day, code, style), code)] for style in ("day", "month")]
    assert values == [[f"-{day:-%m-%d}"], [f"{day:%Y-%m}"]]


@given(DAYS, st.sampled_from(codes()))
def test_figures_leave_open_what_they_must(day: date, code: str) -> None:
    (fact,) = facts(f"{day.day}/{day.month}/{day.year}", code)
    open_order = code == "en" and day.day <= 12 and day.day != day.month
    assert (fact.value, len(fact.readings)) == (day.isoformat(), 2 if open_order else 0)


@pytest.mark.parametrize(
    ("year", "month", "day", "text"),
    [
        (2026, 9, 8, "2026-09-08"),
        (None, 9, 8, "--09-08"),
        (2026, 9, None, "2026-09"),
        (None, 9, None, "--09"),
        (None, None, 8, "---08"),
    ],
)
def test_a_part_that_is_missing_is_a_hyphen(year: int | None, month: int | None, day: int | None, text: str) -> None:
    assert iso_date(year, month, day) == text


@pytest.mark.parametrize("text", ["45 May", "31/13/2026", "version 1.2.10", "mwezi wa ishirini"])
def test_no_such_day_is_no_date(text: str) -> None:
    assert [fact for fact in facts(text, "en") if len(fact.value) > 4] == []
