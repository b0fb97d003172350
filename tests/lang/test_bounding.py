"""Terms begin and end with words that say something."""

import pytest

from inkuru.lang.bounding import bounds_term

ROWS = {
    "en": ("the=no of=no said=no 2024=no court=yes Court’s=yes health=yes x=no last=no union=yes"),
    "rw": ("mu=no n’abandi=no yavuze=no barimo=no gukaraba=yes urukiko=yes w’Intebe=yes Minisitiri=yes umwaka=no"),
    "sw": ("ya=no alisema=no walimzika=no kunawa=yes mahakama=yes Waziri=yes mkuu=yes kubwa=no wiki=no"),
}


@pytest.mark.parametrize("language", ROWS)
def test_small_words_and_conjugated_verbs_bound_no_term(language: str) -> None:
    rows = dict(row.split("=") for row in ROWS[language].split())
    assert {word: "yes" if bounds_term(word, language) else "no" for word in rows} == rows
