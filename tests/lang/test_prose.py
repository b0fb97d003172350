"""How the languages run."""

import pytest

from inkuru.lang.folding import fold
from inkuru.lang.language import languages
from inkuru.lang.prose import Prose


@pytest.mark.parametrize("prose", [language.prose for language in languages()])
def test_the_tables_hold_folded_words(prose: Prose) -> None:
    words = prose.redoubled | prose.institutional | prose.born | set(prose.nouns)
    assert [word for word in words if word != fold(word)] == []


def test_lengths_are_counted_in_english() -> None:
    assert {language.code: language.prose.length for language in languages()} == {"rw": 117, "en": 100, "sw": 108}
