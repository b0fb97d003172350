"""The paragraphs in HTML: of a feed’s item, of a document that was made into HTML, of the body found in a page.

Tags are read by their names in HTML, whatever their namespace. Of pictures and of what is run, played or filled in, no
text is taken.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice

from lxml import etree, html

from inkuru.formats.addresses import absolute, is_sharing, page_name, picture_name
from inkuru.formats.decoding import INVISIBLE, UNWRITABLE
from inkuru.formats.plain import MAX_PARAGRAPH
from inkuru.formats.xml_reading import local_name
from inkuru.records import Paragraph, Refusal

MAX_TAGS = 100_000
"""How many tags a piece of HTML may have: each takes some hundred bytes to hold."""

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
KINDS = {
    **dict.fromkeys(HEADINGS, "heading"),
    "blockquote": "quotation",
    **dict.fromkeys(("li", "dt", "dd"), "list_item"),
}
BREAKING = {
    *KINDS,
    "address",
    "article",
    "aside",
    "body",
    "caption",
    "center",
    "details",
    "dialog",
    "div",
    "dl",
    "fieldset",
    "figure",
    "footer",
    "header",
    "hr",
    "html",
    "main",
    "menu",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
}
UNREAD = {
    "applet",
    "audio",
    "base",
    "button",
    "canvas",
    "embed",
    "figcaption",
    "form",
    "frameset",
    "head",
    "iframe",
    "input",
    "link",
    "map",
    "math",
    "meta",
    "nav",
    "noscript",
    "object",
    "option",
    "param",
    "picture",
    "rp",
    "rt",
    "script",
    "select",
    "source",
    "style",
    "svg",
    "template",
    "textarea",
    "title",
    "track",
    "video",
}
# In these stand pictures that a story shows, once more or in several sizes.
WITH_PICTURES = {"noscript", "picture"}
# Classes that WordPress, Blogger and FeedBurner give to captions and to what hands a story on.
UNREAD_CLASSES = {
    "wp-caption-text",
    "tr-caption",
    "more-link",
    "feedflare",
    "sharedaddy",
    "jp-relatedposts",
    "screen-reader-text",
    "addtoany_share_save_container",
}
CELL = 200
"""How many characters a cell of a table of figures or names has at most; longer ones are there for the layout."""

# Pictures inside a tag, and attributes without end, for which libxml2 takes time in the square of their number.
LONG_TAG = re.compile(r"<[A-Za-z!/?][^<>]{8192,}>?")
SPACES = re.compile(r"[ \t\r\n\f\v]+")
BLANK_LINE = re.compile(r"\n\s*\n")
ADDRESS_ALONE = re.compile(r"https?://\S+\Z")
# The last two are those of the fonts Symbol and Wingdings.
BULLET = re.compile(r"(?:[•·▪◦‣]+\s+|[\uf0a7\uf0b7]+\s*)(?=\S)")
LINE_BREAK = "\n"


class Unfit(Refusal):
    """HTML that cannot be read; the message is the cause."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph with the names of the pages and pictures that it links to."""

    text: str
    kind: str = "paragraph"
    links: frozenset[str] = frozenset()

    @property
    def paragraph(self) -> Paragraph:
        """What is kept of it in an article."""
        return Paragraph(self.text, self.kind)


def parse_html(text: str) -> etree._Element:
    """The root of a page or of a piece of one. Raises Unfit for what nests too deep or has too many tags."""
    if text.count("<") > MAX_TAGS:
        raise Unfit(f"has more than {MAX_TAGS} tags")
    text = UNWRITABLE.sub("", LONG_TAG.sub("", text))
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        root = None
    for fatal in parser.error_log.filter_from_fatals():
        raise Unfit(f"cannot be read as HTML: {fatal.message.partition(',')[0]}")
    return root if root is not None else html.Element("html")


def blocks_of(root: etree._Element, *, base: str = "") -> tuple[Block, ...]:
    """The blocks below an element, in order. `base` is the address that links are relative to."""
    reading = _Reading(base)
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "end":
            reading.see_end(element, is_root=element is root)
        elif not reading.see_start(element):
            walk.skip_subtree()
    reading.end()
    return tuple(reading.blocks)


def text_of(markup: str) -> str:
    """The plain text of a piece of HTML on one line, as of a title.

    >>> text_of("Roads &amp; <i>bridges</i>"), text_of("5 < 6")
    ('Roads & bridges', '5 < 6')
    """
    if "<" not in markup and "&" not in markup:
        return clean(markup)
    return " ".join(block.text for block in blocks_of(parse_html(f"<body>{markup}</body>")))


def clean(text: str) -> str:
    """A text on one line: letters composed, without what is invisible or cannot be written; no-break spaces stay.

    >>> clean(" Ubwato\\n bwa\\u00ad Rubavu ")
    'Ubwato bwa Rubavu'
    """
    visible = UNWRITABLE.sub("", INVISIBLE.sub("", SPACES.sub(" ", text)))
    return unicodedata.normalize("NFC", SPACES.sub(" ", visible) if "  " in visible else visible).strip()


class _Reading:
    """What has been read so far: whole blocks, and the pieces of the one that is open."""

    def __init__(self, base: str) -> None:
        self.blocks: list[Block] = []
        self._base = base
        self._pieces: list[str] = []
        self._links: set[str] = set()
        self._kinds: list[str] = []
        self._preformatted = 0

    def see_start(self, element: etree._Element) -> bool:
        """Whether what is in the element is to be read too."""
        name = local_name(element).lower()
        if name == "img":
            self._see_picture(element)
        if name in WITH_PICTURES:
            self._see_pictures(element)
        if name in UNREAD or not UNREAD_CLASSES.isdisjoint(element.get("class", "").split()):
            return False
        if name in BREAKING:
            self.flush()
        if name in KINDS:
            self._kinds.append(KINDS[name])
        if name == "tr" and (cells := _figures(element)):
            self._see_row(element, cells)
            return False
        if name == "a":
            self._see_link(element)
        self._preformatted += name == "pre"
        self._pieces.append(LINE_BREAK if name == "br" else self._spaced(element.text or ""))
        return True

    def see_end(self, element: etree._Element, *, is_root: bool) -> None:
        name = local_name(element).lower()
        if name in BREAKING:
            self.flush()
        if name in KINDS and self._kinds:
            self._kinds.pop()
        self._preformatted -= name == "pre" and self._preformatted > 0
        if not is_root:
            self._pieces.append(self._spaced(element.tail or ""))

    def _spaced(self, text: str) -> str:
        """A text with single spaces; empty lines of a preformatted one stay, to part paragraphs."""
        return text if self._preformatted else SPACES.sub(" ", text)

    def flush(self) -> None:
        """End the block that is open; two line breaks part it."""
        joined, links = "".join(self._pieces), frozenset(self._links)
        self._pieces, kind = [], self._kinds[-1] if self._kinds else "paragraph"
        parts = BLANK_LINE.split(joined) if joined and not joined.isspace() else ()
        texts = [text for text in map(clean, parts) if text and not ADDRESS_ALONE.match(text)]
        if texts:
            self._links = set()
        self.blocks += (_block(part, kind, links) for text in texts for part in _parts(text))

    def end(self) -> None:
        """End the last block, which also gets the pictures that come after all texts."""
        self.flush()
        if self.blocks and self._links:
            last = self.blocks[-1]
            self.blocks[-1] = replace(last, links=last.links | self._links)

    def _see_row(self, row: etree._Element, cells: list[str]) -> None:
        for link in row.iter("a", "{*}a"):
            self._see_link(link)
        self._see_pictures(row)
        self._kinds.append("list_item")
        self._pieces.append(" · ".join(cells))
        self.flush()
        self._kinds.pop()

    def _see_link(self, link: etree._Element) -> None:
        name = page_name(link.get("href", ""), self._base)
        if name and not is_sharing(absolute(link.get("href", ""), self._base)):
            self._links.add(name)

    def _see_pictures(self, element: etree._Element) -> None:
        for picture in element.iter("img", "{*}img"):
            self._see_picture(picture)

    def _see_picture(self, picture: etree._Element) -> None:
        """Pictures of one pixel count readers."""
        if "1" in (picture.get("width"), picture.get("height")):
            return
        addresses = (picture.get(name, "") for name in ("data-src", "data-lazy-src", "src"))
        self._links.update(filter(None, [next(filter(None, (picture_name(one, self._base) for one in addresses)), "")]))


def links_in(blocks: Iterable[Block]) -> frozenset[str]:
    """The names of all pages and pictures that blocks link to."""
    return frozenset(name for block in blocks for name in block.links)


def _block(text: str, kind: str, links: frozenset[str]) -> Block:
    """A paragraph that begins with a bullet is an item of a list, as Word writes them into pages."""
    bullet = BULLET.match(text) if kind in {"paragraph", "list_item"} else None
    return Block(text[bullet.end() :], "list_item", links) if bullet else Block(text, kind, links)


def _figures(row: etree._Element) -> list[str]:
    """The texts of the cells of a row of figures or names; none where it has one cell, or the table is a layout."""
    cells = [cell for cell in row if local_name(cell).lower() in {"td", "th"}]
    if len(cells) < 2 or any(map(_holds_blocks, cells)):
        return []
    texts = [" ".join(block.text for block in blocks_of(cell)) for cell in cells]
    return [text for text in texts if text] if all(len(text) <= CELL for text in texts) else []


def _holds_blocks(cell: etree._Element) -> bool:
    """Whether a cell has blocks in it, other than the one paragraph that word processors put into each."""
    inside = (name for one in cell.iterdescendants() if (name := local_name(one).lower()) in BREAKING)
    return list(islice(inside, 2)) not in ([], ["p"])


def _parts(text: str) -> Iterator[str]:
    """A text in parts of at most MAX_PARAGRAPH characters, cut between words."""
    while len(text) > MAX_PARAGRAPH:
        at = text.rfind(" ", 1, MAX_PARAGRAPH)
        at = at if at > 0 else MAX_PARAGRAPH
        yield text[:at].rstrip()
        text = text[at:].lstrip()
    if text:
        yield text
