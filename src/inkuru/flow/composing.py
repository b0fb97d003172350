"""The source edition is written: paragraphs are added, moved, taken out and put back, and become what they are.

None of this changes a text, so that no translation falls behind: a paragraph goes with its translations.
"""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from inkuru.flow.arranging import (
    ALTERNATIVE_ORDER,
    ALTERNATIVES,
    APART_FROM_BODY,
    FIRST_OF_BODY,
    HEADLINE_ORDER,
    STANDFIRST_ORDER,
    arrange,
    inserted,
    retire,
    standing_body,
)
from inkuru.flow.revising import Text, revise
from inkuru.flow.rights import Right, asks
from inkuru.flow.translating import open_edition
from inkuru.formats.blocks import Unfit
from inkuru.formats.pasting import Piece, read_clipboard, read_lines
from inkuru.newsroom.models import Block, Checked, Edition, Kind, Person, Revision, Story
from inkuru.newsroom.turns import take_turn
from inkuru.records import Refusal

# What a paragraph can become, and what can be added.
TEXT_KINDS = (Kind.PARAGRAPH, Kind.HEADING, Kind.QUOTATION, Kind.LIST_ITEM)
# Where those stand of which a story has one.
PLACES = {
    Kind.HEADLINE: HEADLINE_ORDER,
    Kind.STANDFIRST: STANDFIRST_ORDER,
    **{kind: ALTERNATIVE_ORDER + place for place, kind in enumerate(ALTERNATIVES)},
}


class NotComposable(Refusal):
    """This cannot be done with this passage: it is not of the source’s body, or stands at an end."""


class Unpastable(Refusal):
    """What was pasted cannot be read, or is longer than a story."""


def pieces_in(content: str, *, is_html: bool) -> tuple[Piece, ...]:
    """The paragraphs of what was pasted: HTML as it lies on a clipboard, or lines of plain text. Raises Unpastable."""
    try:
        return read_clipboard(content) if is_html else read_lines(content)
    except Unfit as unfit:
        raise Unpastable(str(unfit)) from unfit


@asks(Right.TAKE_IN)
@transaction.atomic
def begin(language: str, *, by: Person | None, at: datetime) -> Story:
    """A story of which nothing is written yet but that it is written in a language; it waits for its headline."""
    story = Story.objects.create(source_language=language, created_at=at, created_by=by)
    open_edition(story, language, by=by, at=at)
    Block.objects.create(story=story, kind=Kind.HEADLINE, order=HEADLINE_ORDER)
    return story


@asks(Right.WRITE)
@transaction.atomic
def add_after(edition: Edition, block: Block, kind: Kind, *, by: Person | None) -> Block:  # noqa: ARG001 - asked by `asks`
    """A new paragraph behind another; behind headline and standfirst it is the first of the body.

    Raises NotComposable.
    """
    _turn(edition)
    if kind not in TEXT_KINDS:
        raise NotComposable("this kind of paragraph is not added so")
    new = Block(story_id=edition.story_id, kind=kind, order=0)
    _place_after(edition.story, block, [new])
    return new


@asks(Right.WRITE)
@transaction.atomic
def add_single(story: Story, kind: Kind, *, by: Person | None) -> Block:  # noqa: ARG001 - as above
    """The one place for a standfirst or a headline of another kind; where it was taken out it comes back."""
    take_turn(f"order of story {story.pk}")
    if kind not in PLACES:
        raise NotComposable("this kind of passage stands in a story more than once")
    known = story.blocks.filter(kind=kind).order_by("retired_at").last()
    if known is None:
        return Block.objects.create(story=story, kind=kind, order=PLACES[kind])
    Block.objects.filter(pk=known.pk).update(retired_at=None)
    known.retired_at = None
    return known


@asks(Right.WRITE)
@transaction.atomic
def recast(edition: Edition, block: Block, kind: Kind, *, by: Person | None) -> None:  # noqa: ARG001 - as above
    """Make a paragraph a heading, a quotation, an item of a list, or a paragraph again. Raises NotComposable."""
    _turn(edition)
    if block.kind not in TEXT_KINDS or kind not in TEXT_KINDS:
        raise NotComposable("only a paragraph of the body becomes another kind")
    Block.objects.filter(pk=block.pk).update(kind=kind)
    # The checks go by the kind, too.
    Checked.objects.filter(block=block).delete()


@asks(Right.WRITE)
@transaction.atomic
def move(edition: Edition, block: Block, step: int, *, by: Person | None) -> None:  # noqa: ARG001 - as above
    """Put a paragraph one place up (-1) or down (1), in all editions. Raises NotComposable at the ends."""
    _turn(edition)
    body = standing_body(edition.story)
    place = body.index(block) if block in body else -1
    if place < 0 or not 0 <= place + step < len(body):
        raise NotComposable("it stands at the end already")
    body[place], body[place + step] = body[place + step], body[place]
    arrange(body)


@asks(Right.WRITE)
@transaction.atomic
def take_out(edition: Edition, blocks: Sequence[Block], *, by: Person | None, at: datetime) -> None:  # noqa: ARG001
    """Take paragraphs out of the story, in all editions; they keep their texts. Raises NotComposable for a headline."""
    _turn(edition)
    if any(block.kind == Kind.HEADLINE for block in blocks):
        raise NotComposable("a story has a headline")
    retire(blocks, at=at)
    arrange(standing_body(edition.story))


@asks(Right.WRITE)
@transaction.atomic
def put_back(edition: Edition, blocks: Sequence[Block], *, by: Person | None) -> None:  # noqa: ARG001 - as above
    """Put paragraphs back that were taken out, each where it stood as far as that can be told."""
    _turn(edition)
    for block in sorted(blocks, key=lambda one: one.order):
        if block.kind in PLACES:
            _put_back_single(block)
            continue
        body = standing_body(edition.story)
        # Out of the way of the others first: no two may have one place.
        Block.objects.filter(pk=block.pk).update(order=-ALTERNATIVE_ORDER - len(body), retired_at=None)
        place = min(max(block.order - FIRST_OF_BODY, 0), len(body))
        block.order, block.retired_at = -ALTERNATIVE_ORDER - len(body), None
        arrange([*body[:place], block, *body[place:]])


@asks(Right.WRITE)
@transaction.atomic
def paste(
    edition: Edition,
    block: Block,
    halves: tuple[Text, Text],
    pieces: Sequence[Piece],
    *,
    by: Person | None,
    at: datetime,
    seen: int,
) -> list[Block]:
    """Put pasted paragraphs into a passage, between the halves of its text; those that are new come back.

    The first goes behind the first half, the last before the second. In a passage without text the first decides what
    it becomes. Raises Conflict, NotComposable.
    """
    _turn(edition)
    if not pieces:
        raise NotComposable("there is no text in what was pasted")
    before, behind = halves
    head, *rest = pieces
    is_blank = not (before.text.strip() or behind.text.strip())
    if is_blank and block.kind in TEXT_KINDS:
        Block.objects.filter(pk=block.pk).update(kind=head.kind)
    texts = [Text.marked(one.html) for one in pieces]
    texts[0] = _joined(before, texts[0])
    if not rest:
        texts[0] = _joined(texts[0], behind)
    elif behind.text.strip():
        texts[-1] = _joined(texts[-1], behind)
    first = Text.plain(texts[0].text) if block.kind in APART_FROM_BODY else texts[0]
    revise(block, edition, first, by=by, at=at, seen=seen)
    new = [Block(story_id=edition.story_id, kind=one.kind, order=0) for one in rest]
    _place_after(edition.story, block, new)
    for one, text in zip(new, texts[1:], strict=True):
        revise(one, edition, text, by=by, at=at, seen=0)
    return new


def taken_out(story: Story) -> list[tuple[Block, str]]:
    """The paragraphs that were taken out, the latest first, with what they say in the source; a query, two for some."""
    blocks = list(story.blocks.filter(retired_at__isnull=False).order_by("-retired_at", "order"))
    texts = source_texts(story, [block.pk for block in blocks]) if blocks else {}
    return [(block, texts[block.pk]) for block in blocks if block.pk in texts]


def source_texts(story: Story, blocks: Sequence[UUID]) -> dict[UUID, str]:
    """The newest source texts of some blocks."""
    source = Edition.objects.filter(story=story, language=story.source_language)
    written = Revision.objects.filter(edition__in=source, block__in=blocks)
    return dict(written.order_by("number").values_list("block_id", "text"))


def _turn(edition: Edition) -> None:
    take_turn(f"order of story {edition.story_id}")
    if not edition.is_source:
        raise NotComposable("paragraphs are added, moved and taken out in the source; the other editions follow")


def _place_after(story: Story, block: Block, new: Sequence[Block]) -> None:
    key = None if block.kind in APART_FROM_BODY else block.pk
    arrange(inserted(standing_body(story), {key: new}))


def _put_back_single(block: Block) -> None:
    if Block.objects.filter(story=block.story_id, kind=block.kind, retired_at__isnull=True).exists():
        raise NotComposable("another one stands in its place")
    Block.objects.filter(pk=block.pk).update(retired_at=None)


def _joined(one: Text, other: Text) -> Text:
    """Two texts in one line."""
    parts = [part for part in (one, other) if part.text.strip()]
    return Text(html=" ".join(part.html for part in parts), text=" ".join(part.text for part in parts))
