"""`inkuru people [NAME] [--give ROLE…] [--take ROLE…] [--forget]`"""

from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from typing import Any

from django.db import transaction
from django.utils.timezone import now

from inkuru.cli.asking import find_role
from inkuru.cli.door import Door, Refusal
from inkuru.flow import factors, people, roles
from inkuru.newsroom.models import DeskRole, Person
from inkuru.newsroom.opening import open_newsroom


class Command(Door):
    """Who works here, from the machine: for a newsroom whose administrators are locked out."""

    help = "list people with their roles; give and take roles; make void what somebody signs in with"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Whom, and what is done about them."""
        known = ", ".join(DeskRole)
        parser.add_argument("name", nargs="?", default="", metavar="NAME", help="user name or name; else everybody")
        parser.add_argument("--give", nargs="+", default=[], metavar="ROLE", help=f"give roles: {known}")
        parser.add_argument("--take", nargs="+", default=[], metavar="ROLE", help="take roles away, in all sections")
        parser.add_argument(
            "--forget", action="store_true", help="password, app and passkeys are void: `inkuru signin` lets them in"
        )

    def handle(self, *, name: str, give: Sequence[str], take: Sequence[str], forget: bool, **_: Any) -> None:
        """All or nothing; then a line a person."""
        given, taken = [find_role(one) for one in give], [find_role(one) for one in take]
        if (given or taken or forget) and not name.strip():
            raise Refusal("--give, --take and --forget need the NAME of somebody")
        open_newsroom()
        chosen = [people.find_person(name.strip())] if name.strip() else list(Person.objects.order_by("name", "pk"))
        if given or taken or forget:
            _change(chosen[0], given, taken, forget=forget)
        for line in _lines(chosen):
            self.stdout.write(line)


@transaction.atomic
def _change(person: Person, given: Sequence[DeskRole], taken: Sequence[DeskRole], *, forget: bool) -> None:
    at = now()
    for role in given:
        roles.give_role(person, roles.Charge(role), by=None, at=at)
    for held in person.memberships.filter(role__in=taken).select_related("person", "section"):
        roles.take_role(held, by=None, at=at)
    if forget:
        factors.forget_factors(person, by=None, at=at)


def _lines(chosen: Sequence[Person]) -> Iterator[str]:
    with_factor = factors.with_factor(chosen)
    for one in chosen:
        held = ", ".join(roles.in_words(held) for held in one.memberships.select_related("section"))
        marks = [held or "no role", *(["second factor"] if one.pk in with_factor else [])]
        yield f"{one.username}\t{one}\t{'; '.join(marks)}{'' if one.is_active else '; has left'}"
