"""`inkuru align --source CODE --target CODE FILE FILE [--json]`"""

import json
from argparse import ArgumentParser
from collections.abc import Iterable, Sequence
from typing import Any

from inkuru.cli.asking import ask_json, language_codes
from inkuru.cli.door import Door, Refusal
from inkuru.cli.lines import read_lines
from inkuru.flow.aligning import align_lines, known_here
from inkuru.memory.aligning import Group

TWO = 2
NONE = "nothing"


class Command(Door):
    """Lay a text and its translation side by side."""

    help = "find which lines of a text and of its translation belong together; a group a line, with how sure it is"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Two files, their languages and --json."""
        parser.add_argument("files", metavar="FILE", nargs=TWO, help="the text and its translation, a sentence a line")
        parser.add_argument("--source", required=True, metavar="CODE", help="the language of the first file")
        parser.add_argument("--target", required=True, metavar="CODE", help="the language of the second file")
        ask_json(parser)

    def handle(self, *, files: list[str], source: str, target: str, json: bool, **_: Any) -> None:
        """A line for each group; for people with the texts below it."""
        codes = language_codes(f"{source},{target}")
        if len(codes) != TWO or codes[0] == codes[1]:
            raise Refusal("two files need two languages: --source CODE --target CODE")
        ours, theirs = (read_lines(file) for file in files)
        known = known_here(*codes)
        for group in align_lines(ours, theirs, source=codes[0], target=codes[1], known=known):
            self.stdout.write(_object(group) if json else _words(group, ours, theirs))


def _object(group: Group) -> str:
    told = {"source": _numbers(group.source), "target": _numbers(group.target), "score": round(group.score, 2)}
    return json.dumps(told)


def _words(group: Group, ours: Sequence[str], theirs: Sequence[str]) -> str:
    places = " = ".join(", ".join(map(str, _numbers(side))) or NONE for side in (group.source, group.target))
    texts = [ours[at] for at in group.source] + [theirs[at] for at in group.target]
    return "\n".join((f"{places} ({group.score:.0%})", *(f"    {text.strip()}" for text in texts)))


def _numbers(places: Iterable[int]) -> list[int]:
    """Lines as people count them, from 1."""
    return [place + 1 for place in places]
