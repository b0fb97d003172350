"""What readers may be told of a correction."""

import pytest

from inkuru.flow.noting import demands_note, drafted_note
from inkuru.flow.releasing import release
from inkuru.flow.revising import Text
from inkuru.flow.translating import translate
from tests.newsroom.making import NOON, Newsroom, make_story, make_translation, rewrite

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def _released() -> Newsroom:
    newsroom = make_story("en")
    release(newsroom.source, by=newsroom.person, at=NOON)
    newsroom.source.refresh_from_db()
    return newsroom


def test_a_figure_that_changed_is_told_with_the_one_in_its_place() -> None:
    newsroom = _released()
    assert drafted_note(newsroom.source) == ""
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 421 people on board.")
    assert drafted_note(newsroom.source) == "An earlier version said 412 instead of 421."


def test_a_note_is_in_the_language_of_its_edition_and_in_its_own_words() -> None:
    newsroom = _released()
    translated = make_translation(newsroom, "rw")
    release(translated, by=newsroom.person, at=NOON)
    translated.refresh_from_db()
    text = Text.plain("Itike ubu igura amafaranga 2.600.")
    translate(translated, newsroom.body(2), text, by=newsroom.person, at=NOON, seen=1)
    note = drafted_note(translated)
    assert note.index("2.500") < note.index("2.600")
    assert "earlier" not in note


@pytest.mark.parametrize(
    "text",
    ["The first ferry left with 412 people on board.", "The first boat left.", "Boat 7 left at 9:15 with 30 people."],
)
def test_what_no_rule_can_tell_is_left_to_a_person(text: str) -> None:
    newsroom = _released()
    rewrite(newsroom, newsroom.source, 1, text)
    assert drafted_note(newsroom.source) == ""


def test_what_readers_never_saw_needs_no_note() -> None:
    newsroom = make_story("en")
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 421 people on board.")
    assert (drafted_note(newsroom.source), demands_note(newsroom.source)) == ("", False)


@pytest.mark.parametrize("material", [True, False])
def test_only_a_change_of_meaning_demands_a_note(material: bool) -> None:
    newsroom = _released()
    assert not demands_note(newsroom.source)
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 421 people aboard.", material=material)
    assert demands_note(newsroom.source) is material
