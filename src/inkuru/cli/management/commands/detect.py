"""`inkuru detect FILE [--json]`"""

import json
from argparse import ArgumentParser
from typing import Any

from inkuru.cli.asking import ask_json
from inkuru.cli.door import Door
from inkuru.cli.lines import ask_file, read_lines
from inkuru.lang.identifying import Verdict, identify
from inkuru.lang.language import language


class Command(Door):
    """Tell languages."""

    help = "tell the language of each line; null stands for none of ours and for too short to tell"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """FILE and --json."""
        ask_file(parser)
        ask_json(parser)

    def handle(self, *, file: str, json: bool, **_: Any) -> None:
        """A line for each line."""
        tell = _object if json else _words
        for number, line in enumerate(read_lines(file), 1):
            self.stdout.write(tell(number, identify(line)))


def _object(number: int, verdict: Verdict) -> str:
    return json.dumps({"line": number, "language": verdict.language, "confidence": round(verdict.confidence, 2)})


def _words(number: int, verdict: Verdict) -> str:
    if verdict.language:
        return f"{number}: {language(verdict.language).own_name} ({verdict.confidence:.0%})"
    if verdict.other:
        return f"{number}: none of ours, rather {verdict.other} ({verdict.confidence:.0%})"
    return f"{number}: too short to tell"
