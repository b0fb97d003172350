"""What happened in a story: who did what when, put together from what each of these left behind.

Nothing is kept for it alone. What somebody typed and did not save, and private notes, leave nothing here.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from django.db.models import Exists, F, OuterRef

from inkuru.newsroom.models import (
    Act,
    Assignment,
    AuditEntry,
    Cause,
    Comment,
    Edition,
    Person,
    Release,
    ReleaseKind,
    Review,
    Revision,
    Source,
    State,
    Step,
    Story,
    Waiver,
)

TOGETHER = timedelta(hours=3)
"""What one person writes in one edition is told as one, as long as no pause is longer and the edition goes nowhere."""

LONGEST_WORDS = 300


class Deed(StrEnum):
    """One thing that somebody did in a story."""

    TOOK_IN = "took in"
    OPENED = "opened"
    WROTE = "wrote"
    DRAFTED = "drafted"
    CONFIRMED = "confirmed"
    COMMENTED = "commented"
    SETTLED = "settled"
    HANDED = "handed"
    TOOK = "took"
    FREED = "freed"
    WAIVED = "waived"
    SENT_TO_REVIEW = "sent to review"
    SENT_BACK = "sent back"
    READY = "called ready"
    UNREADY = "changed what was ready"
    LEFT_BEHIND = "changed the source of what was ready"
    RELEASED = "released"
    CORRECTED = "corrected"
    WITHDREW = "withdrew"
    SCHEDULED = "scheduled"
    UNSCHEDULED = "unscheduled"
    HELD_BACK = "held back"
    OVERRODE = "overrode rules"


GATHERED = frozenset({Deed.WROTE, Deed.DRAFTED, Deed.CONFIRMED})
STEPS: Mapping[tuple[str, str], Deed] = {
    (State.IN_REVIEW, Cause.PERSON): Deed.SENT_TO_REVIEW,
    (State.IN_REVIEW, Cause.CHANGED): Deed.UNREADY,
    (State.IN_REVIEW, Cause.SOURCE): Deed.LEFT_BEHIND,
    (State.READY, Cause.PERSON): Deed.READY,
    (State.DRAFTING, Cause.PERSON): Deed.SENT_BACK,
    (State.IN_TRANSLATION, Cause.PERSON): Deed.SENT_BACK,
}
RELEASES = {
    ReleaseKind.RELEASE: Deed.RELEASED,
    ReleaseKind.CORRECTION: Deed.CORRECTED,
    ReleaseKind.KILL: Deed.WITHDREW,
}
ACTS = {
    Act.SCHEDULED: Deed.SCHEDULED,
    Act.UNSCHEDULED: Deed.UNSCHEDULED,
    Act.EMBARGO_SET: Deed.HELD_BACK,
    Act.RULES_OVERRIDDEN: Deed.OVERRODE,
}


@dataclass(frozen=True, slots=True)
class Event:
    """What one person did, once or several times in a row; `by` is the key of the person, None for the machine.

    `language` is blank for what is of the whole story. `blocks` are the places that it was done in; `words` were said
    or given as a reason, `about` is the key of whoever was given the edition, `due` a time that was set.
    """

    at: datetime
    deed: Deed
    by: int | None
    language: str = ""
    blocks: frozenset[UUID] = frozenset()
    words: str = ""
    about: int | None = None
    due: datetime | None = None
    count: int = 1
    until: datetime | None = None

    @property
    def ended(self) -> datetime:
        """When it was done for the last time."""
        return self.until or self.at


def recount(story: Story) -> tuple[Event, ...]:
    """All that happened in a story, in the order of time, each for itself.

    A constant number of queries, however much happened.
    """
    codes = dict(story.editions.values_list("pk", "language"))
    return tuple(sorted(_events(story, codes), key=lambda one: one.at))


def gather(events: Iterable[Event], *, person: int | None = None, language: str = "") -> tuple[Event, ...]:
    """Events with what belongs together as one, the newest first; of a person and in a language where these are named.

    What is of the whole story is of every language.
    """
    wanted = (one for one in events if not language or one.language in ("", language))
    gathered = _gathered(one for one in wanted if person is None or person in (one.by, one.about))
    told = sorted(gathered, key=lambda one: one.ended)
    # Turned round, not sorted the other way: of what was done in one moment the last comes first, too.
    return tuple(told[::-1])


def people_of(events: Iterable[Event]) -> Mapping[int, Person]:
    """Who did things or was given them, by key; one query."""
    return Person.objects.in_bulk({key for one in events for key in (one.by, one.about) if key})


def _events(story: Story, codes: Mapping[int, str]) -> Iterator[Event]:
    yield Event(story.created_at, Deed.TOOK_IN, story.created_by_id)
    for part in (_opened, _written, _read, _said, _handed, _waived, _stepped, _released):
        yield from part(story, codes)
    yield from _noted(story)


def _opened(story: Story, codes: Mapping[int, str]) -> Iterator[Event]:
    # The edition that a story is taken in with begins with it.
    opened = Edition.objects.filter(story=story, opened_at__isnull=False).exclude(opened_at=story.created_at)
    for key, at, by in opened.values_list("pk", "opened_at", "opened_by"):
        if at is not None:
            yield Event(at, Deed.OPENED, by, codes[key])


def _written(story: Story, codes: Mapping[int, str]) -> Iterator[Event]:
    before = Revision.objects.filter(
        block=OuterRef("block"), edition=OuterRef("edition"), number=OuterRef("number") - 1, html=OuterRef("html")
    )
    same = Exists(before.filter(alt=OuterRef("alt"), credit=OuterRef("credit")))
    rows = Revision.objects.filter(edition__story=story).exclude(at=story.created_at).order_by("pk")
    for at, by, edition, block, origin, engine, stands in rows.annotate(stands=same).values_list(
        "at", "author", "edition", "block", "origin", "engine", "stands"
    ):
        place = frozenset({block})
        if origin != Source.PERSON:
            yield Event(at, Deed.DRAFTED, None, codes[edition], place, words=engine)
        else:
            yield Event(at, Deed.CONFIRMED if stands else Deed.WROTE, by, codes[edition], place)


def _read(story: Story, codes: Mapping[int, str]) -> Iterator[Event]:
    rows = Review.objects.filter(revision__edition__story=story).order_by("pk")
    for at, by, edition, block in rows.values_list("at", "by", "revision__edition", "revision__block"):
        yield Event(at, Deed.CONFIRMED, by, codes[edition], frozenset({block}))


def _said(story: Story, codes: Mapping[int, str]) -> Iterator[Event]:
    # What an edition was sent back with is told with that.
    said = Comment.objects.filter(story=story)
    sent_back = Step.objects.filter(comment=OuterRef("pk"))
    for one in said.annotate(is_step=Exists(sent_back)).order_by("pk"):
        code, place = codes.get(one.edition_id or 0, ""), frozenset({one.block_id})
        if not one.is_step:
            yield Event(one.at, Deed.COMMENTED, one.by_id, code, place, words=_short(one.text))
        if one.resolved_at:
            yield Event(one.resolved_at, Deed.SETTLED, one.resolved_by_id, code, place, words=_short(one.text))


def _handed(story: Story, codes: Mapping[int, str]) -> Iterator[Event]:
    rows = Assignment.objects.filter(edition__story=story).order_by("pk")
    for at, by, edition, person, due in rows.values_list("at", "by", "edition", "person", "deadline"):
        deed = Deed.FREED if person is None else Deed.TOOK if person == by else Deed.HANDED
        yield Event(at, deed, by, codes[edition], about=person, due=due)


def _waived(story: Story, codes: Mapping[int, str]) -> Iterator[Event]:
    rows = Waiver.objects.filter(edition__story=story).order_by("pk")
    for at, by, edition, reason in rows.values_list("at", "by", "edition", "reason"):
        yield Event(at, Deed.WAIVED, by, codes[edition], words=_short(reason))


def _stepped(story: Story, codes: Mapping[int, str]) -> Iterator[Event]:
    rows = Step.objects.filter(edition__story=story).order_by("pk")
    for at, by, edition, state, cause, why in rows.values_list(
        "at", "by", "edition", "state", "cause", "comment__text"
    ):
        if deed := STEPS.get((state, cause)):
            yield Event(at, deed, by, codes[edition], words=_short(why or ""))


def _released(story: Story, codes: Mapping[int, str]) -> Iterator[Event]:
    rows = Release.objects.filter(edition__story=story).annotate(note=F("correction__note")).order_by("pk")
    for at, by, edition, kind, note in rows.values_list("at", "by", "edition", "kind", "note"):
        yield Event(at, RELEASES[ReleaseKind(kind)], by, codes[edition], words=_short(note or ""))


def _noted(story: Story) -> Iterator[Event]:
    rows = AuditEntry.objects.filter(story=story, act__in=ACTS).order_by("pk")
    for at, by, act, code, detail in rows.values_list("at", "by", "act", "language", "detail"):
        deed = ACTS[Act(act)]
        due = _moment(detail) if deed in (Deed.SCHEDULED, Deed.HELD_BACK) else None
        yield Event(at, deed, by, code, words="" if due else detail, due=due)


def _gathered(events: Iterable[Event]) -> Iterator[Event]:
    """Events with those of one person in one edition put together; `events` come in the order of time."""
    open_ones: dict[tuple[Deed, int | None, str], Event] = {}
    for one in events:
        if one.deed not in GATHERED:
            yield from _closed(open_ones, one.language)
            yield one
            continue
        key = one.deed, one.by, one.language
        standing = open_ones.get(key)
        if standing and one.at - standing.ended <= TOGETHER:
            open_ones[key] = _with(standing, one)
            continue
        if standing:
            yield standing
        open_ones[key] = one
    yield from open_ones.values()


def _closed(open_ones: dict[tuple[Deed, int | None, str], Event], language: str) -> Iterator[Event]:
    """What was going on in an edition before it went on its way."""
    for key in [key for key in open_ones if key[2] == language]:
        yield open_ones.pop(key)


def _with(standing: Event, one: Event) -> Event:
    return replace(
        standing,
        blocks=standing.blocks | one.blocks,
        words=one.words or standing.words,
        count=standing.count + 1,
        until=one.at,
    )


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_WORDS else f"{text[: LONGEST_WORDS - 1].rstrip()}…"


def _moment(detail: str) -> datetime | None:
    try:
        return datetime.fromisoformat(detail)
    except ValueError:
        return None
