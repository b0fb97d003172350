"""Editions are released at a time that was set, and stories are held back until one."""

from collections.abc import Iterator
from datetime import datetime

from django.db import transaction

from inkuru.flow import ruling
from inkuru.flow.auditing import note_act
from inkuru.flow.notifying import tell_scheduled
from inkuru.flow.releasing import Embargoed, release
from inkuru.flow.rights import Right, asks
from inkuru.newsroom.clock import database_now
from inkuru.newsroom.models import Act, Edition, Person, ScheduledRelease, Story
from inkuru.newsroom.turns import take_turn
from inkuru.records import Refusal

LONGEST_FAILURE = 500


class PastTime(Refusal):
    """The time that was set is over."""

    def __init__(self) -> None:
        super().__init__("this time is over: choose a later one, or release now")


@asks(Right.RELEASE)
@transaction.atomic
def schedule(edition: Edition, *, due: datetime, by: Person | None, at: datetime) -> ScheduledRelease:
    """Have an edition released at a time; a time that was set before is replaced.

    Raises PastTime, Embargoed, AgainstRules, NotYours.

    What stands in the way of the release is looked at when the time has come: until then people work on. Whether the
    rules of the newsroom let this person release it is asked now, and again then.
    """
    if due <= at:
        raise PastTime
    until = edition.story.embargo_until
    if until and due < until:
        raise Embargoed(until)
    ruling.refuse_release(edition, by=by, is_due=False)
    take_turn(f"schedule {edition.pk}")
    unschedule(edition, by=by, at=at)
    note_act(Act.SCHEDULED, by=by, at=at, edition=edition, detail=due.isoformat())
    return ScheduledRelease.objects.create(edition=edition, due=due, by=by, at=at)


@asks(Right.RELEASE)
def unschedule(edition: Edition, *, by: Person | None, at: datetime) -> bool:
    """Let an edition wait for somebody’s hand again; whether there was a time set."""
    ended = ScheduledRelease.objects.filter(edition=edition, ended_at__isnull=True).update(ended_at=at)
    if ended:
        note_act(Act.UNSCHEDULED, by=by, at=at, edition=edition)
    return bool(ended)


@asks(Right.RELEASE)
@transaction.atomic
def hold_back(story: Story, *, until: datetime | None, by: Person | None, at: datetime) -> None:
    """Set, move or end the embargo of a story; what is released already is not taken back by it."""
    Story.objects.filter(pk=story.pk).update(embargo_until=until)
    note_act(Act.EMBARGO_SET, by=by, at=at, story=story, detail=until.isoformat() if until else "")


def release_due() -> Iterator[ScheduledRelease]:
    """Release every edition whose time has come, by the database’s clock; what is refused says why and is ended.

    A release and its end are one transaction: killed half-way, it is done again from the start, and once.
    """
    due = ScheduledRelease.objects.filter(ended_at__isnull=True, due__lte=database_now())
    for one in due.select_related("edition__story", "edition__live", "by"):
        if (done := _release(one)) is not None:
            yield done


@transaction.atomic
def _release(one: ScheduledRelease) -> ScheduledRelease | None:
    at = database_now()
    # Of two workers one finds it open.
    if not ScheduledRelease.objects.filter(pk=one.pk, ended_at__isnull=True).update(ended_at=at):
        return None
    try:
        with transaction.atomic():
            one.release = release(one.edition, by=one.by, at=at)
    except Refusal as refusal:
        one.failure = str(refusal)[:LONGEST_FAILURE]
    one.ended_at = at
    one.save(update_fields=("release", "failure", "ended_at"))
    tell_scheduled(one, at=at)
    return one
