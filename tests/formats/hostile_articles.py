"""Files that are broken or mean harm: by their names, how each is made, and how its refusal begins.

A blank refusal says that the file is read, and that what it hides is not in the articles.
"""

import json
import struct
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile

from tests.formats.documents import PACKAGE_RELATIONS, W, body, core, docx, paragraph, relations

SECRET = "root:x:0:0"
TEXT = b"Ferry sails\n\nThe boat left Rubavu.\n"
STORY = "<p>The boat left Rubavu on Friday with 284 passengers, and the market was glad of it.</p>" * 3
ENTITIES = (
    '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">'
    '<!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;">]>'
)
OUTSIDE = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
MB = 1 << 20


def page(inside: str, head: str = "") -> bytes:
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Ferry sails</title>{head}</head><body>'
        f"<article><h1>Ferry sails</h1>{inside}</article></body></html>"
    ).encode()


def item(content: str, more: str = "") -> str:
    return (
        "<item><title>Ferry sails</title><link>https://news.example/ferry</link>"
        f"<description><![CDATA[{content}]]></description>{more}</item>"
    )


def rss(inside: str, before: str = "") -> bytes:
    return f'<?xml version="1.0"?>{before}<rss version="2.0"><channel>{inside}</channel></rss>'.encode()


def deep(tag: str, times: int, inside: str = "") -> str:
    return f"<{tag}>" * times + inside + f"</{tag}>" * times


def zip_of(*parts: tuple[str, bytes], method: int = ZIP_DEFLATED) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", method) as package:
        for name, data in parts:
            package.writestr(name, data)
    return file.getvalue()


def bomb() -> bytes:
    """A quarter of a gigabyte in a quarter of a megabyte."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as package:
        package.writestr("_rels/.rels", PACKAGE_RELATIONS)
        with package.open("word/document.xml", "w") as part:
            for _ in range(256):
                part.write(b" " * MB)
    return file.getvalue()


def lying() -> bytes:
    """A part that says of itself that it is small, in the central directory and before its data."""
    data = docx(body(*(paragraph(f"The boat {n} left.") for n in range(5_000))))
    with ZipFile(BytesIO(data)) as package:
        size = struct.pack("<L", package.getinfo("word/document.xml").file_size)
    return data.replace(size, struct.pack("<L", 100))


def locked() -> bytes:
    """A package whose parts are said to be encrypted."""
    data = bytearray(docx(body(paragraph("Ferry"), paragraph("It left."))))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + place] |= 1
            at = data.find(mark, at + 4)
    return bytes(data)


TWO = (paragraph("Ferry sails"), paragraph("The boat left."))
NESTED_TABLES = "<w:tbl><w:tr><w:tc>" * 2_000 + paragraph("x") + "</w:tc></w:tr></w:tbl>" * 2_000
EVIL = relations(
    ("rId5", "image", 'Target="file:///etc/passwd" TargetMode="External"'),
    ("rId6", "attachedTemplate", 'Target="http://nowhere.invalid/x.dotm" TargetMode="External"'),
    ("rId7", "image", 'Target="../../../../etc/passwd"'),
)
PICTURE = (
    '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData>'
    '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill>'
    '<a:blip r:link="rId5"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
)

Row = tuple[str, Callable[[], bytes], str]

PLAIN: tuple[Row, ...] = (
    ("empty.txt", lambda: b"", "is empty"),
    ("nul.txt", lambda: TEXT + b"\0", "line 4: holds the control character"),
    ("picture.txt", lambda: b"\x89PNG\r\n\x1a\n" + bytes(100), "is a PNG picture"),
    ("pdf.txt", lambda: b"%PDF-1.7\n", "is a PDF document"),
    ("rtf.md", lambda: b"{\\rtf1 x}", "is an RTF document"),
    ("shortcodes.md", lambda: TEXT + b"{{<" * MB, "takes more than 5 s to read"),
    ("script.md", lambda: TEXT + f"\n<script>\n{SECRET}</script>\n\n![x](javascript:{SECRET})\n".encode(), ""),
    ("page.txt", lambda: page(STORY), "is a web page or XML"),
    ("broken.txt", lambda: TEXT + "“Ikivu” – “Kivu”".encode() + b"\xff", "line 4: is broken UTF-8"),
    ("surrogates.txt", lambda: TEXT + b"\xed\xa0\xbd\xed\xb8\x80", "line 4: holds halves of characters"),
    ("wide.txt", lambda: b"\xff\xfe" + TEXT.decode().encode("utf-16-le") + b"\0", "is broken UTF-16-LE"),
    ("large.txt", lambda: TEXT + b"x" * (5 * MB), "is larger than 5 MB"),
    ("long.txt", lambda: TEXT + b"\n" + b"word " * 3_000, "paragraph 2 has 14999 characters"),
    ("alone.txt", lambda: b"Ferry sails\n", "line 1: there is a headline and nothing below it"),
)

PAGES: tuple[Row, ...] = (
    ("empty.html", lambda: b"", "is no web page"),
    ("text.html", lambda: TEXT, "is no web page"),
    ("archive.html", lambda: docx(body(*TWO)), "is a ZIP archive"),
    ("gzip.htm", lambda: b"\x1f\x8b\x08" + bytes(50), "is a gzip archive"),
    ("divs.html", lambda: b"<div>" * (10 * MB), "is larger than 16 MB"),
    ("deep.html", lambda: page(deep("div", 100_000)), "has more than 100000 tags"),
    ("deeper.html", lambda: page(deep("div", 5_000, STORY)), "cannot be read as HTML: Excessive depth"),
    ("bold.html", lambda: page("<b>" * 20_000 + "x"), "cannot be read as HTML: Excessive depth"),
    ("breaks.html", lambda: page("<br>" * MB), "has more than 100000 tags"),
    ("many.html", lambda: page("<p>x" * 99_000), "takes too much memory"),
    ("attributes.html", lambda: page("<p " + " ".join(f"a{n}=1" for n in range(400_000)) + ">" + STORY), ""),
    ("attribute.html", lambda: page(f'<p title="{"x" * (4 * MB)}">{STORY}'), ""),
    ("tables.html", lambda: page("<table><tr><td>" * 80 + STORY), ""),
    ("options.html", lambda: page("<select>" + "<option>x" * 20_000 + "</select>" + STORY), ""),
    ("lists.html", lambda: page("<ul><li>" * 100 + STORY), ""),
    ("script.html", lambda: page(f"<script>document.write('{SECRET}')</script>{STORY}"), ""),
    (
        "handlers.html",
        lambda: page(f'<img src=x onerror="alert(\'{SECRET}\')"><svg onload="{SECRET}"></svg>{STORY}'),
        "",
    ),
    (
        "frames.html",
        lambda: page(f'<iframe srcdoc="{SECRET}"></iframe><object data="file:///etc/passwd">{SECRET}</object>{STORY}'),
        "",
    ),
    ("data.html", lambda: page(f'<img src="data:image/png;base64,{"A" * (8 * MB)}">{STORY}'), ""),
    ("style.html", lambda: page(f"<style>p:after{{content:'{SECRET}'}}</style>{STORY}"), ""),
    ("comment.html", lambda: page(STORY + "<!-- " + SECRET + "x" * MB), ""),
    ("truncated.html", lambda: page(STORY)[:-40], ""),
    ("nul.html", lambda: page(STORY).replace(b"boat", b"bo\0at"), ""),
    ("controls.html", lambda: page(STORY).replace(b"boat", b"bo\x01\x1b\x7fat"), ""),
    ("charset.html", lambda: page(STORY).replace(b"utf-8", b"zlib") + b"\xff", ""),
    ("utf7.html", lambda: page(STORY).replace(b"utf-8", b"utf-7") + b"+ADw-script+AD4-", ""),
    ("wide.html", lambda: b"\xfe\xff" + page(STORY), "is no web page"),
    ("entities.xhtml", lambda: ENTITIES.encode() + page(f"<p>&e;</p>{STORY}"), ""),
    ("outside.xhtml", lambda: OUTSIDE.encode() + page(f"<p>&e;</p>{STORY}"), ""),
    ("json.html", lambda: page(STORY, f'<script type="application/ld+json">{"[" * 100_000}</script>'), ""),
    ("number.html", lambda: page(STORY, f'<script type="application/ld+json">{{"a":{"9" * 50_000}}}</script>'), ""),
    ("addresses.html", lambda: page(STORY, '<link rel=canonical href="http://[">' + '<base href="javascript:x">'), ""),
    ("editions.html", lambda: page(STORY, '<link rel=alternate hreflang=sw href="/sw/a">' * 3_000), ""),
    (
        "title.html",
        lambda: page(STORY, f'<meta property="og:title" content="{"x " * 2_000}">').replace(b"<h1>", b"<h2>"),
        "its headline has",
    ),
    ("digits.html", lambda: page(STORY + "<p>" + "2024-05-" * 100_000), ""),
    ("spaces.html", lambda: page(STORY + "<p>" + " \n\t" * MB), ""),
    ("words.html", lambda: page("<p>" + "word " * 200_000), ""),
)

DOCUMENTS: tuple[Row, ...] = (
    ("empty.docx", lambda: b"", "is empty"),
    ("text.docx", lambda: TEXT, "is something else"),
    ("old.docx", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "is an old Office document"),
    ("truncated.docx", lambda: docx(body(*TWO))[:-60], "is no .docx document that can be read"),
    ("half.docx", lambda: docx(body(*TWO))[:300], "is no .docx document that can be read"),
    ("other.docx", lambda: zip_of(("mimetype", b"x"), ("content.xml", b"<a/>")), "is a ZIP archive without a Word"),
    ("bomb.docx", bomb, "unpacks to more than 24 MB of text"),
    ("parts.docx", lambda: zip_of(*((f"word/p{n}.xml", b"<a/>") for n in range(6_000))), "has more than 5000 parts"),
    ("lying.docx", lying, "is no .docx document that can be read"),
    ("locked.docx", locked, "is locked by a password"),
    ("bzip2.docx", lambda: zip_of(("word/document.xml", b"<a/>"), method=ZIP_BZIP2), "word/document.xml is compressed"),
    (
        "entities.docx",
        lambda: docx(ENTITIES + f'<w:document xmlns:w="{W}">&e;</w:document>'),
        "word/document.xml has a DOC",
    ),
    (
        "relations.docx",
        lambda: docx(body(*TWO), {"word/_rels/document.xml.rels": OUTSIDE + "<a>&e;</a>"}),
        "word/_rels/",
    ),
    (
        "core.docx",
        lambda: docx(body(*TWO), {"docProps/core.xml": OUTSIDE + "<a>&e;</a>"}),
        "docProps/core.xml has a DOC",
    ),
    ("deep.docx", lambda: docx(body(NESTED_TABLES)), "word/document.xml has tags within tags too deep"),
    ("tags.docx", lambda: docx(body("<w:p/>" * 500_000)), "word/document.xml has more than 400000 tags"),
    ("heavy.docx", lambda: docx(body(*TWO, "<w:p><w:r><w:t>x</w:t></w:r></w:p>" * 90_000)), "takes too much memory"),
    ("malformed.docx", lambda: docx(body(*TWO)[:-20]), "word/document.xml, line 2: is no XML"),
    ("encoding.docx", lambda: docx(body(*TWO).replace("UTF-8", "UTF-16")), "word/document.xml, line 1: is no XML"),
    ("nul.docx", lambda: docx(body(*TWO).replace("boat", "bo\0at")), "word/document.xml, line 2: is no XML"),
    (
        "mainless.docx",
        lambda: zip_of(("_rels/.rels", PACKAGE_RELATIONS.encode()), ("word/x.xml", b"<a/>")),
        "is a ZIP archive without a Word",
    ),
    ("blank.docx", lambda: docx(body()), "is empty"),
    ("outside.docx", lambda: docx(body(*TWO, PICTURE), {"word/_rels/document.xml.rels": EVIL}), ""),
    ("macros.docx", lambda: docx(body(*TWO), {"word/vbaProject.bin": SECRET}), ""),
    ("traversal.docx", lambda: docx(body(*TWO), {"../../../tmp/x.xml": SECRET, "/etc/x.xml": SECRET}), ""),
    ("style.docx", lambda: docx(body(*TWO), {"mammoth/style-map": "p => script"}), ""),
    ("settings.docx", lambda: docx(body(*TWO), {"word/settings.xml": OUTSIDE, "word/comments.xml": ENTITIES}), ""),
    ("dates.docx", lambda: docx(body(*TWO), {"docProps/core.xml": core("<dcterms:created>x</dcterms:created>")}), ""),
)

FEEDS: tuple[Row, ...] = (
    ("empty.xml", lambda: b"", "line 1: is no XML"),
    ("text.rss", lambda: TEXT, "line 1: is no XML"),
    ("gzip.xml", lambda: b"\x1f\x8b\x08" + bytes(50), "is a gzip archive"),
    ("page.xml", lambda: b"<html><body/></html>", "line 1: begins with <html>"),
    ("memory.xml", lambda: b'<tmx version="1.4"/>', "line 1: begins with <tmx>"),
    ("map.xml", lambda: b"<urlset/>", "line 1: begins with <urlset>"),
    ("none.rss", lambda: rss(""), "holds no article that readers could read"),
    ("entities.rss", lambda: rss(item("&e;"), ENTITIES), "line 1: its DOCTYPE has an internal subset"),
    ("outside.rss", lambda: rss("<item><title>&e;</title></item>", OUTSIDE), "line 1: its DOCTYPE has an internal"),
    (
        "elsewhere.atom",
        lambda: rss("<item><title>&e;</title></item>", '<!DOCTYPE rss SYSTEM "http://nowhere.invalid/x.dtd">'),
        "line 1: Entity “&e;” is not defined here",
    ),
    ("undeclared.rss", lambda: rss("<item><title>a&nbsp;b</title></item>"), "line 1: Entity 'nbsp' not defined"),
    ("deep.rss", lambda: rss(deep("a", 300)), "line 1: Excessive depth"),
    (
        "endless.rss",
        lambda: rss("<a/>" * (2 * MB)),
        "goes on for 300000 tags and attributes without a complete item or entry",
    ),
    ("item.rss", lambda: rss(f"<item>{'<a>x</a>' * (MB // 2 + 100_000)}</item>"), "goes on for 300000 tags"),
    ("text-of-12-mb.rss", lambda: rss(f"<item><title>{'x' * (12 * MB)}</title></item>"), "goes on for 4 MB without"),
    ("truncated.rss", lambda: rss(item(STORY))[:-30], "line 1: "),
    ("cdata.rss", lambda: rss(f"<item><description><![CDATA[{STORY}"), "line 1: "),
    ("bytes.rss", lambda: rss(item(STORY)).replace(b"boat", b"bo\xff\xfeat"), "line 1: "),
    ("encoding.rss", lambda: b'<?xml version="1.0" encoding="klingon"?><rss/>', "line 1: is no XML that can be read"),
    ("nul.rss", lambda: rss(item(STORY)).replace(b"boat", b"bo\0at"), "line 1: "),
    (
        "namespaces.rss",
        lambda: rss("<item " + " ".join(f'xmlns:n{n}="u{n}"' for n in range(50_000)) + "/>"),
        "holds no",
    ),
    ("nested.rss", lambda: rss(item(deep("div", 1_000))), "holds no article"),
    ("tags.rss", lambda: rss(item("<br>" * 200_000)), "holds no article"),
    ("script.rss", lambda: rss(item(f"<script>{SECRET}</script><img src=x onerror='{SECRET}'>{STORY}")), ""),
    ("data.rss", lambda: rss(item(f"<img src='data:image/png;base64,{'A' * 3 * MB}'>{STORY}")), ""),
    ("stylesheet.rss", lambda: rss(item(STORY), '<?xml-stylesheet href="file:///etc/passwd"?>'), ""),
    (
        "include.rss",
        lambda: rss(
            '<x:include xmlns:x="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>'
            + item(STORY)
        ),
        "",
    ),
    ("links.rss", lambda: rss(item(STORY, "<link>javascript:alert(1)</link><guid>file:///etc/passwd</guid>")), ""),
    ("date.rss", lambda: rss(item(STORY, f"<pubDate>{'9' * MB}</pubDate>")), ""),
    ("php.wxr", lambda: rss(item(STORY, f"<category domain='post_translations'>{'a:1:{' * 10_000}</category>")), ""),
    ("json.rss", lambda: rss(item(json.dumps("[" * 100_000) + STORY)), ""),
)
ALL = (*PLAIN, *PAGES, *DOCUMENTS, *FEEDS)
