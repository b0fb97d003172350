"""What of a text may be found again in its translation."""

import pytest

from inkuru.lang.language import UnknownLanguage
from inkuru.memory.clues import Token, read_clues
from inkuru.records import Fact


@pytest.mark.parametrize(
    ("text", "language", "tokens"),
    [
        ("abana n’abagore", "rw", ("muana", "mugore")),
        ("Abana n’Abarundi", "rw", ("muana", "abarundi", "@BI")),
        ("abo Abana. Kagabo", "rw", ("bo", "abana", "kagabo")),
        ("Rains fell", "en", ("rain", "fell")),
        ("Kagabo’s children", "en", ("kagabo", "children")),
        ("“Yes” he", "en", ("yes", "he", '"', '"')),
        ("", "sw", ()),
    ],
)
def test_words_and_marks(text: str, language: str, tokens: tuple[Token, ...]) -> None:
    assert read_clues(text, language).tokens == tokens


def test_a_place_is_one_concept_in_both_languages() -> None:
    found = [set(read_clues(text, code).tokens) for text, code in (("in Uganda", "en"), ("muri Uganda", "rw"))]
    assert "@UG" in found[0] & found[1]


def test_facts_come_without_their_place() -> None:
    (first,) = (token for token in read_clues("some 412 people", "en").tokens if isinstance(token, Fact))
    (later,) = (token for token in read_clues("people: 412", "en").tokens if isinstance(token, Fact))
    assert (first, first.start, first.text) == (later, 0, "")


def test_the_length_is_that_of_the_text_itself() -> None:
    assert read_clues("  rain  ", "en").length == 4


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(UnknownLanguage):
        read_clues("la pluie", "fr")
