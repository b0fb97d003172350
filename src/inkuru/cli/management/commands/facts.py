"""`inkuru facts --language CODE FILE [--json]`"""

import json
from argparse import ArgumentParser
from typing import Any

from inkuru.cli.asking import ask_json
from inkuru.cli.door import Door
from inkuru.cli.lines import ask_file, ask_language, read_lines
from inkuru.lang.facts import facts
from inkuru.records import Fact


class Command(Door):
    """Read facts."""

    help = "list the numbers, dates, times, money and measures of each line, as values"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """FILE, --language and --json."""
        ask_file(parser)
        ask_language(parser)
        ask_json(parser)

    def handle(self, *, file: str, language: str, json: bool, **_: Any) -> None:
        """A line for each line; in words, only for those that hold a fact."""
        tell = _object if json else _words
        for number, line in enumerate(read_lines(file), 1):
            told = tell(number, facts(line, language))
            if told:
                self.stdout.write(told)


def _object(number: int, found: tuple[Fact, ...]) -> str:
    return json.dumps({"line": number, "facts": [_fact(fact) for fact in found]}, ensure_ascii=False)


def _fact(fact: Fact) -> dict[str, object]:
    """The keys of the contract; `readings` only where there are several."""
    told: dict[str, object] = {
        key: getattr(fact, key) for key in ("kind", "value", "unit", "approximate", "text", "start", "end")
    }
    return told | {"readings": list(fact.readings)} if fact.readings else told


def _words(number: int, found: tuple[Fact, ...]) -> str:
    return "\n".join(f"{number}: {_said(fact)}" for fact in found)


def _said(fact: Fact) -> str:
    value = " or ".join(fact.readings or (fact.value,))
    parts = (fact.kind, fact.approximate, value, fact.unit, f"“{fact.text}”")
    return " ".join(part for part in parts if part)
