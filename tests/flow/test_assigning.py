"""Editions in somebody’s hands."""

from datetime import timedelta

import pytest

from inkuru.flow.assigning import assign, take
from inkuru.newsroom.models import Assignment
from tests.newsroom.making import NOON, make_person, make_story

pytestmark = [pytest.mark.django_db, pytest.mark.database]

DUE = NOON + timedelta(hours=6)


def test_the_latest_hand_has_it_and_the_earlier_ones_stay_on_record() -> None:
    newsroom = make_story("en")
    first, second = make_person("aline"), make_person("moses")
    assign(newsroom.source, to=first, deadline=DUE, by=newsroom.person, at=NOON)
    assign(newsroom.source, to=second, deadline=DUE, by=first, at=NOON + timedelta(hours=1))
    rows = Assignment.objects.values_list("person__username", "by__username", "deadline")
    assert list(rows) == [("aline", "diane", DUE), ("moses", "aline", DUE)]


def test_saying_the_same_again_writes_nothing() -> None:
    newsroom = make_story("en")
    assert assign(newsroom.source, to=None, deadline=None, by=None, at=NOON) is None
    first = assign(newsroom.source, to=newsroom.person, deadline=None, by=None, at=NOON)
    assert assign(newsroom.source, to=newsroom.person, deadline=None, by=None, at=DUE) == first
    assert Assignment.objects.count() == 1


def test_whoever_takes_an_edition_keeps_its_deadline() -> None:
    newsroom = make_story("en")
    assign(newsroom.source, to=None, deadline=DUE, by=newsroom.person, at=NOON)
    taken = take(newsroom.source, by=make_person("moses"), at=NOON)
    assert taken
    assert (str(taken.person), taken.deadline) == ("Moses", DUE)
