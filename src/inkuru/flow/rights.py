"""What a person may do, by the roles that they have: one table, told to newsrooms in docs/newsrooms/people.md.

Doors ask here before they show or do anything, and flow asks again before it writes (`asks`): a door that forgot to
ask lets nobody in. Whoever works with the commands has the machine and is not asked.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from enum import StrEnum
from functools import wraps
from typing import ParamSpec, TypeVar

from django.db.models import Q, QuerySet, prefetch_related_objects
from django.db.models.functions import Now

from inkuru.flow.machine import is_at_the_machine
from inkuru.newsroom.models import Block, Comment, DeskRole, Edition, Membership, Person, Story
from inkuru.records import Refusal

Given = ParamSpec("Given")
Made = TypeVar("Made")


class Right(StrEnum):
    """One thing that a role may allow. Reading is of drafts, findings and waivers, too: of all but private notes."""

    READ = "read"
    TAKE_IN = "take in"
    OPEN = "open"
    WRITE = "write"
    CONFIRM = "confirm"
    NOTE = "note"
    ASSIGN = "assign"
    REVIEW = "review"
    RELEASE = "release"
    CORRECT = "correct"
    WITHDRAW = "withdraw"
    PUBLISH = "publish"
    PROPOSE = "propose"
    TERMS = "terms"
    PEOPLE = "people"
    RULES = "rules"
    AUDIT = "audit"


REPORTER, TRANSLATOR, EDITOR, PUBLISHER, ADMINISTRATOR = DeskRole

GRANTS: Mapping[Right, frozenset[DeskRole]] = {
    Right.READ: frozenset(DeskRole),
    Right.TAKE_IN: frozenset({REPORTER, EDITOR, PUBLISHER}),
    Right.OPEN: frozenset({REPORTER, TRANSLATOR, EDITOR, PUBLISHER}),
    Right.WRITE: frozenset({REPORTER, TRANSLATOR, EDITOR, PUBLISHER}),
    Right.CONFIRM: frozenset({TRANSLATOR, EDITOR, PUBLISHER}),
    Right.NOTE: frozenset({REPORTER, EDITOR, PUBLISHER}),
    Right.ASSIGN: frozenset({EDITOR, PUBLISHER}),
    Right.REVIEW: frozenset({EDITOR, PUBLISHER}),
    Right.RELEASE: frozenset({EDITOR, PUBLISHER}),
    Right.CORRECT: frozenset({EDITOR, PUBLISHER}),
    Right.WITHDRAW: frozenset({PUBLISHER}),
    Right.PUBLISH: frozenset({EDITOR, PUBLISHER}),
    Right.PROPOSE: frozenset({REPORTER, TRANSLATOR, EDITOR, PUBLISHER}),
    Right.TERMS: frozenset({EDITOR, PUBLISHER}),
    Right.PEOPLE: frozenset({ADMINISTRATOR}),
    Right.RULES: frozenset({ADMINISTRATOR}),
    Right.AUDIT: frozenset({ADMINISTRATOR}),
}

# Rights over the text of one edition: a reporter has them in the source, a translator in the languages of the pair.
OVER_TEXT = frozenset({Right.WRITE, Right.CONFIRM})
# Who can do harm that readers see, or let others do it: they need a second factor.
GUARDED = frozenset({PUBLISHER, ADMINISTRATOR})


class NotYours(Refusal):
    """A person has no role that allows it; `roles` are those that do."""

    def __init__(self, right: Right) -> None:
        self.roles = roles_with(right)
        super().__init__(f"this is for {', '.join(self.roles)}")


def asks(right: Right) -> Callable[[Callable[Given, Made]], Callable[Given, Made]]:
    """Have a function that writes for a person, `by`, refuse whoever has no right over its first argument.

    That is a story, an edition, a block or a comment; for anything else the right is asked for as such. Nobody (None)
    is the machine. Raises NotYours.
    """

    def walled(function: Callable[Given, Made]) -> Callable[Given, Made]:
        @wraps(function)
        def asked(*args: Given.args, **kwargs: Given.kwargs) -> Made:
            refuse_without(right, args[0] if args else None, by=kwargs.get("by"))
            return function(*args, **kwargs)

        return asked

    return walled


def refuse_without(right: Right, what: object, *, by: object) -> None:
    """Refuse whoever has no right over something. Raises NotYours."""
    story, language = _named(what)
    if isinstance(by, Person) and not is_at_the_machine() and not may(by, right, story=story, language=language):
        raise NotYours(right)


def roles_with(right: Right) -> tuple[DeskRole, ...]:
    """The roles that give a right, in the order of the roles."""
    return tuple(role for role in DeskRole if role in GRANTS[right])


def roles_over(right: Right, *, story: Story | None = None, language: str = "") -> tuple[DeskRole, ...]:
    """Those that give it over the edition of a story in a language; of its text a reporter has the source alone, and a
    translator the rest.
    """
    roles = roles_with(right)
    if right not in OVER_TEXT or story is None or not language:
        return roles
    other = TRANSLATOR if language == story.source_language else REPORTER
    return tuple(role for role in roles if role != other)


def has_role(person: Person, role: DeskRole, *, story: Story) -> bool:
    """Whether a person has a role that reaches a story."""
    return any(one.role == role and _reaches(one, Right.RELEASE, story) for one in memberships(person))


def may(person: Person, right: Right, *, story: Story | None = None, language: str = "") -> bool:
    """Whether one of a person’s roles gives a right: anywhere; over a story; over its edition in a language.

    A story that has no section yet is everybody’s.
    """
    return any(
        one.role in GRANTS[right] and _reaches(one, right, story) and _covers(one, right, story, language)
        for one in memberships(person)
    )


def readable(person: Person) -> QuerySet[Story]:
    """The stories that a person may see.

    A story under embargo is seen by those who work in its section, or everywhere, and by whoever took it in. The
    embargo ends by the database’s clock.
    """
    held = memberships(person)
    if not held:
        return Story.objects.none()
    if reads_everything(person):
        return Story.objects.all()
    under_embargo = Q(embargo_until__gt=Now())
    own = Q(section__isnull=True) | Q(section__in={one.section_id for one in held}) | Q(created_by=person)
    return Story.objects.filter(own | ~under_embargo | Q(embargo_until__isnull=True))


def reads_everything(person: Person) -> bool:
    """Whether one of a person’s roles is limited to no section, so that no embargo hides a story from them."""
    return any(one.section_id is None for one in memberships(person))


def memberships(person: Person) -> tuple[Membership, ...]:
    """The roles of a person, asked for once."""
    if not person.is_active:
        return ()
    prefetch_related_objects([person], "memberships")
    return tuple(person.memberships.all())


def guarded_since(person: Person) -> datetime | None:
    """Since when a person has a role that needs a second factor; None for whoever has none."""
    return min((one.since for one in memberships(person) if one.role in GUARDED), default=None)


def _named(what: object) -> tuple[Story | None, str]:
    """The story that something belongs to, and its language, blank for all."""
    if isinstance(what, Edition):
        return what.story, what.language
    if isinstance(what, Comment):
        return what.story, what.edition.language if what.edition else ""
    if isinstance(what, Block):
        return what.story, ""
    return (what, "") if isinstance(what, Story) else (None, "")


def _reaches(held: Membership, right: Right, story: Story | None) -> bool:
    if story is None or right == Right.READ or held.section_id is None or story.section_id is None:
        return True
    return held.section_id == story.section_id


def _covers(held: Membership, right: Right, story: Story | None, language: str) -> bool:
    if right not in OVER_TEXT or story is None or not language:
        return True
    if held.role == REPORTER:
        return language == story.source_language
    if held.role == TRANSLATOR:
        return _translates(held, story.source_language, language)
    return True


def _translates(held: Membership, source: str, target: str) -> bool:
    return target != source and held.source in ("", source) and held.target in ("", target)
