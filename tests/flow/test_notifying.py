"""What happened is written down at the price of a row, and the table of kinds is whole."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction

from inkuru.flow import notifying, wiring
from inkuru.flow.assigning import assign
from inkuru.flow.commenting import comment
from inkuru.flow.delivering import FINDERS
from inkuru.flow.reviewing import send_back, send_to_review
from inkuru.flow.revising import Text, write
from inkuru.flow.scheduling import release_due, schedule
from inkuru.flow.translating import open_edition
from inkuru.newsroom.models import Happening, Notice, NoticeKind, Way, Wire
from inkuru.records import Refusal
from tests.flow.notices import LATER, told, translator
from tests.newsroom.making import NOON, make_person, make_story, make_translation

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


def test_what_people_do_is_written_down_where_they_do_it() -> None:
    newsroom, juma = make_story(), translator("juma", "sw")
    swahili = make_translation(newsroom, "sw")
    by, first = newsroom.person, newsroom.body(1)
    assign(swahili, to=juma, deadline=None, by=by, at=NOON)
    comment(swahili, first, "@juma, is it 412?", by=by, at=NOON)
    seen = newsroom.source.revisions.filter(block=first).count()
    write(newsroom.source, first, Text.plain("The first boat left with 421 people."), by=by, at=LATER, seen=seen)
    assert told(juma) == [("juma", "assigned", "sw"), ("juma", "mentioned", "sw"), ("juma", "went_stale", "sw")]
    assign(swahili, to=None, deadline=None, by=by, at=NOON)
    assert told(juma)[3:] == [("juma", "taken_back", "sw")]


def test_an_edition_that_is_sent_back_leads_to_the_reason() -> None:
    newsroom, juma, editor = make_story(), translator("juma", "sw"), make_person("moses")
    swahili = make_translation(newsroom, "sw")
    send_to_review(swahili, by=juma, at=NOON)
    swahili.refresh_from_db()
    send_back(swahili, why="The port says 421", by=editor, at=LATER)
    # Diane wrote the headline beside which the reason stands.
    assert [one for one in told() if one[0] != "diane"] == [("moses", "to_review", "sw"), ("juma", "sent_back", "sw")]
    sent_back = Notice.objects.get(person=juma)
    assert sent_back.comment
    assert (sent_back.comment.text, sent_back.block) == ("The port says 421", newsroom.body(0))


@pytest.mark.parametrize(("is_whole", "kind"), [(True, "went_out"), (False, "not_released")])
def test_a_release_at_a_time_is_told_to_who_set_it(is_whole: bool, kind: str) -> None:
    newsroom = make_story()
    edition = newsroom.source if is_whole else open_edition(newsroom.story, "sw", by=None, at=NOON)
    schedule(edition, due=LATER, by=newsroom.person, at=NOON)
    assert len(list(release_due())) == 1
    assert told() == [("diane", kind, edition.language)]


def test_a_wire_that_keeps_failing_is_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(address: str, **_: object) -> None:
        raise Refusal(f"{address}: no answer")

    Wire.objects.create(name="Wire", address="https://wire.example/feed", by=make_person(), at=NOON)
    monkeypatch.setattr(wiring, "fetch", fail)
    for hours in (0, 1, 2):
        list(wiring.ask_due(at=NOON + timedelta(hours=hours)))
    assert told() == [("diane", "wire_failed", "")]


def test_what_is_undone_is_not_told() -> None:
    newsroom, juma = make_story(), translator("juma")
    with transaction.atomic():
        assign(newsroom.source, to=juma, deadline=None, by=newsroom.person, at=NOON)
        transaction.set_rollback(True)
    assert told() == []
