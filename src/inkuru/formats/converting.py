"""What runs in the confined process: `python -m inkuru.formats.converting FD`.

A request is a kind and a path; the answer is an article or a cause. The process allows itself little memory, a few
seconds of processor time a file, no writing of files, no network and no other programs.
"""

import os
import signal
import sys
from collections.abc import Mapping
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO, Protocol

from inkuru.formats.docx import read_document
from inkuru.formats.framing import CPU_SECONDS, DOCUMENT, MARKDOWN, MEMORY, OUT_OF_MEMORY, PAGE, READY, WORN, packed
from inkuru.formats.html import read_page
from inkuru.formats.limiting import DATA, PEAK, give_up, measured
from inkuru.formats.markdown import read_markdown
from inkuru.records import Article, Refusal

MAX_REQUEST = 1 << 16
MUCH = 2 * MEMORY // 3
ROOM = 112 << 20
"""For a file, where the programs themselves take more than elsewhere."""
MAX_RECURSION = 4_000
"""mammoth takes some ten calls for each element within another."""


class _Read(Protocol):
    def __call__(self, file: BinaryIO, *, address: str) -> Article: ...


READERS: Mapping[str, _Read] = MappingProxyType({PAGE: read_page, DOCUMENT: read_document, MARKDOWN: read_markdown})


def serve(line: Connection) -> None:
    """Answer until the other end is closed."""
    worn = max(MUCH, measured(PEAK) + ROOM // 2)
    line.send_bytes(READY)
    with suppress(EOFError):
        while True:
            kind, _, path = line.recv_bytes(MAX_REQUEST).decode("utf-8", "surrogateescape").partition(" ")
            signal.setitimer(signal.ITIMER_PROF, CPU_SECONDS)
            answer = packed(convert(kind, Path(path)))
            signal.setitimer(signal.ITIMER_PROF, 0)
            line.send_bytes(answer)
            line.send_bytes(WORN if measured(PEAK) > worn else READY)


def convert(kind: str, path: Path) -> Article | str:
    """The article in a file, or why there is none. Raises MemoryError."""
    try:
        with path.open("rb") as file:
            return READERS[kind](file, address=path.absolute().as_uri())
    except Refusal as refusal:
        return str(refusal)
    except OSError as error:
        return error.strerror or str(error)
    except RecursionError:
        return "nests too deep"
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - whatever breaks in a library, a file was to blame
        return f"cannot be read: {type(error).__name__}"


def confine() -> None:
    """Give up, for good, what is not needed to read a file."""
    give_up(memory=max(MEMORY, measured(DATA) + ROOM))
    sys.setrecursionlimit(MAX_RECURSION)


if __name__ == "__main__":
    confine()
    try:
        serve(Connection(int(sys.argv[1])))
    except MemoryError:
        os._exit(OUT_OF_MEMORY)  # nothing is left to tidy up with
