"""Headlines that grew in translation."""

from inkuru.checks.headline_lengths import check
from tests.checks.telling import told

LONG = "Feri yarejea safarini " * 6


def test_a_headline_beyond_what_lists_show_is_noted() -> None:
    expected = "The headline in Kiswahili has 132 characters, in English 17: lists show about 110"
    assert told(check, kind="headline", en="Ferry sails again", sw=LONG) == [("note", expected)]


def test_a_long_source_excuses_it_and_a_paragraph_is_none() -> None:
    assert told(check, kind="headline", en="The ferry sails " * 8, sw=LONG) == []
    assert told(check, en="Ferry sails again", sw=LONG) == []
