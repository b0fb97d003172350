"""`inkuru signin [NAME] [--create]`"""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.utils.timezone import now

from inkuru.cli.door import Door, Refusal
from inkuru.cli.running import DEFAULT_PLACE, running_url
from inkuru.flow import people
from inkuru.newsroom.models import Person
from inkuru.newsroom.opening import open_newsroom


class Command(Door):
    """Print a one-time sign-in link."""

    help = "print a link that signs a person in at the desk, once"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Who, and whether they are new."""
        parser.add_argument(
            "name", nargs="?", default="", metavar="NAME", help="user name or name; else the first editor"
        )
        parser.add_argument("--create", action="store_true", help="add a person of this name first")

    def handle(self, **options: Any) -> None:
        """One line: the link."""
        name = options["name"].strip()
        open_newsroom()
        self.stdout.write(base_url() + people.sign_in_link(_person(name, create=options["create"]), at=now()))


def base_url() -> str:
    """Where the desk can be reached, without a slash at the end."""
    return settings.INKURU_URL or running_url(settings.INKURU_HOME) or DEFAULT_PLACE.url


def _person(name: str, *, create: bool) -> Person:
    if create and not name:
        raise Refusal("--create needs the NAME of the new person")
    if create:
        return people.add_person(name)
    if name:
        return people.find_person(name)
    return people.first_person()
