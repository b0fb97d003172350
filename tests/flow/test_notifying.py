"""What happened is written down at the price of a row, and the table of kinds is whole."""

from typing import Any

import pytest

from inkuru.flow import notifying
from inkuru.flow.delivering import FINDERS
from inkuru.newsroom.models import Happening, NoticeKind, Way
from tests.flow.notices import told, translator
from tests.newsroom.making import NOON, make_person, make_story

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_every_kind_says_whom_it_is_told_and_how() -> None:
    assert set(notifying.RULES) == set(NoticeKind)
    assert {whom for rule in notifying.RULES.values() for whom in rule.whom} == set(FINDERS) == set(notifying.Whom)
    assert Way.NONE not in {rule.way for rule in notifying.RULES.values()}


def test_to_write_it_down_costs_one_query(django_assert_num_queries: Any) -> None:
    newsroom = make_story()
    block = newsroom.body(1)
    with django_assert_num_queries(1):
        notifying.tell_changed_source(newsroom.source, block, by=newsroom.person, at=NOON)
    with django_assert_num_queries(1):
        notifying.tell_move(newsroom.source, NoticeKind.READY, by=newsroom.person, at=NOON)


def test_an_edition_that_stays_where_it_was_is_no_news() -> None:
    newsroom, juma = make_story(), translator("juma")
    notifying.tell_assignment(newsroom.source, before=juma, after=juma, by=newsroom.person, at=NOON)
    notifying.tell_assignment(newsroom.source, before=None, after=juma, by=juma, at=NOON)
    assert not Happening.objects.exists()


def test_whoever_loses_an_edition_and_whoever_gets_it_are_told() -> None:
    newsroom, juma, aline = make_story(), translator("juma"), translator("aline")
    notifying.tell_assignment(newsroom.source, before=juma, after=aline, by=newsroom.person, at=NOON)
    assert told() == [("aline", "assigned", "en"), ("juma", "taken_back", "en")]


def test_what_is_ready_is_told_to_those_who_may_release_it() -> None:
    newsroom, moses = make_story(), make_person("moses")
    translator("juma")
    notifying.tell_move(newsroom.source, NoticeKind.READY, by=newsroom.person, at=NOON)
    assert told() == [(moses.username, "ready", "en")]
