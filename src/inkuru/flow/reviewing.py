"""Editions go from hand to hand: to review, back with a word why, and called ready."""

from collections.abc import Collection, Mapping
from datetime import datetime

from django.db import transaction
from django.db.models import F

from inkuru.flow import commenting, notifying, ruling
from inkuru.flow.assigning import hands
from inkuru.flow.falling_back import way_of
from inkuru.flow.passages import passages
from inkuru.flow.readiness import obstacles
from inkuru.flow.releasing import NotReady
from inkuru.flow.rights import Right, asks
from inkuru.newsroom.models import (
    Block,
    Cause,
    Comment,
    Edition,
    Kind,
    NoticeKind,
    Person,
    Revision,
    State,
    Step,
    Story,
)
from inkuru.newsroom.turns import take_turn
from inkuru.records import Refusal

IN_HAND = (State.DRAFTING, State.IN_TRANSLATION)
# Which states an edition may come from, by the one that it is to come into.
FROM: Mapping[State, Collection[State]] = {
    State.IN_REVIEW: (*IN_HAND, State.RELEASED),
    State.READY: (State.IN_REVIEW,),
}
SENT_BACK_FROM = (State.IN_REVIEW, State.READY)
# What people are told; of any other state, that it came back.
TOLD_AS = {State.IN_REVIEW: NoticeKind.TO_REVIEW, State.READY: NoticeKind.READY}


class NotThere(Refusal):
    """The edition is not in a state from which this can be done, or not any more."""

    def __init__(self, edition: Edition) -> None:
        self.state = State(edition.state)
        super().__init__(
            f"story {edition.story_id} in {edition.language} is {self.state.label}: this cannot be done now"
        )


class NothingToReview(Refusal):
    """Readers see the edition as it stands."""

    def __init__(self) -> None:
        super().__init__("readers see this edition as it stands: there is nothing to review")


class StillBehind(Refusal):
    """A translation does not follow its source, so it is not ready."""

    def __init__(self, count: int) -> None:
        self.count = count
        super().__init__(f"{count} paragraphs are behind the source: bring them up to date, or confirm that they stand")


class ChangedSince(Refusal):
    """What a person has seen of an edition is not what stands there any more."""


class ReasonMissing(Refusal):
    """Whoever sends an edition back says why."""


@asks(Right.WRITE)
@transaction.atomic
def send_to_review(edition: Edition, *, by: Person | None, at: datetime) -> Step:
    """Say that an edition is written, and somebody else may look. Raises NotThere, NothingToReview, NotYours."""
    edition = _locked(edition)
    if edition.state == State.RELEASED and not has_changed(edition):
        raise NothingToReview
    return _move(edition, State.IN_REVIEW, FROM[State.IN_REVIEW], by=by, at=at)


@asks(Right.REVIEW)
@transaction.atomic
def send_back(edition: Edition, *, why: str, by: Person | None, at: datetime) -> Step:
    """Give an edition back into the hands of who wrote it, with a word why.

    That is a comment beside its headline which mentions who has the edition, or sent it. Raises NotThere,
    ReasonMissing, NotYours.
    """
    if not why.strip():
        raise ReasonMissing("an edition is sent back with a word why")
    edition = _locked(edition)
    return _move(edition, begun_state(edition), SENT_BACK_FROM, by=by, at=at, why=why)


@asks(Right.REVIEW)
@transaction.atomic
def call_ready(edition: Edition, *, by: Person | None, at: datetime, seen: int | None = None) -> Step:
    """Say that an edition may go out. `seen` is the key of the newest revision that was seen, where that is known.

    Raises NotThere; NotReady where text is missing, or stands in for a translation; StillBehind; ChangedSince;
    AgainstRules; NotYours.
    """
    take_turn(way_of(edition.story_id))
    edition = _locked(edition)
    if edition.state not in FROM[State.READY]:
        raise NotThere(edition)
    newest = edition.revisions.order_by("-pk").values_list("pk", flat=True).first() or 0
    if seen is not None and newest > seen:
        raise ChangedSince("this edition was changed since it was seen; look at it again")
    never = tuple(one.finding for one in obstacles(edition) if not one.is_waivable)
    if never:
        raise NotReady(never)
    if behind := sum(one.is_stale for one in passages(edition)):
        raise StillBehind(behind)
    ruling.refuse_ready(edition, by=by)
    return _move(edition, State.READY, FROM[State.READY], by=by, at=at)


def has_changed(edition: Edition) -> bool:
    """Whether text was written since what readers see was frozen; needs `live`."""
    return edition.live is not None and edition.revisions.standing().filter(at__gt=edition.live.at).exists()


def begun_state(edition: Edition) -> State:
    """Where an edition stands while it is written."""
    return State.DRAFTING if edition.is_source else State.IN_TRANSLATION


def newest_steps(story: Story) -> Mapping[int, Step]:
    """The latest step of each edition of a story that tells how it came to stand where it does; one query."""
    rows = Step.objects.filter(edition__story=story).select_related("edition", "by", "comment").order_by("pk")
    newest = {one.edition_id: one for one in rows}
    return {key: one for key, one in newest.items() if one.state == one.edition.state}


def _locked(edition: Edition) -> Edition:
    """The edition as it stands; nobody else moves an edition of the story until this is done."""
    editions = Edition.objects.select_for_update(of=("self",)).filter(story=edition.story_id).order_by("pk")
    found = {one.pk: one for one in editions.select_related("story", "live")}
    return found[edition.pk]


def _move(
    edition: Edition, state: State, possible: Collection[State], *, by: Person | None, at: datetime, why: str = ""
) -> Step:
    if edition.state not in possible:
        raise NotThere(edition)
    comment = _say_why(edition, why, by=by, at=at) if why else None
    before = edition.state
    Edition.objects.filter(pk=edition.pk).update(state=state, version=F("version") + 1)
    notifying.tell_move(edition, TOLD_AS.get(state, NoticeKind.SENT_BACK), comment=comment, by=by, at=at)
    return Step.objects.create(
        edition=edition, before=before, state=state, cause=Cause.PERSON, comment=comment, by=by, at=at
    )


def _say_why(edition: Edition, why: str, *, by: Person | None, at: datetime) -> Comment | None:
    block = _first_block(edition)
    if block is None or by is None:
        return None
    made = commenting.comment(edition, block, why, by=by, at=at)
    made.mentions.add(*(one for one in _whose(edition) if one != by))
    return made


def _first_block(edition: Edition) -> Block | None:
    standing = edition.story.blocks.filter(retired_at__isnull=True)
    return standing.filter(kind=Kind.HEADLINE).first() or standing.first()


def _whose(edition: Edition) -> Collection[Person]:
    """Who is to know that an edition comes back: who has it, else who sent it, else who wrote in it last."""
    hand = hands(edition.story).get(edition.pk)
    if hand and hand.person:
        return (hand.person,)
    sent = edition.steps.filter(state=State.IN_REVIEW, by__isnull=False).select_related("by").last()
    if sent and sent.by:
        return (sent.by,)
    newest = Revision.objects.filter(edition=edition, author__isnull=False).select_related("author").order_by("-pk")
    return tuple(one.author for one in newest[:1] if one.author)
