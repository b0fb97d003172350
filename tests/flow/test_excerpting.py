"""The words that were searched for, in place."""

import pytest

from inkuru.flow.excerpting import Piece, Sought, excerpt, marked
from tests.pages.making import make_record


def shown(pieces: tuple[Piece, ...]) -> str:
    return "".join(f"[{one.text}]" if one.marked else one.text for one in pieces)


ROWS = [
    ("The ferry and ferries", "en", {"ferry": 0, "ferries": 0}, set(), "The [ferry] and [ferries]"),
    ("Abanyamakuru n’abanyamakuru", "rw", {"abanyamakuru": 0}, set(), "[Abanyamakuru] n’[abanyamakuru]"),
    ("Kenya’s lake", "en", {"kenya": 0}, set(), "[Kenya’s] lake"),
    ("They met in the United States of America.", "en", {}, {"US"}, "They met in the [United States of America]."),
    ("<b>ferry</b> & co", "en", {"ferry": 0}, set(), "<b>[ferry]</b> & co"),
    ("Nothing of it", "en", {"ferry": 0}, set(), "Nothing of it"),
]


@pytest.mark.parametrize(("text", "language", "forms", "concepts", "wanted"), ROWS)
def test_words_and_names_are_marked(
    text: str, language: str, forms: dict[str, int], concepts: set[str], wanted: str
) -> None:
    assert shown(marked(text, Sought(language, forms, frozenset(concepts)))) == wanted


def test_the_excerpt_is_where_most_of_the_words_stand() -> None:
    told = make_record("en")
    last = told.blocks[-1].text
    word = max(last.split(), key=len).strip(".,“”’").lower()
    found = shown(excerpt(told, Sought(told.language, {word: 0}, frozenset())))
    assert f"[{word}]" in found.lower()


def test_without_marks_it_is_how_the_text_begins() -> None:
    told = make_record("en")
    begins = told.standfirst or told.blocks[0].text
    found = shown(excerpt(told, Sought(told.language, {}, frozenset()))).rstrip("…")
    assert begins.startswith(found)
