"""Where a term can begin and end."""

import pytest

from inkuru.lang.folding import fold
from inkuru.lang.language import Language, languages
from inkuru.lang.phrasing import NO_PHRASING, Phrasing


@pytest.mark.parametrize("phrasing", [language.phrasing for language in languages()])
def test_the_tables_hold_folded_words(phrasing: Phrasing) -> None:
    assert [word for word in (*phrasing.edges, *phrasing.infinitives) if word != fold(word)] == []


@pytest.mark.parametrize("language", languages(), ids=lambda language: language.code)
def test_the_small_words_that_agree_bound_no_term(language: Language) -> None:
    assert set(language.morphology.associatives) - language.phrasing.edges == set()


def test_a_language_without_a_table_has_no_edges() -> None:
    assert NO_PHRASING.edges == frozenset()
