"""Translation memories: TMX 1.4b, levels 1 and 2, as OmegaT, Trados, memoQ, Weblate and MateCat write them.

Of inline elements the text is kept and the codes of the other program are dropped (TMX 1.4b §Content markup): a
translation unit is plain text. Written is level 1; what TMX has no place for goes into `prop`s of our own.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from lxml import etree

from inkuru.formats.xml_reading import (
    XML_LANG,
    Progress,
    UnreadableFile,
    child,
    children,
    line_of,
    local_name,
    own_text,
    stream_elements,
    writable,
)
from inkuru.lang.tags import code_of
from inkuru.records import TranslationUnit

ANY_LANGUAGE = "*all*"

# Elements that hold codes of another program; `sub` in them is a text of its own, no part of the sentence.
CODES = {"bpt", "ept", "ph", "it", "ut", "x"}
MOMENT = "%Y%m%dT%H%M%SZ"
MOMENT_SHAPE = re.compile(r"[0-9]{8}T[0-9]{6}Z")

PERSON = "x-inkuru-person"
EXACT_DATE = "x-inkuru-date"
STORY = "x-inkuru-story"
ADDRESS = "x-inkuru-address"
ENGINE = "x-inkuru-engine"
REVIEWED = "x-inkuru-reviewed"
ARCHIVE = "x-inkuru-archive"
HEADLINE = "x-inkuru-headline"
BEFORE = "x-context-pre"
AFTER = "x-context-post"
DOMAIN = "x-domain"

# How other programs call the same: memoQ and OmegaT the neighbours, memoQ and Trados the subject.
ALIASES = {
    "prev": BEFORE,
    "next": AFTER,
    "domain": DOMAIN,
    "subject": DOMAIN,
    "x-subject": DOMAIN,
}
# Trados signs what a machine translated so.
MACHINES = {"MT!": "mt", "MT": "mt"}

# In characters, as many as a paragraph of a story may have: longer is no segment.
MAX_SEGMENT = 10_000
# Bytes of a file that is sent while it is written.
PIECE = 1 << 16
NUMBER = re.compile(r"[0-9]{1,18}")
MARKUP = re.compile(r"</?seg[^>]*>")
# OmegaT's own memory (`project_save.tmx`, `…-omegat.tmx`) holds codes as text: <b0>, </b0>, <br1/>.
OMEGAT = "OmegaT"
OMEGAT_TAG = re.compile(r"</?[a-z]{1,9}[0-9]{1,4}/?>")


def read_units(path: Path, *, address: str = "", progress: Progress | None = None) -> Iterator[TranslationUnit]:
    """The units of a TMX file in the languages of the house, one after the other, in the order of the file.

    A unit in three languages becomes two, both from its source language; units in languages that are none of ours
    give none. `address` is said of units that do not say themselves where they come from. To resume an import, pass
    over the units that were taken in before. Raises UnreadableFile, which names the line.
    """
    language, tool, number = ANY_LANGUAGE, "", 0
    elements = stream_elements(path, roots=("tmx",), tags=("header", "tu"), version="1.", progress=progress)
    for element in elements:
        if local_name(element) == "header":
            language, tool = element.get("srclang") or ANY_LANGUAGE, element.get("creationtool", "")
            continue
        number += 1
        try:
            variants = dict(_variants(element))
        except _Unfit as unfit:
            raise UnreadableFile(path, str(unfit), line=line_of(path, "tu", number)) from None
        units = _units(element, variants, language, address)
        yield from map(_without_tags, units) if tool == OMEGAT else units


def write_units(units: Iterable[TranslationUnit], file: BinaryIO, *, source_language: str = ANY_LANGUAGE) -> int:
    """Write a TMX 1.4 file, unit by unit; how many there were.

    Characters that XML cannot hold (controls) are left out. `source_language` goes into the header.
    """
    count = 0

    def counted() -> Iterator[TranslationUnit]:
        nonlocal count
        for unit in units:
            count += 1
            yield unit

    file.writelines(stream_units(counted(), source_language=source_language))
    return count


def stream_units(units: Iterable[TranslationUnit], *, source_language: str = ANY_LANGUAGE) -> Iterator[bytes]:
    """The same file in pieces, as units come, so that a memory of any size is sent at once."""
    drain = _Drain()
    with etree.xmlfile(drain, encoding="UTF-8") as xml:
        xml.write_declaration()
        with xml.element("tmx", version="1.4"):
            xml.write("\n")
            xml.write(_header(source_language))
            xml.write("\n")
            with xml.element("body"):
                xml.write("\n")
                for unit in units:
                    xml.write(_element(unit))
                    xml.write("\n")
                    if drain.is_full():
                        yield drain.empty()
    yield drain.empty()


class _Drain:
    """What was written and nobody has taken yet."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []
        self._size = 0

    def write(self, data: bytes) -> int:
        self._pieces.append(data)
        self._size += len(data)
        return len(data)

    def is_full(self) -> bool:
        return self._size >= PIECE

    def empty(self) -> bytes:
        data, self._size = b"".join(self._pieces), 0
        self._pieces.clear()
        return data


class _Unfit(ValueError):
    """A unit lacks what it must have."""


def _units(
    tu: etree._Element, variants: Mapping[str, etree._Element], header_language: str, address: str
) -> Iterator[TranslationUnit]:
    source = code_of(tu.get("srclang") or header_language)
    if source not in variants:
        source = next(iter(variants), None)
    for target in variants:
        if source is not None and target != source:
            yield _unit(tu, (source, variants[source]), (target, variants[target]), address)


def _without_tags(unit: TranslationUnit) -> TranslationUnit:
    source, target, before, after = (
        OMEGAT_TAG.sub("", text).strip() for text in (unit.source, unit.target, unit.before, unit.after)
    )
    return replace(unit, source=source, target=target, before=before, after=after)


def _variants(tu: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """The `tuv`s in our languages that say something, by code; a language has one, the last."""
    for tuv in children(tu, "tuv"):
        tag = tuv.get(XML_LANG) or tuv.get("lang")
        if not tag:
            raise _Unfit("a tuv of this unit does not say its language")
        seg = child(tuv, "seg")
        if seg is None:
            raise _Unfit("a tuv of this unit has no seg")
        code = code_of(tag)
        length = len(_text(seg))
        if length > MAX_SEGMENT:
            raise _Unfit(f"a seg of this unit has {length} characters; the most is {MAX_SEGMENT}")
        if code and length:
            yield code, tuv


def _unit(
    tu: etree._Element, source: tuple[str, etree._Element], target: tuple[str, etree._Element], address: str
) -> TranslationUnit:
    props = _props(tu) | _props(target[1])
    people = _people(tu, target[1])
    machine = MACHINES.get(people[0]) if people else None
    return TranslationUnit(
        source_language=source[0],
        source=_text(child(source[1], "seg")),
        target_language=target[0],
        target=_text(child(target[1], "seg")),
        before=_context(props, BEFORE),
        after=_context(props, AFTER),
        story=int(_first(props, STORY)) if NUMBER.fullmatch(_first(props, STORY)) else None,
        date=_date(props, tu, target[1]),
        people=() if machine else tuple(props.get(PERSON, people)),
        domain=_first(props, DOMAIN),
        address=_first(props, ADDRESS) or address,
        reviewed=not machine and _first(props, REVIEWED) != "no",
        engine=_first(props, ENGINE) or machine or "",
        archive=_first(props, ARCHIVE),
        headline=_first(props, HEADLINE),
    )


def _text(seg: etree._Element | None) -> str:
    """The running text of a segment: without codes, with what is highlighted."""
    if seg is None:
        return ""
    return ("".join(_pieces(seg)) if len(seg) else seg.text or "").strip()


def _pieces(element: etree._Element) -> Iterator[str]:
    yield element.text or ""
    for inner in element:
        if local_name(inner) not in CODES:
            yield from _pieces(inner)
        yield inner.tail or ""


def _props(element: etree._Element) -> dict[str, list[str]]:
    found = dict[str, list[str]]()
    for prop in children(element, "prop"):
        kind = prop.get("type", "")
        found.setdefault(ALIASES.get(kind.lower(), kind), []).append(own_text(prop))
    return found


def _first(props: Mapping[str, list[str]], name: str) -> str:
    return props.get(name, [""])[0]


def _context(props: Mapping[str, list[str]], name: str) -> str:
    """A neighbour; memoQ writes it with its own `<seg>` as text."""
    return MARKUP.sub("", _first(props, name)).strip()


def _people(tu: etree._Element, tuv: etree._Element) -> list[str]:
    """Who made the translation; the hand that changed it last is nearest."""
    names = (element.get(name) for element in (tuv, tu) for name in ("changeid", "creationid"))
    return [name for name in names if name][:1]


def _date(props: Mapping[str, list[str]], tu: etree._Element, tuv: etree._Element) -> datetime | None:
    """When the translation was made; a date that cannot be read is as none."""
    exact = _moment(_first(props, EXACT_DATE), datetime.fromisoformat)
    dates = (element.get(name, "") for element in (tuv, tu) for name in ("changedate", "creationdate"))
    return exact or next(filter(None, (_moment(date, _tmx_date) for date in dates)), None)


def _moment(text: str, read: Callable[[str], datetime]) -> datetime | None:
    try:
        return read(text).astimezone(UTC) if text else None
    except (ValueError, OverflowError):
        return None


def _tmx_date(text: str) -> datetime:
    if not MOMENT_SHAPE.fullmatch(text):
        raise ValueError(text)
    return datetime.fromisoformat(text)


def _header(source_language: str) -> etree._Element:
    return etree.Element(
        "header",
        {
            "creationtool": "Inkuru",
            "creationtoolversion": "1",
            "segtype": "sentence",
            "o-tmf": "Inkuru",
            "adminlang": "en",
            "srclang": source_language,
            "datatype": "plaintext",
        },
    )


def _element(unit: TranslationUnit) -> etree._Element:
    tu = etree.Element("tu", {"srclang": unit.source_language} | _signature(unit))
    for kind, text in _said(unit):
        prop = etree.SubElement(tu, "prop", {"type": kind})
        prop.text = writable(text)
    for code, text in ((unit.source_language, unit.source), (unit.target_language, unit.target)):
        tuv = etree.SubElement(tu, "tuv", {XML_LANG: code})
        etree.SubElement(tuv, "seg").text = writable(text)
    return tu


def _signature(unit: TranslationUnit) -> dict[str, str]:
    date = {"changedate": unit.date.astimezone(UTC).strftime(MOMENT)} if unit.date else {}
    return date | ({"changeid": writable(unit.people[0])} if unit.people else {})


def _said(unit: TranslationUnit) -> Iterator[tuple[str, str]]:
    """The `prop`s of a unit. TMX has dates to the second and one person only."""
    exact = unit.date if unit.date and unit.date.microsecond else None
    rows = (
        (BEFORE, unit.before),
        (AFTER, unit.after),
        (DOMAIN, unit.domain),
        (STORY, "" if unit.story is None else str(unit.story)),
        (ADDRESS, unit.address),
        (ENGINE, unit.engine),
        (REVIEWED, "" if unit.reviewed else "no"),
        (ARCHIVE, unit.archive),
        (HEADLINE, unit.headline),
        (EXACT_DATE, exact.isoformat() if exact else ""),
        *((PERSON, name) for name in unit.people),
    )
    return ((kind, text) for kind, text in rows if text)
