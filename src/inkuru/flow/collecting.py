"""The files that a story or many come in: found in folders, read whole, and put together by their names."""

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from inkuru.formats.decoding import MAX_BYTES
from inkuru.lang.language import named
from inkuru.records import Draft, Refusal

STANDARD_INPUT = "-"
# What a file that is named by itself may end in; of a folder only the first is taken.
ENDINGS = (".txt", ".text", ".md", "")


class Unusable(Refusal):
    """A file or folder cannot be read; the message begins with its name."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file to be read. `path` is None for standard input; `is_named` tells that the user named it, not its folder."""

    name: str
    path: Path | None
    is_named: bool = True

    @property
    def address(self) -> str:
        """What it is known by the next time: a file URL, or `-`."""
        return _resolved(self.path).as_uri() if self.path else STANDARD_INPUT

    @property
    def language(self) -> str | None:
        """The code of the language in its name, `rw` of `ferry.rw.txt` and of `ferry.Kinyarwanda.txt`; or None.

        >>> Incoming("ferry.Kinyarwanda.txt", Path("ferry.Kinyarwanda.txt")).language
        'rw'
        """
        found = named(Path(_without_ending(self.name)).suffix.removeprefix("."))
        return found.code if found else None

    @property
    def story(self) -> str:
        """The name that the files of one story share: without language and ending, with the folder."""
        if self.path is None or self.language is None:
            return self.address
        return str(_resolved(self.path.parent) / Path(_without_ending(self.path.name)).stem)

    def load(self, standard_input: BinaryIO) -> bytes:
        """Its bytes, at most one more than a story may have. Raises Unusable."""
        try:
            return _read(standard_input) if self.path is None else _read_file(self.path)
        except OSError as error:
            raise Unusable(f"{self.name}: cannot be read: {error.strerror or error}") from error
        except Unusable as refusal:
            raise Unusable(f"{self.name}: {refusal}") from refusal


def find_files(names: Iterable[str]) -> tuple[tuple[Incoming, ...], int]:
    """The files of these names, those of folders in the order of their names, each once; and how many were passed over.

    A folder gives its `.txt` files and those of the folders in it, each folder once, however links lead back to it.
    Hidden files and others are passed over. Raises Unusable for what is not there, for another ending of a file that
    is named, for a folder without stories.
    """
    files: dict[str, Incoming] = {}
    skipped = 0
    for name in names:
        found, passed_over = _in_folder(name) if os.path.isdir(name) else ([_one(name)], 0)  # noqa: PTH112 - never raises
        skipped += passed_over
        for one in found:
            files.setdefault(one.address, one)
    return tuple(files.values()), skipped


def group(files: Iterable[Incoming]) -> list[list[Incoming]]:
    """The files put together that are one story in several languages by their names: `ferry.en.txt`, `ferry.rw.txt`.

    Raises Unusable for two files of one story in one language.
    """
    stories: dict[str, list[Incoming]] = {}
    for one in files:
        members = stories.setdefault(one.story, [])
        twin = next((other for other in members if other.language == one.language), None)
        if twin:
            raise Unusable(f"{one.name}: is the same story in the same language as {twin.name}, by their names")
        members.append(one)
    return list(stories.values())


def source_first(files: Sequence[Incoming], drafts: Sequence[Draft], source: str | None) -> list[Draft]:
    """The drafts of a group with the one in front that the others translate.

    That is the one in the language `source`; else the first that the user named. In a folder, where names have no
    order but the alphabet’s, it is the only one with languages at its foot; else the first. Raises Unusable when
    none of them is in the language `source`.
    """
    in_language = [draft for draft in drafts if draft.language == source]
    if source and not in_language:
        raise Unusable(f"{files[0].name}: none of its group is in {source}")
    with_foot = [draft for draft in drafts if draft.into]
    only = with_foot if len(with_foot) == 1 and not any(one.is_named for one in files) else []
    first = next(iter((*in_language, *only, *drafts)))
    return [first, *(draft for draft in drafts if draft is not first)]


def _one(name: str) -> Incoming:
    if name == STANDARD_INPUT:
        return Incoming(name, None)
    path = Path(name)
    if path.suffix.lower() not in ENDINGS:
        endings = ", ".join(filter(None, ENDINGS))
        raise Unusable(f"{name}: ends in {path.suffix}; a plain text story ends in {endings} or in nothing")
    return Incoming(name, path)


def _in_folder(name: str) -> tuple[list[Incoming], int]:
    entries = list(_walk(Path(name)))
    stories = [path for path in entries if _is_story(path)]
    if not stories:
        raise Unusable(f"{name}: holds no file that ends in {ENDINGS[0]}")
    return [Incoming(str(path), path, is_named=False) for path in stories], len(entries) - len(stories)


def _walk(folder: Path) -> Iterator[Path]:
    """The files in a folder and below it; a folder that was seen is not entered again, nor a hidden one."""
    seen: set[tuple[int, int]] = set()
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            status, entries = here.stat(), sorted(here.iterdir())
        except OSError as error:
            raise Unusable(f"{here}: cannot be read: {error.strerror}") from error
        if (status.st_dev, status.st_ino) in seen:
            continue
        seen.add((status.st_dev, status.st_ino))
        folders = [entry for entry in entries if entry.is_dir()]
        yield from (entry for entry in entries if entry not in folders)
        waiting += [entry for entry in reversed(folders) if not entry.name.startswith(".")]


def _read_file(path: Path) -> bytes:
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise Unusable("cannot be read: it is a pipe, a device or a socket; - reads standard input")
    if status.st_size > MAX_BYTES:
        raise Unusable(f"is larger than {MAX_BYTES // 1024 // 1024} MB, the most that a story may have")
    with path.open("rb") as file:
        return _read(file)


def _read(file: BinaryIO) -> bytes:
    # One byte more than allowed, so that the reader of the text sees that it is too much.
    return file.read(MAX_BYTES + 1)


def _without_ending(name: str) -> str:
    path = Path(name)
    return str(path.with_suffix("")) if path.suffix.lower() in ENDINGS and path.suffix else name


def _is_story(path: Path) -> bool:
    return path.suffix.lower() == ENDINGS[0] and not path.name.startswith(".") and path.is_file()


def _resolved(path: Path) -> Path:
    # Unlike Path.resolve this answers for a link that leads to itself, too.
    return Path(os.path.realpath(path))
