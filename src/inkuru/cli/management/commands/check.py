"""`inkuru check STORY` and `inkuru check --source CODE --target CODE FILE FILE [--json]`"""

import json
from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any

from inkuru.checks.comparing import compare
from inkuru.checks.passage import Passage
from inkuru.cli.asking import ask_json, find_story, language_codes
from inkuru.cli.door import Door, Refusal, positive
from inkuru.cli.lines import read_lines
from inkuru.flow.checking import check_story
from inkuru.records import Finding

FOUND = 1
FILES = 2


class Command(Door):
    """Hold editions to the same facts."""

    help = "compare the editions of a story, or two files line by line; exit 1 where there are findings"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """STORY, or two line-aligned files and their languages."""
        parser.add_argument("what", metavar="STORY | FILE FILE", nargs="+", help="a story’s id, or source and target")
        parser.add_argument("--source", default="", metavar="CODE", help="the language of the first file")
        parser.add_argument("--target", default="", metavar="CODE", help="the language of the second file")
        ask_json(parser)

    def handle(self, *, what: list[str], source: str, target: str, json: bool, **_: Any) -> None:
        """A line for each finding."""
        tell = _object if json else _words
        told = _files(what, source, target) if source or target or len(what) == FILES else _story(what)
        for one in told:
            self.exit_code = FOUND
            self.stdout.write(tell(one))


Told = dict[str, Any]


def _files(files: list[str], source: str, target: str) -> Iterator[Told]:
    """The findings on two files, read and found fit before the first of them is told."""
    codes = language_codes(f"{source},{target}")
    if len(codes) != FILES or codes[0] == codes[1]:
        raise Refusal("two files need two languages: --source CODE --target CODE")
    if len(files) != FILES:
        raise Refusal("--source and --target take two files")
    first, second = (read_lines(file) for file in files)
    if len(first) != len(second):
        raise Refusal(f"{files[0]} has {len(first)} lines and {files[1]} {len(second)}: line must stand beside line")
    return (
        _told_line(number, finding, *lines)
        for number, lines in enumerate(zip(first, second, strict=True), 1)
        for finding in compare(Passage(dict(zip(codes, lines, strict=True)), source=codes[0]))
    )


def _told_line(number: int, finding: Finding, source: str, target: str) -> Told:
    theirs = source[finding.against_start or 0 : finding.against_end or 0]
    ours = target[finding.start or 0 : finding.end or 0]
    if not theirs and not ours:
        theirs, ours = source, target
    return {
        "line": number,
        "check": finding.check,
        "severity": finding.severity,
        "source": theirs,
        "target": ours,
        "message": str(finding),
    }


def _story(words: list[str]) -> Iterator[Told]:
    if len(words) > 1:
        raise Refusal("one story at a time, or two files with --source and --target")
    story = find_story(positive("STORY")(words[0]))
    for standing in check_story(story):
        finding = standing.finding
        yield {
            "paragraph": finding.paragraph,
            "language": finding.language,
            "check": finding.check,
            "severity": finding.severity,
            "message": str(finding),
            "waived": not standing.is_open,
        }


def _object(told: Told) -> str:
    return json.dumps(told, ensure_ascii=False)


def _words(told: Told) -> str:
    place = told["line"] if "line" in told else f"{told['language']} {told['paragraph']}"
    return f"{place}: {told['severity']}: {told['message']}"
