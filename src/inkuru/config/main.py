"""The console script `inkuru`: finds the command and runs it."""

import os
import sys
from collections.abc import Sequence
from typing import NoReturn

import django
from django.core.management import find_commands, load_command_class

import inkuru.cli
from inkuru.cli.door import COMMANDS_HELP, REFUSED, Door, Refusal

COMMANDS_FOLDER = inkuru.cli.__path__[0] + "/management"


def main(argv: Sequence[str] | None = None) -> None:
    """Run one command; exits 0, or 2 with one line on standard error when the input is refused."""
    words = list(sys.argv[1:] if argv is None else argv)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "inkuru.config.settings")
    _set_up()
    names = sorted(find_commands(COMMANDS_FOLDER))
    if not words or words[0] in {"help", "-h", "--help"}:
        sys.stdout.write(COMMANDS_HELP.format(commands="\n".join(_line(name) for name in names)))
        return
    if words[0] not in names:
        _refuse(f"there is no command “{words[0]}”; `inkuru help` lists them")
    _command(words[0]).run_from_argv(["inkuru", *words])


def _set_up() -> None:
    """Also for the help of a command, whose module imports models."""
    try:
        django.setup()
    except Refusal as refusal:
        _refuse(str(refusal))


def _refuse(line: str) -> NoReturn:
    sys.stderr.write(f"inkuru: {line}\n")
    sys.exit(REFUSED)


def _command(name: str) -> Door:
    command = load_command_class("inkuru.cli", name)
    if not isinstance(command, Door):
        raise TypeError(f"{name} is no Door")
    return command


def _line(name: str) -> str:
    return f"  {name:<10} {_command(name).help}"
