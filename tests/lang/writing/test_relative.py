"""Time that has passed, and time to come."""

from datetime import datetime, timedelta

import pytest

from inkuru.lang.writing.relative import relative_time

NOON = datetime.fromisoformat("2026-09-08T12:00+02:00")
PAST = (
    (timedelta(seconds=59), "ubu", "just now", "sasa hivi"),
    (timedelta(minutes=1), "hashize umunota 1", "1 minute ago", "dakika 1 iliyopita"),
    (timedelta(minutes=5), "hashize iminota 5", "5 minutes ago", "dakika 5 zilizopita"),
    (timedelta(minutes=119), "hashize isaha 1", "1 hour ago", "saa 1 iliyopita"),
    (timedelta(hours=23), "hashize amasaha 23", "23 hours ago", "saa 23 zilizopita"),
    (timedelta(days=1), "hashize umunsi 1", "1 day ago", "siku 1 iliyopita"),
    (timedelta(days=6), "hashize iminsi 6", "6 days ago", "siku 6 zilizopita"),
    (timedelta(days=15), "hashize ibyumweru 2", "2 weeks ago", "wiki 2 zilizopita"),
    (timedelta(days=30), "hashize ukwezi 1", "1 month ago", "mwezi 1 uliopita"),
    (timedelta(days=200), "hashize amezi 6", "6 months ago", "miezi 6 iliyopita"),
    (timedelta(days=365), "hashize umwaka 1", "1 year ago", "mwaka 1 uliopita"),
    (timedelta(days=800), "hashize imyaka 2", "2 years ago", "miaka 2 iliyopita"),
)
COMING = (
    (timedelta(seconds=1), "ubu", "just now", "sasa hivi"),
    (timedelta(minutes=5), "mu minota 5", "in 5 minutes", "baada ya dakika 5"),
    (timedelta(hours=1), "mu isaha 1", "in 1 hour", "baada ya saa 1"),
    (timedelta(days=3), "mu minsi 3", "in 3 days", "baada ya siku 3"),
    (timedelta(days=7), "mu cyumweru 1", "in 1 week", "baada ya wiki 1"),
    (timedelta(days=60), "mu mezi 2", "in 2 months", "baada ya miezi 2"),
    (timedelta(days=400), "mu mwaka 1", "in 1 year", "baada ya mwaka 1"),
)


@pytest.mark.parametrize(("span", "rw", "en", "sw"), PAST)
def test_it_tells_how_long_ago(span: timedelta, rw: str, en: str, sw: str) -> None:
    assert [relative_time(NOON - span, code, at=NOON) for code in ("rw", "en", "sw")] == [rw, en, sw]


@pytest.mark.parametrize(("span", "rw", "en", "sw"), COMING)
def test_it_tells_how_soon(span: timedelta, rw: str, en: str, sw: str) -> None:
    assert [relative_time(NOON + span, code, at=NOON) for code in ("rw", "en", "sw")] == [rw, en, sw]
