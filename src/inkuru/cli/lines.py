"""Files that commands read line by line."""

import sys
from argparse import ArgumentParser
from pathlib import Path

from inkuru.cli.asking import language_codes
from inkuru.cli.door import Refusal

STANDARD_INPUT = "-"


def ask_file(parser: ArgumentParser) -> None:
    """The positional argument FILE."""
    parser.add_argument("file", metavar="FILE", help="a text file in UTF-8; - is standard input")


def ask_language(parser: ArgumentParser) -> None:
    """`--language CODE`, which must be given."""
    parser.add_argument("--language", required=True, metavar="CODE", type=_language, help="rw, en or sw")


def read_lines(file: str) -> list[str]:
    """The lines of a file in UTF-8 without their ends; raises Refusal, which names the file, the line and the cause.

    Lines end in `\\n` or `\\r\\n` and in nothing else, so that they are counted as other programs count them.
    """
    name = "standard input" if file == STANDARD_INPUT else file
    lines = _bytes(file).removeprefix(b"\xef\xbb\xbf").split(b"\n")
    if not lines[-1]:
        lines.pop()
    return [_text(line, name, number) for number, line in enumerate(lines, 1)]


def _bytes(file: str) -> bytes:
    if file == STANDARD_INPUT:
        return sys.stdin.buffer.read()
    try:
        return Path(file).read_bytes()
    except (OSError, ValueError) as error:
        raise Refusal(f"{file}: {getattr(error, 'strerror', None) or error}") from error


def _text(line: bytes, name: str, number: int) -> str:
    try:
        return line.removesuffix(b"\r").decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refusal(f"{name}: line {number}: is not UTF-8 at byte {error.start + 1}") from error


def _language(text: str) -> str:
    codes = language_codes(text)
    if len(codes) != 1:
        raise Refusal(f"--language takes one language, not “{text}”")
    return codes[0]
