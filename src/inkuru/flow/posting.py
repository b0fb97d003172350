"""Mails that are to be sent are written down first, when they are due: one a story, one digest, none in quiet hours."""

from datetime import datetime, time, timedelta

from django.conf import settings
from django.db.models import QuerySet

from inkuru.flow.hours import after_quiet, next_digest
from inkuru.newsroom.models import Notice, NoticeHours, OutgoingMail, Person, Way

GATHERS = timedelta(seconds=30)
"""A mail waits so long for more on the same story: five comments are one mail."""

Sort = OutgoingMail.Sort
SORTS = {Way.AT_ONCE: Sort.STORY, Way.DIGEST: Sort.DIGEST}


def sends_mail() -> bool:
    """Whether this installation was told how to send mail."""
    return bool(settings.INKURU_MAIL)


def post(told: Notice, *, at: datetime) -> OutgoingMail | None:
    """The mail by which a notice goes to its person, in a transaction; None for none.

    A mail that waits and says other things of the same story, or the digest that waits, takes it up.
    """
    person = told.person
    hours = hours_of(person)
    sort = SORTS.get(Way(told.way))
    if sort is None or not sends_mail() or not person.email or hours.stopped_at:
        return None
    story = told.story_id if sort == Sort.STORY else None
    # Locked: whoever is about to send it comes before, and it is none of those that wait, or after, and sends this too.
    waiting = open_mails(person).filter(sort=sort, story=story, claimed_until__isnull=True).select_for_update().first()
    return waiting or OutgoingMail.objects.create(
        person=person, sort=sort, story_id=story, at=at, due=due_of(sort, hours, at=at)
    )


def post_proof(person: Person, address: str, *, at: datetime) -> OutgoingMail:
    """A mail to an address that a person says is theirs, to be proved by its link; it waits for nothing."""
    open_mails(person).filter(sort=Sort.ADDRESS).update(ended_at=at)
    return OutgoingMail.objects.create(person=person, sort=Sort.ADDRESS, address=address, at=at, due=at)


def post_anew(person: Person, *, at: datetime) -> None:
    """The hours of a person were changed: what waits is due by the new ones."""
    hours = hours_of(person)
    for mail in open_mails(person).filter(claimed_until__isnull=True, attempts=0).exclude(sort=Sort.ADDRESS):
        open_mails(person).filter(pk=mail.pk).update(due=due_of(mail.sort, hours, at=at))


def stop(person: Person, *, at: datetime) -> None:
    """Send a person no mail any more, until they say otherwise; at the desk all goes on."""
    NoticeHours.objects.update_or_create(person=person, defaults={"stopped_at": at})
    open_mails(person).exclude(sort=Sort.ADDRESS).update(ended_at=at)


def due_of(sort: str, hours: NoticeHours, *, at: datetime) -> datetime:
    """When a mail that is ordered at a moment is due, by the hours of its person."""
    zone = zone_of(hours)
    wanted = next_digest(at, hours.digest_at, zone) if sort == Sort.DIGEST else at + GATHERS
    return after_quiet(wanted, quiet(hours), zone)


def quiet_until(mail: OutgoingMail, *, at: datetime) -> datetime:
    """The moment itself, or the end of the quiet hours of a mail’s person that it falls in; a proof is waited for."""
    if mail.sort == Sort.ADDRESS:
        return at
    hours = hours_of(mail.person)
    return after_quiet(at, quiet(hours), zone_of(hours))


def hours_of(person: Person) -> NoticeHours:
    """When a person wants mail; who never said so, at the hours of the house."""
    kept: NoticeHours | None = getattr(person, "notice_hours", None)
    return kept or NoticeHours(person=person)


def zone_of(hours: NoticeHours) -> str:
    """The time zone that somebody lives by."""
    return hours.zone or settings.TIME_ZONE


def quiet(hours: NoticeHours) -> tuple[time, time] | None:
    """From when until when no mail comes."""
    if hours.quiet_from is None or hours.quiet_until is None:
        return None
    return hours.quiet_from, hours.quiet_until


def open_mails(person: Person) -> QuerySet[OutgoingMail]:
    """The mails to a person that are neither sent nor ended."""
    return OutgoingMail.objects.filter(person=person, ended_at__isnull=True)
