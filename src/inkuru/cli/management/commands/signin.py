"""`inkuru signin [NAME] [--create [--role ROLE…]]`"""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils.timezone import now

from inkuru.cli.asking import find_role
from inkuru.cli.door import Door, Refusal
from inkuru.cli.running import DEFAULT_PLACE, running_url
from inkuru.flow import people, roles
from inkuru.newsroom.models import DeskRole, Person
from inkuru.newsroom.opening import open_newsroom


class Command(Door):
    """Print a one-time sign-in link."""

    help = "print a link that signs a person in at the desk, once"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Who, and whether they are new."""
        parser.add_argument(
            "name", nargs="?", default="", metavar="NAME", help="user name or name; else the first administrator"
        )
        parser.add_argument("--create", action="store_true", help="add a person of this name first")
        parser.add_argument(
            "--role",
            nargs="+",
            default=[],
            metavar="ROLE",
            help=f"roles of a new person: {', '.join(DeskRole)} (editor)",
        )

    def handle(self, **options: Any) -> None:
        """One line: the link."""
        name = options["name"].strip()
        open_newsroom()
        person = _new_person(name, options["role"]) if options["create"] else _person(name, options["role"])
        self.stdout.write(base_url() + people.sign_in_link(person, at=now()))


def base_url() -> str:
    """Where the desk can be reached, without a slash at the end."""
    return settings.INKURU_URL or running_url(settings.INKURU_HOME) or DEFAULT_PLACE.url


@transaction.atomic
def _new_person(name: str, wanted: list[str]) -> Person:
    if not name:
        raise Refusal("--create needs the NAME of the new person")
    charges = [roles.Charge(find_role(one)) for one in wanted or [DeskRole.EDITOR]]
    person = people.add_person(name)
    for charge in charges:
        roles.give_role(person, charge, by=None, at=now())
    return person


def _person(name: str, wanted: list[str]) -> Person:
    if wanted:
        raise Refusal("--role is for somebody new: it goes with --create")
    return people.find_person(name) if name else people.first_person(at=now())
