"""Mails go out over a real connection, each once, whatever the server does."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from inkuru.config.mail import mail_settings
from inkuru.flow import notifying
from inkuru.flow.choosing import last_failure
from inkuru.flow.delivering import deliver
from inkuru.flow.heeding import read_line
from inkuru.flow.mailing import CLAIM_LASTS, FIRST_WAIT, GIVEN_UP_AFTER, LONGEST_WAIT, is_due, send_again, send_due
from inkuru.newsroom.clock import database_now
from inkuru.newsroom.models import Edition, Notice, NoticeHours, OutgoingMail, Person
from tests.flow.notices import with_mail
from tests.flow.smtp_server import Deed, MailServer, mail_server
from tests.newsroom.making import NOON, Newsroom, make_person, make_story

pytestmark = [pytest.mark.django_db, pytest.mark.database]

DESK = "https://news.example"


@pytest.fixture
def server(settings: Any) -> Iterator[MailServer]:
    """A mail server, and an installation that sends its mails there and does not wait long for it."""
    with mail_server() as kept:
        settings.INKURU_MAIL, settings.INKURU_URL = kept.address, DESK
        for name, value in mail_settings(kept.address, url=DESK).items():
            setattr(settings, name, value)
        settings.EMAIL_TIMEOUT = 0.5
        yield kept


def wait_for_mail(*people: str) -> list[Person]:
    """A story is ready, and a mail about it waits for each of some people."""
    newsroom = make_story()
    told = [with_mail(make_person(name)) for name in people]
    for person in told:
        tell(newsroom, person)
    return told


def tell(newsroom: Newsroom, person: Person) -> None:
    notifying.tell_assignment(newsroom.source, before=None, after=person, by=newsroom.person, at=NOON)
    deliver(at=NOON)
    OutgoingMail.objects.filter(ended_at__isnull=True).update(due=NOON, at=database_now())


def let_time_pass() -> None:
    """What was put off is due, and claims are void."""
    OutgoingMail.objects.update(due=NOON)
    OutgoingMail.objects.filter(claimed_until__isnull=False).update(claimed_until=NOON)


def test_mails_go_out_in_one_dialogue_and_once(server: MailServer) -> None:
    wait_for_mail("moses", "aline")
    assert is_due()
    assert send_due().sent == 2
    assert not is_due()
    assert send_due().sent == 0
    assert sorted(str(one["To"]) for one in server.taken) == ["aline@news.example", "moses@news.example"]
    assert server.dialogues == 1
    assert OutgoingMail.objects.filter(sent_at__isnull=False, ended_at__isnull=False, failure="").count() == 2


def test_what_was_read_meanwhile_is_not_mailed(server: MailServer) -> None:
    wait_for_mail("moses")
    read_line(Notice.objects.get(), at=NOON)
    assert send_due().sent == 0
    assert (server.taken, is_due()) == ([], False)


def test_an_address_that_does_not_exist_is_given_up_and_its_person_is_told(server: MailServer) -> None:
    (moses,) = wait_for_mail("moses")
    server.will("RCPT", Deed.REFUSE, times=1)
    assert len(send_due().failures) == 1
    assert not is_due()
    assert "no such mailbox" in last_failure(moses)
    assert send_again() == 1
    assert send_due().sent == 1
    assert last_failure(moses) == ""


@pytest.mark.parametrize(
    ("stage", "deed"),
    [
        ("CONNECT", Deed.DROP),
        ("CONNECT", Deed.HANG),
        ("CONNECT", Deed.PUT_OFF),
        ("MAIL", Deed.HANG),
        ("MAIL", Deed.REFUSE),
        ("RCPT", Deed.PUT_OFF),
        ("RCPT", Deed.DROP),
        ("DATA", Deed.PUT_OFF),
        ("DATA", Deed.HANG),
        ("BODY", Deed.DROP),
    ],
)
def test_a_server_that_fails_before_it_took_a_mail_gets_it_later_and_once(
    server: MailServer, stage: str, deed: Deed
) -> None:
    wait_for_mail("moses")
    server.will(stage, deed, times=1)
    assert send_due().sent == 0
    assert (server.taken, is_due()) == ([], False)
    waits = OutgoingMail.objects.get()
    assert (waits.attempts, waits.claimed_until, bool(waits.failure)) == (1, None, True)
    let_time_pass()
    assert send_due().sent == 1
    assert len(server.taken) == 1


def test_one_mail_that_fails_does_not_hold_up_the_others(server: MailServer) -> None:
    wait_for_mail("moses", "aline", "juma")
    server.will("RCPT", Deed.DROP, times=1)
    report = send_due()
    assert (report.sent, len(report.failures)) == (2, 1)
    assert [str(one["To"]) for one in server.taken] == ["aline@news.example", "juma@news.example"]


def test_where_nobody_answers_all_mails_are_put_off_at_one_blow(server: MailServer, settings: Any) -> None:
    wait_for_mail("moses", "aline")
    # Nothing listens on the port of a service that no machine of ours has.
    settings.EMAIL_PORT = 1
    assert len(send_due().failures) == 1
    assert list(OutgoingMail.objects.values_list("attempts", flat=True)) == [1, 1]
    assert not is_due()


def test_each_wait_is_twice_the_one_before_up_to_the_longest(server: MailServer) -> None:
    wait_for_mail("moses")
    server.will("DATA", Deed.PUT_OFF)
    waits = []
    for _ in range(8):
        let_time_pass()
        before = database_now()
        send_due()
        waits.append(OutgoingMail.objects.get().due - before)
    expected = [min(FIRST_WAIT * 2**number, LONGEST_WAIT) for number in range(8)]
    assert [round(wait / FIRST_WAIT) for wait in waits] == [wait / FIRST_WAIT for wait in expected]


def test_what_fails_for_days_is_given_up(server: MailServer) -> None:
    wait_for_mail("moses")
    OutgoingMail.objects.update(at=database_now() - GIVEN_UP_AFTER)
    server.will("DATA", Deed.PUT_OFF)
    send_due()
    assert not is_due()
    assert OutgoingMail.objects.get().ended_at


def test_what_was_put_off_into_the_quiet_hours_waits_for_their_end(server: MailServer) -> None:
    (moses,) = wait_for_mail("moses")
    now = database_now().astimezone(ZoneInfo("Africa/Kigali"))
    begins, ends = (now - timedelta(hours=1)).time(), (now + timedelta(hours=1)).time()
    hours = NoticeHours.objects.create(person=moses, quiet_from=begins, quiet_until=ends)
    assert send_due().sent == 0
    assert (server.taken, is_due()) == ([], False)
    assert OutgoingMail.objects.get().attempts == 0
    hours.delete()
    let_time_pass()
    assert send_due().sent == 1


def test_a_mail_that_another_worker_sends_is_left_to_it_until_its_claim_is_over(server: MailServer) -> None:
    wait_for_mail("moses")
    OutgoingMail.objects.update(claimed_until=database_now() + CLAIM_LASTS)
    assert (is_due(), send_due().sent) == (False, 0)
    OutgoingMail.objects.update(claimed_until=database_now() - timedelta(seconds=1))
    assert (is_due(), send_due().sent) == (True, 1)


@pytest.mark.parametrize("deed", [Deed.DROP, Deed.HANG])
def test_what_the_server_took_without_saying_so_goes_again_under_the_same_name(server: MailServer, deed: Deed) -> None:
    wait_for_mail("moses")
    server.will("TAKEN", deed, times=1)
    assert send_due().sent == 0
    let_time_pass()
    assert send_due().sent == 1
    assert len(server.taken) == 2
    assert len(set(server.ids())) == 1


def test_what_is_told_while_a_mail_goes_out_is_in_the_next(server: MailServer) -> None:
    (moses,) = wait_for_mail("moses")
    OutgoingMail.objects.update(claimed_until=database_now() + CLAIM_LASTS)
    notifying.tell_assignment(Edition.objects.get(), before=None, after=moses, by=make_person(), at=NOON)
    deliver(at=NOON)
    assert [one.notices.count() for one in OutgoingMail.objects.all()] == [1, 1]
