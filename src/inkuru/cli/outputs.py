"""Files that commands write: whole or not at all, or to standard output."""

import sys
from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from inkuru.cli.door import Refusal

STANDARD_OUTPUT = "-"


def ask_out(parser: ArgumentParser) -> None:
    """`--out FILE`."""
    parser.add_argument(
        "--out", default=STANDARD_OUTPUT, metavar="FILE", help="the file to write; - is standard output"
    )


def write_out(out: str, write: Callable[[BinaryIO], int]) -> int:
    """Let `write` fill a file, and answer what it answers. Raises Refusal.

    The file is written aside and put in place when it is whole: whatever goes wrong, what stood there stays.
    """
    if out == STANDARD_OUTPUT:
        return write(sys.stdout.buffer)
    path = Path(out)
    aside = path.with_name(f".{path.name}.part")
    try:
        with aside.open("wb") as file:
            answer = write(file)
        aside.replace(path)
    except (OSError, ValueError) as error:
        raise Refusal(f"{out}: {getattr(error, 'strerror', None) or error}") from error
    finally:
        _remove(aside)
    return answer


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except (OSError, ValueError):
        # Where it could not be written it need not go.
        return
