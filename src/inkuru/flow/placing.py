"""Files of the site are put in their place so that no reader and no crash ever meets a half-written one."""

import gzip
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import brotli

# Readers fetch a page far more often than it is written; the best of both, as far as publishing stays quick.
BROTLI_QUALITY = 10
GZIP_LEVEL = 9
ASIDE = ".aside"


@dataclass(slots=True)
class Shelf:
    """A folder of the site and how many files were written to it."""

    root: Path
    written: int = 0
    folders: set[Path] = field(default_factory=set)

    def holds(self, name: str) -> bool:
        """Whether a file stands there."""
        return (self.root / name).is_file()

    def place_page(self, name: str, text: str, *, quality: int | None = None) -> None:
        """Put a text in its place with its compressed companions; one that stands there whole is left alone.

        `quality` is brotli’s, from 0 to 11; without it the best is taken, as for what people wait for.
        The companions come first, so that where the page is new they are too. All three carry one time: servers
        and we ourselves know by it that they belong together.
        """
        data = text.encode("utf-8")
        path = self.root / name
        if _stands(path, data):
            return
        moment = time.time_ns()
        for suffix, content in (
            (".br", brotli.compress(data, quality=BROTLI_QUALITY if quality is None else quality)),
            (".gz", gzip.compress(data, GZIP_LEVEL, mtime=0)),
            ("", data),
        ):
            self._place(path.with_name(path.name + suffix), content, moment)

    def place_file(self, name: str, data: bytes) -> None:
        """Put a file that is compressed already in its place."""
        path = self.root / name
        if not path.is_file() or path.read_bytes() != data:
            self._place(path, data, time.time_ns())

    def remove(self, name: str) -> None:
        """Take a file away, if it is there."""
        path = self.root / name
        if path.is_file():
            path.unlink()
            self.folders.add(path.parent)

    def settle(self) -> None:
        """Make the names of all files placed so far last through a power cut, folders before their parents."""
        for folder in sorted(self.folders, reverse=True):
            _sync(folder)
        self.folders.clear()

    def _place(self, path: Path, data: bytes, moment: int) -> None:
        self._make_folder(path.parent)
        aside = path.with_name(f".{path.name}{ASIDE}")
        with aside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.utime(aside, ns=(moment, moment))
        aside.replace(path)
        self.written += 1
        self.folders.add(path.parent)

    def _make_folder(self, folder: Path) -> None:
        if folder.is_dir():
            return
        self._make_folder(folder.parent)
        folder.mkdir(exist_ok=True)
        self.folders.add(folder.parent)


@contextmanager
def shelf(root: Path) -> Iterator[Shelf]:
    """The site’s folder, made if need be; settled at the end."""
    root.mkdir(parents=True, exist_ok=True)
    opened = Shelf(root)
    yield opened
    opened.settle()


def _stands(path: Path, data: bytes) -> bool:
    try:
        times = {path.with_name(path.name + suffix).stat().st_mtime_ns for suffix in ("", ".br", ".gz")}
        return len(times) == 1 and path.read_bytes() == data
    except FileNotFoundError:
        return False


def _sync(folder: Path) -> None:
    if not folder.is_dir():
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
