"""What was ready and is changed goes back to review."""

import pytest

from inkuru.flow import ruling
from inkuru.flow.reviewing import call_ready, send_to_review
from inkuru.flow.revising import Text, revise
from inkuru.flow.translating import confirm
from inkuru.newsroom.models import Cause, Edition, State, Step
from tests.newsroom.making import NOON, Newsroom, make_story, make_translation, rewrite

pytestmark = [pytest.mark.django_db, pytest.mark.database]

SLIP = "The first boat leftt with 412 people on board."


@pytest.fixture
def newsroom() -> Newsroom:
    """A story in English and Swahili, both ready, whose English text has a slip."""
    made = make_story(paragraphs=(SLIP, "Tickets still cost 2,500 francs."))
    for edition in (made.source, make_translation(made, "sw")):
        send_to_review(edition, by=made.person, at=NOON)
        call_ready(edition, by=made.person, at=NOON)
    return made


def states(newsroom: Newsroom) -> dict[str, str]:
    return dict(Edition.objects.filter(story=newsroom.story).values_list("language", "state"))


def causes(newsroom: Newsroom) -> list[tuple[str, str]]:
    fell = Step.objects.filter(before=State.READY).order_by("edition__language")
    return list(fell.values_list("edition__language", "cause"))


def test_a_new_figure_takes_both_editions_back(newsroom: Newsroom) -> None:
    made = rewrite(newsroom, newsroom.source, 1, "The first boat left with 402 people on board.")
    assert states(newsroom) == {"en": State.IN_REVIEW, "sw": State.IN_REVIEW}
    assert causes(newsroom) == [("en", Cause.CHANGED), ("sw", Cause.SOURCE)]
    assert set(Step.objects.filter(before=State.READY).values_list("by", "at")) == {(newsroom.person.pk, made.at)}


def test_a_change_of_a_translation_takes_back_that_one_alone(newsroom: Newsroom) -> None:
    rewrite(newsroom, Edition.objects.get(language="sw"), 1, "Boti ya kwanza iliondoka ikiwa na watu 402.")
    assert states(newsroom) == {"en": State.READY, "sw": State.IN_REVIEW}


def test_a_slip_that_is_mended_leaves_both_ready(newsroom: Newsroom) -> None:
    rewrite(newsroom, newsroom.source, 1, SLIP.replace("leftt", "left"), material=False)
    assert states(newsroom) == {"en": State.READY, "sw": State.READY}


def test_a_newsroom_may_have_slips_looked_at_again(newsroom: Newsroom) -> None:
    ruling.decide(ruling.MINOR_AFTER_READY, "reviewed", by=None, at=NOON)
    rewrite(newsroom, newsroom.source, 1, SLIP.replace("leftt", "left"), material=False)
    assert states(newsroom) == {"en": State.IN_REVIEW, "sw": State.READY}


def test_who_calls_a_new_figure_spelling_only_is_not_believed(newsroom: Newsroom) -> None:
    rewrite(newsroom, newsroom.source, 1, SLIP.replace("412", "402"), material=False)
    assert states(newsroom) == {"en": State.IN_REVIEW, "sw": State.READY}


def test_a_new_paragraph_takes_both_back(newsroom: Newsroom) -> None:
    block = newsroom.story.blocks.create(order=99)
    revise(block, newsroom.source, Text.plain("It sails daily."), by=newsroom.person, at=NOON, seen=0)
    assert states(newsroom) == {"en": State.IN_REVIEW, "sw": State.IN_REVIEW}


def test_who_says_that_a_text_stands_changes_nothing(newsroom: Newsroom) -> None:
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 412 people aboard.")
    swahili = Edition.objects.get(language="sw")
    confirm(swahili, newsroom.body(1), by=newsroom.person, at=NOON)
    call_ready(swahili, by=newsroom.person, at=NOON)
    confirm(swahili, newsroom.body(2), by=newsroom.person, at=NOON)
    assert states(newsroom)["sw"] == State.READY


def test_what_is_not_ready_stays_where_it_is() -> None:
    newsroom = make_story()
    send_to_review(newsroom.source, by=newsroom.person, at=NOON)
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 402 people on board.")
    assert (states(newsroom), causes(newsroom)) == ({"en": State.IN_REVIEW}, [])
