"""The time of day as newspapers print it."""

from datetime import time

import pytest

from inkuru.lang.writing.times import written_time

FIGURES = (
    ("rw", time(0, 0), "saa 0:00"),
    ("rw", time(9, 40), "saa 9:40"),
    ("rw", time(9, 0), "saa 9:00"),
    ("rw", time(19, 30), "saa 19:30"),
    ("en", time(0, 0), "midnight"),
    ("en", time(0, 5), "12:05 a.m."),
    ("en", time(9, 40), "9:40 a.m."),
    ("en", time(9, 0), "9 a.m."),
    ("en", time(12, 0), "noon"),
    ("en", time(12, 1), "12:01 p.m."),
    ("en", time(19, 30), "7:30 p.m."),
    ("sw", time(0, 0), "saa 6 usiku"),
    ("sw", time(3, 59), "saa 9:59 usiku"),
    ("sw", time(5, 0), "saa 11 alfajiri"),
    ("sw", time(6, 0), "saa 12 asubuhi"),
    ("sw", time(7, 0), "saa 1 asubuhi"),
    ("sw", time(9, 40), "saa 3:40 asubuhi"),
    ("sw", time(12, 0), "saa 6 mchana"),
    ("sw", time(15, 0), "saa 9 mchana"),
    ("sw", time(18, 0), "saa 12 jioni"),
    ("sw", time(19, 30), "saa 1:30 usiku"),
)


@pytest.mark.parametrize(("language", "at", "text"), FIGURES)
def test_it_writes_a_time_in_figures(language: str, at: time, text: str) -> None:
    assert written_time(at, language) == text
