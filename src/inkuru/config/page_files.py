"""Reads a file of the site with its compressed companions into the answers that it is given in."""

import gzip
import hashlib
import os
import stat
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

import brotli

from inkuru.config.conditions import IDENTITY, Span
from inkuru.config.media_types import is_text, media_type

# Larger files are sent from the disk and never kept.
LARGEST_KEPT = 1024 * 1024
# What a page in memory weighs besides its bytes, roughly.
PAGE_OVERHEAD = 4096
# A page is renamed into place before or after its companions: found without them, it is looked at again after this.
COMPANIONS_AWAITED_SECONDS = 2.0

INDEX = "index.html"
COMPANIONS = (("br", ".br"), ("gzip", ".gz"))
# The best that takes no longer than a request may wait.
BROTLI_QUALITY = 9
# Companions are no addresses of their own.
UNSERVED_ENDINGS = tuple(ending for _, ending in COMPANIONS)
UNSERVED_CHARACTERS = frozenset("\\\0")

Headers = list[tuple[str, str]]
Signature = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Root:
    """The files of a folder stand under an address that ends with a slash; readers may keep them so long.

    `compresses` tells that texts have no companions and are compressed when they are first read.
    """

    address: str
    folder: Path
    cache_control: str
    compresses: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back: `body`, or of a large `file` the bytes of `span`. `span` is also set for a part of a body."""

    status: int
    headers: Headers
    body: bytes = b""
    file: str = ""
    span: Span | None = None

    @property
    def size(self) -> int:
        """How many bytes follow the headers."""
        return self.span.end - self.span.start if self.span else len(self.body)


@dataclass(frozen=True, slots=True)
class Variant:
    """A page in one encoding: its strong entity tag and the two answers that it is given in."""

    tag: str
    whole: Answer
    unchanged: Answer


@dataclass(frozen=True, slots=True)
class Page:
    """A file as it was read: `size` is its own length, `weight` what it takes in memory, in bytes.

    `signature` tells whether the file still stands as it was. `due_at` (of the monotonic clock) is when to look for
    its companions again, None for a page that has them or needs none.
    """

    file: str
    signature: Signature
    modified: datetime
    size: int
    variants: Mapping[str, Variant]
    weight: int
    due_at: float | None


def signature(status: os.stat_result) -> Signature:
    """What changes when a file is replaced or written: time in ns, size, inode."""
    return (status.st_mtime_ns, status.st_size, status.st_ino)


def is_due(page: Page) -> bool:
    """Whether companions may have come since the page was read."""
    return page.due_at is not None and time.monotonic() >= page.due_at


def read_page(root: Root, name: str) -> Page | None:
    """The page of a decoded address below a root; a name that ends with a slash means the index of that folder.

    None for what is no regular file, is hidden, is a companion, or lies outside the folder, also through links.
    """
    file = _file(root.folder, name)
    found = _read(file) if file else None
    if file is None or found is None:
        return None
    status, body = found
    encoded = _compressed(file, body) if root.compresses else _companions(file, status)
    bodies = {IDENTITY: body} | dict(encoded)
    variants = {encoding: _variant(root, file, status, encoding, bytes_) for encoding, bytes_ in bodies.items()}
    is_complete = len(bodies) > len(COMPANIONS) or not is_text(file)
    return Page(
        file=file,
        signature=signature(status),
        modified=datetime.fromtimestamp(int(status.st_mtime), tz=UTC),
        size=status.st_size,
        variants=variants,
        weight=sum(map(len, bodies.values())) + PAGE_OVERHEAD,
        due_at=None if is_complete else time.monotonic() + COMPANIONS_AWAITED_SECONDS,
    )


def _file(folder: Path, name: str) -> str | None:
    parts = (f"{name}{INDEX}" if name.endswith("/") or not name else name).split("/")
    if not all(_is_served(part) for part in parts) or name.endswith(UNSERVED_ENDINGS):
        return None
    inside = os.path.realpath(folder)
    file = os.path.realpath(os.path.join(inside, *parts))  # noqa: PTH118
    return file if file.startswith(f"{inside}{os.sep}") else None


def _is_served(part: str) -> bool:
    # Files that publishing is just writing aside are hidden by their dot, as `.` and `..` are.
    return bool(part) and not part.startswith(".") and not UNSERVED_CHARACTERS.intersection(part)


def _read(file: str) -> tuple[os.stat_result, bytes] | None:
    try:
        with open(file, "rb", opener=_open_at_once) as opened:
            status = os.fstat(opened.fileno())
            if not stat.S_ISREG(status.st_mode):
                return None
            return status, opened.read() if status.st_size <= LARGEST_KEPT else b""
    except OSError:
        return None


def _open_at_once(file: str, flags: int) -> int:
    # Opening a named pipe would wait for its writer; a link was followed already, to see that it leads inside.
    return os.open(file, flags | os.O_NONBLOCK | os.O_NOFOLLOW)


def _companions(file: str, status: os.stat_result) -> Iterator[tuple[str, bytes]]:
    if status.st_size > LARGEST_KEPT or not is_text(file):
        return
    for encoding, ending in COMPANIONS:
        found = _read(file + ending)
        # Another time of change: it belongs to another version of the page.
        if found and found[0].st_mtime_ns == status.st_mtime_ns:
            yield encoding, found[1]


def _compressed(file: str, body: bytes) -> Iterator[tuple[str, bytes]]:
    if is_text(file) and body:
        yield "br", brotli.compress(body, quality=BROTLI_QUALITY)
        yield "gzip", gzip.compress(body, mtime=0)


def _variant(root: Root, file: str, status: os.stat_result, encoding: str, body: bytes) -> Variant:
    is_large = status.st_size > LARGEST_KEPT
    tag = _tag(f"{signature(status)}".encode() if is_large else body)
    kept: Headers = [("etag", tag), ("cache-control", root.cache_control)]
    if is_text(file):
        kept.append(("vary", "accept-encoding"))
    sent: Headers = [
        ("content-type", media_type(file)),
        ("last-modified", format_datetime(datetime.fromtimestamp(int(status.st_mtime), tz=UTC), usegmt=True)),
        ("x-content-type-options", "nosniff"),
        *kept,
    ]
    sent.append(("content-encoding", encoding) if encoding != IDENTITY else ("accept-ranges", "bytes"))
    whole = Answer(200, sent, file=file, span=Span(0, status.st_size)) if is_large else Answer(200, sent, body)
    return Variant(tag=tag, whole=whole, unchanged=Answer(304, kept))


def _tag(content: bytes) -> str:
    return f'"{hashlib.sha256(content).hexdigest()[:20]}"'
