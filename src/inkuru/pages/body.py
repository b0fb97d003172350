"""The text of a story: its blocks with their anchors, and what a reader has to know of each.

Thirty paragraphs are the most of a page, so they are written by format strings and not by a template. Everything is
escaped here but `BlockRecord.html`, which was sanitised when it was stored.
"""

import re
from collections.abc import Callable, Iterable
from html import escape
from itertools import groupby
from operator import itemgetter

from inkuru.pages.addresses import anchors, media_path
from inkuru.pages.words import catalogue
from inkuru.records import N_, BlockRecord, ReleaseRecord, StoryPage

LIST_ITEM = "list_item"
SHAPES = {
    "paragraph": '{told}<p id="{anchor}"{state}>{inside}</p>\n',
    "heading": '{told}<h2 id="{anchor}"{state}>{inside}</h2>\n',
    "quotation": '{told}<blockquote id="{anchor}"{state}>{inside}</blockquote>\n',
    "image": '{told}<figure id="{anchor}"{state}>{inside}</figure>\n',
    LIST_ITEM: '<li id="{anchor}"{state}>{told}{inside}</li>\n',
}
PICTURE = '<img src="{src}" width="{width}" height="{height}" alt="{alt}"{smaller} loading="lazy" decoding="async">'
# Phones take the smaller file; the column is 41rem wide at most.
SMALLER = ' srcset="{small} 800w, {src} {width}w" sizes="(min-width: 44rem) 41rem, 100vw"'
STATE_LINE = '<p class="state">{said}</p>\n'
STATES = {
    "behind": N_("This paragraph is being updated"),
    "draft": N_("Drafted by machine, not yet read by a person"),
}
# The name after a quotation set apart: a dash between the closing mark and the end. A name that holds marks of its own
# stays in the line, for cutting there could part a tag from its end.
SPEAKER = re.compile(r'(?<=[”"»’])(\s+)([–—-]\s[^<]+)$')


def is_unread(block: BlockRecord) -> bool:
    """Whether memory or a machine wrote it and no person has read it."""
    return block.origin != "person" and not block.reviewed


def is_wholly_unread(record: ReleaseRecord) -> bool:
    """Whether no person has read any of the text."""
    return bool(record.blocks) and all(is_unread(block) for block in record.blocks)


def states(page: StoryPage) -> dict[str, tuple[str, ...]]:
    """What a reader has to know of each block: that it is ``behind``, a ``draft``, or both.

    A story that is all draft says so once, above the text.
    """
    drafts = () if is_wholly_unread(page.record) else ("draft",)
    unread = {block.id: drafts for block in page.record.blocks if is_unread(block)}
    return unread | {one: ("behind", *unread.get(one, ())) for one in page.behind}


def write_body(page: StoryPage) -> str:
    """The blocks of a story as HTML, items of lists gathered."""
    blocks = page.record.blocks
    names = anchors(block.id for block in blocks)
    known = states(page)
    gettext = catalogue(page.record.language).gettext
    written = [(block.kind, write_block(block, names[block.id], known.get(block.id, ()), gettext)) for block in blocks]
    return "".join(_gathered(kind, (html for _, html in run)) for kind, run in groupby(written, key=itemgetter(0)))


def write_block(block: BlockRecord, anchor: str, known: tuple[str, ...], gettext: Callable[[str], str]) -> str:
    """One block with its anchor, its states and the words that say them."""
    write = INSIDES.get(block.kind, _write_line)
    return SHAPES[block.kind].format(
        anchor=escape(anchor),
        state=f' class="{" ".join(known)}"' if known else "",
        told=STATE_LINE.format(said=" · ".join(escape(gettext(STATES[one])) for one in known)) if known else "",
        inside=write(block),
    )


def _gathered(kind: str, written: Iterable[str]) -> str:
    return f"<ul>\n{''.join(written)}</ul>\n" if kind == LIST_ITEM else "".join(written)


def _write_line(block: BlockRecord) -> str:
    return block.html


def _write_quotation(block: BlockRecord) -> str:
    return SPEAKER.sub(r"\1<footer>\2</footer>", block.html)


def _write_picture(block: BlockRecord) -> str:
    image = block.image
    if image is None:
        return ""
    src, small = (escape(media_path(path)) for path in (image.path, image.small))
    smaller = SMALLER.format(small=small, src=src, width=image.width) if image.small else ""
    picture = PICTURE.format(src=src, width=image.width, height=image.height, alt=escape(block.alt), smaller=smaller)
    lines = (block.html, f"<small>{escape(image.credit)}</small>" if image.credit else "")
    caption = " ".join(filter(None, lines))
    return picture + (f"<figcaption>{caption}</figcaption>" if caption else "")


INSIDES = {"quotation": _write_quotation, "image": _write_picture}
