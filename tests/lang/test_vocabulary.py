"""Ordinary words."""

import pytest

from inkuru.lang.vocabulary import days_and_months, has_list, is_word


@pytest.mark.parametrize(
    ("word", "language", "expected"),
    [
        ("Bridge", "en", True),
        ("labour", "en", True),
        ("labor", "en", True),
        ("Habimana", "en", False),
        ("Abaturage", "rw", True),
        ("Perezida", "rw", True),
        ("Habimana", "rw", False),
        ("Waziri", "sw", True),
        ("Wanjiru", "sw", False),
    ],
)
def test_a_word_of_the_dictionary_is_told_from_a_name(word: str, language: str, expected: bool) -> None:
    assert is_word(word, language) is expected


def test_english_alone_lists_its_words() -> None:
    assert [has_list(code) for code in ("rw", "en", "sw")] == [False, True, False]


def test_the_words_of_days_and_months_are_known_in_each_language() -> None:
    words = {"rw": {"nzeri", "gatanu"}, "en": {"september", "friday", "mondays"}, "sw": {"septemba", "ijumaa"}}
    assert all(expected <= days_and_months(code) for code, expected in words.items())
