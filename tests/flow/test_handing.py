"""A shift ends and goes to others."""

from datetime import timedelta
from typing import Any

import pytest

from inkuru.flow.assigning import NotInHand, assign, hands
from inkuru.flow.handing import (
    CannotTake,
    Given,
    NothingGiven,
    accept,
    hand_over,
    holdings,
    settle,
    with_words,
    word_of,
)
from inkuru.flow.releasing import release
from inkuru.flow.rights import NotYours
from inkuru.flow.roles import Charge
from inkuru.flow.summing import bring_up_to_date
from inkuru.newsroom.models import Comment, DeskRole, Edition, HandedItem, Handover, Person, Section
from tests.flow.notices import LATER, told, translator
from tests.newsroom.making import NOON, Newsroom, make_person, make_story, make_translation

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def give(edition: Edition, person: Person, deadline: timedelta | None = None) -> None:
    due = None if deadline is None else NOON + deadline
    assign(edition, to=person, deadline=due, by=make_person(), at=NOON)
    bring_up_to_date()


def word(edition: Edition) -> tuple[str, str, str, bool] | None:
    found = word_of(with_words(Edition.objects.select_related("live")).get(pk=edition.pk))
    return (found.by, found.to, found.note, found.is_accepted) if found else None


def started() -> tuple[Newsroom, Edition, Person, Person]:
    """A story whose Swahili edition Juma has, and Aline, who could have it."""
    newsroom, juma, aline = make_story(), translator("juma", "sw"), translator("aline", "sw")
    edition = make_translation(newsroom, "sw")
    give(edition, juma, timedelta(hours=6))
    return newsroom, edition, juma, aline


def test_what_somebody_has_is_told_with_what_is_open_the_soonest_first() -> None:
    newsroom, edition, juma, _ = started()
    other = make_translation(make_story(), "sw")
    give(other, juma, timedelta(hours=2))
    third = make_translation(make_story(), "sw")
    give(third, juma)
    Comment.objects.create(
        story=newsroom.story, edition=edition, block=newsroom.body(1), text="?", by=newsroom.person, at=NOON
    )
    held = holdings(juma)
    assert [(one.edition, one.comments) for one in held] == [(other, 0), (edition, 1), (third, 0)]
    assert {one.headline for one in held} == {"Lake Kivu ferry sails again"}


def test_what_is_released_and_up_to_date_is_in_nobodys_hands() -> None:
    newsroom, edition, juma, _ = started()
    for one in (newsroom.source, edition):
        release(one, by=newsroom.person, at=LATER)
    bring_up_to_date()
    assert holdings(juma) == ()


def test_an_edition_goes_to_somebody_with_its_deadline_and_a_word_that_stands_until_it_is_done() -> None:
    newsroom, edition, juma, aline = started()
    made = hand_over([Given(edition, aline, "Ask the port")], note="All quiet", by=juma, at=LATER)
    hand = hands(newsroom.story)[edition.pk]
    assert (hand.person, hand.deadline) == (aline, NOON + timedelta(hours=6))
    assert word(edition) == ("Juma", "Aline", "Ask the port\nAll quiet", False)
    assert accept(made, by=aline, at=LATER) == 1
    assert word(edition) == ("Juma", "Aline", "Ask the port\nAll quiet", True)
    settle(edition, by=aline, at=LATER)
    assert word(edition) is None


def test_who_gets_several_editions_is_told_once_and_of_no_assignment() -> None:
    _, edition, juma, aline = started()
    other = make_translation(make_story(), "sw")
    give(other, juma)
    told()
    hand_over([Given(edition, aline), Given(other, aline)], note="", by=juma, at=LATER)
    assert told(aline) == [("aline", "handed_over", "")]


def test_back_to_the_board_it_is_nobodys_and_nobody_is_told() -> None:
    newsroom, edition, juma, _ = started()
    told()
    hand_over([Given(edition, None, "Unfinished")], note="", by=juma, at=LATER)
    assert hands(newsroom.story)[edition.pk].person is None
    assert word(edition) == ("Juma", "", "Unfinished", False)
    assert [one for one in told() if one[1] == "handed_over"] == []


def test_of_an_edition_that_is_handed_on_the_newest_word_stands() -> None:
    _, edition, juma, aline = started()
    hand_over([Given(edition, aline, "First")], note="", by=juma, at=LATER)
    hand_over([Given(edition, juma, "Second")], note="", by=aline, at=LATER)
    assert word(edition) == ("Aline", "Juma", "Second", False)
    assert HandedItem.objects.filter(done_at__isnull=True).count() == 1


def test_a_release_ends_what_was_said() -> None:
    newsroom, edition, juma, aline = started()
    hand_over([Given(edition, aline, "Ask the port")], note="", by=juma, at=NOON)
    for one in (newsroom.source, edition):
        release(one, by=newsroom.person, at=LATER)
    assert word(edition) is None


def test_what_one_does_not_have_one_does_not_give_away_and_then_nothing_is_given() -> None:
    _, edition, juma, aline = started()
    other = make_translation(make_story(), "sw")
    with pytest.raises(NotInHand):
        hand_over([Given(edition, aline), Given(other, aline)], note="", by=juma, at=LATER)
    with pytest.raises(NothingGiven):
        hand_over([], note="", by=juma, at=LATER)
    assert not Handover.objects.exists()


def test_nobody_gets_what_they_may_not_write_in() -> None:
    newsroom, edition, juma, _ = started()
    section = Section.objects.create(slug="sport")
    newsroom.story.section = Section.objects.create(slug="health")
    newsroom.story.save()
    edition = Edition.objects.select_related("story").get(pk=edition.pk)
    elsewhere = make_person("elsewhere", Charge(DeskRole.EDITOR, section=section))
    for stranger in (translator("rwandan", "rw"), elsewhere):
        with pytest.raises(CannotTake):
            hand_over([Given(edition, stranger)], note="", by=juma, at=LATER)


def test_who_may_not_write_in_an_edition_does_not_settle_it() -> None:
    _, edition, juma, aline = started()
    hand_over([Given(edition, aline, "Ask")], note="", by=juma, at=LATER)
    with pytest.raises(NotYours):
        settle(edition, by=translator("rwandan", "rw"), at=LATER)


@pytest.mark.parametrize("many", [1, 6])
def test_a_long_shift_costs_as_many_queries_as_a_short_one(many: int, django_assert_num_queries: Any) -> None:
    juma = translator("juma", "sw")
    for _ in range(many):
        give(make_translation(make_story(), "sw"), juma)
    # The roles, the editions, the headlines, the comments.
    with django_assert_num_queries(4):
        assert len(holdings(juma)) == many
