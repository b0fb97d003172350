"""What changed between two texts."""

import pytest

from inkuru.desk.differences import Piece, compare

SAME, GONE, NEW = "", "del", "ins"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("", "", []),
        ("a b", "a b", [(SAME, "a b")]),
        ("", "a b", [(NEW, "a b")]),
        ("a b", "", [(GONE, "a b")]),
        ("ni 2.500 Frw.", "ni 2.600 Frw.", [(SAME, "ni "), (GONE, "2.500"), (NEW, "2.600"), (SAME, " Frw.")]),
        (
            "saa 18:30 n’iminota",
            "saa 19:30 n’iminota",
            [(SAME, "saa "), (GONE, "18:30"), (NEW, "19:30"), (SAME, " n’iminota")],
        ),
        ("the old boat left", "a new boat left", [(GONE, "the old"), (NEW, "a new"), (SAME, " boat left")]),
        ("boat left.", "boat left!", [(SAME, "boat left"), (GONE, "."), (NEW, "!")]),
        ("a b", "a  b", [(SAME, "a"), (GONE, " "), (NEW, "  "), (SAME, "b")]),
    ],
)
def test_words_go_and_come(old: str, new: str, expected: list[tuple[str, str]]) -> None:
    assert compare(old, new) == tuple(Piece(change, text) for change, text in expected)


@pytest.mark.parametrize(("old", "new"), [("a b c d", "d c b a"), ("Isoko ry’i Rusizi", "Isoko rya Kimironko, Kigali")])
def test_both_texts_can_be_read_back(old: str, new: str) -> None:
    pieces = compare(old, new)
    assert "".join(one.text for one in pieces if one.change != GONE) == new
    assert "".join(one.text for one in pieces if one.change != NEW) == old
