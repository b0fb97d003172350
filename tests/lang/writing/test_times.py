"""The time of day as newspapers print it."""

from datetime import time

import pytest

from inkuru.lang.writing.times import time_in_words, written_time

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


WORDS = (
    ("rw", time(7, 0), "saa moya za mu gitondo"),
    ("rw", time(5, 0), "saa kumi n’imwe za mu gitondo"),
    ("rw", time(9, 40), "saa tatu n’iminota mirongo ine za mu gitondo"),
    ("rw", time(12, 0), "saa sita z’amanywa"),
    ("rw", time(15, 1), "saa cyenda n’umunota umwe z’amanywa"),
    ("rw", time(18, 5), "saa kumi n’ebyiri n’iminota itanu z’umugoroba"),
    ("rw", time(19, 30), "saa moya n’igice z’ijoro"),
    ("rw", time(0, 0), "saa sita z’ijoro"),
    ("en", time(0, 0), "midnight"),
    ("en", time(12, 0), "noon"),
    ("en", time(7, 0), "seven o’clock in the morning"),
    ("en", time(12, 15), "a quarter past twelve in the afternoon"),
    ("en", time(19, 30), "half past seven in the evening"),
    ("en", time(23, 45), "a quarter to twelve at night"),
    ("en", time(9, 20), "twenty minutes past nine in the morning"),
    ("sw", time(7, 0), "saa moja asubuhi"),
    ("sw", time(9, 40), "saa tatu na dakika arobaini asubuhi"),
    ("sw", time(13, 15), "saa saba na robo mchana"),
    ("sw", time(17, 45), "saa kumi na mbili kasoro robo jioni"),
    ("sw", time(11, 45), "saa sita kasoro robo mchana"),
    ("sw", time(23, 45), "saa sita kasoro robo usiku"),
    ("sw", time(19, 30), "saa moja na nusu usiku"),
    ("sw", time(0, 0), "saa sita usiku"),
)


@pytest.mark.parametrize(("language", "at", "text"), WORDS)
def test_it_writes_a_time_in_words(language: str, at: time, text: str) -> None:
    assert time_in_words(at, language) == text
