"""Files that nobody should send: what is done to a good one, and what is said of it after its name.

PLACE stands in a translation of a good file; texts are put there. A cause of None is a file that is taken in.
"""

import bz2
import gzip
import re
import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO

Change = Callable[[bytes], bytes]
Row = tuple[Change, str | None]

PLACE = "PLACE"
DECLARATION = re.compile(rb"^<\?xml[^>]*\?>\s*")
CUTS = 20

SUBSET = "its DOCTYPE has an internal subset, which could declare entities; take it out"
UNDEFINED = "Entity .* not defined.*"
SYNTAX = "is no XML: syntax error"
TOKEN = r"is no XML: not well-formed \(invalid token\)"
ANY = ".+"


def at_place(text: str | bytes) -> Change:
    """Put a text where the translation stands."""
    put = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    return lambda good: good.replace(PLACE.encode(), put, 1)


def before_root(text: str) -> Change:
    """Put a text between the declaration and the first element."""
    return lambda good: b'<?xml version="1.0" encoding="UTF-8"?>' + text.encode() + DECLARATION.sub(b"", good)


def recoded(declared: str, encoding: str, mark: bytes = b"") -> Change:
    """Write the file in an encoding, and say that it is in one."""

    def change(good: bytes) -> bytes:
        declaration = f'<?xml version="1.0" encoding="{declared}"?>' if declared else ""
        return mark + (declaration + DECLARATION.sub(b"", good).decode()).encode(encoding)

    return change


def with_doctype(subset: str, text: str = "x", name: str = "ROOT") -> Change:
    """A DOCTYPE with the name of the root, and a text at the place."""

    def change(good: bytes) -> bytes:
        root = re.findall(rb"<([a-z]+)", DECLARATION.sub(b"", good))[0].decode()
        doctype = f"<!DOCTYPE {root if name == 'ROOT' else name} {subset}>"
        return at_place(text)(before_root(doctype)(good))

    return change


def cut(part: int) -> Change:
    """The file ends after some twentieths of it, and a bit."""
    return lambda good: good[: len(good) * part // CUTS + part % 3]


def instead(data: bytes) -> Change:
    """Something else altogether."""
    return lambda good: data


def zipped(good: bytes) -> bytes:
    """An archive with the file in it."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("story.xml", good)
    return made.getvalue()


def renamed(good: bytes) -> bytes:
    """The root has another name."""
    root = re.findall(rb"<([a-z]+)", DECLARATION.sub(b"", good))[0]
    return good.replace(b"<" + root, b"<html", 1).replace(b"</" + root + b">", b"</html>")


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(10))
BLOWUP = f'<!ENTITY a "{"a" * 100_000}">'

ENTITIES: Mapping[str, Row] = {
    "xxe-file": (with_doctype('[<!ENTITY x SYSTEM "file:///etc/passwd">]', "&x;"), SUBSET),
    "xxe-http": (with_doctype('[<!ENTITY x SYSTEM "http://127.0.0.1:9/x">]', "&x;"), SUBSET),
    "xxe-public": (with_doctype('[<!ENTITY x PUBLIC "-//X" "file:///etc/hosts">]', "&x;"), SUBSET),
    "xxe-parameter": (with_doctype('[<!ENTITY % x SYSTEM "file:///etc/passwd"> %x;]'), SUBSET),
    "xxe-out-of-band": (with_doctype('SYSTEM "x.dtd" [<!ENTITY % x SYSTEM "http://127.0.0.1:9/"> %x;]'), SUBSET),
    "xxe-unparsed": (with_doctype('[<!NOTATION n SYSTEM "n"><!ENTITY x SYSTEM "/etc/passwd" NDATA n>]'), SUBSET),
    "laughs": (with_doctype(f"[{LAUGHS}]", "&l9;"), SUBSET),
    "laughs-in-an-attribute": (with_doctype(f'[{LAUGHS}<!ATTLIST ROOT a CDATA "&l9;">]'), SUBSET),
    "blow-up": (with_doctype(f"[{BLOWUP}]", "&a;" * 10_000), SUBSET),
    "endless-entity": (with_doctype('[<!ENTITY a "&b;"><!ENTITY b "&a;">]', "&a;"), SUBSET),
    "default-attribute": (with_doctype('[<!ATTLIST tu srclang CDATA "rw">]'), SUBSET),
    "declared-elements": (with_doctype("[<!ELEMENT a ANY>]"), SUBSET),
    "empty-subset": (with_doctype("[]"), SUBSET),
    "unknown-entity": (at_place("&x;"), UNDEFINED),
    "entity-of-html": (at_place("a&nbsp;b"), UNDEFINED),
    "unknown-entity-of-a-doctype": (with_doctype('SYSTEM "nowhere.dtd"', "&x;"), UNDEFINED),
    "unknown-entity-of-a-file": (with_doctype('SYSTEM "file:///etc/passwd"', "&x;"), UNDEFINED),
    "two-doctypes": (before_root('<!DOCTYPE a SYSTEM "a"><!DOCTYPE a SYSTEM "a">'), SYNTAX),
    "doctype-without-end": (before_root('<!DOCTYPE a SYSTEM "a"'), ANY),
    "doctype-in-small-letters": (before_root('<!doctype a SYSTEM "a">'), SYNTAX),
    "doctype-inside": (at_place('<!DOCTYPE a SYSTEM "a">'), ANY),
    "doctype-of-elsewhere": (with_doctype('SYSTEM "http://127.0.0.1:9/a.dtd"'), None),
    "doctype-of-a-pipe": (with_doctype('SYSTEM "/dev/zero"'), None),
    "doctype-of-another-root": (with_doctype('SYSTEM "a.dtd"', name="html"), None),
    "stylesheet": (before_root('<?xml-stylesheet href="file:///etc/passwd" type="text/xsl"?>'), None),
}  # fmt: skip

BYTES: Mapping[str, Row] = {
    "a-byte-ff": (at_place(b"\xff"), ANY),
    "a-byte-too-few": (at_place(b"\xe2\x80"), ANY),
    "overlong": (at_place(b"\xc0\xbc"), ANY),
    "half-a-pair": (at_place("\ud800"), ANY),
    "latin-without-saying": (at_place("é".encode("latin-1")), ANY),
    "nul": (at_place("a\0b"), ANY),
    "nuls-behind": (lambda good: good + bytes(100), ANY),
    "nuls-before": (lambda good: bytes(100) + good, TOKEN),
    "only-nuls": (instead(bytes(4096)), TOKEN),
    "control": (at_place("a\x0bb"), ANY),
    "reference-to-nul": (at_place("&#0;"), ANY),
    "reference-to-a-control": (at_place("&#x1f;"), ANY),
    "reference-to-half-a-pair": (at_place("&#xD800;"), ANY),
    "reference-to-no-character": (at_place("&#xFFFE;"), ANY),
    "reference-beyond-unicode": (at_place("&#x110000;"), ANY),
    "reference-without-end": (at_place("&#" + "9" * 100_000 + ";"), ANY),
    "says-wide-is-not": (recoded("UTF-16", "utf-8"), ANY),
    "says-narrow-is-wide": (recoded("UTF-8", "utf-16-le"), ANY),
    "very-wide": (recoded("UTF-32", "utf-32"), ANY),
    "very-wide-without-a-mark": (recoded("UTF-32", "utf-32-le"), ANY),
    "ebcdic": (recoded("IBM037", "cp037"), TOKEN),
    "klingon": (recoded("klingon", "utf-8"), "is no XML that can be read: unknown encoding: klingon"),
    "utf-7": (recoded("UTF-7", "utf-7"), ANY),
    "a-codec-that-is-none": (recoded("rot13", "utf-8"), ANY),
    "wide-and-odd": (lambda good: recoded("UTF-16", "utf-16")(good)[:-1], ANY),
    "wide-with-half-a-pair": (
        lambda good: recoded("UTF-16", "utf-16")(good).replace("PLACE".encode("utf-16-le"), b"\x00\xd8A\x00"),
        ANY,
    ),
    "two-marks": (lambda good: b"\xef\xbb\xbf" * 2 + good, ANY),
    "wide": (recoded("UTF-16", "utf-16"), None),
    "wide-big-endian": (recoded("UTF-16", "utf-16-be", b"\xfe\xff"), None),
    "wide-without-a-mark": (recoded("UTF-16", "utf-16-le"), None),
    "wide-big-endian-without-a-mark": (recoded("UTF-16", "utf-16-be"), None),
    "a-mark": (lambda good: b"\xef\xbb\xbf" + good, None),
    "without-a-declaration": (recoded("", "utf-8"), None),
    "latin": (recoded("ISO-8859-1", "latin-1"), None),
    "windows": (recoded("windows-1252", "cp1252"), None),
}  # fmt: skip

KINDS: Mapping[str, Row] = {
    "empty": (instead(b""), "is no XML: no element found"),
    "white-space": (instead(b" \n\t\r\n"), "is no XML: no element found"),
    "mark-only": (instead(b"\xef\xbb\xbf"), "is no XML: no element found"),
    "words": (instead(b"The ferry sails again."), SYNTAX),
    "json": (instead(b'{"a": 1}'), TOKEN),
    "page": (instead(b"<!doctype html><html><body>Hello</body></html>"), SYNTAX),
    "picture": (instead(b"\x89PNG\r\n\x1a\n" + bytes(99)), "is a PNG picture, no XML"),
    "document": (instead(b"%PDF-1.7\n" + bytes(99)), "is a PDF document, no XML"),
    "database": (instead(b"SQLite format 3\0" + bytes(99)), "is a database, no XML"),
    "gzip": (gzip.compress, "is a gzip archive, no XML"),
    "bzip2": (bz2.compress, ANY),
    "zip": (zipped, r"is a ZIP archive or an office document such as \.docx or \.odt, no XML"),
    "gzip-bomb": (instead(gzip.compress(bytes(20_000_000))), "is a gzip archive, no XML"),
    "another-root": (renamed, "begins with <html>, not with <(tmx|xliff)>"),
    "twice": (lambda good: good + DECLARATION.sub(b"", good), ANY),
    "words-behind": (lambda good: good + b"and more", ANY),
    "white-space-before": (lambda good: b"\n" + good, None),
    "another-xml": (lambda good: good.replace(b"1.0", b"2.0", 1), ANY),
    "without-its-end": (lambda good: good[: good.rindex(b"</")], ANY),
    "another-end": (lambda good: good[: good.rindex(b"</")] + b"</b>", ANY),
    "wrong-nesting": (at_place("<a><b></a></b>"), ANY),
    "attribute-twice": (at_place('<a b="1" b="2"/>'), ANY),
    "attribute-without-quotes": (at_place("<a b=1/>"), ANY),
    "attribute-with-a-tag": (at_place('<a b="<"/>'), ANY),
    "bare-ampersand": (at_place("a & b"), ANY),
    "bare-less-than": (at_place("1 < 2"), ANY),
    "end-of-data": (at_place("a ]]> b"), ANY),
    "data-without-end": (at_place("<![CDATA[ a"), ANY),
    "comment-without-end": (at_place("<!-- a"), ANY),
    "comment-in-a-comment": (at_place("<!-- a -- b -->"), ANY),
    "a-declaration-inside": (at_place('<?xml version="1.0"?>'), ANY),
    "unknown-prefix": (at_place("<a:b/>"), ANY),
    "data": (at_place("<![CDATA[a]]>"), None),
    "comment": (at_place("a<!-- b -->c"), None),
    "instruction": (at_place("a<?b c?>d"), None),
    "inclusion": (
        at_place('a<i:include xmlns:i="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>'),
        None,
    ),
}  # fmt: skip

SIZES: Mapping[str, Row] = {
    "deep": (at_place("<a>" * 300 + "</a>" * 300), ANY),
    "very-deep": (at_place("<a>" * 200_000), ANY),
    "many-elements": (at_place("<a/>" * 1_000_000), "goes on for 1 MB without a complete .*"),
    "many-ends": (at_place("</a>" * 200_000), ANY),
    "long-text": (at_place("a" * 12_000_000), ANY),
    "long-attribute": (at_place(f'<a b="{"c" * 12_000_000}"/>'), ANY),
    "many-attributes": (
        at_place("<a" + "".join(f' a{number}="b"' for number in range(200_000)) + "/>"),
        "goes on for 1 MB without a complete .*",
    ),
    "long-name": (at_place(f"<{'a' * 1_000_000}/>"), ANY),
    "long-prefix": (at_place(f'<{"a" * 60_000}:b xmlns:{"a" * 60_000}="c"/>'), ANY),
    "many-namespaces": (
        at_place("".join(f'<n{number}:a xmlns:n{number}="urn:{number}"/>' for number in range(100_000))),
        "goes on for 1 MB without a complete .*",
    ),
    "long-comment": (at_place(f"<!--{'a' * 12_000_000}-->"), ANY),
    "long-comment-before": (before_root(f"<!--{'a' * 2_000_000}-->"), ANY),
    "many-comments": (at_place("<!--a-->" * 400_000), "goes on for 1 MB without a complete .*"),
    "many-instructions": (at_place("<?a b?>" * 400_000), "goes on for 1 MB without a complete .*"),
    "many-references": (at_place("&#97;" * 800_000), "goes on for 1 MB without a complete .*"),
}  # fmt: skip

CUT: Mapping[str, Row] = {f"cut-{part:02}": (cut(part), ANY) for part in range(CUTS)}

ANY_FILE: Mapping[str, Row] = {**ENTITIES, **BYTES, **KINDS, **SIZES, **CUT}
