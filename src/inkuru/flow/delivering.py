"""What happened is told to those whom it concerns: at the desk, and by a mail that waits to be sent."""

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet

from inkuru.flow.heeding import recount
from inkuru.flow.notifying import RULES, Whom, tell_deadline
from inkuru.flow.passages import missed_changes
from inkuru.flow.posting import post
from inkuru.flow.rights import GRANTS, Right, may, memberships, readable
from inkuru.newsroom.models import (
    Assignment,
    DeadlineTold,
    Edition,
    Happening,
    Notice,
    NoticeKind,
    Person,
    Revision,
    State,
    Step,
    Way,
)
from inkuru.newsroom.turns import take_turn

log = logging.getLogger(__name__)

# On SQLite others wait to write meanwhile: a tenth of a second, not more.
HAPPENINGS_AT_ONCE = 25
SOON = timedelta(hours=2)
"""So long before a deadline whoever has the edition is told."""

LONG_PAST = timedelta(days=7)
"""Of a deadline that passed longer ago than this nobody is told any more."""

ABOUT = ("edition", "block", "comment", "wire", "handover", "story")


def deliver(*, at: datetime, most: int = HAPPENINGS_AT_ONCE) -> int:
    """Tell what waits to be told, the oldest first; how much was told.

    Telling and forgetting are one transaction: killed half-way, it is done again from the start, and once.
    """
    if not Happening.objects.exists():
        return 0
    with transaction.atomic():
        take_turn("notices")
        waiting = Happening.objects.select_related("edition__story", "story", "comment", "wire").order_by("pk")
        batch = list(waiting[:most])
        told = {person for one in batch for person in _tell_one(one, at=at)}
        Happening.objects.filter(pk__in=[one.pk for one in batch]).delete()
        for person in told:
            recount(person)
    return len(batch)


def watch_deadlines(*, at: datetime) -> int:
    """Write down which deadlines come near or have passed, each once; how many."""
    due = _deadlines(at)
    if not due.exists():
        return 0
    with transaction.atomic():
        take_turn("deadlines")
        found = list(due.select_related("edition", "person", "by"))
        for one in found:
            _tell_deadline(one, at=at)
    return len(found)


def _deadlines(at: datetime) -> QuerySet[Assignment]:
    later = Assignment.objects.filter(edition=OuterRef("edition"), pk__gt=OuterRef("pk"))
    told = DeadlineTold.objects.filter(assignment=OuterRef("pk"))
    near = Q(deadline__gt=at) & ~Exists(told.filter(kind=NoticeKind.DUE_SOON))
    over = Q(deadline__lte=at) & ~Exists(told.filter(kind=NoticeKind.OVERDUE))
    return Assignment.objects.filter(
        near | over,
        ~Exists(later),
        person__isnull=False,
        deadline__gt=at - LONG_PAST,
        deadline__lte=at + SOON,
    ).exclude(edition__state__in=(State.RELEASED, State.KILLED))


def _tell_deadline(one: Assignment, *, at: datetime) -> None:
    if one.deadline is None:
        return
    kind = NoticeKind.OVERDUE if one.deadline <= at else NoticeKind.DUE_SOON
    DeadlineTold.objects.create(assignment=one, kind=kind)
    tell_deadline(one.edition, kind, deadline=one.deadline, given_by=one.by, at=at)


def _tell_one(one: Happening, *, at: datetime) -> Iterable[Person]:
    """Tell one happening; one that cannot be told must not hold up the others, nor what comes after them."""
    try:
        with transaction.atomic():
            return list(_tell(one, at=at))
    except Exception as error:  # noqa: BLE001 - whatever it is; what it says may hold a text, its name does not
        log.warning("not told: %s in story %s: %s", one.kind, one.story_id, type(error).__name__)
        return ()


def _tell(one: Happening, *, at: datetime) -> Iterator[Person]:
    """Write the notices of a happening; whom it was told."""
    for edition in _editions(one):
        found = {key for whom in RULES[NoticeKind(one.kind)].whom for key in FINDERS[whom](one, edition)}
        people = Person.objects.filter(pk__in=found - {one.by_id}, is_active=True)
        ways = people.filter(notice_choices__kind=one.kind).values_list("pk", "notice_choices__way")
        chosen: Mapping[int, str] = dict(ways)
        for person in people.select_related("notice_hours").prefetch_related("memberships").order_by("pk"):
            way = Way(chosen.get(person.pk, RULES[NoticeKind(one.kind)].way))
            if way != Way.NONE and _may_know(person, one) and not _knows(person, one, edition):
                _write(person, one, edition, way, at=at)
                yield person


def _write(person: Person, one: Happening, edition: Edition | None, way: Way, *, at: datetime) -> None:
    told = Notice(
        person=person,
        kind=one.kind,
        line=_line(one),
        way=way,
        story_id=one.story_id,
        edition=edition,
        block_id=one.block_id,
        comment_id=one.comment_id,
        wire_id=one.wire_id,
        handover_id=one.handover_id,
        by_id=one.by_id,
        at=one.at,
        detail=one.detail,
    )
    told.mail = post(told, at=at)
    told.save()


def _line(one: Happening) -> str:
    """What is told of one story in one way is one line, also where it is five things."""
    return f"{one.kind}:{one.story_id or one.wire_id or one.handover_id}"


def _editions(one: Happening) -> Sequence[Edition | None]:
    """The editions that a happening is told of: its own; of a change in the source those that are behind now."""
    if one.kind != NoticeKind.WENT_STALE:
        return [one.edition]
    texts = list(Revision.objects.filter(block=one.block_id).select_related("edition", "based_on").order_by("number"))
    history = [text for text in texts if text.edition_id == one.edition_id]
    current = {text.edition_id: text for text in texts if text.edition_id != one.edition_id}
    behind = (text for text in current.values() if text.based_on and missed_changes(text.based_on, history))
    return [text.edition for text in behind if text.edition.state != State.KILLED]


def _may_know(person: Person, one: Happening) -> bool:
    """Whether a person may see the story, and still belongs to the newsroom."""
    if one.story_id is None:
        return bool(memberships(person))
    return readable(person).filter(pk=one.story_id).exists()


def _knows(person: Person, one: Happening, edition: Edition | None) -> bool:
    """Whether a person was told of the same and has not read it: that a paragraph changed once more is nothing new."""
    if one.kind != NoticeKind.WENT_STALE:
        return False
    return person.notices.filter(kind=one.kind, edition=edition, block=one.block_id, read_at__isnull=True).exists()


def _named(one: Happening, _edition: Edition | None) -> Iterable[int]:
    return [int(key) for key in one.to]


def _holder(_one: Happening, edition: Edition | None) -> Iterable[int]:
    last = Assignment.objects.filter(edition=edition).last() if edition else None
    return [last.person_id] if last and last.person_id else []


def _writer(one: Happening, edition: Edition | None) -> Iterable[int]:
    last = _last_author(Revision.objects.filter(edition=edition, block=one.block_id))
    mentioned = one.comment.mentions.values_list("pk", flat=True) if one.comment else ()
    return [key for key in last if key not in mentioned]


def _workers(one: Happening, edition: Edition | None) -> Iterable[int]:
    return _holder(one, edition) or _last_author(Revision.objects.filter(edition=edition))


def _last_author(written: QuerySet[Revision]) -> list[int]:
    last = written.filter(author__isnull=False).order_by("-at", "-pk").first()
    return [last.author_id] if last and last.author_id else []


def _sender(_one: Happening, edition: Edition | None) -> Iterable[int]:
    last = Step.objects.filter(edition=edition, state=State.IN_REVIEW).last()
    return [last.by_id] if last and last.by_id else []


def _reviewers(one: Happening, _edition: Edition | None) -> Iterable[int]:
    return _able(one, Right.REVIEW)


def _releasers(one: Happening, _edition: Edition | None) -> Iterable[int]:
    return _able(one, Right.RELEASE)


def _able(one: Happening, right: Right) -> Iterable[int]:
    with_role = Person.objects.filter(is_active=True, memberships__role__in=GRANTS[right]).distinct()
    language = one.edition.language if one.edition else ""
    people = with_role.prefetch_related("memberships")
    return [person.pk for person in people if may(person, right, story=one.story, language=language)]


def _subscriber(one: Happening, _edition: Edition | None) -> Iterable[int]:
    return [one.wire.by_id] if one.wire and one.wire.by_id else []


FINDERS: dict[Whom, Callable[[Happening, Edition | None], Iterable[int]]] = {
    Whom.NAMED: _named,
    Whom.WRITER: _writer,
    Whom.HOLDER: _holder,
    Whom.WORKERS: _workers,
    Whom.SENDER: _sender,
    Whom.REVIEWERS: _reviewers,
    Whom.RELEASERS: _releasers,
    Whom.SUBSCRIBER: _subscriber,
}
