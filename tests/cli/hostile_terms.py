"""Files of terms that nobody should send: the ending, what makes it, and what is said of it after its name."""

import bz2
import gzip
import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO

Trial = tuple[str, Callable[[], bytes], str]

ANY = ".+"
NONE = "is no XLSX workbook that can be read: .+"
DOCTYPE = "xl/.+ has a DOCTYPE, which no workbook has"
SUBSET = r"line \d+: its DOCTYPE has an internal subset, which could declare entities; take it out"
PASSWD = '<!DOCTYPE tbx [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(10))
CUTS = 10

TBX = (
    '<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>'
    '<conceptEntry id="a"><langSec xml:lang="rw"><termSec><term>umuti</term></termSec></langSec></conceptEntry>'
    '<conceptEntry id="b"><langSec xml:lang="en"><termSec><term>PLACE</term></termSec></langSec></conceptEntry>'
    "</body></text></tbx>"
)
CSV = "concept,language,term\na,rw,umuti\nb,en,PLACE\n"

TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
SHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData></worksheet>'
)
STRINGS = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{}</sst>'
PARTS: Mapping[str, str] = {
    "_rels/.rels": RELATIONS.format(f'<Relationship Id="a" Type="{TYPE}/officeDocument" Target="xl/workbook.xml"/>'),
    "xl/workbook.xml": f'<workbook xmlns:r="{TYPE}"><sheets><sheet name="t" sheetId="1" r:id="s"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": RELATIONS.format(
        f'<Relationship Id="s" Type="{TYPE}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="t" Type="{TYPE}/sharedStrings" Target="sharedStrings.xml"/>'
    ),
    "xl/sharedStrings.xml": STRINGS.format("<si><t>rw</t></si><si><t>en</t></si>"),
    "xl/worksheets/sheet1.xml": SHEET.format(
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'
        '<row r="2"><c r="A2" t="inlineStr"><is><t>umuti</t></is></c><c r="B2" t="str"><v>medicine</v></c></row>'
    ),
}
BOOK, LINKS, SHARED, FIRST = (
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/sharedStrings.xml",
    ("xl/worksheets/sheet1.xml"),
)
HEAD = '<row r="1"><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>'


def workbook(parts: Mapping[str, str | bytes | None] | None = None, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A workbook with a term in two languages, with other parts in the place of its own, or without them."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", method) as package:
        for name, data in {**PARTS, **(parts or {})}.items():
            if data is not None:
                package.writestr(name, data)
    return made.getvalue()


def sheet(rows: str) -> bytes:
    """A workbook with these rows below its head."""
    return workbook({FIRST: SHEET.format(HEAD + rows)})


def cell(text: str) -> str:
    """A row with a text."""
    return f'<row><c t="inlineStr"><is><t>{text}</t></is></c></row>'


def bent(at: int, size: int, value: int, mark: bytes = b"PK\x01\x02") -> bytes:
    """A workbook in whose directory every file says something else at an offset."""
    data, place = bytearray(workbook()), -1
    while (place := data.find(mark, place + 1)) >= 0:
        data[place + at : place + at + size] = value.to_bytes(size, "little")
    return bytes(data)


def truncated(ending: str, whole: Callable[[], bytes]) -> Mapping[str, Trial]:
    """The file ends after some tenths of it."""
    return {f"{ending}-cut-{part}": (ending, cut(whole, part), ANY) for part in range(CUTS)}


def cut(whole: Callable[[], bytes], part: int) -> Callable[[], bytes]:
    """Some tenths of a file."""

    def make() -> bytes:
        data = whole()
        return data[: len(data) * part // CUTS]

    return make


def tbx(place: str, before: str = "", encoding: str = "utf-8", declared: str = "UTF-8") -> bytes:
    """A termbase with something at the place of a term, and before the root."""
    text = f'<?xml version="1.0" encoding="{declared}"?>{before}{TBX.replace("PLACE", place)}'
    return text.encode(encoding)


OF_TBX: Mapping[str, Trial] = {
    "xxe-file": ("tbx", lambda: tbx("&x;", PASSWD), SUBSET),
    "xxe-http": ("tbx", lambda: tbx("&x;", PASSWD.replace("file:///etc/passwd", "http://127.0.0.1:9/")), SUBSET),
    "xxe-parameter": (
        "tbx",
        lambda: tbx("a", '<!DOCTYPE tbx [<!ENTITY % x SYSTEM "file:///etc/passwd"> %x;]>'),
        SUBSET,
    ),
    "laughs": ("tbx", lambda: tbx("&l9;", f"<!DOCTYPE tbx [{LAUGHS}]>"), SUBSET),
    "blow-up": ("tbx", lambda: tbx("&a;" * 10_000, f'<!DOCTYPE tbx [<!ENTITY a "{"a" * 100_000}">]>'), SUBSET),
    "unknown-entity": ("tbx", lambda: tbx("&x;"), "line 1: Entity 'x' not defined"),
    "unknown-entity-of-a-file": ("tbx", lambda: tbx("&x;", '<!DOCTYPE tbx SYSTEM "file:///etc/passwd">'), ANY),
    "deep": ("tbx", lambda: tbx("<hi>" * 100_000 + "</hi>" * 100_000), ANY),
    "endless-term": ("tbx", lambda: tbx("a" * 12_000_000), ANY),
    "endless-beginning": ("tbx", lambda: tbx("a", f"<!--{'a' * 2_000_000}-->"), ANY),
    "term-too-long": ("tbx", lambda: tbx("a" * 201), "concept “b”: a name has 201 characters, the most is 200"),
    "says-wide-is-not": ("tbx", lambda: tbx("a", declared="UTF-16"), ANY),
    "klingon": ("tbx", lambda: tbx("a", declared="klingon"), ANY),
    "wide-and-odd": ("tbx", lambda: tbx("a", encoding="utf-16", declared="UTF-16")[:-1], ANY),
    "latin-without-saying": ("tbx", lambda: tbx("é", encoding="latin-1"), ANY),
    "nul": ("tbx", lambda: tbx("a\0"), ANY),
    "reference-to-nul": ("tbx", lambda: tbx("&#0;"), ANY),
    "twice": ("tbx", lambda: tbx("a").replace(b'id="a"', b'id="b"'), "concept “b” comes twice; .+"),
    "no-id": ("tbx", lambda: tbx("a").replace(b' id="b"', b""), "line 1: a concept has no id"),
    "another-root": ("tbx", lambda: b"<html/>", "line 1: begins with <html>, not with <tbx> or <martif>"),
    "zipped": ("tbx", workbook, ANY),
    "gzip": ("tbx", lambda: gzip.compress(tbx("a")), ANY),
    "nothing": ("tbx", lambda: b"", ANY),
    **truncated("tbx", lambda: tbx("a")),
}

OF_CSV: Mapping[str, Trial] = {
    "csv-nothing": ("csv", lambda: b"", "holds no rows below the names of the columns"),
    "csv-latin": ("csv", lambda: CSV.replace("PLACE", "é").encode("latin-1"), "is not text in UTF-8 or UTF-16: .+"),
    "csv-half-wide": ("csv", lambda: CSV.encode("utf-16")[:-1], "is not text in UTF-8 or UTF-16: .+"),
    "csv-wide-without-mark": ("csv", lambda: CSV.encode("utf-16-le"), ANY),
    "csv-very-wide": ("csv", lambda: CSV.encode("utf-32"), ANY),
    "csv-half-a-pair": ("csv", lambda: CSV.replace("PLACE", "\ud800").encode("utf-8", "surrogatepass"), ANY),
    "csv-nul": ("csv", lambda: CSV.replace("PLACE", "a\0b").encode(), ANY),
    "csv-nuls": ("csv", lambda: bytes(4096), ANY),
    "csv-open-quotation": (
        "csv",
        lambda: CSV.replace("PLACE", '"a').encode(),
        r"line \d+: is no CSV: unexpected end of data",
    ),
    "csv-bad-quotation": ("csv", lambda: CSV.replace("PLACE", '"a"b').encode(), r"line \d+: is no CSV: .+"),
    "csv-endless-cell": ("csv", lambda: CSV.replace("PLACE", "a" * 200_000).encode(), r"line \d+: is no CSV: .+"),
    "csv-endless-line": (
        "csv",
        lambda: CSV.replace("PLACE", "," * 300_000).encode(),
        "line 3: goes on for 262144 characters",
    ),
    "csv-endless-head": ("csv", lambda: b"," * 20_000_000, "line 1: goes on for 262144 characters"),
    "csv-too-large": ("csv", lambda: b"rw,en\n" + b"a,b\n" * (9 << 20), "is larger than 32 MB"),
    "csv-names": (
        "csv",
        lambda: b"concept,language,term\n" + b"a,rw,b\n" * 100_000,
        "line 2: a concept has more than .+ names",
    ),
    "csv-too-many-cells": ("csv", lambda: CSV.replace("PLACE", "a,b,c").encode(), "line 3: has more cells .+"),
    "csv-language": ("csv", lambda: CSV.replace("rw", "fr").encode(), "line 2: “fr” is no language of the house"),
    "csv-apart": ("csv", (CSV + "a,sw,dawa\n").encode, "concept “a” comes twice; .+"),
    "csv-both": (
        "csv",
        lambda: b"concept,rw,language,term,use\na,,rw,b,preferred\na,,rw,b,forbidden\n",
        ".+ is forbidden and is not",
    ),
    "csv-long-name": (
        "csv",
        lambda: CSV.replace("PLACE", "a" * 201).encode(),
        ".+ a name has 201 characters, the most is 200",
    ),
    "csv-long-key": ("csv", lambda: CSV.replace("b,en", f"{'b' * 81},en").encode(), ".+ a key has 81 characters, .+"),
    "csv-is-a-workbook": ("csv", workbook, ANY),
    "csv-bzip2": ("csv", lambda: bz2.compress(CSV.encode()), ANY),
}

OF_XLSX: Mapping[str, Trial] = {
    "xlsx-text": ("xlsx", CSV.encode, NONE),
    "xlsx-other-archive": ("xlsx", lambda: gzip.compress(workbook()), NONE),
    "xlsx-no-relations": ("xlsx", lambda: workbook({"_rels/.rels": None}), NONE),
    "xlsx-no-book": ("xlsx", lambda: workbook({BOOK: None}), NONE),
    "xlsx-no-sheet": ("xlsx", lambda: workbook({FIRST: None}), NONE),
    "xlsx-no-sheets": ("xlsx", lambda: workbook({BOOK: "<workbook/>"}), "is no XLSX workbook .+ it has no worksheet"),
    "xlsx-no-links": (
        "xlsx",
        lambda: workbook({LINKS: RELATIONS.format("")}),
        "is no XLSX workbook .+ it has no worksheet",
    ),
    "xlsx-outside": (
        "xlsx",
        lambda: workbook({LINKS: PARTS[LINKS].replace("worksheets/sheet1.xml", "../../etc/passwd")}),
        NONE,
    ),
    "xlsx-elsewhere": ("xlsx", lambda: workbook({LINKS: PARTS[LINKS].replace("worksheets/", "file:///etc/")}), NONE),
    "xlsx-xxe-sheet": ("xlsx", lambda: workbook({FIRST: PASSWD + PARTS[FIRST].replace("umuti", "&x;")}), DOCTYPE),
    "xlsx-xxe-strings": ("xlsx", lambda: workbook({SHARED: PASSWD + STRINGS.format("<si><t>&x;</t></si>")}), DOCTYPE),
    "xlsx-xxe-book": ("xlsx", lambda: workbook({BOOK: PASSWD + PARTS[BOOK]}), DOCTYPE),
    "xlsx-laughs": (
        "xlsx",
        lambda: workbook({FIRST: f"<!DOCTYPE a [{LAUGHS}]>" + SHEET.format(cell("&l9;"))}),
        DOCTYPE,
    ),
    "xlsx-wide-doctype": ("xlsx", lambda: workbook({FIRST: (PASSWD + PARTS[FIRST]).encode("utf-16")}), DOCTYPE),
    "xlsx-entity": ("xlsx", lambda: sheet(cell("&x;")), NONE),
    "xlsx-bad-xml": ("xlsx", lambda: sheet("<row></c>"), NONE),
    "xlsx-no-xml": ("xlsx", lambda: workbook({FIRST: b"\x00" * 100}), NONE),
    "xlsx-bomb": ("xlsx", lambda: sheet(" " * (160 << 20)), "xl/.+ unpacks to more than 128 MB"),
    "xlsx-bomb-of-strings": (
        "xlsx",
        lambda: workbook({SHARED: STRINGS.format("<si/>" * 5_000_000)}),
        "has more shared strings .+",
    ),
    "xlsx-bomb-of-text": (
        "xlsx",
        lambda: workbook({SHARED: STRINGS.format(f"<si><t>{'a' * 32_000}</t></si>" * 900)}),
        "has more shared strings .+",
    ),
    "xlsx-bomb-of-cells": ("xlsx", lambda: sheet("<row>" + "<c/>" * 6_000_000), "line 2: a cell is no. 257; .+"),
    "xlsx-bomb-of-rows": ("xlsx", lambda: sheet("<row/>" * 4_000_000), "line 200000: a row has the number 200001; .+"),
    "xlsx-bomb-of-depth": ("xlsx", lambda: sheet("<a>" * 6_000_000), "xl/.+ has elements more than 50 deep"),
    "xlsx-bomb-of-links": (
        "xlsx",
        lambda: workbook({LINKS: RELATIONS.format("<Relationship/>" * 1_000_000)}),
        "has a part .+",
    ),
    "xlsx-bomb-of-attributes": (
        "xlsx",
        lambda: sheet("<row " + " ".join(f"a{n}=''" for n in range(1_000_000)) + "/>"),
        "xl/.+ has a tag .+",
    ),
    "xlsx-long-text": ("xlsx", lambda: sheet(cell("a" * 40_000)), "line 2: a cell has more than 32767 characters"),
    "xlsx-far-column": ("xlsx", lambda: sheet('<row><c r="XFD2"/></row>'), "line 2: a cell is no. 16384; .+"),
    "xlsx-column-back": ("xlsx", lambda: sheet('<row><c r="B2"/><c r="A2"/></row>'), "line 2: a cell is no. 1; .+"),
    "xlsx-far-row": ("xlsx", lambda: sheet('<row r="99999999999"/>'), "line 1: a row has the number 99999999999; .+"),
    "xlsx-row-of-digits": ("xlsx", lambda: sheet(f'<row r="{"9" * 10_000}"/>'), NONE),
    "xlsx-row-back": ("xlsx", lambda: sheet('<row r="1"/>'), "line 1: a row has the number 1; .+"),
    "xlsx-row-below-nothing": ("xlsx", lambda: sheet('<row r="-1"/>'), "line 1: a row has the number -1; .+"),
    "xlsx-no-string": (
        "xlsx",
        lambda: sheet('<row><c t="s"><v>7</v></c></row>'),
        "line 2: a cell has the shared string 7, .+",
    ),
    "xlsx-string-back": (
        "xlsx",
        lambda: sheet('<row><c t="s"><v>-1</v></c></row>'),
        "line 2: a cell has the shared string -1, .+",
    ),
    "xlsx-nul": ("xlsx", lambda: sheet(cell("a&#0;")), NONE),
    "xlsx-long-name": ("xlsx", lambda: sheet(cell("a" * 201)), ".+ a name has 201 characters, the most is 200"),
    "xlsx-no-rows": ("xlsx", lambda: sheet(""), "holds no rows below the names of the columns"),
    "xlsx-lies-smaller": ("xlsx", lambda: bent(24, 4, 50), NONE),
    "xlsx-bad-sum": ("xlsx", lambda: bent(16, 4, 7), NONE),
    "xlsx-locked": ("xlsx", lambda: bent(8, 2, 1), NONE),
    "xlsx-no-method": ("xlsx", lambda: bent(10, 2, 77), ".+ is compressed in a way that no workbook is"),
    "xlsx-bzip2": ("xlsx", lambda: workbook(method=zipfile.ZIP_BZIP2), ".+ is compressed in a way that no workbook is"),
    "xlsx-lzma": ("xlsx", lambda: workbook(method=zipfile.ZIP_LZMA), ".+ is compressed in a way that no workbook is"),
    "xlsx-elsewhere-in-file": ("xlsx", lambda: bent(42, 4, 1 << 30), NONE),
    "xlsx-too-large": ("xlsx", lambda: workbook() + bytes(9 << 20), "is larger than 8 MB"),
    **truncated("xlsx", workbook),
}

TRIALS: Mapping[str, Trial] = {**OF_TBX, **OF_CSV, **OF_XLSX}
HARMLESS: Mapping[str, bytes] = {
    "whole": workbook(),
    "says-it-is-larger": bent(24, 4, 1 << 31),
    "says-more-is-packed": bent(20, 4, 1 << 30),
}
"""Workbooks that are taken in: what they say of their sizes does not count."""
