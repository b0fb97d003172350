"""The tables of leads: what a language needs, and that they agree with its other tables."""

import pytest

from inkuru.lang.folding import fold
from inkuru.lang.language import codes, language, languages
from inkuru.lang.leads import NO_LEADS


@pytest.mark.parametrize("code", codes())
def test_words_are_folded_and_in_one_table_only(code: str) -> None:
    leads = language(code).leads
    for table in (leads.binders, leads.saying, leads.enders, leads.capitals, leads.that):
        assert {word for word in table if fold(word) != word} == set()
    assert leads.binders & leads.saying == set()
    assert leads.enders & (leads.binders | leads.saying) == set()


@pytest.mark.parametrize("code", codes())
def test_what_can_end_a_sentence_is_one_of_those_that_open_them(code: str) -> None:
    tables = language(code)
    assert tables.leads.enders - {fold(word) for word in tables.openers} == set()


def test_a_language_of_which_nothing_is_known_has_no_shapes() -> None:
    assert all(one.leads != NO_LEADS for one in languages())
    assert NO_LEADS.nouns.search("umuhanda") is None
    assert NO_LEADS.verbs.search("") is None


@pytest.mark.parametrize(
    ("code", "word", "shape"),
    [
        ("rw", "umuhanda", "noun"),
        ("rw", "yagiye", "verb"),
        ("rw", "bakoze", "verb"),
        ("rw", "amapawundi", "noun"),
        ("rw", "n'ubushakashatsi", ""),
        ("sw", "walipendelea", "verb"),
        ("sw", "historia", ""),
        ("en", "condemned", "verb"),
        ("en", "bridge", ""),
    ],
)
def test_shapes_tell_verbs_from_nouns(code: str, word: str, shape: str) -> None:
    leads = language(code).leads
    found = {"noun": leads.nouns.fullmatch(word), "verb": leads.verbs.fullmatch(word)}
    assert {name for name, match in found.items() if match} == ({shape} if shape else set())
