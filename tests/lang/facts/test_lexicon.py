"""The lexicon: what begins with a word, the longest first, and the words that make a line worth reading."""

import pytest

from inkuru.lang.facts.lexicon import lexicon
from inkuru.lang.language import UnknownLanguage


def test_the_longest_phrase_comes_first() -> None:
    entries = lexicon("sw").entries["kesho"]
    assert [entry.rest for entry in entries] == [("kutwa",), ()]


def test_a_capital_is_asked_for_where_the_table_has_one() -> None:
    assert [(entry.rest, entry.capitals) for entry in lexicon("rw").entries["mata"]] == [((), (0,))]
    assert ("cyumweru",) in [entry.rest for entry in lexicon("rw").entries["ku"] if entry.capitals == (1,)]


def test_an_elided_word_keeps_its_apostrophe() -> None:
    assert [entry.rest for entry in lexicon("rw").entries["nk'"] if len(entry.rest) < 2] == [()]


def test_the_longest_word_of_a_phrase_is_its_trigger() -> None:
    assert {"kabiri", "cyumweru", "gatandatu"} <= lexicon("rw").triggers
    assert "ku" not in lexicon("rw").triggers


def test_it_is_made_once() -> None:
    assert lexicon("en") is lexicon("en")


def test_it_refuses_a_language_that_is_none_of_ours() -> None:
    with pytest.raises(UnknownLanguage):
        lexicon("fr")
