"""The first sheet of an XLSX workbook, row by row: of the package no more is unpacked than that takes.

ECMA-376, parts 1 and 2. Expat reads it in chunks, so that what a file says of its own size does not count: each limit
is on what has really come. Dates stay the numbers that they are stored as.
"""

import re
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import Protocol
from xml.parsers import expat
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from inkuru.formats.xml_reading import UnreadableFile, writable

CHUNK = 1 << 16
MAX_FILE = 8 << 20
MAX_PART = 128 << 20
MAX_ROWS = 200_000
MAX_COLUMNS = 256
MAX_TEXT = 32_767
"""Characters of a cell: Excel’s own limit."""
MAX_STRINGS = 500_000
MAX_STRINGS_LENGTH = 16 << 20
MAX_TAGS = 10_000
MAX_DEPTH = 50
MAX_TOKEN = 1 << 20
"""How long a tag may be, or a comment."""

PLACE = re.compile(r"([A-Z]{1,3})[0-9]*\Z")
ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
TRUTHS = {"0": "FALSE", "1": "TRUE"}

# What Python says of a package that is none, or that somebody has bent.
UNFIT = (BadZipFile, zlib.error, KeyError, RuntimeError, NotImplementedError, EOFError, ValueError, IndexError)

Row = tuple[int, tuple[str, ...]]


class _Unfit(Exception):
    """Something in a part cannot be; `row` is where, where that is known."""

    def __init__(self, cause: str, *, row: int | None = None) -> None:
        super().__init__(cause)
        self.row = row


class _Listener(Protocol):
    """What expat tells what it sees, by names without a namespace."""

    def see_start(self, name: str, attributes: Mapping[str, str]) -> None: ...

    def see_end(self, name: str) -> None: ...

    def see_text(self, text: str) -> None: ...


def read_sheet(path: Path) -> Iterator[Row]:
    """The rows of the first sheet that have cells, each with its number. Raises UnreadableFile, which names the row."""
    try:
        if path.stat().st_size > MAX_FILE:
            raise UnreadableFile(path, f"is larger than {MAX_FILE >> 20} MB")
        with ZipFile(path) as package:
            yield from _rows(package)
    except _Unfit as unfit:
        raise UnreadableFile(path, str(unfit), line=unfit.row) from unfit
    except expat.ExpatError as error:
        cause = f"is no XLSX workbook that can be read: {expat.ErrorString(error.code)}"
        raise UnreadableFile(path, cause) from error
    except UNFIT as error:
        raise UnreadableFile(path, f"is no XLSX workbook that can be read: {error}") from error
    except OSError as error:
        raise UnreadableFile(path, error.strerror or str(error)) from error


def sheet_text(text: str) -> str:
    """A text as a cell holds it: what would be read as an escape is escaped (ECMA-376 part 1, ST_Xstring).

    >>> sheet_text("_x0041_")
    '_x005F_x0041_'
    """
    return ESCAPE.sub("_x005F_", writable(text))


def _rows(package: ZipFile) -> Iterator[Row]:
    book = _related(package, "", "/officeDocument")
    sheet = _related(package, book, "/worksheet", first=_first_sheets(package, book))
    strings = _Strings()
    shared = _related(package, book, "/sharedStrings", must=False)
    for _ in _read(package, shared, strings) if shared else ():
        pass
    listener = _Rows(strings.found)
    for _ in _read(package, sheet, listener):
        yield from listener.rows
        listener.rows.clear()


def _first_sheets(package: ZipFile, book: str) -> list[str]:
    """The relations of the sheets, in the order in which they are shown."""
    tags = _tags(package, book)
    ids = ((key, value) for name, attributes in tags if name == "sheet" for key, value in attributes.items())
    return [value for key, value in ids if key.rpartition(":")[2] == "id"]


def _related(package: ZipFile, part: str, kind: str, *, first: list[str] | None = None, must: bool = True) -> str:
    """The part that another is related to in a way; the first in an order of relations, where there is one."""
    folder, name = dirname(part), part.rpartition("/")[2]
    found = {
        attributes.get("Id", ""): normpath(join("/", folder, attributes.get("Target", ""))).lstrip("/")
        for tag, attributes in _tags(package, join(folder, "_rels", f"{name}.rels"))
        if tag == "Relationship" and attributes.get("Type", "").endswith(kind)
    }
    chosen = [found[one] for one in (found if first is None else first) if one in found]
    if must and not chosen:
        raise _Unfit(f"is no XLSX workbook that can be read: it has no {kind.strip('/')}")
    return chosen[0] if chosen else ""


def _tags(package: ZipFile, part: str) -> list[tuple[str, Mapping[str, str]]]:
    listener = _Tags()
    for _ in _read(package, part, listener):
        pass
    return listener.found


def _read(package: ZipFile, part: str, listener: _Listener) -> Iterator[None]:
    """Read a part, and stop after each chunk for what it told."""
    info = package.getinfo(part)
    if info.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
        raise _Unfit(f"{part} is compressed in a way that no workbook is")
    parser, unpacked = _parser(part, listener), 0
    with package.open(info) as file:
        while chunk := file.read(CHUNK):
            unpacked += len(chunk)
            if unpacked > MAX_PART:
                raise _Unfit(f"{part} unpacks to more than {MAX_PART >> 20} MB")
            parser.Parse(chunk, False)
            if unpacked - parser.CurrentByteIndex > MAX_TOKEN:
                raise _Unfit(f"{part} has a tag or comment of more than {MAX_TOKEN >> 20} MB")
            yield
    parser.Parse(b"", True)
    yield


def _parser(part: str, listener: _Listener) -> expat.XMLParserType:
    def refuse_doctype(*_: object) -> None:
        raise _Unfit(f"{part} has a DOCTYPE, which no workbook has")

    depth = 0

    def see_start(name: str, attributes: Mapping[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > MAX_DEPTH:
            raise _Unfit(f"{part} has elements more than {MAX_DEPTH} deep")
        listener.see_start(name.rpartition(":")[2], attributes)

    def see_end(name: str) -> None:
        nonlocal depth
        depth -= 1
        listener.see_end(name.rpartition(":")[2])

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = refuse_doctype
    parser.StartElementHandler, parser.EndElementHandler = see_start, see_end
    parser.CharacterDataHandler = listener.see_text
    return parser


class _Tags:
    """Elements with their attributes."""

    def __init__(self) -> None:
        self.found: list[tuple[str, Mapping[str, str]]] = []

    def see_start(self, name: str, attributes: Mapping[str, str]) -> None:
        if len(self.found) >= MAX_TAGS:
            raise _Unfit(f"has a part of more than {MAX_TAGS} elements beside its sheets")
        self.found.append((name, attributes))

    def see_end(self, name: str) -> None:
        """Nothing is said at an end."""

    def see_text(self, text: str) -> None:
        """Nothing is said in texts."""


class _Texts:
    """The text of a cell, or of a string that cells share, from all its runs; how it is pronounced is left out."""

    row: int | None = None

    def __init__(self) -> None:
        self._runs: list[str] = []
        self._length = 0
        self._is_open = self._is_aside = False

    def see_text(self, text: str) -> None:
        if self._is_open and not self._is_aside:
            self._length += len(text)
            if self._length > MAX_TEXT:
                raise _Unfit(f"a cell has more than {MAX_TEXT} characters", row=self.row)
            self._runs.append(text)

    def _open(self, name: str) -> None:
        self._is_open = name in {"t", "v"}
        self._is_aside = self._is_aside or name == "rPh"

    def _close(self, name: str) -> None:
        self._is_open = False
        self._is_aside = self._is_aside and name != "rPh"

    def _taken(self) -> str:
        text = "".join(self._runs)
        self._runs, self._length = [], 0
        return text


class _Strings(_Texts):
    """The strings that cells share."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._all = 0

    def see_start(self, name: str, _: Mapping[str, str]) -> None:
        self._open(name)

    def see_end(self, name: str) -> None:
        self._close(name)
        if name != "si":
            return
        self.found.append(_plain(self._taken()))
        self._all += len(self.found[-1])
        if len(self.found) > MAX_STRINGS or self._all > MAX_STRINGS_LENGTH:
            raise _Unfit("has more shared strings than a table of terms needs")


class _Rows(_Texts):
    """Rows as they are complete."""

    def __init__(self, strings: list[str]) -> None:
        super().__init__()
        self.rows: list[Row] = []
        self._strings, self._cells = strings, dict[int, str]()
        self.row, self._column, self._kind = 0, 0, ""

    def see_start(self, name: str, attributes: Mapping[str, str]) -> None:
        self._open(name)
        if name == "row":
            self._begin_row(attributes.get("r"))
        elif name == "c":
            self._begin_cell(attributes)

    def see_end(self, name: str) -> None:
        self._close(name)
        if name == "c":
            if text := self._said(self._taken()):
                self._cells[self._column] = text
        elif name == "row" and self._cells:
            width = max(self._cells)
            self.rows.append((self.row or 0, tuple(self._cells.get(at, "") for at in range(1, width + 1))))

    def _begin_row(self, number: str | None) -> None:
        last, self._cells, self._column = self.row or 0, {}, 0
        self.row = last + 1 if number is None else int(number) if number.isdecimal() else 0
        if not last < self.row <= MAX_ROWS:
            raise _Unfit(
                f"a row has the number {number or self.row}; from 1 to {MAX_ROWS} they go up", row=last or None
            )

    def _begin_cell(self, attributes: Mapping[str, str]) -> None:
        place = PLACE.match(attributes["r"]) if "r" in attributes else None
        column = _number(place[1]) if place else self._column + 1
        if not self._column < column <= MAX_COLUMNS:
            raise _Unfit(f"a cell is no. {column}; from 1 to {MAX_COLUMNS} they go up", row=self.row)
        self._column, self._kind = column, attributes.get("t", "n")

    def _said(self, text: str) -> str:
        if self._kind == "s" and text:
            if not text.isdecimal() or int(text) >= len(self._strings):
                raise _Unfit(f"a cell has the shared string {text[:20]}, which is not there", row=self.row)
            return self._strings[int(text)]
        return TRUTHS.get(text, text) if self._kind == "b" else _plain(text)


def _plain(text: str) -> str:
    return writable(ESCAPED.sub(lambda found: chr(int(found[1], 16)), text))


def _number(letters: str) -> int:
    """The number of a column: 27 for *AA*."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
