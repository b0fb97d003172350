"""Each person chooses how and when they are told."""

from datetime import time
from typing import Any

import pytest

from inkuru.flow.choosing import Hours, HoursUnfit, begin_mails, choose_hours, choose_ways, give_up_address, ways_of
from inkuru.flow.notifying import RULES
from inkuru.flow.posting import stop
from inkuru.newsroom.models import NoticeChoice, NoticeHours, NoticeKind, Way
from tests.flow.notices import with_mail
from tests.newsroom.making import NOON, make_person

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_who_chose_nothing_is_told_as_the_house_has_it(django_assert_num_queries: Any) -> None:
    person = make_person()
    with django_assert_num_queries(1):
        assert ways_of(person) == {kind: rule.way for kind, rule in RULES.items()}


def test_what_is_chosen_is_kept_and_what_is_as_the_house_has_it_is_not() -> None:
    person, other = make_person(), make_person("other")
    choose_ways(person, {NoticeKind.MENTIONED: Way.NONE, NoticeKind.READY: RULES[NoticeKind.READY].way})
    assert (ways_of(person)[NoticeKind.MENTIONED], NoticeChoice.objects.count()) == (Way.NONE, 1)
    choose_ways(person, {NoticeKind.MENTIONED: RULES[NoticeKind.MENTIONED].way})
    assert not NoticeChoice.objects.exists()
    assert ways_of(other)[NoticeKind.MENTIONED] == Way.AT_ONCE


@pytest.mark.parametrize(
    "hours",
    [
        Hours(time(7), quiet_from=time(21)),
        Hours(time(7), quiet_until=time(6)),
        Hours(time(7), time(6), time(6)),
        Hours(time(7), zone="Africa/Nowhere"),
        Hours(time(7), zone="../etc/passwd"),
    ],
)
def test_hours_that_make_no_sense_are_refused(hours: Hours) -> None:
    with pytest.raises(HoursUnfit):
        choose_hours(make_person(), hours, at=NOON)
    assert not NoticeHours.objects.exists()


def test_who_stopped_mails_begins_again_with_the_same_hours() -> None:
    person = make_person()
    choose_hours(person, Hours(time(18), time(21), time(6), "Africa/Nairobi"), at=NOON)
    stop(person, at=NOON)
    begin_mails(person)
    kept = NoticeHours.objects.get()
    assert (kept.digest_at, kept.quiet_from, kept.zone, kept.stopped_at) == (time(18), time(21), "Africa/Nairobi", None)


def test_an_address_that_is_given_up_is_forgotten() -> None:
    person = with_mail(make_person())
    give_up_address(person, at=NOON)
    person.refresh_from_db()
    assert person.email == ""
