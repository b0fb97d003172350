"""Dates as newspapers print them."""

from datetime import date, datetime

import pytest

from inkuru.lang.writing.dates import date_line, short_line, written_date
from inkuru.lang.writing.style import DateStyle

ROWS: tuple[tuple[str, DateStyle, date, str], ...] = (
    ("rw", "full", date(2026, 9, 8), "ku wa Kabiri, tariki ya 8 Nzeri 2026"),
    ("rw", "full", date(2026, 11, 22), "ku Cyumweru, tariki ya 22 Ugushyingo 2026"),
    ("rw", "dateline", date(2026, 11, 22), "Ku Cyumweru, 22 Ugushyingo 2026"),
    ("rw", "dateline", date(2026, 10, 1), "Ku wa Kane, 1 Ukwakira 2026"),
    ("rw", "long", date(2027, 1, 31), "31 Mutarama 2027"),
    ("rw", "day", date(2026, 10, 1), "tariki ya 1 Ukwakira"),
    ("rw", "month", date(2026, 4, 7), "Mata 2026"),
    ("rw", "short", date(2026, 4, 7), "07/04/2026"),
    ("en", "full", date(2026, 9, 8), "Tuesday, September 8, 2026"),
    ("en", "dateline", date(2026, 11, 22), "Sunday, November 22, 2026"),
    ("en", "long", date(2027, 1, 31), "January 31, 2027"),
    ("en", "day", date(2026, 10, 1), "October 1"),
    ("en", "month", date(2026, 4, 7), "April 2026"),
    ("en", "short", date(2026, 4, 7), "07/04/2026"),
    ("sw", "full", date(2026, 9, 8), "Jumanne, Septemba 8, 2026"),
    ("sw", "dateline", date(2026, 11, 22), "Jumapili, Novemba 22, 2026"),
    ("sw", "long", date(2027, 1, 31), "Januari 31, 2027"),
    ("sw", "day", date(2026, 10, 1), "Oktoba 1"),
    ("sw", "month", date(2026, 4, 7), "Aprili 2026"),
    ("sw", "short", date(2026, 4, 7), "07/04/2026"),
)


@pytest.mark.parametrize(("language", "style", "day", "text"), ROWS)
def test_it_writes_a_date(language: str, style: DateStyle, day: date, text: str) -> None:
    assert written_date(day, language, style) == text


@pytest.mark.parametrize(
    ("language", "line", "short"),
    [
        ("rw", "Ku wa Kabiri, 8 Nzeri 2026, saa 19:05", "8 Nzeri 2026, saa 19:05"),
        ("en", "Tuesday, September 8, 2026, 7:05 p.m.", "September 8, 2026, 7:05 p.m."),
        ("sw", "Jumanne, Septemba 8, 2026, saa 1:05 usiku", "Septemba 8, 2026, saa 1:05 usiku"),
    ],
)
def test_it_writes_a_moment(language: str, line: str, short: str) -> None:
    moment = datetime.fromisoformat("2026-09-08T19:05:59+02:00")
    assert (date_line(moment, language), short_line(moment, language)) == (line, short)
