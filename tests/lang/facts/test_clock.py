"""Clock times as their language writes them are read back, and what leaves the half of the day open says so."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkuru.lang.facts import facts
from inkuru.lang.facts.clock import hours_of_day
from inkuru.lang.language import codes
from inkuru.lang.writing.times import time_in_words, written_time

HOURS = (
    (1, "night", True, (19,)),
    (1, "morning", True, (7,)),
    (9, "daytime", True, (15,)),
    (12, "evening", True, (18,)),
    (6, "night", True, (0,)),
    (5, None, False, (5, 17)),
    (12, None, False, (12, 0)),
    (1, "evening", False, (13,)),
    (7, "night", False, (19,)),
    (1, "morning", False, (1,)),
    (7, "morning", True, (1, 13)),
    (9, "daytime", False, (9, 21)),
    (19, None, True, (19,)),
    (24, None, False, (0,)),
    (25, None, True, ()),
)


@pytest.mark.parametrize(("hour", "part", "from_dawn", "hours"), HOURS)
def test_it_counts_hours(hour: int, part: str | None, from_dawn: bool, hours: tuple[int, ...]) -> None:
    assert hours_of_day(hour, part, from_dawn=from_dawn) == hours


@given(st.times(), st.sampled_from(codes()), st.sampled_from((written_time, time_in_words)))
def test_a_written_time_is_read_back(at: time, code: str, write: object) -> None:
    assert callable(write)
    text = write(at, code)
    (fact,) = facts(text, code)
    assert (fact.kind, fact.value, fact.text) == ("time", f"{at:%H:%M}", text)


def test_no_such_hour_is_no_time() -> None:
    assert [fact.kind for fact in facts("saa 48", "sw")] == ["duration"]
    assert facts("at 7:75 p.m.", "en") == ()
