"""XML files of unknown make, read in streams: nothing outside is opened, no entity is resolved, memory is bounded.

Expat reads up to the first element and refuses an internal subset before a declaration in it counts; lxml reads the
rest, with libxml2’s limits in force (256 levels, 10 MB a text).
"""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, cast
from xml.parsers import expat

from lxml import etree

from inkuru.records import Refusal

CHUNK = 1 << 16
MAX_PROLOG = 1 << 20
MAX_ELEMENT = 8 << 20
"""How many bytes may go by before the next wanted element is complete."""
MAX_TREE = 64 << 20
"""How large a file may be that is held as a whole."""

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


class _Reached(Exception):
    """Expat has come to the element that was looked for."""


def stream_elements(
    path: Path, *, roots: tuple[str, ...], tags: tuple[str, ...], progress: Progress | None = None
) -> Iterator[etree._Element]:
    """The elements of these names, each complete, in the order in which they end; namespaces do not count.

    An element is emptied once the next one is asked for. `roots` are what the document may begin with.
    Raises UnreadableFile.
    """
    with _opened(path) as file:
        _check_prolog(path, file, roots)
        parser = _pull_parser(tags)
        unspent = 0
        while chunk := file.read(CHUNK):
            _feed(path, parser, chunk)
            unspent += len(chunk)
            for element in _complete(parser):
                unspent = 0
                yield element
            if unspent > MAX_ELEMENT:
                raise UnreadableFile(path, f"goes on for {MAX_ELEMENT >> 20} MB without a complete {' or '.join(tags)}")
            if progress:
                progress(len(chunk))
        _close(path, parser)
        yield from _complete(parser)


def read_tree(path: Path, *, roots: tuple[str, ...]) -> etree._Element:
    """A document as a whole, for files of a story’s size. Raises UnreadableFile."""
    with _opened(path) as file:
        _check_prolog(path, file, roots)
        data = file.read(MAX_TREE + 1)
    if len(data) > MAX_TREE:
        raise UnreadableFile(path, f"is larger than {MAX_TREE >> 20} MB")
    try:
        return etree.fromstring(data, _parser())
    except etree.XMLSyntaxError as error:
        raise _syntax(path, error) from error


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
        counter.ParseFile(file)
    return counter.CurrentLineNumber


def _parser() -> etree.XMLParser:
    """What is not said here is lxml’s own caution: no DTD is loaded, nothing is fetched, `huge_tree` is off."""
    return etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)


def _pull_parser(tags: tuple[str, ...]) -> etree.XMLPullParser:
    return etree.XMLPullParser(
        events=("end",),
        tag=[f"{{*}}{tag}" for tag in tags],
        resolve_entities=False,
        no_network=True,
        remove_comments=True,
        remove_pis=True,
    )


def _complete(parser: etree.XMLPullParser) -> Iterator[etree._Element]:
    """The elements that are complete by now; each is emptied once the next one is asked for."""
    for _, element in parser.read_events():
        whole = cast("etree._Element", element)  # noqa: SLF001 - lxml’s only name for it
        yield whole
        _forget(whole)


def _opened(path: Path) -> BinaryIO:
    try:
        return path.open("rb")
    except (OSError, ValueError) as error:
        raise UnreadableFile(path, getattr(error, "strerror", None) or str(error)) from error


def _check_prolog(path: Path, file: BinaryIO, roots: tuple[str, ...]) -> None:
    """Read up to the first element and back to the beginning."""
    gate, found = expat.ParserCreate(), list[str]()

    def see_doctype(_name: str, _system: str | None, _public: str | None, has_subset: int) -> None:
        if has_subset:
            cause = "its DOCTYPE has an internal subset, which could declare entities; take it out"
            raise UnreadableFile(path, cause, line=gate.CurrentLineNumber)

    def see_root(name: str, _attributes: object) -> None:
        found.append(name.rpartition(":")[2])
        raise _Reached

    gate.StartDoctypeDeclHandler = see_doctype
    gate.StartElementHandler = see_root
    try:
        gate.Parse(file.read(MAX_PROLOG), True)
    except _Reached:
        file.seek(0)
    except expat.ExpatError as error:
        raise UnreadableFile(path, f"is no XML: {expat.ErrorString(error.code)}", line=error.lineno) from error
    except (LookupError, ValueError) as error:
        raise UnreadableFile(path, f"is no XML that can be read: {error}", line=gate.CurrentLineNumber) from error
    if "".join(found) not in roots:
        wanted = " or ".join(f"<{root}>" for root in roots)
        raise UnreadableFile(path, f"begins with <{''.join(found)}>, not with {wanted}", line=gate.CurrentLineNumber)


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
