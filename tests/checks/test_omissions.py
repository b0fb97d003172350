"""Texts much shorter or longer than their source lets expect."""

from inkuru.checks.omissions import check, surprise
from inkuru.checks.passage import Passage
from tests.checks.telling import told

ENGLISH = (
    "The ferry left the harbour on Friday morning with two hundred passengers, "
    "although the captain had been told that a storm was on its way across the lake."
)
SW = (
    "Feri iliondoka bandarini Ijumaa asubuhi ikiwa na abiria mia mbili, "
    "ingawa nahodha alikuwa ameambiwa kwamba dhoruba ilikuwa njiani kuvuka ziwa."
)
HALF = "Feri iliondoka bandarini Ijumaa asubuhi ikiwa na abiria mia mbili."


def test_a_whole_translation_is_no_finding() -> None:
    assert told(check, en=ENGLISH, sw=SW) == []


def test_half_of_a_translation_is_found() -> None:
    expected = "Kiswahili is much shorter than English lets expect (40 %): something may be left out"
    assert told(check, en=ENGLISH, sw=HALF) == [("warning", expected)]


def test_three_times_as_much_is_noted() -> None:
    expected = "Kiswahili is much longer than English lets expect (254 %): something may be added"
    assert told(check, en=ENGLISH, sw=f"{SW} {SW} {HALF} {HALF}") == [("note", expected)]


def test_a_short_text_may_vary_more() -> None:
    assert told(check, en="The road is closed", sw="Imefungwa") == []


def test_the_surprise_of_a_fitting_length_is_small() -> None:
    [pair] = Passage({"en": "x" * 100, "rw": "x" * 117}, source="en").pairs
    assert abs(surprise(pair)) < 0.05
