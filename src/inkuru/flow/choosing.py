"""Each person chooses how and when they are told of what."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.db import transaction

from inkuru.flow.notifying import RULES
from inkuru.flow.posting import Sort, post_anew, stop
from inkuru.newsroom.models import NoticeChoice, NoticeHours, NoticeKind, OutgoingMail, Person, Way
from inkuru.records import Refusal


class HoursUnfit(Refusal):
    """Quiet hours without an end, or a time zone that there is not."""


@dataclass(frozen=True, slots=True)
class Hours:
    """When somebody wants mail. Quiet hours have both ends or none; a blank zone is the newsroom’s."""

    digest_at: time
    quiet_from: time | None = None
    quiet_until: time | None = None
    zone: str = ""


def ways_of(person: Person) -> Mapping[NoticeKind, Way]:
    """How a person is told of each kind of thing; one query."""
    chosen = dict(NoticeChoice.objects.filter(person=person).values_list("kind", "way"))
    return {kind: Way(chosen.get(kind, rule.way)) for kind, rule in RULES.items()}


@transaction.atomic
def choose_ways(person: Person, ways: Mapping[NoticeKind, Way]) -> None:
    """Keep how a person wants to be told; what is as the house has it follows the house."""
    NoticeChoice.objects.filter(person=person, kind__in=ways).delete()
    NoticeChoice.objects.bulk_create(
        NoticeChoice(person=person, kind=kind, way=way) for kind, way in ways.items() if way != RULES[kind].way
    )


@transaction.atomic
def choose_hours(person: Person, hours: Hours, *, at: datetime) -> None:
    """Keep when a person wants mail; what waits keeps the new hours. Raises HoursUnfit."""
    if (hours.quiet_from is None) != (hours.quiet_until is None):
        raise HoursUnfit("quiet hours begin and end: give both times, or none")
    if hours.quiet_from is not None and hours.quiet_from == hours.quiet_until:
        raise HoursUnfit("quiet hours that end when they begin would be none, or all: give two times")
    _refuse_unknown(hours.zone)
    kept, _ = NoticeHours.objects.update_or_create(
        person=person,
        defaults={
            "digest_at": hours.digest_at,
            "quiet_from": hours.quiet_from,
            "quiet_until": hours.quiet_until,
            "zone": hours.zone,
        },
    )
    person.notice_hours = kept
    post_anew(person, at=at)


def begin_mails(person: Person) -> None:
    """Send a person mail again who had stopped it."""
    NoticeHours.objects.filter(person=person).update(stopped_at=None)


@transaction.atomic
def give_up_address(person: Person, *, at: datetime) -> None:
    """A person wants no mail at their address any more, and it is forgotten."""
    stop(person, at=at)
    begin_mails(person)
    person.email = ""
    person.save(update_fields=("email",))


def last_failure(person: Person) -> str:
    """Why the latest mail to a person did not arrive; blank where it did, or there was none."""
    last = OutgoingMail.objects.filter(person=person, sort__in=Sort.values).order_by("-at", "-pk").first()
    return last.failure if last else ""


def _refuse_unknown(zone: str) -> None:
    try:
        ZoneInfo(zone or "UTC")
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise HoursUnfit(f"there is no time zone “{zone}”") from None
