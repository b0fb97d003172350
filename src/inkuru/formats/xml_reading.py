"""XML files of unknown make, read in streams: nothing outside is opened, no entity is resolved, memory is bounded.

Expat reads up to the first element and refuses an internal subset before a declaration in it counts; lxml reads the
rest, with libxml2’s limits in force (256 levels, 10 MB a text).
"""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, cast
from xml.parsers import expat

from lxml import etree

from inkuru.formats.decoding import SIGNATURES
from inkuru.records import Refusal

CHUNK = 1 << 16
MAX_PROLOG = 1 << 20
# libxml2 counts lines up to here.
LINES_COUNTED = 65_535
MAX_ELEMENT = 1 << 20
"""How many bytes may go by before the next wanted element is complete: elements take fifty times as much to hold."""
MAX_MARKS = 300_000
"""How many tags and attributes may go by, where more bytes are allowed."""

LATE_DECLARATION = re.compile(rb"(\xef\xbb\xbf)?([ \t\r\n]+)(<\?xml[^>]*\?>)")
UNWRITABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
XML = "http://www.w3.org/XML/1998/namespace"
XML_LANG = f"{{{XML}}}lang"

Progress = Callable[[int], None]
"""Told the number of bytes that were read since it was last told."""


class UnreadableFile(Refusal):
    """A file is not what it should be. Its message names the file, the line and the cause."""

    def __init__(self, path: Path, cause: str, *, line: int | None = None) -> None:
        where = f"line {line}: " if line else ""
        super().__init__(f"{path}: {where}{' '.join(cause.split())}")


class _Allowance:
    """What may go by before the next wanted element is complete: bytes, and tags and attributes, which cost more."""

    def __init__(self, path: Path, tags: tuple[str, ...], longest: int) -> None:
        self._path, self._wanted, self._longest = path, " or ".join(tags), longest
        self._bytes = self._marks = 0

    def spend(self, chunk: bytes) -> None:
        self._bytes += len(chunk)
        self._marks += chunk.count(b"<") + chunk.count(b"=")

    def renew(self) -> None:
        self._bytes = self._marks = 0

    def check(self) -> None:
        if self._bytes > self._longest:
            raise UnreadableFile(self._path, f"goes on for {self._longest >> 20} MB without a complete {self._wanted}")
        if self._marks > MAX_MARKS:
            raise UnreadableFile(
                self._path, f"goes on for {MAX_MARKS} tags and attributes without a complete {self._wanted}"
            )


class _Reached(Exception):
    """Expat has come to the element that was looked for."""


def stream_elements(
    path: Path,
    *,
    roots: tuple[str, ...],
    tags: tuple[str, ...],
    openings: tuple[str, ...] = (),
    dropped: tuple[str, ...] = (),
    version: str = "",
    limit: int | None = None,
    longest: int = MAX_ELEMENT,
    progress: Progress | None = None,
) -> Iterator[etree._Element]:
    """The elements of these names, each complete, in the order in which they end; namespaces do not count.

    An element is emptied once the next one is asked for. `openings` are names of elements that come when they begin,
    for their attributes. `dropped` are names, each with its namespace as lxml writes it, of elements that are emptied
    as they end, wherever they stand. `roots` are what the document may begin with, and `version` is what its version
    must begin with, where it says one. `limit` is how many bytes the file may have, `longest` how many may go by before
    the next element that is wanted or dropped is complete. White space before the XML declaration, which some sites
    send, is passed over. Raises UnreadableFile.
    """
    with _opened(path) as file:
        _check_prolog(path, file, roots, version)
        parser = _pull_parser((*openings, *tags), dropped, with_openings=bool(openings))
        allowance, size = _Allowance(path, tags, longest), 0
        while chunk := file.read(CHUNK):
            _feed(path, parser, chunk if size else _declared_first(chunk))
            size += len(chunk)
            allowance.spend(chunk)
            for element in _ready(path, parser, tags, openings):
                allowance.renew()
                if element is not None:
                    yield element
            allowance.check()
            if limit is not None and size > limit:
                raise UnreadableFile(path, f"is larger than {limit >> 20} MB")
            if progress:
                progress(len(chunk))
        _close(path, parser)
        yield from (element for element in _ready(path, parser, tags, openings) if element is not None)


def local_name(element: etree._Element) -> str:
    """The name of an element without its namespace; blank for what is no element."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def children(element: etree._Element, *names: str) -> Iterator[etree._Element]:
    """The child elements of these names, in order."""
    return (child for child in element if local_name(child) in names)


def child(element: etree._Element, *names: str) -> etree._Element | None:
    """The first child element of these names."""
    return next(children(element, *names), None)


def own_text(element: etree._Element | None) -> str:
    """The text of an element without its children, trimmed; blank where there is no element."""
    return (element.text or "").strip() if element is not None else ""


def writable(text: str) -> str:
    """A text without the characters that XML 1.0 cannot hold: controls, halves of pairs."""
    return UNWRITABLE.sub("", text)


def line_of(path: Path, name: str, number: int) -> int:
    """The line on which the element of a name begins that is the `number`th of them in the file, counted from 1.

    For refusals alone: the file is read once more, since libxml2 counts lines up to 65,535 only.
    """
    counter, left = expat.ParserCreate(), number

    def see_element(seen: str, _attributes: object) -> None:
        nonlocal left
        left -= seen.rpartition(":")[2] == name
        if not left:
            raise _Reached

    counter.StartElementHandler = see_element
    with _opened(path) as file, suppress(_Reached):
        counter.Parse(_declared_first(file.read(CHUNK)), False)
        counter.ParseFile(file)
    return counter.CurrentLineNumber


def _pull_parser(names: tuple[str, ...], dropped: tuple[str, ...], *, with_openings: bool) -> etree.XMLPullParser:
    """What is not said here is lxml’s own caution: no DTD is loaded, nothing is fetched, `huge_tree` is off."""
    return etree.XMLPullParser(
        events=("start", "end") if with_openings else ("end",),
        tag=[*(f"{{*}}{name}" for name in names), *dropped],
        resolve_entities=False,
        no_network=True,
        remove_comments=True,
        remove_pis=True,
    )


def _ready(
    path: Path, parser: etree.XMLPullParser, tags: tuple[str, ...], openings: tuple[str, ...]
) -> Iterator[etree._Element | None]:
    """The elements that have begun or are complete by now; the latter are emptied once the next one is asked for.

    None stands for one that was dropped.
    """
    for event, found in parser.read_events():
        element = cast("etree._Element", found)  # noqa: SLF001 - lxml’s only name for it
        if event == "start":
            if local_name(element) in openings:
                yield element
        elif local_name(element) in tags:
            _refuse_entities(path, element)
            yield element
            _forget(element)
        elif local_name(element) not in openings:
            element.text = None
            del element[:]
            yield None


def _refuse_entities(path: Path, element: etree._Element) -> None:
    """Under a DOCTYPE that names a file elsewhere, libxml2 lets entities pass that may be declared there."""
    for entity in element.iter(etree.Entity):
        line = entity.sourceline if isinstance(entity.sourceline, int) and entity.sourceline < LINES_COUNTED else None
        raise UnreadableFile(path, f"Entity “{entity.text}” is not defined here, and nothing is fetched", line=line)


def _opened(path: Path) -> BinaryIO:
    try:
        return path.open("rb")
    except (OSError, ValueError) as error:
        raise UnreadableFile(path, getattr(error, "strerror", None) or str(error)) from error


def _check_prolog(path: Path, file: BinaryIO, roots: tuple[str, ...], version: str) -> None:
    """Read up to the first element and back to the beginning."""
    gate, found = expat.ParserCreate(), list[str]()
    beginning = _declared_first(file.read(MAX_PROLOG))
    _refuse_other_kinds(path, beginning)

    def see_doctype(_name: str, _system: str | None, _public: str | None, has_subset: int) -> None:
        if has_subset:
            cause = "its DOCTYPE has an internal subset, which could declare entities; take it out"
            raise UnreadableFile(path, cause, line=gate.CurrentLineNumber)

    def see_root(name: str, attributes: Mapping[str, str]) -> None:
        found[:] = name.rpartition(":")[2], attributes.get("version", version)
        raise _Reached

    gate.StartDoctypeDeclHandler = see_doctype
    gate.StartElementHandler = see_root
    try:
        gate.Parse(beginning, True)
    except _Reached:
        file.seek(0)
    except expat.ExpatError as error:
        raise UnreadableFile(path, f"is no XML: {expat.ErrorString(error.code)}", line=error.lineno) from error
    except (LookupError, ValueError) as error:
        raise UnreadableFile(path, f"is no XML that can be read: {error}", line=gate.CurrentLineNumber) from error
    root, said = found
    if root not in roots:
        wanted = " or ".join(f"<{name}>" for name in roots)
        raise UnreadableFile(path, f"begins with <{root}>, not with {wanted}", line=gate.CurrentLineNumber)
    if not said.startswith(version):
        raise UnreadableFile(path, f"is {root} {said}; {version}x is read", line=gate.CurrentLineNumber)


def _declared_first(beginning: bytes) -> bytes:
    """The beginning of a file with its XML declaration before the white space that should not stand there."""
    late = LATE_DECLARATION.match(beginning)
    return late.expand(rb"\1\3\2") + beginning[late.end() :] if late else beginning


def _refuse_other_kinds(path: Path, beginning: bytes) -> None:
    for signature, name in SIGNATURES:
        if beginning.startswith(signature):
            raise UnreadableFile(path, f"is {name}, no XML")


def _feed(path: Path, parser: etree.XMLPullParser, chunk: bytes) -> None:
    try:
        parser.feed(chunk)
    except etree.XMLSyntaxError as error:
        raise _syntax(path, error) from error
    # At an entity that nothing declares libxml2 stops, and lxml does not say so.
    for fatal in parser.feed_error_log.filter_from_fatals():
        raise UnreadableFile(path, fatal.message, line=fatal.line)


def _close(path: Path, parser: etree.XMLPullParser) -> None:
    try:
        parser.close()
    except etree.XMLSyntaxError as error:
        raise _syntax(path, error) from error


def _syntax(path: Path, error: etree.XMLSyntaxError) -> UnreadableFile:
    """libxml2 says the place twice; the line is said once, before the cause."""
    return UnreadableFile(path, str(error.msg).rpartition(", line ")[0] or str(error.msg), line=error.lineno)


def _forget(element: etree._Element) -> None:
    """Empty an element and take away what stands before it."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]
