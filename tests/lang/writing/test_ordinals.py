"""Ordinal numbers, agreeing with a noun."""

import pytest

from inkuru.lang.writing.ordinals import written_ordinal
from inkuru.lang.writing.spelling import UnknownClass

FIGURES = (
    (1, "1st"),
    (2, "2nd"),
    (3, "3rd"),
    (4, "4th"),
    (11, "11th"),
    (12, "12th"),
    (13, "13th"),
    (21, "21st"),
    (111, "111th"),
    (1002, "1,002nd"),
)
WORDS = (
    ("rw", 1, 7, "cya mbere"),
    ("rw", 2, 1, "wa kabiri"),
    ("rw", 8, 3, "wa munani"),
    ("rw", 9, 11, "rwa cyenda"),
    ("rw", 12, 9, "ya cumi na kabiri"),
    ("rw", 30, None, "wa mirongo itatu"),
    ("en", 1, None, "first"),
    ("en", 12, None, "twelfth"),
    ("en", 20, None, "twentieth"),
    ("en", 25, 7, "twenty-fifth"),
    ("en", 109, None, "one hundred and ninth"),
    ("en", 1000, None, "one thousandth"),
    ("sw", 1, 7, "cha kwanza"),
    ("sw", 2, 9, "ya pili"),
    ("sw", 3, 1, "wa tatu"),
    ("sw", 12, 10, "za kumi na mbili"),
)


@pytest.mark.parametrize(("number", "text"), FIGURES)
def test_english_figures_have_an_ending(number: int, text: str) -> None:
    assert written_ordinal(number, "en") == text


def test_figures_have_the_concord_of_the_noun() -> None:
    assert [
        written_ordinal(89, code, noun_class=kind) for code, kind in (("rw", 3), ("rw", 7), ("sw", 9), ("sw", None))
    ] == [
        "wa 89",
        "cya 89",
        "ya 89",
        "wa 89",
    ]


@pytest.mark.parametrize(("language", "number", "noun_class", "text"), WORDS)
def test_it_writes_an_ordinal_in_words(language: str, number: int, noun_class: int | None, text: str) -> None:
    assert written_ordinal(number, language, noun_class=noun_class, style="words") == text


def test_it_refuses_what_is_no_ordinal() -> None:
    with pytest.raises(ValueError, match="no ordinal"):
        written_ordinal(0, "en")
    with pytest.raises(UnknownClass):
        written_ordinal(1, "sw", noun_class=12)
