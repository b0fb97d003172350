import pytest

from inkuru.lang.folding import APOSTROPHES, fold


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("N’Ubufaransa", "n'ubufaransa"),
        ("Zürich", "zurich"),
        ("NGŨGĨ", "ngugi"),
        ("Straße", "strasse"),
        ("Côte", "cote"),
        ("", ""),
    ],
)
def test_spellings_of_a_word_are_one(word: str, folded: str) -> None:
    assert fold(word) == folded


@pytest.mark.parametrize("mark", APOSTROPHES)
def test_every_apostrophe_is_one(mark: str) -> None:
    assert fold(f"n{mark}uko") == "n'uko"
