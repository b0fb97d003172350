"""Moments stand on the site's clock, in the language's own way."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from inkuru.pages.moments import date_line, local, short_line, stamp
from tests.pages.making import SITE

MIDNIGHT = datetime(2026, 9, 7, 22, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "line", "short"),
    [
        ("rw", "Ku wa Kabiri, 8 Nzeri 2026, saa 0:30", "8 Nzeri 2026, saa 0:30"),
        ("en", "Tuesday, September 8, 2026, 12:30 a.m.", "September 8, 2026, 12:30 a.m."),
        ("sw", "Jumanne, Septemba 8, 2026, saa 6:30 usiku", "Septemba 8, 2026, saa 6:30 usiku"),
    ],
)
def test_a_moment_is_written_on_the_site_s_clock(language: str, line: str, short: str) -> None:
    assert (date_line(MIDNIGHT, SITE, language), short_line(MIDNIGHT, SITE, language)) == (line, short)


def test_another_site_has_another_clock() -> None:
    assert local(MIDNIGHT, replace(SITE, time_zone="Africa/Nairobi")).isoformat() == "2026-09-08T01:30:00+03:00"


def test_machines_are_told_the_moment_in_utc() -> None:
    moment = local(datetime(2026, 11, 22, 7, 40, 59, 999_999, tzinfo=UTC), SITE)
    assert stamp(moment) == "2026-11-22T07:40:59Z"
