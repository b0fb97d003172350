"""Two editions of a story side by side, paragraph by paragraph.

On a wide screen they stand in two columns. On a phone the edition that is read stands alone, and below each paragraph a
link shows the same paragraph in the other language: a plain link to an anchor, which needs no script.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from inkuru.pages.addresses import anchors
from inkuru.pages.body import LIST_ITEM, states, write_block
from inkuru.pages.frame import fill, head
from inkuru.pages.story import description, heads_unread
from inkuru.pages.words import catalogue, own_name
from inkuru.records import N_, BesidePage, BlockRecord, StoryPage

TITLE = N_("%(headline)s – in %(one)s and %(other)s")
# What stands in the place of a paragraph that an edition does not have, in that edition’s language.
MISSING = N_("This paragraph is not in this edition.")


@dataclass(frozen=True, slots=True)
class Pair:
    """A paragraph in both editions as HTML, and its anchor; a gap says where an edition does not have it."""

    anchor: str
    here: str
    there: str
    gap_here: str = ""
    gap_there: str = ""


def render(page: BesidePage) -> str:
    """The page as HTML; search engines are sent to the edition alone."""
    record, other = page.page.record, page.other.record
    site, language = page.page.site, record.language
    names = {"one": own_name(language), "other": own_name(other.language)}
    said = catalogue(language).gettext(TITLE) % ({"headline": record.headline} | names)
    return fill(
        "beside.html",
        "beside",
        site,
        language,
        head=head(site, page.page.path, title=f"{said} – {site.name}", description=description(record), paths={}),
        record=record,
        other=other,
        names=names,
        alone=page.page.path,
        other_alone=page.other.path,
        unread=heads_unread(record),
        other_unread=heads_unread(other),
        pairs=list(pairs(page)),
    )


def pairs(page: BesidePage) -> Iterator[Pair]:
    """The paragraphs of both in the order of the edition that is read, each extra one of the other in its place."""
    here, there = _written(page.page), _written(page.other)
    names = anchors(dict.fromkeys((*here, *there)))
    gaps = {one.record.language: catalogue(one.record.language).gettext(MISSING) for one in (page.page, page.other)}
    for block in _order(page.page.record.blocks, page.other.record.blocks):
        yield Pair(
            anchor=names[block],
            here=here.get(block, ""),
            there=there.get(block, ""),
            gap_here="" if block in here else gaps[page.page.record.language],
            gap_there="" if block in there else gaps[page.other.record.language],
        )


def _order(here: tuple[BlockRecord, ...], there: tuple[BlockRecord, ...]) -> Iterator[str]:
    """The ids of all blocks: those of the one in its order, each that only the other has after what it follows there.

    >>> def blocks(ids): return tuple(BlockRecord(one, "paragraph", "", "", 1, None, "person", True) for one in ids)
    >>> "".join(_order(blocks("acd"), blocks("xabcd")))
    'xabcd'
    """
    known = {one.id for one in here}
    after: dict[str, list[str]] = {"": []}
    last = ""
    for one in there:
        if one.id in known:
            last = one.id
        else:
            after.setdefault(last, []).append(one.id)
    yield from after[""]
    for one in here:
        yield one.id
        yield from after.get(one.id, ())


def _written(page: StoryPage) -> dict[str, str]:
    """The blocks of an edition as HTML by their ids; the pair has the bare anchor, each block one of its language."""
    names = anchors(block.id for block in page.record.blocks)
    known = states(page)
    gettext = catalogue(page.record.language).gettext
    written = {}
    for block in page.record.blocks:
        anchor = f"{names[block.id]}-{page.record.language}"
        written[block.id] = _alone(block, write_block(block, anchor, known.get(block.id, ()), gettext))
    return written


def _alone(block: BlockRecord, html: str) -> str:
    return f"<ul>\n{html}</ul>\n" if block.kind == LIST_ITEM else html
