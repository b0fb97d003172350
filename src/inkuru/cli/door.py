"""What all commands share: one line for bad input, exit codes, and standard input as `-`."""

import sys
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NoReturn

from django.core.management.base import BaseCommand, CommandParser

from inkuru.flow.machine import at_the_machine
from inkuru.records import Refusal

REFUSED = 2
INTERRUPTED = 130

COMMANDS_HELP = """Inkuru: one story, three languages.

  inkuru COMMAND --help tells more of one.

{commands}
"""


class _Parser(CommandParser):
    """argparse prints its usage before an error; a refusal is one line."""

    def error(self, message: str) -> NoReturn:
        raise Refusal(message)


class Door(BaseCommand):
    """A command: parse, call, answer. A Refusal from below becomes one line on standard error and exit 2.

    `handle` takes the parsed arguments by name; it sets `exit_code` where the answer is not “all is well”.
    """

    requires_system_checks = ()
    exit_code = 0

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: object) -> CommandParser:  # noqa: ARG002 - Django’s
        """Only the arguments of the command itself: none of Django’s own options."""
        parser = _Parser(prog=f"inkuru {subcommand}", description=self.help)
        self.add_arguments(parser)
        return parser

    def run_from_argv(self, argv: list[str]) -> None:
        """Parse `inkuru COMMAND …`, run it, and exit with its code."""
        try:
            options = vars(self.create_parser("inkuru", argv[1]).parse_args(argv[2:]))
            self.handle(**options)
        except Refusal as refusal:
            self.refuse(argv[1], str(refusal))
        except BrokenPipeError:
            # The reader of our output has left (`| head`): nothing is wrong.
            sys.stderr.close()
            sys.exit(0)
        except KeyboardInterrupt:
            sys.exit(INTERRUPTED)
        sys.exit(self.exit_code)

    def refuse(self, command: str, message: str) -> NoReturn:
        """Print the one line and exit 2."""
        line = " ".join(message.split())
        sys.stderr.write(f"inkuru {command}: {line}\n")
        sys.exit(REFUSED)


class SigningDoor(Door):
    """A command that acts in somebody’s name (`--by`).

    Who has the machine has the data: names sign, and nobody is asked for rights.
    """

    def run_from_argv(self, argv: list[str]) -> None:
        """As every command, at the machine."""
        with at_the_machine():
            super().run_from_argv(argv)


@dataclass(frozen=True, slots=True)
class Action:
    """One of several things that a command does: `ask` adds its arguments to a parser; `answer` takes them by name and
    yields lines.
    """

    help: str
    ask: Callable[[ArgumentParser], None]
    answer: Callable[..., Iterator[str]]


def positive(name: str) -> Callable[[str], int]:
    """An argparse type: a whole number from 1 up."""

    def parse(text: str) -> int:
        if not text.isdigit() or int(text) < 1:
            raise Refusal(f"{name} is a whole number from 1 up, not “{text}”")
        return int(text)

    return parse


__all__ = ["Action", "ArgumentParser", "Door", "Refusal", "SigningDoor", "positive"]
