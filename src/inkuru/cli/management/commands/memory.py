"""`inkuru memory import|export|lookup|learn|find|check|edit|delete|undo|reindex`"""

import sys
from argparse import ArgumentParser
from typing import Any

from inkuru.cli.door import Door
from inkuru.cli.memory_doors import ACTIONS
from inkuru.flow import indexing
from inkuru.newsroom.opening import open_newsroom


class Command(Door):
    """What the newsroom said before."""

    help = "import and export translation units, look segments up, find words, put the memory in order"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """One of the actions, with its own arguments."""
        actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
        for name, action in ACTIONS.items():
            action.ask(actions.add_parser(name, help=action.help, description=action.help))

    def handle(self, *, action: str, **options: Any) -> None:
        """Lines on standard output."""
        open_newsroom()
        if action != "import":  # which does so at its end
            indexing.index_waiting()
        for line in ACTIONS[action].answer(**options):
            sys.stdout.write(line + "\n")
