"""Words that come back, and words that bind."""

import pytest

from inkuru.lang.language import UnknownLanguage
from inkuru.lang.ties import can_end, tied


def test_words_come_back_in_any_form() -> None:
    ties = tied(["Wakulima", "wa", "korosho", "walia", "wakulima", "wamesema", "korosho"], "sw")
    assert ties.returning == (0, 1, 1, 2, 2, 1, 1, 0)
    assert ties.content == (0, 1, 1, 2, 3, 3, 3, 3)
    assert [ties.returns(word) for word in (0, 1, 2, 3)] == [True, False, True, False]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["of", "of", "The", "the"]),
        ("en", ["5", "5", "7", "7"]),
        ("rw", ["witwa", "witwa", "ku", "ku"]),
        ("sw", ["alisema", "wanasema", "katika", "katika"]),
    ],
)
def test_small_words_and_single_figures_tie_nothing(language: str, words: list[str]) -> None:
    assert tied(words, language).content == (0, 0, 0, 0, 0)


def test_figures_tie_from_two_digits_on() -> None:
    assert tied(["40", "people", "40"], "en").returning == (0, 1, 1, 0)


def test_no_words_have_no_ties() -> None:
    assert tied([], "en").returning == (0,)


def test_a_sentence_ends_in_few_small_words() -> None:
    assert [can_end(word, "rw") for word in ("imvura", "mu", "witwa", "benshi")] == [True, False, False, True]


def test_it_refuses_a_language_it_does_not_know() -> None:
    with pytest.raises(UnknownLanguage):
        tied(["Bonjour"], "fr")
