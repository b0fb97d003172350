"""The story in a Word document: as Word, LibreOffice and Google Docs write them (ECMA-376, WordprocessingML).

Of the package only the parts of text are unpacked, each within limits and none with a DOCTYPE; mammoth makes HTML of
them. Macros, pictures, comments and what lies outside the file are left alone. It takes files of any make apart, so
that it runs in a confined process only: see `confining`.
"""

import re
import zlib
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from io import BytesIO
from typing import BinaryIO, cast
from xml.parsers import expat
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

import mammoth
from lxml import etree
from lxml.html import HtmlElement

from inkuru.formats.blocks import Unfit, blocks_of, links_in, parse_html
from inkuru.formats.days import day_in
from inkuru.formats.decoding import SIGNATURES
from inkuru.formats.titling import chosen, titled
from inkuru.formats.xml_reading import child, own_text
from inkuru.lang.tags import code_of
from inkuru.records import Article

ZIP = b"PK\x03\x04"
MAX_PARTS = 5_000
MAX_UNPACKED = 24 << 20
"""Of all parts of text together, in bytes."""
MAX_TAGS = 400_000
"""In one part; each takes half a kilobyte to hold."""
MAX_DEPTH = 100
ENCRYPTED = 1
CORE = "docProps/core.xml"
# What a story’s text is made from. Themes, fonts, settings and comments are not.
TEXT_PARTS = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|docProps/core\.xml|word/_rels/[^/]+\.rels"
    r"|word/(?!theme|settings|fontTable|webSettings|comments|people)[^/]+\.xml",
    re.IGNORECASE,
)
# Word on the web numbers it.
MAIN_PART = re.compile(r"word/document\d*\.xml")
NOTE = re.compile(r"#?(?:footnote|endnote)-")
UNFIT = (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, KeyError, IndexError)

# Styles that mammoth does not know: Word’s names of them are English in every language of Word, LibreOffice’s too.
STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='Quotations'] => blockquote > p:fresh
p[style-name='Block Text'] => blockquote > p:fresh
p[style-name='Caption'] => !
p[style-name='caption'] => !
"""
FINISHED = timedelta(days=31)
"""Within this time a story is written: where more lies between beginning and last change, neither tells its day."""


def read_document(file: BinaryIO, *, address: str = "") -> Article:
    """The story in a .docx file; `address` is that of the file. Raises Unfit with the cause."""
    beginning = file.read(16)
    if not beginning.startswith(ZIP):
        kinds = (what for signature, what in SIGNATURES if beginning.startswith(signature))
        raise Unfit(f"is {next(kinds, 'something else')}, not a .docx document" if beginning else "is empty")
    try:
        with ZipFile(file) as package:
            parts = dict(_parts(package))
    except UNFIT as error:
        raise Unfit(f"is no .docx document that can be read: {error}") from error
    if not any(map(MAIN_PART.fullmatch, parts)):
        raise Unfit("is a ZIP archive without a Word document in it")
    root = _without_notes(parse_html(_html(parts)))
    blocks = blocks_of(root, base=address)
    headline, body = titled(root, blocks)
    core = _core(parts)
    return Article(
        headline=headline,
        paragraphs=body,
        language=chosen(code_of(own_text(child(core, "language")))),
        published=_day(core),
        links=frozenset(name for name in links_in(blocks) if name.startswith("https:")),
    )


def _parts(package: ZipFile) -> Iterator[tuple[str, bytes]]:
    """The parts of text, unpacked and seen to be harmless."""
    infos = [info for info in package.infolist() if TEXT_PARTS.fullmatch(info.filename)]
    if len(infos) > MAX_PARTS:
        raise Unfit(f"has more than {MAX_PARTS} parts of text")
    if sum(info.file_size for info in infos) > MAX_UNPACKED:
        raise Unfit(f"unpacks to more than {MAX_UNPACKED >> 20} MB of text")
    for info in infos:
        if info.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
            raise Unfit(f"{info.filename} is compressed in a way that no document is")
        if info.flag_bits & ENCRYPTED:
            raise Unfit("is locked by a password")
        part = package.read(info)
        _refuse_hostile(info.filename, part)
        yield info.filename, part


def _refuse_hostile(name: str, part: bytes) -> None:
    """Refuse a part that declares entities, nests deep, or would take much memory."""
    depth = tags = 0

    def see_start(_name: str, _attributes: object) -> None:
        nonlocal depth, tags
        depth, tags = depth + 1, tags + 1
        if depth > MAX_DEPTH or tags > MAX_TAGS:
            raise Unfit(
                f"{name} has " + (f"more than {MAX_TAGS} tags" if tags > MAX_TAGS else "tags within tags too deep")
            )

    def see_end(_name: str) -> None:
        nonlocal depth
        depth -= 1

    def refuse_doctype(*_: object) -> None:
        raise Unfit(f"{name} has a DOCTYPE, which no document has")

    parser = expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = see_start, see_end
    parser.StartDoctypeDeclHandler = refuse_doctype
    try:
        parser.Parse(part, True)
    except expat.ExpatError as error:
        raise Unfit(f"{name}, line {error.lineno}: is no XML: {expat.ErrorString(error.code)}") from error


def _html(parts: Mapping[str, bytes]) -> str:
    """What mammoth makes of a package that holds the parts of text and nothing else."""
    stripped = BytesIO()
    with ZipFile(stripped, "w") as package:
        for name, part in parts.items():
            package.writestr(name, part)
    stripped.seek(0)
    made = mammoth.convert_to_html(
        stripped,
        style_map=STYLES,
        include_embedded_style_map=False,
        convert_image=_leave_out,
        external_file_access=False,
    )
    return f"<body>{made.value}</body>"


def _without_notes(root: etree._Element) -> etree._Element:
    """Footnotes and endnotes, and the numbers that point to them, are gone."""
    for element in list(root.iter("sup", "li")):
        link = element.find("a")
        if NOTE.match(element.get("id", "")) or (link is not None and NOTE.match(link.get("href", ""))):
            cast("HtmlElement", element).drop_tree()
    return root


def _leave_out(_picture: object) -> list[object]:
    return []


def _core(parts: Mapping[str, bytes]) -> etree._Element:
    """The properties of the document (ECMA-376 part 2 §8)."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    return etree.fromstring(parts.get(CORE, b"<none/>"), parser)


def _day(core: etree._Element) -> date | None:
    """The day on which the story was begun; an old document that was written over says another."""
    begun, changed = (day_in(own_text(child(core, name))) for name in ("created", "modified"))
    if begun and changed and abs(changed - begun) > FINISHED:
        return None
    return begun or changed
