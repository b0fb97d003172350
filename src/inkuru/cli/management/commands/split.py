"""`inkuru split --language CODE FILE`"""

from argparse import ArgumentParser
from typing import Any

from inkuru.cli.door import Door
from inkuru.cli.lines import ask_file, ask_language, read_lines
from inkuru.lang.sentences import split


class Command(Door):
    """Split into sentences."""

    help = "write the sentences of a text, one a line"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """FILE and --language."""
        ask_file(parser)
        ask_language(parser)

    def handle(self, *, file: str, language: str, **_: Any) -> None:
        """A line for each sentence."""
        for line in read_lines(file):
            for start, end in split(line, language):
                self.stdout.write(line[start:end])
