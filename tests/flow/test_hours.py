"""When mail comes, by each person’s own clock."""

from datetime import UTC, datetime, time

import pytest

from inkuru.flow.hours import after_quiet, next_digest

KIGALI, LONDON = "Africa/Kigali", "Europe/London"


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "clock", "zone", "comes"),
    [
        ("2026-11-22 04:59", time(7), KIGALI, "2026-11-22 05:00"),
        ("2026-11-22 05:00", time(7), KIGALI, "2026-11-23 05:00"),
        ("2026-11-22 22:30", time(0, 15), KIGALI, "2026-11-23 22:15"),
        # Clocks go forward in the night of March 28, 2027: the next day has an hour less.
        ("2027-03-27 08:00", time(7), LONDON, "2027-03-28 06:00"),
        # They go back on October 25, 2026: seven o’clock comes an hour later.
        ("2026-10-24 12:00", time(7), LONDON, "2026-10-25 07:00"),
    ],
)
def test_the_digest_comes_when_the_clock_of_its_reader_says_so(now: str, clock: time, zone: str, comes: str) -> None:
    assert next_digest(at(now), clock, zone) == at(comes)


@pytest.mark.parametrize(
    ("now", "begins", "ends", "comes"),
    [
        ("2026-11-22 18:59", time(21), time(6), "2026-11-22 18:59"),
        ("2026-11-22 19:00", time(21), time(6), "2026-11-23 04:00"),
        ("2026-11-22 23:00", time(21), time(6), "2026-11-23 04:00"),
        ("2026-11-23 04:00", time(21), time(6), "2026-11-23 04:00"),
        ("2026-11-22 11:00", time(12), time(14), "2026-11-22 12:00"),
        ("2026-11-22 12:00", time(12), time(14), "2026-11-22 12:00"),
    ],
)
def test_what_falls_in_quiet_hours_waits_for_their_end(now: str, begins: time, ends: time, comes: str) -> None:
    assert after_quiet(at(now), (begins, ends), KIGALI) == at(comes)


def test_without_quiet_hours_nothing_waits() -> None:
    assert after_quiet(at("2026-11-22 23:00"), None, KIGALI) == at("2026-11-22 23:00")
