"""People are told of what concerns them: one table says of which kinds of things, whom, and how unless they choose.

What happened is written down with it, in its transaction, at the price of one row; `delivering` finds out whom to tell.
Told to newsrooms in docs/newsrooms/notices.md.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from inkuru.newsroom.models import (
    Block,
    Comment,
    Edition,
    Handover,
    Happening,
    NoticeKind,
    Person,
    ScheduledRelease,
    Way,
    Wire,
)
from inkuru.newsroom.models.notices import DETAIL_LENGTH


class Whom(StrEnum):
    """Whom a kind of thing concerns; `delivering` knows how each is found."""

    NAMED = "whoever is named"
    WRITER = "who wrote the passage last and is not mentioned"
    HOLDER = "who has the edition"
    WORKERS = "who has the edition, or else who wrote last in it"
    SENDER = "who sent it to review"
    REVIEWERS = "who may review it"
    RELEASERS = "who may release it"
    SUBSCRIBER = "who subscribed to the wire"


@dataclass(frozen=True, slots=True)
class Rule:
    """Whom a kind of thing is told, and how those are told who chose nothing else."""

    whom: tuple[Whom, ...]
    way: Way


RULES: Mapping[NoticeKind, Rule] = {
    NoticeKind.MENTIONED: Rule((Whom.NAMED,), Way.AT_ONCE),
    NoticeKind.COMMENTED: Rule((Whom.WRITER,), Way.DIGEST),
    NoticeKind.ASSIGNED: Rule((Whom.NAMED,), Way.AT_ONCE),
    NoticeKind.TAKEN_BACK: Rule((Whom.NAMED,), Way.AT_ONCE),
    NoticeKind.HANDED_OVER: Rule((Whom.NAMED,), Way.AT_ONCE),
    NoticeKind.DUE_SOON: Rule((Whom.HOLDER,), Way.AT_ONCE),
    NoticeKind.OVERDUE: Rule((Whom.HOLDER, Whom.NAMED), Way.AT_ONCE),
    NoticeKind.WENT_STALE: Rule((Whom.WORKERS,), Way.DIGEST),
    NoticeKind.TO_REVIEW: Rule((Whom.REVIEWERS,), Way.DESK),
    NoticeKind.SENT_BACK: Rule((Whom.HOLDER, Whom.SENDER, Whom.NAMED), Way.AT_ONCE),
    NoticeKind.READY: Rule((Whom.HOLDER, Whom.RELEASERS), Way.DESK),
    NoticeKind.WENT_OUT: Rule((Whom.NAMED, Whom.HOLDER), Way.DESK),
    NoticeKind.NOT_RELEASED: Rule((Whom.NAMED, Whom.HOLDER), Way.AT_ONCE),
    NoticeKind.WIRE_FAILED: Rule((Whom.SUBSCRIBER,), Way.DIGEST),
}


def tell_move(
    edition: Edition, kind: NoticeKind, *, by: Person | None, at: datetime, comment: Comment | None = None
) -> None:
    """An edition was sent to review, came back from it, or is ready: `TO_REVIEW`, `SENT_BACK`, `READY`.

    `comment` says why it came back; whom it mentions is told, too. To be called in the transaction of the move.
    """
    named = list(comment.mentions.all()) if comment else []
    block = comment.block if comment else None
    _write(kind, to=named, edition=edition, block=block, comment=comment, by=by, at=at)


def tell_comment(made: Comment, *, mentioned: Iterable[Person]) -> None:
    """Somebody commented on a passage, and mentioned some."""
    named = list(mentioned)
    for kind, to in ((NoticeKind.MENTIONED, named), (NoticeKind.COMMENTED, ())):
        if to or kind == NoticeKind.COMMENTED:
            _write(kind, to=to, edition=made.edition, block=made.block, comment=made, by=made.by, at=made.at)


def tell_assignment(
    edition: Edition, *, before: Person | None, after: Person | None, by: Person | None, at: datetime
) -> None:
    """An edition went from one hand, or none, to another, or none."""
    if before == after:
        return
    for kind, person in ((NoticeKind.ASSIGNED, after), (NoticeKind.TAKEN_BACK, before)):
        if person is not None and person != by:
            _write(kind, to=[person], edition=edition, by=by, at=at)


def tell_changed_source(source: Edition, block: Block, *, by: Person | None, at: datetime) -> None:
    """A paragraph of the source says something else: what was translated from it may be behind now."""
    _write(NoticeKind.WENT_STALE, edition=source, block=block, by=by, at=at)


def tell_scheduled(one: ScheduledRelease, *, at: datetime) -> None:
    """A release that was set for a time went out or was refused; why stands on its screen."""
    kind = NoticeKind.NOT_RELEASED if one.failure else NoticeKind.WENT_OUT
    _write(kind, to=[one.by] if one.by else [], edition=one.edition, by=None, at=at)


def tell_wire(wire: Wire, failure: str, *, at: datetime) -> None:
    """A wire that could be read cannot be read any more."""
    _write(NoticeKind.WIRE_FAILED, wire=wire, by=None, at=at, detail=failure[:DETAIL_LENGTH])


def tell_handover(made: Handover, receivers: Iterable[Person]) -> None:
    """Somebody ended a shift and gave some of it to others."""
    _write(NoticeKind.HANDED_OVER, to=list(receivers), handover=made, by=made.by, at=made.at)


def tell_deadline(
    edition: Edition, kind: NoticeKind, *, deadline: datetime, given_by: Person | None, at: datetime
) -> None:
    """A deadline comes near, `DUE_SOON`, or has passed, `OVERDUE`."""
    given = [given_by] if given_by else []
    # The table names the giver for what has passed only.
    _write(kind, to=given, edition=edition, by=None, at=at, detail=deadline.isoformat())


def _write(kind: NoticeKind, *, to: Iterable[Person] = (), edition: Edition | None = None, **told: Any) -> None:
    named = [one.pk for one in to]
    story = edition.story_id if edition else None
    Happening.objects.create(kind=kind, to=named, edition=edition, story_id=story, **told)
