"""What a word with a capital is: rows of a word, what follows it, and its kind."""

import pytest

from inkuru.lang.capitals import KINDS, kind_of, opens_sentences
from inkuru.lang.language import UnknownLanguage, language

ROWS = (
    ("rw", "Umuhanda", "uhuza", "noun"),
    ("rw", "Ikipe", "y'igihugu", "noun"),
    ("rw", "Umuhanzi", "Bruce", "title"),
    ("rw", "Ibitaro", "bya", "body of"),
    ("rw", "Minisiteri", "Nshya", "body"),
    ("rw", "Perezida", "yagiye", "title"),
    ("rw", "Uganda", "yohereje", "place"),
    ("rw", "Abanyarwanda", "bose", "people"),
    ("rw", "Nyuma", "y'inama", "opener"),
    ("rw", "Nk’uko", "bari", "opener"),
    ("rw", "Mukansanga", "yasezeye", "name"),
    ("en", "Teachers", "across", "word"),
    ("en", "Teachers", "", "name"),
    ("en", "Aid", "Group", "body"),
    ("en", "Parliament", "rejected", "body"),
    ("en", "Minister", "of", "title"),
    ("en", "Kenyan", "police", "people"),
    ("en", "Monday", "night", "day"),
    ("en", "The", "minister", "opener"),
    ("en", "It’s", "raining", "opener"),
    ("en", "I", "saw", "name"),
    ("en", "Kipchoge", "has", "name"),
    ("sw", "Wakulima", "wa", "noun"),
    ("sw", "Utafiti", "mpya", "noun"),
    ("sw", "Mvua", "kubwa", "noun"),
    ("sw", "Mahakama", "ya", "body of"),
    ("sw", "Waziri", "wa", "title"),
    ("sw", "Watanzania", "wengi", "people"),
    ("sw", "Jumatatu", "asubuhi", "day"),
    ("sw", "Kipchoge", "kwa", "name"),
    ("sw", "Mnamo", "mwaka", "opener"),
)


@pytest.mark.parametrize(("code", "word", "follows", "kind"), ROWS)
def test_it_tells_what_a_word_is(code: str, word: str, follows: str, kind: str) -> None:
    assert kind_of(word, follows, code) == kind


def test_every_kind_has_a_row() -> None:
    assert {row[3] for row in ROWS} == set(KINDS)


def test_a_word_opens_sentences_whatever_its_apostrophe() -> None:
    assert [opens_sentences(word, language("rw")) for word in ("Nk’uko", "nk'uko", "Kagame")] == [True, True, False]


def test_it_refuses_a_language_it_does_not_know() -> None:
    with pytest.raises(UnknownLanguage):
        kind_of("Paris", "est", "fr")
