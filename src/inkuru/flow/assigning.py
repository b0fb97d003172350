"""Editions are given into somebody’s hands, and told by when they are wanted."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from inkuru.flow.notifying import tell_assignment
from inkuru.flow.rights import Right, asks
from inkuru.newsroom.models import Assignment, Edition, Person, Story
from inkuru.records import Refusal


class NotInHand(Refusal):
    """Whoever gives an edition on does not have it, or not any more."""

    def __init__(self, edition: Edition) -> None:
        super().__init__(f"story {edition.story_id} in {edition.language} is not in your hands any more")


@asks(Right.ASSIGN)
def assign(
    edition: Edition, *, to: Person | None, deadline: datetime | None, by: Person | None, at: datetime
) -> Assignment | None:
    """Hand an edition to somebody, or to nobody; the hand that has it, None where nobody ever had it.

    Saying what is so already is not written again.
    """
    return _hand_over(edition, to, deadline, by=by, at=at)


def hands(story: Story) -> Mapping[int, Assignment]:
    """Who has which edition of a story, by the key of the edition; one query."""
    rows = Assignment.objects.filter(edition__story=story).select_related("person").order_by("pk")
    return {one.edition_id: one for one in rows}


@asks(Right.WRITE)
def take(edition: Edition, *, by: Person, at: datetime) -> Assignment | None:
    """Take an edition into one’s own hands; its deadline stays."""
    standing = Assignment.objects.filter(edition=edition).last()
    return _hand_over(edition, by, standing.deadline if standing else None, by=by, at=at)


@asks(Right.READ)
def give_on(edition: Edition, *, to: Person | None, by: Person, at: datetime) -> Assignment | None:
    """Give an edition that one has to somebody else, or back to the board; its deadline stays.

    Who gets it is told of the whole shift, not of each edition. Raises NotInHand.
    """
    standing = Assignment.objects.filter(edition=edition).last()
    if standing is None or standing.person_id != by.pk:
        raise NotInHand(edition)
    return _hand_over(edition, to, standing.deadline, by=by, at=at, is_told=False)


def _hand_over(
    edition: Edition,
    to: Person | None,
    deadline: datetime | None,
    *,
    by: Person | None,
    at: datetime,
    is_told: bool = True,
) -> Assignment | None:
    standing = Assignment.objects.filter(edition=edition).select_related("person").last()
    held = (standing.person, standing.deadline) if standing else (None, None)
    if held == (to, deadline):
        return standing
    with transaction.atomic():
        if is_told:
            tell_assignment(edition, before=held[0], after=to, by=by, at=at)
        return Assignment.objects.create(edition=edition, person=to, deadline=deadline, by=by, at=at)
