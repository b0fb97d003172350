"""How long a text takes to read."""

import pytest

from inkuru.lang.language import codes, language
from inkuru.lang.writing.reading_times import count_words, minutes


@pytest.mark.parametrize(
    ("text", "count"),
    [("", 0), ("412", 1), ("saa 3:30", 3), ("n’ubwato", 1), ("2,500 francs – cheap", 3), ("U.S. 26.750", 2), ("_", 0)],
)
def test_words_are_counted(text: str, count: int) -> None:
    assert count_words(text) == count


@pytest.mark.parametrize(("words", "code", "expected"), [(0, "en", 1), (228, "en", 1), (684, "en", 3), (684, "rw", 4)])
def test_minutes_go_by_the_language(words: int, code: str, expected: int) -> None:
    assert minutes(words, code) == expected


def test_every_language_of_the_house_has_its_speed() -> None:
    assert {code: language(code).writing.words_a_minute for code in codes()} == {"rw": 172, "en": 228, "sw": 182}
