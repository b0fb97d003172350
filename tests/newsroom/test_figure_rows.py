"""Rows for the figures, where tests/flow/test_figuring.py does not tell them apart."""

from datetime import timedelta

import pytest

from inkuru.flow.correcting import correct
from inkuru.flow.releasing import release
from inkuru.flow.revising import Text
from inkuru.flow.translating import translate
from inkuru.newsroom import figure_rows
from inkuru.newsroom.figure_rows import Released
from tests.newsroom.making import NOON, make_story, make_translation

pytestmark = [pytest.mark.django_db, pytest.mark.database]

HOUR = timedelta(hours=1)


def test_the_beginning_is_in_the_time_and_its_end_is_not() -> None:
    newsroom = make_story()
    release(newsroom.source, by=newsroom.person, at=NOON)
    expected = [Released("en", is_source=True, at=int(NOON.timestamp()), waited=0)]
    assert figure_rows.released(NOON, NOON + HOUR) == expected
    assert figure_rows.released(NOON - HOUR, NOON) == []


def test_a_waived_mistake_that_a_correction_puts_right_survived_until_then() -> None:
    newsroom = make_story()
    release(newsroom.source, by=newsroom.person, at=NOON)
    texts = ("Ubwato bwasubukuye ingendo", "Ubwato bwahagurutse butwaye abantu 421.", "Itike ni amafaranga 2.900.")
    edition = make_translation(newsroom, "rw", texts)
    release(edition, by=newsroom.person, at=NOON, waive="Seen.")
    assert sorted(figure_rows.waived(NOON, NOON + HOUR)) == [("money", 1), ("numbers", 1)]
    assert figure_rows.survived(NOON, NOON + 9 * HOUR) == []
    right = Text.plain("Ubwato bwahagurutse butwaye abantu 412.")
    translate(edition, newsroom.body(1), right, by=newsroom.person, at=NOON + HOUR, seen=1)
    correct(edition, note="412.", by=newsroom.person, at=NOON + 2 * HOUR)
    assert figure_rows.survived(NOON, NOON + 9 * HOUR) == [("numbers", 1)]
    assert figure_rows.survived(NOON, NOON + HOUR) == []
    assert figure_rows.corrected(NOON, NOON + 9 * HOUR) == [("rw", int((NOON + 2 * HOUR).timestamp()))]
