"""Termbases: TBX core and basic, of 2008 (`martif`) and 2019 (`tbx`), with categories as attributes or as elements.

ISO 30042:2019. In the style DCA a category is the `type` of an element such as `termNote`, in DCT it is the element
itself (`min:partOfSpeech`); both are read alike. Written is TBX-Basic in DCA, with categories of our own for what it
lacks: noun classes and listed forms.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from lxml import etree

from inkuru.formats.xml_reading import (
    XML,
    XML_LANG,
    Progress,
    UnreadableFile,
    children,
    line_of,
    local_name,
    own_text,
    stream_elements,
    writable,
)
from inkuru.lang.tags import code_of
from inkuru.records import ConceptRecord, TermRecord, TermStatus, TermUse

NAMESPACE = "urn:iso:std:iso:30042:ed-2"

# What the standards of 2019 and of 2008 call the same.
CONCEPTS = ("conceptEntry", "termEntry")
LANGUAGES = ("langSec", "langSet")
TERMS = ("termSec", "tig", "ntig")
# What only groups other elements and says nothing itself.
GROUPS = {"termGrp", "descripGrp", "adminGrp", "termNoteGrp"}

NOUN_CLASS = "x-inkuru-nounClass"
FORM = "x-inkuru-form"
WORKING = "workingElement"

USES = {
    "preferredTerm-admn-sts": TermUse.PREFERRED,
    "standardizedTerm-admn-sts": TermUse.PREFERRED,
    "admittedTerm-admn-sts": TermUse.ADMITTED,
    "deprecatedTerm-admn-sts": TermUse.FORBIDDEN,
    "supersededTerm-admn-sts": TermUse.FORBIDDEN,
    "preferred": TermUse.PREFERRED,
    "preferredTerm": TermUse.PREFERRED,
    "admitted": TermUse.ADMITTED,
    "admittedTerm": TermUse.ADMITTED,
    "notRecommended": TermUse.FORBIDDEN,
    "obsolete": TermUse.FORBIDDEN,
    "deprecatedTerm": TermUse.FORBIDDEN,
    "supersededTerm": TermUse.FORBIDDEN,
}
WRITTEN_USES = {
    TermUse.PREFERRED: "preferredTerm-admn-sts",
    TermUse.ADMITTED: "admittedTerm-admn-sts",
    TermUse.FORBIDDEN: "deprecatedTerm-admn-sts",
}
ARCHIVED = "archiveElement"
STATUSES = dict.fromkeys(("starterElement", "importedElement", WORKING), TermStatus.PROPOSED) | {
    ARCHIVED: TermStatus.REFUSED
}
WRITTEN_STATUSES = {TermStatus.PROPOSED: WORKING, TermStatus.APPROVED: "", TermStatus.REFUSED: ARCHIVED}

Said = Mapping[str, list[str]]


def read_concepts(path: Path, *, progress: Progress | None = None) -> Iterator[ConceptRecord]:
    """The concepts of a TBX file with their names in the languages of the house; one without such names is passed over.

    A name whose use is not said is the preferred one where it is the first of its language, and admitted otherwise.
    Raises UnreadableFile, which names the line.
    """
    elements = stream_elements(path, roots=("tbx", "martif"), tags=CONCEPTS, progress=progress)
    for number, element in enumerate(elements, start=1):
        key = element.get("id", "").strip()
        if not key:
            raise UnreadableFile(path, "a concept has no id", line=line_of(path, local_name(element), number))
        terms = tuple(_terms(element))
        said = _said(element)
        if terms:
            yield ConceptRecord(
                key=key,
                terms=terms,
                domain=_first(said, "subjectField"),
                note=_first(said, "note"),
                source=_first(said, "source"),
                status=STATUSES.get(_first(said, "elementWorkingStatus"), TermStatus.APPROVED),
            )


def write_concepts(concepts: Iterable[ConceptRecord], file: BinaryIO) -> int:
    """Write a TBX-Basic file of 2019, concept by concept; how many there were."""
    count = 0
    with etree.xmlfile(file, encoding="UTF-8") as xml:
        xml.write_declaration()
        with xml.element(
            "tbx", {"type": "TBX-Basic", "style": "dca", XML_LANG: "en"}, nsmap={None: NAMESPACE, "xml": XML}
        ):
            xml.write("\n", _header(), "\n")
            with xml.element("text"), xml.element("body"):
                xml.write("\n")
                for count, concept in enumerate(concepts, start=1):  # noqa: B007 - the count is the answer
                    xml.write(_element(concept), "\n")
    return count


def _terms(concept: etree._Element) -> Iterator[TermRecord]:
    for section in children(concept, *LANGUAGES):
        code = code_of(section.get(XML_LANG) or section.get("lang") or "")
        if code:
            said = (_said(term) for term in children(section, *TERMS))
            yield from (_term(code, one, place) for place, one in enumerate(one for one in said if _first(one, "term")))


def _term(code: str, said: Said, place: int) -> TermRecord:
    silent = TermUse.ADMITTED if place else TermUse.PREFERRED
    status = _first(said, "administrativeStatus") or _first(said, "normativeAuthorization")
    return TermRecord(
        language=code,
        text=_first(said, "term"),
        use=USES.get(status, silent),
        part_of_speech=_first(said, "partOfSpeech"),
        noun_class=_first(said, NOUN_CLASS),
        forms=tuple(said.get(FORM, ())),
        note=_first(said, "note"),
        source=_first(said, "source"),
    )


def _said(element: etree._Element) -> dict[str, list[str]]:
    """What is said of a concept or term, by category."""
    found = dict[str, list[str]]()
    for child in element:
        if local_name(child) in GROUPS:
            for category, texts in _said(child).items():
                found.setdefault(category, []).extend(texts)
        elif text := own_text(child):
            found.setdefault(child.get("type") or local_name(child), []).append(text)
    return found


def _first(said: Said, category: str) -> str:
    return said.get(category, [""])[0]


def _header() -> etree._Element:
    header = etree.Element("tbxHeader")
    file = etree.SubElement(header, "fileDesc")
    source = etree.SubElement(file, "sourceDesc")
    etree.SubElement(source, "p").text = "Inkuru"
    return header


def _element(concept: ConceptRecord) -> etree._Element:
    entry = etree.Element("conceptEntry", {"id": writable(concept.key)})
    _say(entry, "descrip", "subjectField", concept.domain)
    _say(entry, "admin", "elementWorkingStatus", WRITTEN_STATUSES[concept.status])
    _say(entry, "admin", "source", concept.source)
    _say(entry, "note", None, concept.note)
    for code in dict.fromkeys(term.language for term in concept.terms):
        section = etree.SubElement(entry, "langSec", {XML_LANG: code})
        for term in concept.terms:
            if term.language == code:
                _add_term(section, term)
    return entry


def _add_term(section: etree._Element, term: TermRecord) -> None:
    element = etree.SubElement(section, "termSec")
    etree.SubElement(element, "term").text = writable(term.text)
    _say(element, "termNote", "administrativeStatus", WRITTEN_USES[term.use])
    _say(element, "termNote", "partOfSpeech", term.part_of_speech)
    _say(element, "termNote", NOUN_CLASS, term.noun_class)
    for form in term.forms:
        _say(element, "termNote", FORM, form)
    _say(element, "admin", "source", term.source)
    _say(element, "note", None, term.note)


def _say(parent: etree._Element, name: str, category: str | None, text: str) -> None:
    if text:
        etree.SubElement(parent, name, {"type": category} if category else {}).text = writable(text)
