"""What people send about what they are told."""

from datetime import time

from django.http import QueryDict

from inkuru.desk.notice_forms import ZONES, AddressForm, HoursForm, ReadForm, WaysForm
from inkuru.flow.choosing import Hours
from inkuru.flow.notifying import RULES
from inkuru.newsroom.models import NoticeHours, NoticeKind, Way

HOUSE = {kind: rule.way for kind, rule in RULES.items()}


def test_each_kind_is_chosen_by_itself_in_words() -> None:
    form = WaysForm(HOUSE)
    assert [label for label, _ in form.rows()] == [str(kind.label) for kind in RULES]
    sent = QueryDict("&".join(f"way-{kind}=none" for kind in NoticeKind))
    filled = WaysForm(HOUSE, sent)
    assert filled.is_valid()
    assert set(filled.ways().values()) == {Way.NONE}


def test_a_kind_that_is_left_out_is_refused() -> None:
    assert not WaysForm(HOUSE, QueryDict("way-ready=none")).is_valid()


def test_hours_are_read_as_times_of_day_and_every_zone_is_one() -> None:
    form = HoursForm(NoticeHours(), QueryDict("digest_at=18:30&quiet_from=21:00&quiet_until=06:00&zone=Africa/Nairobi"))
    assert form.is_valid()
    assert form.hours() == Hours(time(18, 30), time(21), time(6), "Africa/Nairobi")
    for zone in ZONES:
        assert HoursForm(NoticeHours(), QueryDict(f"digest_at=07:00&zone={zone}")).is_valid()


def test_what_is_no_number_is_no_line() -> None:
    assert ReadForm(QueryDict("line=3&until=")).is_valid()
    assert not ReadForm(QueryDict("line=all")).is_valid()


def test_an_address_may_be_given_up() -> None:
    assert AddressForm(QueryDict("address=")).is_valid()
    assert not AddressForm(QueryDict("address=no address")).is_valid()
