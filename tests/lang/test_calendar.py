"""What must hold of every language’s calendar."""

import pytest

from inkuru.lang.calendar import Calendar
from inkuru.lang.language import codes, language


@pytest.mark.parametrize("code", codes())
def test_a_year_has_twelve_months_and_a_week_seven_days(code: str) -> None:
    calendar = language(code).calendar
    assert (len(set(calendar.months)), len(set(calendar.weekdays))) == (12, 7)


@pytest.mark.parametrize("code", codes())
def test_a_variant_is_no_name_of_its_own(code: str) -> None:
    calendar = language(code).calendar
    names = {name.casefold() for name in (*calendar.months, *calendar.weekdays)}
    variants = calendar.month_variants | calendar.weekday_variants
    assert [form for form in variants if form in names or form != form.casefold()] == []
    assert set(calendar.month_variants.values()) <= set(range(1, 13))
    assert set(calendar.weekday_variants.values()) <= set(range(7))


def test_a_calendar_may_do_without_variants() -> None:
    assert Calendar(months=("one",), weekdays=("one",)).month_variants == {}
