"""Mails go out, each claimed by one worker, tried again while the server is down, and recorded when it took them.

SMTP cannot promise that a mail arrives once. Between the moment in which a server takes a mail and that in which we
record it, a worker may be killed or the connection may break, and nobody can tell then whether it was taken (RFC 5321
§6.1, RFC 1047). Such a mail is sent again, under the same Message-ID, by which mailboxes know it: two are better than
none. In all other cases a mail goes once.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from smtplib import SMTPException, SMTPRecipientsRefused

from django.core.mail import EmailMultiAlternatives, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db.models import F, Q, QuerySet

from inkuru.flow.letters import compose
from inkuru.flow.posting import quiet_until
from inkuru.newsroom.clock import database_now
from inkuru.newsroom.models import OutgoingMail

CLAIM_LASTS = timedelta(minutes=5)
"""Longer than a mail can take: a server has seconds for each answer (EMAIL_TIMEOUT) and a handful to give."""

FIRST_WAIT = timedelta(minutes=1)
LONGEST_WAIT = timedelta(hours=1)
GIVEN_UP_AFTER = timedelta(days=3)
LONGEST_FAILURE = 500
# Of an address that does not exist a server says so with a number from here on: asking again changes nothing.
FOR_GOOD = 500
TROUBLE = (OSError, SMTPException)


@dataclass(frozen=True, slots=True)
class Report:
    """How many mails went out, and one line for each that did not."""

    sent: int = 0
    failures: tuple[str, ...] = ()

    def __add__(self, other: "Report") -> "Report":
        return Report(self.sent + other.sent, self.failures + other.failures)


def is_due() -> bool:
    """Whether a mail is to be sent."""
    return _due().exists()


def send_due() -> Report:
    """Send every mail that is due, by the database’s clock; what fails is put off."""
    report = Report()
    connection = get_connection()
    try:
        for mail in _one_by_one():
            report += _send(connection, mail)
    finally:
        _close(connection)
    return report


def send_again() -> int:
    """Try those once more that were given up; how many. What they say is what still waits to be read."""
    given_up = OutgoingMail.objects.filter(ended_at__isnull=False, sent_at__isnull=True).exclude(failure="")
    now = database_now()
    return given_up.update(ended_at=None, failure="", attempts=0, at=now, due=now, claimed_until=None)


def send_trial(address: str, *, name: str) -> tuple[str, ...]:
    """Send a mail to an address, to see whether any goes out; one line if it did not."""
    message = EmailMultiAlternatives(f"{name}: a trial", "Mail goes out from the desk.\n", to=[address])
    try:
        get_connection().send_messages([message])
    except (*TROUBLE, ValueError) as error:
        return (f"{address}: {error!r}",)
    return ()


def _due() -> QuerySet[OutgoingMail]:
    now = database_now()
    is_free = Q(claimed_until__isnull=True) | Q(claimed_until__lte=now)
    return OutgoingMail.objects.filter(is_free, ended_at__isnull=True, due__lte=now)


def _one_by_one() -> Iterator[OutgoingMail]:
    """Each that is due when its turn comes, none twice."""
    last = 0
    while mail := _due().filter(pk__gt=last).select_related("person__notice_hours", "story").order_by("pk").first():
        last = mail.pk
        yield mail


def _send(connection: BaseEmailBackend, mail: OutgoingMail) -> Report:
    """Send one mail: connect, claim, hand over, record. In this order a claim covers the handing over alone."""
    if _waits_for_morning(mail):
        return Report()
    try:
        connection.open()
    except TROUBLE as error:
        _put_off(_due(), mail, error)
        return Report(failures=(f"no mail server: {error!r}",))
    if not _claim(mail):
        return Report()
    message = compose(mail)
    if message is None:
        _end(mail, failure="")
        return Report()
    return _hand_over(connection, mail, message)


def _waits_for_morning(mail: OutgoingMail) -> bool:
    """Whether a mail that was put off, or lay here while no worker ran, has come into the quiet hours of its person."""
    now = database_now()
    wanted = quiet_until(mail, at=now)
    return wanted > now and bool(_due().filter(pk=mail.pk).update(due=wanted))


def _hand_over(connection: BaseEmailBackend, mail: OutgoingMail, message: EmailMultiAlternatives) -> Report:
    try:
        connection.send_messages([message])
    except TROUBLE as error:
        _close(connection)
        if _is_for_good(error) or mail.at <= database_now() - GIVEN_UP_AFTER:
            _end(mail, failure=repr(error))
        else:
            _put_off(OutgoingMail.objects.filter(pk=mail.pk), mail, error)
        return Report(failures=(f"mail {mail.pk} to {mail.person}: {error!r}",))
    at = database_now()
    OutgoingMail.objects.filter(pk=mail.pk).update(sent_at=at, ended_at=at, claimed_until=None, failure="")
    return Report(sent=1)


def _claim(mail: OutgoingMail) -> bool:
    """Of those who would send a mail at the same moment one does: one statement decides."""
    return bool(_due().filter(pk=mail.pk).update(claimed_until=database_now() + CLAIM_LASTS))


def _put_off(mails: QuerySet[OutgoingMail], first: OutgoingMail, error: Exception) -> None:
    wait: timedelta = min(FIRST_WAIT * 2 ** min(first.attempts, 10), LONGEST_WAIT)
    mails.update(
        attempts=F("attempts") + 1, due=database_now() + wait, claimed_until=None, failure=repr(error)[:LONGEST_FAILURE]
    )


def _end(mail: OutgoingMail, *, failure: str) -> None:
    OutgoingMail.objects.filter(pk=mail.pk).update(
        ended_at=database_now(), claimed_until=None, failure=failure[:LONGEST_FAILURE]
    )


def _is_for_good(error: Exception) -> bool:
    if not isinstance(error, SMTPRecipientsRefused):
        return False
    return all(code >= FOR_GOOD for code, _said in error.recipients.values())


def _close(connection: BaseEmailBackend) -> None:
    """Say goodbye, if there is anybody to say it to."""
    try:
        connection.close()
    except TROUBLE:
        return
