"""Which noun a figure counts."""

import pytest

from inkuru.lang.language import language
from inkuru.lang.speaking.nouns import class_before, class_of
from inkuru.lang.speaking.style import NO_SPEECH

WORDS = (
    ("rw", "abantu", 2), ("rw", "bana", 2), ("rw", "imyaka", 4), ("rw", "midugudu", 4), ("rw", "amafaranga", 6),
    ("rw", "mezi", 6), ("rw", "ibitabo", 8), ("rw", "impinja", 10), ("rw", "ndimi", 10), ("rw", "metero", 10),
    ("rw", "udusanduku", 13), ("rw", "ku", None), ("rw", "kandi", None),
    ("sw", "watu", 2), ("sw", "madiwani", 2), ("sw", "miaka", 4), ("sw", "mara", 9), ("sw", "mabao", 6),
    ("sw", "vijiji", 8), ("sw", "vijana", 2), ("sw", "siku", 9), ("sw", "wakati", None), ("sw", "ya", None),
)  # fmt: skip


@pytest.mark.parametrize(("code", "word", "noun_class"), WORDS)
def test_a_word_tells_its_class_by_itself_or_by_its_beginning(code: str, word: str, noun_class: int | None) -> None:
    assert class_of(word, language(code).speech) == noun_class


@pytest.mark.parametrize(
    ("code", "before", "noun_class"),
    [
        ("rw", "abantu bagera ku ", 2),
        ("rw", "Amakipe abiri. Yatsinze ", 0),
        ("rw", "afite amezi 6, 7, ", 6),
        ("rw", "Abantu baje, ariko ibitabo ", 8),
        ("sw", "watu takriban ", 2),
        ("sw", "vitabu vya lugha ", 9),
        ("sw", "", 0),
    ],
)
def test_the_noun_stands_before_its_number_in_the_same_clause(code: str, before: str, noun_class: int) -> None:
    assert class_before(before, len(before), language(code).speech, otherwise=0) == noun_class


def test_where_nothing_is_known_no_word_tells() -> None:
    assert class_of("abantu", NO_SPEECH) is None
