"""`inkuru chores [--ordered]`"""

import os
import sys
from argparse import ArgumentParser
from typing import Any

from django.conf import settings

from inkuru.cli.background import LESS, alone, leave_when_closed
from inkuru.cli.door import Door
from inkuru.flow import choring
from inkuru.newsroom.models import Chore, ChoreKind
from inkuru.newsroom.opening import open_newsroom

LOCK_NAME = "chores.lock"
SHOWN = 50


class Command(Door):
    """Work on terms and memory that was ordered at the desk."""

    help = "tell how far imports, proposals and surveys are that were ordered at the desk"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Whether to tell, or to do them."""
        parser.add_argument("--ordered", action="store_true", help="carry out what is due; `inkuru up` does that")
        parser.add_argument(
            "--until-closed", action="store_true", help="with --ordered: stop when standard input closes"
        )

    def handle(self, *, ordered: bool, until_closed: bool, **_: Any) -> None:
        """A line for each."""
        open_newsroom()
        if not ordered:
            for one in choring.latest_of(ChoreKind, most=SHOWN):
                sys.stdout.write(_in_words(one) + "\n")
            return
        os.nice(LESS)
        if until_closed:
            leave_when_closed()
        with alone(settings.INKURU_HOME, LOCK_NAME):
            for one in choring.carry_out():
                sys.stdout.write(_in_words(one) + "\n")


def _in_words(one: Chore) -> str:
    far = f", {one.done} of {one.total}" if one.total else ""
    why = f", {one.failure}" if one.failure else ""
    return f"{one.kind} {one.name or '-'}: {one.state}{far}{why}"
