"""Editions are given into somebody’s hands, and told by when they are wanted."""

from collections.abc import Mapping
from datetime import datetime

from inkuru.flow.rights import Right, asks
from inkuru.newsroom.models import Assignment, Edition, Person, Story


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


def _hand_over(
    edition: Edition, to: Person | None, deadline: datetime | None, *, by: Person | None, at: datetime
) -> Assignment | None:
    standing = Assignment.objects.filter(edition=edition).select_related("person").last()
    held = (standing.person, standing.deadline) if standing else (None, None)
    if held == (to, deadline):
        return standing
    return Assignment.objects.create(edition=edition, person=to, deadline=deadline, by=by, at=at)
