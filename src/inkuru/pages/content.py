"""The text of a released edition as HTML that stands alone: in feeds, and in what partners fetch.

It has whole addresses, no anchors and no classes. All that a reader of the page is told is told here too: what no
person has read yet, and what was corrected.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from itertools import groupby
from operator import attrgetter
from pathlib import PurePosixPath

from inkuru.pages.addresses import media_path
from inkuru.pages.body import LIST_ITEM, STATES, is_unread, is_wholly_unread
from inkuru.pages.moments import short_line
from inkuru.pages.words import catalogue
from inkuru.records import N_, BlockRecord, ReleaseRecord, SiteRecord

IMAGE = "image"
WITHDRAWN = "kill"
SHAPES = {
    "paragraph": "<p>{inside}</p>\n",
    "heading": "<h2>{inside}</h2>\n",
    "quotation": "<blockquote><p>{inside}</p></blockquote>\n",
    LIST_ITEM: "<li>{inside}</li>\n",
}
PICTURE = '<figure><img src="{src}" width="{width}" height="{height}" alt="{alt}">{caption}</figure>\n'
MEDIA_TYPES = {
    ".avif": "image/avif",
    ".gif": "image/gif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
}
PARTLY_UNREAD = N_("Parts of this text were drafted by machine, and no person has read them yet.")
CORRECTION = N_("Corrected %(moment)s: %(note)s")


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as others fetch it: a whole address where the site has one."""

    address: str
    media_type: str
    width: int
    height: int
    alt: str
    caption: str
    credit: str


def pictures(record: ReleaseRecord, site: SiteRecord) -> tuple[Picture, ...]:
    """The pictures of a story in their order."""
    return tuple(
        Picture(
            address=site.url + media_path(block.image.path),
            media_type=media_type(block.image.path),
            width=block.image.width,
            height=block.image.height,
            alt=block.alt,
            caption=block.text,
            credit=block.image.credit,
        )
        for block in record.blocks
        if block.image is not None
    )


def media_type(path: str) -> str:
    """What kind of picture a file is, by its name.

    >>> media_type("ab12.webp")
    'image/webp'
    """
    return MEDIA_TYPES.get(PurePosixPath(path).suffix.lower(), "application/octet-stream")


def notices(record: ReleaseRecord) -> tuple[str, ...]:
    """What has to be said above the text: that a machine drafted it, or parts of it, and nobody has read that."""
    gettext = catalogue(record.language).gettext
    if is_wholly_unread(record):
        return (gettext(STATES["draft"]),)
    is_partly = bool(record.unread) or any(is_unread(block) for block in record.blocks)
    return (gettext(PARTLY_UNREAD),) if is_partly else ()


def corrections(record: ReleaseRecord, site: SiteRecord) -> tuple[str, ...]:
    """What readers were told of each correction, with its moment, oldest first."""
    gettext = catalogue(record.language).gettext
    return tuple(
        gettext(CORRECTION) % {"moment": short_line(one.at, site, record.language), "note": one.note}
        for one in record.corrections
    )


def notes_for_editors(record: ReleaseRecord, site: SiteRecord) -> tuple[str, ...]:
    """What editors elsewhere have to know: what nobody has read, what was corrected, or why it was withdrawn."""
    if record.kind == WITHDRAWN:
        return (record.note,) if record.note else ()
    return (*notices(record), *corrections(record, site))


def write_brief(record: ReleaseRecord, site: SiteRecord) -> str:
    """A story in short as HTML: what has to be said, the standfirst, and what was corrected."""
    return "".join(_frame(record, site, [_paragraph(record.standfirst)] if record.standfirst else []))


def write_content(record: ReleaseRecord, site: SiteRecord) -> str:
    """The whole story as HTML, without its headline."""
    standfirst = [f"<p><strong>{escape(record.standfirst)}</strong></p>\n"] if record.standfirst else []
    return "".join(_frame(record, site, [*standfirst, *_write_blocks(record, site)]))


def _frame(record: ReleaseRecord, site: SiteRecord, text: list[str]) -> Iterator[str]:
    yield from (f"<p><em>{escape(said)}</em></p>\n" for said in notices(record))
    yield from text
    yield from map(_paragraph, corrections(record, site))


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>\n"


def _write_blocks(record: ReleaseRecord, site: SiteRecord) -> Iterator[str]:
    draft = "" if is_wholly_unread(record) else catalogue(record.language).gettext(STATES["draft"])
    for kind, run in groupby(record.blocks, key=attrgetter("kind")):
        written = "".join(_write_block(block, site, draft) for block in run)
        yield f"<ul>\n{written}</ul>\n" if kind == LIST_ITEM else written


def _write_block(block: BlockRecord, site: SiteRecord, draft: str) -> str:
    """One block; a draft that nobody has read says so itself, where not all of the story is one."""
    mark = f"<em>{escape(draft)}</em>" if draft and is_unread(block) else ""
    if block.kind == IMAGE:
        return _write_picture(block, site, mark)
    shape = SHAPES.get(block.kind, SHAPES["paragraph"])
    return shape.format(inside=f"{mark}<br>{block.html}" if mark else block.html)


def _write_picture(block: BlockRecord, site: SiteRecord, mark: str) -> str:
    image = block.image
    if image is None:
        return ""
    lines = " ".join(filter(None, (mark, block.html, f"<small>{escape(image.credit)}</small>" if image.credit else "")))
    return PICTURE.format(
        src=escape(site.url + media_path(image.path)),
        width=image.width,
        height=image.height,
        alt=escape(block.alt),
        caption=f"<figcaption>{lines}</figcaption>" if lines else "",
    )
