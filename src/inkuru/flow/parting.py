"""A paragraph of the source is split in two, or joined to the one before it; the other editions follow."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from inkuru.flow.arranging import APART_FROM_BODY, arrange, inserted, retire, standing_body
from inkuru.flow.revising import Pedigree, Text, revise
from inkuru.flow.rights import Right, asks
from inkuru.newsroom.models import Block, Edition, Kind, Person, Revision
from inkuru.newsroom.turns import take_turn
from inkuru.records import Refusal

WHOLE = (*APART_FROM_BODY, Kind.IMAGE)


class NotPartable(Refusal):
    """This cannot be split or joined: it is no paragraph of a source text, or a half of it says nothing."""


@asks(Right.WRITE)
@transaction.atomic
def split(
    edition: Edition, block: Block, halves: tuple[Text, Text], *, by: Person | None, at: datetime, seen: int
) -> Block:
    """Make two paragraphs of one: the first half stays in its block, the second gets a new one, which comes back.

    Translations stay beside the first half, and are behind. Raises NotPartable, Conflict.
    """
    first, second = halves
    if not edition.is_source or block.kind in WHOLE or not (first.text.strip() and second.text.strip()):
        raise NotPartable("only a paragraph of the source is split, and both halves say something")
    take_turn(f"order of story {edition.story_id}")
    revise(block, edition, first, by=by, at=at, seen=seen)
    new = Block(story_id=edition.story_id, kind=block.kind, order=0)
    arrange(inserted(standing_body(edition.story), {block.pk: [new]}))
    new.parents.add(block)
    revise(new, edition, second, by=by, at=at, seen=0)
    return new


@asks(Right.WRITE)
@transaction.atomic
def join(edition: Edition, block: Block, text: Text, *, by: Person | None, at: datetime, seen: int) -> Block:
    """Put a paragraph, with this text, behind the one before it, in all editions; the block that is left comes back.

    What stood in the two in another edition is joined too, and follows the source as far as both did. Raises
    NotPartable, Conflict.
    """
    take_turn(f"order of story {edition.story_id}")
    body = standing_body(edition.story)
    place = body.index(block) if block in body else 0
    before = body[place - 1] if place else None
    if not edition.is_source or before is None or block.kind in WHOLE or before.kind in WHOLE:
        raise NotPartable("only a paragraph of the source is joined, and to a paragraph before it")
    # What was typed is a revision of its own before it goes: nobody’s words are lost, and who saved over it is told.
    revise(block, edition, text, by=by, at=at, seen=seen)
    texts = _texts(edition, (before, block))
    joined = revise(before, edition, _together(texts), by=by, at=at, seen=texts[0].number if texts[0] else 0)
    for other in edition.story.editions.exclude(pk=edition.pk):
        _follow(other, before, block, joined, by, at)
    before.parents.add(block)
    retire([block], at=at)
    arrange(standing_body(edition.story))
    return before


def _follow(edition: Edition, before: Block, block: Block, source: Revision, by: Person | None, at: datetime) -> None:
    """Join the translations of two blocks. Where both were there and up to date the new one is, too."""
    texts = _texts(edition, (before, block))
    if not any(texts):
        return
    pinned = texts[0].based_on if texts[0] else None
    standing = [one.based_on_id for one in texts if one]
    newest = {one.pk for one in _sources((before, block), source)}
    based_on = source if len(standing) == len(texts) and newest.issuperset(standing) else pinned
    number = texts[0].number if texts[0] else 0
    pedigree = Pedigree(based_on=based_on)
    revise(before, edition, _together(texts), by=by, at=at, seen=number, pedigree=pedigree)


def _sources(blocks: Iterable[Block], joined: Revision) -> Iterable[Revision]:
    """The source texts that stood in the blocks just before they were joined."""
    for block in blocks:
        history = Revision.objects.filter(block=block, edition=joined.edition).exclude(pk=joined.pk)
        yield from history.order_by("-number")[:1]


def _texts(edition: Edition, blocks: Iterable[Block]) -> list[Revision | None]:
    return [edition.revisions.filter(block=block).order_by("-number").first() for block in blocks]


def _together(texts: Iterable[Revision | None]) -> Text:
    said = [one for one in texts if one and one.text.strip()]
    return Text(html=" ".join(one.html for one in said), text=" ".join(one.text for one in said))
