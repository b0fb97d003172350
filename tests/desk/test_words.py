"""Words that are marked, and counts in words."""

from inkuru.desk.templatetags.words import Piece, marked, units_said
from inkuru.flow.browsing_memory import Side


def test_a_text_is_taken_apart_at_what_is_looked_for() -> None:
    side = Side("en", "The boat and the boat.", ((17, 21), (4, 8), (6, 9)))
    assert [one for one in marked(side) if one.text] == [
        Piece("The ", is_marked=False),
        Piece("boat", is_marked=True),
        Piece(" and the ", is_marked=False),
        Piece("boat", is_marked=True),
        Piece(".", is_marked=False),
    ]
    assert list(marked(Side("en", "Nothing"))) == [Piece("Nothing", is_marked=False)]


def test_where_a_proposed_name_stands_is_said_in_words() -> None:
    assert [units_said(one) for one in ("memory (1)", "memory (12)", "IATE", "")] == [
        "1 sentence",
        "12 sentences",
        "IATE",
        "",
    ]
