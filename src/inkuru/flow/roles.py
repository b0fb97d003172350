"""People are given roles and lose them; a newsroom always keeps somebody who looks after people."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from inkuru.flow.auditing import note_act
from inkuru.flow.rights import Right, asks
from inkuru.newsroom.models import Act, DeskRole, Membership, Person, Section
from inkuru.records import Refusal

EVERY_ROLE = tuple(DeskRole)


class LastAdministrator(Refusal):
    """Nobody would be left to look after people."""

    def __init__(self) -> None:
        super().__init__("the last administrator stays one: make somebody else administrator first")


@dataclass(frozen=True, slots=True)
class Charge:
    """A role to be given: with the languages of a translator, blank for any, and the section that it is limited to."""

    role: DeskRole
    source: str = ""
    target: str = ""
    section: Section | None = None


@asks(Right.PEOPLE)
@transaction.atomic
def give_role(person: Person, charge: Charge, *, by: Person | None, at: datetime) -> Membership:
    """Give a role; given twice, it stands as it was. Raises Refusal for languages that make no pair."""
    if (charge.source or charge.target) and charge.role != DeskRole.TRANSLATOR:
        raise Refusal(f"a {charge.role} has no languages: only a translator has")
    if charge.source and charge.source == charge.target:
        raise Refusal(f"nobody translates from {charge.source} into {charge.source}")
    held, is_new = Membership.objects.get_or_create(
        person=person,
        role=charge.role,
        source=charge.source,
        target=charge.target,
        section=charge.section,
        defaults={"since": at},
    )
    if is_new:
        note_act(Act.ROLE_GIVEN, by=by, at=at, about=person, detail=in_words(held))
    return held


@asks(Right.PEOPLE)
@transaction.atomic
def take_role(held: Membership, *, by: Person | None, at: datetime) -> None:
    """Take a role away. Raises LastAdministrator."""
    if held.role == DeskRole.ADMINISTRATOR:
        _refuse_last_administrator(held.person)
    note_act(Act.ROLE_TAKEN, by=by, at=at, about=held.person, detail=in_words(held))
    held.delete()


@asks(Right.PEOPLE)
@transaction.atomic
def let_go(person: Person, *, by: Person | None, at: datetime) -> None:
    """Close the desk to a person, whose name stays on what they wrote. Raises LastAdministrator."""
    if person.memberships.filter(role=DeskRole.ADMINISTRATOR).exists():
        _refuse_last_administrator(person)
    person.is_active = False
    person.save(update_fields=("is_active",))
    note_act(Act.LET_GO, by=by, at=at, about=person)


@asks(Right.PEOPLE)
@transaction.atomic
def take_back(person: Person, *, by: Person | None, at: datetime) -> None:
    """Open the desk again to a person who had left, with the roles that they had."""
    person.is_active = True
    person.save(update_fields=("is_active",))
    note_act(Act.TAKEN_BACK, by=by, at=at, about=person)


def in_words(held: Membership) -> str:
    """A role as the log names it: `translator en→sw`, `editor in sport`; an open side of a pair is `*`."""
    pair = f" {held.source or '*'}→{held.target or '*'}" if held.source or held.target else ""
    return f"{held.role}{pair}{f' in {held.section}' if held.section else ''}"


def administrators() -> list[Person]:
    """Who looks after people, the first of them first."""
    found = Person.objects.filter(is_active=True, memberships__role=DeskRole.ADMINISTRATOR)
    return list(found.distinct().order_by("pk"))


def _refuse_last_administrator(person: Person) -> None:
    # The lock makes two who would take the last two roles come one after the other.
    standing = Membership.objects.select_for_update(of=("self",)).filter(
        role=DeskRole.ADMINISTRATOR, person__is_active=True
    )
    if {one.person_id for one in standing} <= {person.pk}:
        raise LastAdministrator
