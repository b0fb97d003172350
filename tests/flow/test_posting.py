"""Mails are written down when they are due, one a story, one digest."""

from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest

from inkuru.flow import notifying
from inkuru.flow.choosing import Hours, choose_hours, choose_ways
from inkuru.flow.delivering import deliver
from inkuru.flow.posting import GATHERS, post_proof, stop
from inkuru.newsroom.models import Edition, NoticeKind, OutgoingMail, Person, Way
from tests.flow.notices import with_mail
from tests.newsroom.making import NOON, make_person, make_story

pytestmark = [pytest.mark.django_db, pytest.mark.database]

# Seven in the morning in Kigali after NOON, which is noon there.
NEXT_MORNING = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _mail(settings: Any) -> None:
    settings.INKURU_MAIL = "smtp://mail.example"


def moses() -> Person:
    return with_mail(make_person("moses"))


def give(edition: Edition, person: Person, at: datetime = NOON) -> None:
    notifying.tell_assignment(edition, before=None, after=person, by=make_person(), at=at)
    deliver(at=at)


def waiting() -> list[tuple[str, datetime, int]]:
    rows = OutgoingMail.objects.filter(ended_at__isnull=True).order_by("pk")
    return [(one.sort, one.due, one.notices.count()) for one in rows]


def test_what_is_told_of_one_story_within_a_moment_is_one_mail() -> None:
    one, other, person = make_story(), make_story(), moses()
    for newsroom in (one, one, other):
        give(newsroom.source, person)
    assert waiting() == [("story", NOON + GATHERS, 2), ("story", NOON + GATHERS, 1)]


def test_the_digest_is_one_and_comes_at_its_time() -> None:
    one, other, person = make_story(), make_story(), moses()
    choose_ways(person, {NoticeKind.ASSIGNED: Way.DIGEST})
    give(one.source, person)
    give(other.source, person, NOON + timedelta(hours=3))
    assert waiting() == [("digest", NEXT_MORNING, 2)]


def test_what_falls_in_quiet_hours_waits_and_is_gathered() -> None:
    newsroom, person = make_story(), moses()
    choose_hours(person, Hours(time(7), time(11), time(14)), at=NOON)
    for minutes in (0, 30, 90):
        give(newsroom.source, person, NOON + timedelta(minutes=minutes))
    assert waiting() == [("story", NOON + timedelta(hours=2), 3)]


def test_who_changes_their_hours_gets_what_waits_by_the_new_ones() -> None:
    newsroom, person = make_story(), moses()
    choose_ways(person, {NoticeKind.ASSIGNED: Way.DIGEST})
    give(newsroom.source, person)
    choose_hours(person, Hours(time(18), zone="Africa/Nairobi"), at=NOON)
    assert waiting() == [("digest", datetime(2026, 11, 22, 15, 0, tzinfo=UTC), 1)]


@pytest.mark.parametrize("why", ["no server", "no address", "only the desk", "stopped"])
def test_at_the_desk_alone_goes_no_mail(why: str, settings: Any) -> None:
    newsroom, person = make_story(), moses()
    if why == "no server":
        settings.INKURU_MAIL = ""
    if why == "no address":
        Person.objects.filter(pk=person.pk).update(email="")
    if why == "only the desk":
        choose_ways(person, {NoticeKind.ASSIGNED: Way.DESK})
    if why == "stopped":
        stop(person, at=NOON)
    give(newsroom.source, person)
    assert (waiting(), person.notices.count()) == ([], 1)


def test_who_stops_mails_gets_none_that_wait_either() -> None:
    newsroom, person = make_story(), moses()
    give(newsroom.source, person)
    stop(person, at=NOON)
    assert waiting() == []


def test_the_newest_address_is_to_be_proved() -> None:
    person = make_person()
    for address in ("first@news.example", "second@news.example"):
        post_proof(person, address, at=NOON)
    assert [one.address for one in OutgoingMail.objects.filter(ended_at__isnull=True)] == ["second@news.example"]
