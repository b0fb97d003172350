"""What is pasted from Word, Google Docs or a page becomes paragraphs with bold, italic and links, and nothing else.

A browser hands on what lies on the clipboard as it is; all of it is read here, so that it comes to the same with
JavaScript and without. Pictures are not taken from it: they are uploaded, with their credit.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import groupby
from urllib.parse import parse_qs, urlsplit

from lxml import etree

from inkuru.formats.blocks import BREAKING, BULLET, KINDS, SPACES, UNREAD, Unfit, parse_html
from inkuru.formats.decoding import INVISIBLE, UNWRITABLE

MAX_PIECES = 500
"""A story of more paragraphs is a file to take in."""

# Word writes the bullet or number of an item between these, in the one way or, where a browser read it, the other.
BULLETS = re.compile(r"<!(?:--)?\[if !supportLists\](?:--)?>.*?<!(?:--)?\[endif\](?:--)?>", re.DOTALL)
# Word’s styles keep these names in every language of its interface.
CLASSES = {
    "MsoTitle": "heading",
    "MsoSubtitle": "paragraph",
    "MsoQuote": "quotation",
    "MsoIntenseQuote": "quotation",
    "MsoListParagraph": "list_item",
    "MsoListBullet": "list_item",
    "MsoListNumber": "list_item",
}
LIST_STYLE = re.compile(r"mso-list:\s*l\d", re.IGNORECASE)
IGNORED = re.compile(r"mso-list:\s*ignore|display:\s*none|mso-hide:\s*all", re.IGNORECASE)
WEIGHT = re.compile(r"(?<![-\w])font-weight:\s*(\w+)", re.IGNORECASE)
SLANT = re.compile(r"(?<![-\w])font-style:\s*(\w+)", re.IGNORECASE)
MARKS = {"b": "strong", "strong": "strong", "i": "em", "em": "em"}
SCHEMES = ("http", "https", "mailto")
REDIRECT = "www.google.com"
# Lines of mail are broken at about 72 characters; those of a paragraph of Word are as long as it is.
WRAPPED = range(50, 100)


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph of what was pasted: its kind (a value of newsroom’s `Kind`) and its text as inline HTML."""

    kind: str
    html: str


@dataclass(frozen=True, slots=True)
class _Run:
    """Letters that look alike: their marks, and where they lead."""

    text: str
    marks: frozenset[str]
    href: str


def read_clipboard(content: str) -> tuple[Piece, ...]:
    """The paragraphs of HTML from a clipboard. Raises Unfit for what is too long or nests too deep.

    >>> read_clipboard('<b style="font-weight:normal" id="docs-internal-guid-1"><p><span>One</span></p></b>')
    (Piece(kind='paragraph', html='One'),)
    """
    reading = _Reading()
    reading.read(parse_html(BULLETS.sub("", content)), frozenset(), "")
    reading.flush()
    return _few(reading.pieces)


def read_lines(content: str) -> tuple[Piece, ...]:
    """The paragraphs of plain text: a line each; where mail has broken its lines, what stands between empty ones.

    >>> read_lines("One\\n• two")
    (Piece(kind='paragraph', html='One'), Piece(kind='list_item', html='two'))
    """
    groups = (
        list(lines) for is_said, lines in groupby(content.splitlines(), key=lambda one: bool(one.strip())) if is_said
    )
    texts = (text for lines in groups for text in ([" ".join(lines)] if _is_wrapped(lines) else lines))
    cleaned = (_clean(text).strip() for text in texts)
    return _few([_piece("paragraph", [_Run(text, frozenset(), "")]) for text in cleaned if text])


def _few(pieces: list[Piece]) -> tuple[Piece, ...]:
    if len(pieces) > MAX_PIECES:
        raise Unfit(f"has more than {MAX_PIECES} paragraphs")
    return tuple(pieces)


def _is_wrapped(lines: list[str]) -> bool:
    return len(lines) > 1 and all(len(line.strip()) in WRAPPED for line in lines[:-1])


class _Reading:
    """The pieces that were read, and the runs of the one that is open."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self._runs: list[_Run] = []
        self._kinds: list[str] = ["paragraph"]
        self._is_after_break = False

    def read(self, element: etree._Element, marks: frozenset[str], href: str) -> None:
        """An element with all in it; not what stands behind it."""
        tag = str(element.tag).lower()
        style = element.get("style", "")
        if tag in UNREAD or tag == "o:p" or IGNORED.search(style):
            return
        if tag == "br":
            self._break()
            return
        kind = _kind(element, tag, style)
        is_block = tag in BREAKING
        if is_block:
            self.flush()
        self._kinds += [kind] if kind else []
        inside, leads = _marks(tag, style, marks), _address(element) or href
        self._add(element.text, inside, leads)
        for child in element:
            self.read(child, inside, leads)
            self._add(child.tail, inside, leads)
        if is_block:
            self.flush()
        if kind:
            self._kinds.pop()

    def flush(self) -> None:
        """End the piece that is open."""
        runs, self._runs = list(_trimmed(self._runs)), []
        self._is_after_break = False
        if runs:
            self.pieces.append(_piece(self._kinds[-1], runs))

    def _break(self) -> None:
        """One break is a space, two part paragraphs."""
        if self._is_after_break:
            self.flush()
            return
        self._add(" ", frozenset(), "")
        self._is_after_break = True

    def _add(self, text: str | None, marks: frozenset[str], href: str) -> None:
        if not text:
            return
        self._is_after_break = self._is_after_break and text.isspace()
        # A heading is set in bold as a whole, whatever its parts say.
        kept = frozenset() if self._kinds[-1] == "heading" else marks
        self._runs.append(_Run(_clean(text), kept, href))


def _clean(text: str) -> str:
    return UNWRITABLE.sub("", INVISIBLE.sub("", SPACES.sub(" ", text)))


def _kind(element: etree._Element, tag: str, style: str) -> str:
    """What an element makes of its paragraphs; blank where it leaves them what they are."""
    if LIST_STYLE.search(style):
        return "list_item"
    for name in element.get("class", "").split():
        # MsoListParagraphCxSpFirst is one, too.
        for known, kind in CLASSES.items():
            if name.startswith(known):
                return kind
    return KINDS.get(tag, "")


def _marks(tag: str, style: str, marks: frozenset[str]) -> frozenset[str]:
    """Google Docs says bold by style, and wraps all in a <b> that is none."""
    inside = marks | ({MARKS[tag]} if tag in MARKS else frozenset())
    if weight := WEIGHT.search(style):
        inside = _with(inside, "strong", is_on=_is_bold(weight[1].lower()))
    if slant := SLANT.search(style):
        inside = _with(inside, "em", is_on=slant[1].lower() in {"italic", "oblique"})
    return inside


def _with(marks: frozenset[str], mark: str, *, is_on: bool) -> frozenset[str]:
    return marks | {mark} if is_on else marks - {mark}


def _is_bold(weight: str) -> bool:
    return int(weight) >= 600 if weight.isdecimal() else weight in {"bold", "bolder"}


def _address(element: etree._Element) -> str:
    """Where a link leads; Google’s way round is left out."""
    href = element.get("href", "").strip() if element.tag == "a" else ""
    try:
        parts = urlsplit(href)
    except ValueError:
        return ""
    if parts.netloc == REDIRECT and parts.path == "/url":
        found = parse_qs(parts.query).get("q") or parse_qs(parts.query).get("url") or [""]
        return found[0] if found[0].startswith(("http://", "https://")) else ""
    return href if parts.scheme.lower() in SCHEMES else ""


def _trimmed(runs: Iterable[_Run]) -> Iterator[_Run]:
    """Runs with single spaces, also across them, and none at the ends; nothing where all is blank."""
    found: list[_Run] = []
    for one in runs:
        text = one.text.lstrip(" ") if not found or found[-1].text.endswith(" ") else one.text
        if text:
            found.append(_Run(text, one.marks, one.href))
    while found and not found[-1].text.strip(" \u00a0"):
        found.pop()
    while found and not found[0].text.strip(" \u00a0"):
        found.pop(0)
    for place, one in enumerate(found):
        text = one.text.lstrip(" \u00a0") if place == 0 else one.text
        yield _Run(text.rstrip(" \u00a0") if place == len(found) - 1 else text, one.marks, one.href)


def _piece(kind: str, runs: list[_Run]) -> Piece:
    """A paragraph that begins with a bullet is an item of a list; a dash is none, since speech begins so, too."""
    first = runs[0]
    bullet = BULLET.match(first.text)
    if bullet:
        kind, runs = "list_item", [_Run(first.text[bullet.end() :], first.marks, first.href), *runs[1:]]
    alike = groupby(runs, key=lambda one: (one.marks, one.href))
    return Piece(kind, "".join(_written("".join(one.text for one in same), *look) for look, same in alike))


def _written(text: str, marks: frozenset[str], href: str) -> str:
    if not text.strip():
        return escape(text, quote=False)
    html = escape(text, quote=False)
    for mark in sorted(marks):
        html = f"<{mark}>{html}</{mark}>"
    return f'<a href="{escape(href)}">{html}</a>' if href else html
