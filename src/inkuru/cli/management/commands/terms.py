"""`inkuru terms import|export|list|propose|approve|refuse|check|seed`"""

import sys
from argparse import ArgumentParser
from typing import Any

from inkuru.cli.door import Door
from inkuru.cli.term_doors import ACTIONS
from inkuru.newsroom.opening import open_newsroom


class Command(Door):
    """How the newsroom says things."""

    help = "import and export the house’s words, propose, list and approve them, find them in texts"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """One of the actions, with its own arguments."""
        actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
        for name, action in ACTIONS.items():
            action.ask(actions.add_parser(name, help=action.help, description=action.help))

    def handle(self, *, action: str, **options: Any) -> None:
        """Lines on standard output."""
        open_newsroom()
        for line in ACTIONS[action].answer(**options):
            sys.stdout.write(line + "\n")
