"""A shift ends: what somebody has goes to others or back to the board, with a word on each, until it is done."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Count, F, FilteredRelation, Q, QuerySet, prefetch_related_objects

from inkuru.flow.assigning import give_on
from inkuru.flow.heeding import headlines_of
from inkuru.flow.notifying import tell_handover
from inkuru.flow.rights import Right, asks, may, readable
from inkuru.newsroom.models import Comment, Edition, EditionSummary, HandedItem, Handover, Person, State
from inkuru.newsroom.turns import take_turn
from inkuru.records import Refusal


class NothingGiven(Refusal):
    """A handover gives at least one edition away."""


class CannotTake(Refusal):
    """Somebody is given an edition that they may not write in, or may not see."""


@dataclass(frozen=True, slots=True)
class Held:
    """An edition that somebody has, with what is open in it."""

    edition: Edition
    headline: str
    summary: EditionSummary
    comments: int = 0


@dataclass(frozen=True, slots=True)
class Given:
    """What becomes of an edition: who gets it, or the board (None), with a word."""

    edition: Edition
    to: Person | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Word:
    """What was said of an edition when it was handed over, and by whom; `is_accepted` tells that who got it took it."""

    by: str
    to: str
    note: str
    is_accepted: bool


def with_words(editions: QuerySet[Edition]) -> QuerySet[Edition]:
    """Editions that bring along what was said of them; `word_of` reads it. No further query."""
    return editions.annotate(
        # One at most is open, which the database holds.
        open_item=FilteredRelation("handed", condition=Q(handed__done_at__isnull=True)),
        word_at=F("open_item__handover__at"),
        word_by=F("open_item__handover__by__name"),
        word_to=F("open_item__to__name"),
        word_note=F("open_item__note"),
        word_for_all=F("open_item__handover__note"),
        word_accepted_at=F("open_item__accepted_at"),
    )


def word_of(edition: Edition) -> Word | None:
    """What was said of an edition at the last handover; None where that is done, or it was released since."""
    said: Mapping[str, Any] = vars(edition)
    if said.get("word_at") is None or (edition.live and edition.live.at > said["word_at"]):
        return None
    note = "\n".join(one for one in (said["word_note"], said["word_for_all"]) if one)
    return Word(said["word_by"], said["word_to"] or "", note, said["word_accepted_at"] is not None)


def holdings(person: Person) -> tuple[Held, ...]:
    """What a person has and has not finished, what is wanted first standing first; three queries."""
    rows = EditionSummary.objects.filter(person=person, edition__story__in=readable(person))
    unfinished = rows.exclude(edition__state=State.KILLED).filter(~Q(edition__state=State.RELEASED) | Q(behind__gt=0))
    found = list(unfinished.select_related("edition__story", "edition__live").order_by("edition"))
    headlines = headlines_of({one.edition.story_id for one in found})
    comments = open_comments([one.edition for one in found])
    held = (
        Held(one.edition, headlines.get(one.edition.story_id, ""), one, comments.get(one.edition.pk, 0))
        for one in found
    )
    return tuple(sorted(held, key=_is_wanted))


def _is_wanted(one: Held) -> tuple[bool, float, int]:
    due = one.summary.deadline
    return due is None, due.timestamp() if due else 0.0, one.edition.pk


def open_comments(editions: Sequence[Edition]) -> Mapping[int, int]:
    """How many comments of each edition nobody has settled; one query."""
    waiting = Comment.objects.filter(edition__in=editions, resolved_at__isnull=True).order_by()
    return dict(waiting.values_list("edition").annotate(Count("pk")))


def takers(edition: Edition, people: Sequence[Person], *, besides: Person) -> list[Person]:
    """Who of some people can be given an edition: they may write in it. Their roles are asked for once for all."""
    prefetch_related_objects(people, "memberships")
    return [
        one
        for one in people
        if one != besides and may(one, Right.WRITE, story=edition.story, language=edition.language)
    ]


@transaction.atomic
def hand_over(given: Sequence[Given], *, note: str, by: Person, at: datetime) -> Handover:
    """End a shift: give editions that one has to others, who are told once each, or back to the board.

    Raises NothingGiven, CannotTake, NotInHand; then nothing is given.
    """
    if not given:
        raise NothingGiven("nothing was given away: choose who gets what")
    take_turn("hands")
    made = Handover.objects.create(by=by, at=at, note=note.strip())
    for one in given:
        _refuse_stranger(one)
        give_on(one.edition, to=one.to, by=by, at=at)
        # Of an edition the newest word stands.
        open_items().filter(edition=one.edition).update(done_at=at)
        HandedItem.objects.create(handover=made, edition=one.edition, to=one.to, note=one.note.strip())
    receivers = {one.to.pk: one.to for one in given if one.to}
    if receivers:
        tell_handover(made, receivers.values())
    return made


def _refuse_stranger(one: Given) -> None:
    if one.to is None:
        return
    story, language = one.edition.story, one.edition.language
    if not may(one.to, Right.WRITE, story=story, language=language):
        raise CannotTake(f"{one.to} may not write in story {story.pk} in {language}")
    if not readable(one.to).filter(pk=story.pk).exists():
        raise CannotTake(f"{one.to} may not see story {story.pk}")


def accept(made: Handover, *, by: Person, at: datetime) -> int:
    """Say that one has seen what was handed over to oneself and takes it; how many editions."""
    return made.items.filter(to=by, accepted_at__isnull=True).update(accepted_at=at)


@asks(Right.WRITE)
def settle(edition: Edition, *, by: Person, at: datetime) -> None:  # noqa: ARG001 - who is asked for the right
    """Say that what was said of an edition at a handover is done: it stands nowhere any more."""
    open_items().filter(edition=edition).update(done_at=at)


def items_of(made: Handover, *, seen_by: Person) -> Sequence[HandedItem]:
    """What a handover gave away of what somebody may see."""
    items = made.items.filter(edition__story__in=readable(seen_by))
    return list(items.select_related("edition__story", "edition__summary", "to").order_by("pk"))


def concerns(made: Handover, person: Person) -> bool:
    """Whether somebody gave or got something in a handover."""
    return made.by_id == person.pk or made.items.filter(to=person).exists()


def open_items() -> QuerySet[HandedItem]:
    """What was handed over and is not done."""
    return HandedItem.objects.filter(done_at__isnull=True)
