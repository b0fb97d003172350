"""Pages are mended before their article is looked for: what their makers meant as paragraphs becomes paragraphs."""

import re
from collections.abc import Iterator

from lxml import etree, html

from inkuru.formats.addresses import absolute
from inkuru.formats.blocks import BREAKING, CELL, clean

BLANK_LINES = re.compile(r"\n[ \t]*\n")
HOLDERS = ("div", "td", "article", "section", "main", "body")
SPANS = ("span", "font", "center")
"""They hold paragraphs where line breaks part their text."""
PARTS_OF_TABLES = ("table", "tbody", "thead", "tr", "td", "th")


def make_links_whole(root: etree._Element, base: str) -> None:
    """Make the addresses of links and pictures whole: trafilatura takes them for relative to the front of the site."""
    for element in root.iter("a", "img"):
        for name in ("href", "src", "data-src"):
            if address := element.get(name):
                element.set(name, absolute(address, base))


def mend_layout(root: etree._Element) -> None:
    """Undo tables that lay a page out, and make paragraphs of texts that line breaks or nothing at all part."""
    _undo_tables(root)
    for text in list(root.iter("pre")):
        _part(text)
    # From within: what a span holds tells whether it is a paragraph or holds some.
    for holder in reversed(list(root.iter(*HOLDERS, *SPANS))):
        is_holder = holder.tag in HOLDERS or sum(child.tag == "br" for child in holder) > 1
        if is_holder and _has_loose_text(holder):
            _wrap(holder)


def _undo_tables(root: etree._Element) -> None:
    """Tables of a layout, as pages of the first years have, hold a long cell: their parts become plain ones."""
    for table in list(root.iter("table")):
        if any(len(clean("".join(map(str, cell.itertext())))) > CELL for cell in table.iter("td")):
            for part in table.iter(*PARTS_OF_TABLES):
                part.tag = "div"


def _part(text: etree._Element) -> None:
    """Make paragraphs of a preformatted text, as archives of agencies have, by its empty lines."""
    parts = BLANK_LINES.split("".join(map(str, text.itertext())))
    for child in list(text):
        text.remove(child)
    text.tag, text.text = "div", None
    for part in parts:
        if part.strip():
            _opened(text).text = part


def _has_loose_text(holder: etree._Element) -> bool:
    return any(text and not text.isspace() for text in (holder.text, *(child.tail for child in holder)))


def _wrap(holder: etree._Element) -> None:
    """Put each run of text and inline elements into a paragraph; blocks and two line breaks part them."""
    pieces = list(_pieces(holder))
    holder.text = None
    for child in list(holder):
        holder.remove(child)
    paragraph = None
    for piece in pieces:
        if piece is None:
            paragraph = None
        elif not isinstance(piece, str) and _is_block(piece):
            holder.append(piece)
            paragraph = None
        else:
            paragraph = _opened(holder) if paragraph is None else paragraph
            _add(paragraph, piece)


def _pieces(holder: etree._Element) -> Iterator[etree._Element | str | None]:
    """What a holder holds, taken apart: texts, elements without what follows them, None for two line breaks."""
    after_break = False
    text, holder.text = holder.text, None
    if text:
        yield text
    for child in list(holder):
        tail, child.tail = child.tail, None
        is_break = child.tag == "br"
        yield None if is_break and after_break else child
        after_break = is_break and not (tail and tail.strip())
        if tail:
            yield tail


def _is_block(element: etree._Element) -> bool:
    return element.tag in BREAKING or any(inside.tag in BREAKING for inside in element.iterdescendants())


def _opened(holder: etree._Element) -> etree._Element:
    paragraph: etree._Element = html.Element("p")
    holder.append(paragraph)
    return paragraph


def _add(paragraph: etree._Element, piece: etree._Element | str) -> None:
    if not isinstance(piece, str):
        paragraph.append(piece)
    elif len(paragraph):
        paragraph[-1].tail = (paragraph[-1].tail or "") + piece
    else:
        paragraph.text = (paragraph.text or "") + piece
