"""People talk to each other beside a passage, and say when it is settled."""

import re
from datetime import datetime

from django.db import transaction

from inkuru.flow.notifying import tell_comment
from inkuru.flow.rights import Right, asks
from inkuru.newsroom.models import Block, Comment, Edition, Person
from inkuru.records import Refusal

# A name begins and ends with a letter or digit, so that the full stop after it is not part of it.
MENTION = re.compile(r"(?<![\w@])@(\w(?:[\w.+-]*\w)?)")


class NothingSaid(Refusal):
    """A comment without words."""


@asks(Right.READ)
@transaction.atomic
def comment(edition: Edition, block: Block, text: str, *, by: Person, at: datetime) -> Comment:
    """Say something beside a block of an edition; `@name` mentions whoever signs in by that name.

    Raises NothingSaid.
    """
    if not text.strip():
        raise NothingSaid("a comment says something")
    made = Comment.objects.create(
        story_id=edition.story_id, edition=edition, block=block, text=text.strip(), by=by, at=at
    )
    people = list(Person.objects.filter(username__in=mentioned(text), is_active=True))
    made.mentions.set(people)
    tell_comment(made, mentioned=people)
    return made


@asks(Right.READ)
def resolve(made: Comment, *, by: Person, at: datetime) -> None:
    """Say that what a comment asks for is done; whoever said so first stands."""
    Comment.objects.filter(pk=made.pk, resolved_at__isnull=True).update(resolved_at=at, resolved_by=by)


def reopen(made: Comment) -> None:
    """Say that it is not done after all."""
    Comment.objects.filter(pk=made.pk).update(resolved_at=None, resolved_by=None)


def mentioned(text: str) -> frozenset[str]:
    """The user names that a text mentions.

    >>> sorted(mentioned("@diane, look at this with @juma.k. Write to me@example.org"))
    ['diane', 'juma.k']
    """
    return frozenset(MENTION.findall(text))
