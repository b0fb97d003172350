"""XLIFF 1.2 and 2.1: an edition out to a translation tool, passage by passage, and back.

Marks of inline HTML travel as codes that hold their own text (`bpt`/`ept`, or `pc` with `originalData`), so that they
come back whatever the tool makes of them. The id of a unit says which block it is, which source revision it
translates and which revision of the translation was seen: ids are what every tool keeps.

XLIFF 1.2 §2.2, XLIFF 2.1 §4 (OASIS).
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from html import escape, unescape
from itertools import count
from pathlib import Path
from typing import Any

from lxml import etree

from inkuru.formats.xml_reading import (
    XML_LANG,
    UnreadableFile,
    child,
    children,
    line_of,
    local_name,
    stream_elements,
    writable,
)
from inkuru.lang.tags import code_of

# lxml-stubs knows no default namespace, which has no prefix.
NAMESPACES: dict[str, Any] = {
    "1.2": {None: "urn:oasis:names:tc:xliff:document:1.2"},
    "2.1": {None: "urn:oasis:names:tc:xliff:document:2.0"},
}
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

UNIT_ID = re.compile(r"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([0-9]{1,18})\.([0-9]{1,9})(\.alt)?")
PLACE = re.compile(r"[1-9][0-9]{0,8}")
STORY_ID = re.compile(r"story-([0-9]{1,18})")
TAG = re.compile(r'</?[a-z]+(?: [a-z]+="[^"]*")*>')
TAG_OR_TEXT = re.compile(rf"{TAG.pattern}|[^<]+|<")
# What tools write for marks that the source did not have.
STYLES = {"bold": "b", "italic": "i", "xlf:b": "b", "xlf:i": "i"}


class Progress(StrEnum):
    """How far a passage is: nothing there, to be done again, a draft that nobody has read, done."""

    MISSING = "missing"
    STALE = "stale"
    DRAFT = "draft"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Unit:
    """A passage, or the description of a picture (`is_alt`). Texts are inline HTML; a target of None is none yet.

    `block` is a UUID, `of` the id of the source revision, `seen` the number of the translation’s, 0 for none.
    """

    block: str
    of: int
    seen: int
    kind: str
    source: str
    target: str | None
    progress: Progress
    is_alt: bool = False

    @property
    def id(self) -> str:
        """What the unit is called in a file."""
        return f"{self.block}.{self.of}.{self.seen}{'.alt' if self.is_alt else ''}"


@dataclass(frozen=True, slots=True)
class Document:
    """An edition on its way: the id of its story, two codes, and its passages in order."""

    story: int
    source_language: str
    target_language: str
    units: tuple[Unit, ...]

    def filled(self) -> "Document":
        """With the source text where there is no translation: some tools translate what stands in the target."""
        return replace(self, units=tuple(replace(one, target=one.target or one.source) for one in self.units))


# States as the standards write them; what a tool says beyond these is a passage that is done.
STATES_12 = {
    Progress.MISSING: "needs-translation",
    Progress.STALE: "needs-adaptation",
    Progress.DRAFT: "needs-review-translation",
    Progress.DONE: "translated",
}
READ_12 = {
    "new": Progress.MISSING,
    "needs-translation": Progress.MISSING,
    "needs-adaptation": Progress.STALE,
    "needs-l10n": Progress.STALE,
    "needs-review-translation": Progress.DRAFT,
    "needs-review-adaptation": Progress.DRAFT,
    "needs-review-l10n": Progress.DRAFT,
}
# XLIFF 2.1 has three states beyond `initial`; what it lacks is in `subState`, which a tool must drop when it changes
# the state.
STATES_21 = {
    Progress.MISSING: ("initial", ""),
    Progress.STALE: ("initial", "inkuru:stale"),
    Progress.DRAFT: ("translated", "inkuru:draft"),
    Progress.DONE: ("reviewed", ""),
}
READ_21 = {
    ("initial", "inkuru:stale"): Progress.STALE,
    ("initial", ""): Progress.MISSING,
    ("translated", "inkuru:draft"): Progress.DRAFT,
}
ORDER = tuple(Progress)

# Where the versions say the languages.
LANGUAGES = {"1.": ("source-language", "target-language"), "2.": ("srcLang", "trgLang")}
OPENINGS = ("xliff", "file")

# A story has 20,000 paragraphs at most, some of them pictures with two texts each; and 5 MB.
MAX_UNITS = 40_001
MAX_BYTES = 24 << 20
# A text has few marks; what cleans HTML takes the square of their number where they are nested.
MAX_MARKS = 2_000


def read_document(path: Path) -> Document:
    """The document in an XLIFF 1.2, 2.0 or 2.1 file that we wrote and a tool worked on. Raises UnreadableFile."""
    document, units, version, root = None, list[Unit](), "", dict[str, str]()
    for element in stream_elements(path, roots=("xliff",), tags=(*READERS,), openings=OPENINGS, limit=MAX_BYTES):
        name = local_name(element)
        if name == "xliff":
            version, root = element.get("version", ""), _attributes(element)
        elif name == "file":
            if document is not None:
                raise UnreadableFile(path, "holds several files; an edition is one")
            document = _frame(path, version, root, element)
        else:
            units.append(_read_unit(path, element, len(units) + 1))
    if document is None:
        raise UnreadableFile(path, "has no file in it")
    return replace(document, units=tuple(units))


def _frame(path: Path, version: str, root: Mapping[str, str], file: etree._Element) -> Document:
    """The document without its units."""
    if version[:2] not in LANGUAGES:
        raise UnreadableFile(path, f"is XLIFF {version or 'of no version'}; 1.2 and 2.1 are read")
    languages = _languages(_attributes(file) if version.startswith("1.") else root, *LANGUAGES[version[:2]])
    story = STORY_ID.fullmatch(file.get("original") or "")
    if languages is None or story is None:
        raise UnreadableFile(path, "does not say which story it is of, from which language and into which")
    return Document(int(story[1]), *languages, ())


def _attributes(element: etree._Element) -> dict[str, str]:
    return {str(name): str(value) for name, value in element.items()}


def _read_unit(path: Path, element: etree._Element, number: int) -> Unit:
    name = local_name(element)
    try:
        if number > MAX_UNITS:
            raise _Unfit(f"holds more than {MAX_UNITS} texts")
        return READERS[name](element)
    except _Unfit as unfit:
        raise UnreadableFile(path, str(unfit), line=line_of(path, name, number)) from None


class _Unfit(ValueError):
    """A unit is not as it was sent out."""


def _languages(said: Mapping[str, str], source: str, target: str) -> tuple[str, str] | None:
    """The codes of the two languages that a file names; None where it does not, or names one twice."""
    first, second = (code_of(said.get(name) or "") for name in (source, target))
    return (first, second) if first and second and first != second else None


def write_document(document: Document, *, version: str = "2.1") -> bytes:
    """The document as an XLIFF file of version `1.2` or `2.1`. Raises KeyError for another."""
    root = {"1.2": _document_12, "2.1": _document_21}[version](document)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def _document_12(document: Document) -> etree._Element:
    root = etree.Element("xliff", {"version": "1.2"}, nsmap=NAMESPACES["1.2"])
    said = {
        "original": f"story-{document.story}",
        "source-language": document.source_language,
        "target-language": document.target_language,
        "datatype": "html",
    }
    body = etree.SubElement(etree.SubElement(root, "file", said), "body")
    for unit in document.units:
        element = etree.SubElement(body, "trans-unit", {"id": unit.id, "resname": unit.kind, XML_SPACE: "preserve"})
        ids = _code_ids(unit)
        _fill_12(etree.SubElement(element, "source", {XML_LANG: document.source_language}), unit.source, ids[0])
        said = {XML_LANG: document.target_language, "state": STATES_12[unit.progress]}
        _fill_12(etree.SubElement(element, "target", said), unit.target or "", ids[1])
        element.tail = "\n"
    return root


def _document_21(document: Document) -> etree._Element:
    languages = {"version": "2.1", "srcLang": document.source_language, "trgLang": document.target_language}
    root = etree.Element("xliff", languages, nsmap=NAMESPACES["2.1"])
    file = etree.SubElement(root, "file", {"id": "f1", "original": f"story-{document.story}"})
    for unit in document.units:
        element = etree.SubElement(file, "unit", {"id": unit.id, "name": unit.kind, XML_SPACE: "preserve"})
        names, ids = _name_tags(element, unit), _code_ids(unit)
        state, detail = STATES_21[unit.progress]
        segment = etree.SubElement(element, "segment", {"state": state} | ({"subState": detail} if detail else {}))
        _fill_21(etree.SubElement(segment, "source"), unit.source, names, ids[0])
        if unit.target is not None:
            _fill_21(etree.SubElement(segment, "target"), unit.target, names, ids[1])
        element.tail = "\n"
    return root


def _name_tags(element: etree._Element, unit: Unit) -> dict[str, str]:
    """Keep the tags of a unit as its original data, each once; the ids that they have there."""
    tags = dict.fromkeys(tag for text in (unit.source, unit.target or "") for tag in TAG.findall(text))
    names = {tag: f"d{number}" for number, tag in enumerate(tags, start=1)}
    if names:
        data = etree.SubElement(element, "originalData")
        for tag, name in names.items():
            etree.SubElement(data, "data", {"id": name}).text = tag
    return names


def _code_ids(unit: Unit) -> tuple[Iterator[str], Iterator[str]]:
    """The ids of the codes of a source and its target, in order: what is the same in both has one id (XLIFF 2.1 §4.7).

    Further codes of the target get further ids.
    """
    sources, targets = (
        [tag for tag in TAG.findall(text) if not tag.startswith("</")] for text in (unit.source, unit.target or "")
    )
    free, further = defaultdict[str, list[int]](list), count(len(sources) + 1)
    for number, tag in enumerate(sources, start=1):
        free[tag].append(number)
    taken = [free[tag].pop(0) if free[tag] else next(further) for tag in targets]
    return map(str, range(1, len(sources) + 1)), map(str, taken)


def _fill_12(element: etree._Element, html: str, ids: Iterator[str]) -> None:
    """Text with each tag as a code: `bpt` where it opens, `ept` with the same id where it closes."""
    opened, name = list[str](), "0"
    for piece in TAG_OR_TEXT.findall(html):
        if not TAG.fullmatch(piece):
            _append_text(element, unescape(piece))
            continue
        closes = piece.startswith("</")
        if closes:
            name = opened.pop() if opened else name
        else:
            name = next(ids)
            opened.append(name)
        etree.SubElement(element, "ept" if closes else "bpt", {"id": name}).text = piece


def _fill_21(element: etree._Element, html: str, names: Mapping[str, str], ids: Iterator[str]) -> None:
    """Text with each pair of tags as a `pc` around what it marks."""
    around = [element]
    for piece in TAG_OR_TEXT.findall(html):
        if not TAG.fullmatch(piece):
            _append_text(around[-1], unescape(piece))
        elif piece.startswith("</"):
            closed = around.pop() if len(around) > 1 else around[-1]
            closed.set("dataRefEnd", names[piece])
        else:
            said = {"id": next(ids), "dataRefStart": names[piece]}
            around.append(etree.SubElement(around[-1], "pc", said))


def _append_text(element: etree._Element, text: str) -> None:
    """Add text after all that an element holds."""
    text = writable(text)
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def _unit_12(element: etree._Element) -> Unit:
    target = child(element, "target")
    state = target.get("state", "") if target is not None else "new"
    html = _html(target, _code_12) if target is not None else ""
    if element.get("approved") == "yes":
        state = "final"
    progress = READ_12.get(state, Progress.DONE)
    return _unit(element, _html(child(element, "source"), _code_12), html or None, progress)


def _unit_21(element: etree._Element) -> Unit:
    """A unit, whose text a tool may have parted into segments; what lies between these is ignorable."""
    data = {
        one.get("id", ""): "".join(map(str, one.itertext()))
        for group in children(element, "originalData")
        for one in children(group, "data")
    }

    def html(part: etree._Element | None) -> str:
        return _html(part, lambda code, inner: _code_21(code, inner, data))

    parts = list(children(element, "segment", "ignorable"))
    segments = [one for one in parts if local_name(one) == "segment"]
    is_whole = all(child(one, "target") is not None for one in segments)
    source = "".join(html(child(one, "source")) for one in parts)
    target = "".join(html(_said(one)) for one in _in_target_order(parts)) if is_whole else ""
    states = [READ_21.get((one.get("state", "initial"), one.get("subState", "")), Progress.DONE) for one in segments]
    return _unit(element, source, target or None, min(states, key=ORDER.index, default=Progress.MISSING))


def _in_target_order(parts: Sequence[etree._Element]) -> list[etree._Element]:
    """The parts of a unit as the translation orders them: a target may say its place (XLIFF 2.1 §4.7.1, `order`)."""

    def place(numbered: tuple[int, etree._Element]) -> int:
        target = child(numbered[1], "target")
        said = target.get("order", "") if target is not None else ""
        return int(said) if PLACE.fullmatch(said) else numbered[0]

    return [part for _, part in sorted(enumerate(parts, start=1), key=place)]


def _said(part: etree._Element) -> etree._Element | None:
    """What a segment says in the target language; what is ignorable may say it in the source’s alone."""
    target = child(part, "target")
    return target if target is not None or local_name(part) == "segment" else child(part, "source")


def _unit(element: etree._Element, source: str, target: str | None, progress: Progress) -> Unit:
    named = UNIT_ID.fullmatch(element.get("id", ""))
    if named is None:
        raise _Unfit(f"the unit “{element.get('id', '')[:80]}” is none that we sent out")
    if max(source.count("<"), (target or "").count("<")) > MAX_MARKS:
        raise _Unfit(f"a text of this unit has more than {MAX_MARKS} marks")
    kind = element.get("resname") or element.get("name") or ""
    block, of, seen, alt = named.groups()
    return Unit(block, int(of), int(seen), kind, source, target, progress, is_alt=bool(alt))


READERS: Mapping[str, Callable[[etree._Element], Unit]] = {"trans-unit": _unit_12, "unit": _unit_21}


def _html(element: etree._Element | None, code: Callable[[etree._Element, str], str]) -> str:
    """The inline HTML of a text; `code` says what an element in it stands for, given what is inside it."""
    if element is None:
        return ""
    pieces = [escape(element.text or "", quote=False)]
    for inner in element:
        pieces += [code(inner, _html(inner, code)), escape(inner.tail or "", quote=False)]
    return "".join(pieces)


def _code_12(element: etree._Element, inner: str) -> str:
    name = local_name(element)
    if name in ("bpt", "ept", "ph", "it"):
        return "".join(map(str, element.itertext()))
    tag = STYLES.get(element.get("ctype", "")) if name == "g" else None
    return f"<{tag}>{inner}</{tag}>" if tag else inner


def _code_21(element: etree._Element, inner: str, data: Mapping[str, str]) -> str:
    name = local_name(element)
    if name in ("ph", "sc", "ec"):
        return data.get(element.get("dataRef", ""), "")
    tag = STYLES.get(element.get("subType", "")) if name == "pc" else None
    if tag and not element.get("dataRefStart"):
        return f"<{tag}>{inner}</{tag}>"
    return data.get(element.get("dataRefStart", ""), "") + inner + data.get(element.get("dataRefEnd", ""), "")
