"""The difference of two texts, word by word."""

import pytest

from inkuru.memory.differing import Piece, difference


@pytest.mark.parametrize(
    ("old", "new", "pieces"),
    [
        ("", "", ()),
        ("Imvura", "Imvura", (Piece("Imvura", "Imvura"),)),
        ("abantu 412", "abantu 421", (Piece("abantu ", "abantu "), Piece("412", "421"))),
        ("It cost 2,500.", "It cost 2,750.", (Piece("It cost ", "It cost "), Piece("2,500", "2,750"), Piece(".", "."))),
        ("the old bridge", "the bridge", (Piece("the ", "the "), Piece("old ", ""), Piece("bridge", "bridge"))),
    ],
)
def test_pieces_are_whole_words(old: str, new: str, pieces: tuple[Piece, ...]) -> None:
    assert difference(old, new) == pieces


@pytest.mark.parametrize("old", ["n’abanyamakuru b’i Kigali", "a\u0301 ² _ \u200b\n—“x”", ""])
def test_together_they_are_the_texts(old: str) -> None:
    new = "abanyamakuru ba Kigali 2026\n"
    pieces = difference(old, new)
    assert ("".join(one.old for one in pieces), "".join(one.new for one in pieces)) == (old, new)
