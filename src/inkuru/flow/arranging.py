"""The blocks of a story are put in order."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from django.db.models import F

from inkuru.newsroom.models import SINGLE_KINDS, Block, Kind, Story

# The headline stands at 0 and the standfirst at 1, whether there is one or not.
HEADLINE_ORDER = 0
STANDFIRST_ORDER = 1
FIRST_OF_BODY = 2
APART_FROM_BODY = SINGLE_KINDS
# What an edition may have beside its headline, or may not: without it the headline serves.
ALTERNATIVES = (Kind.SEARCH, Kind.SOCIAL, Kind.SMS)
# They stand below the body, however long it grows.
ALTERNATIVE_ORDER = 1_000_000


def standing_body(story: Story) -> list[Block]:
    """The blocks below headline and standfirst, in order."""
    return list(story.blocks.filter(retired_at__isnull=True).exclude(kind__in=APART_FROM_BODY))


def arrange(blocks: Sequence[Block]) -> None:
    """Number the blocks of a body in this order; those that are new are stored.

    No two blocks may have one place even for a moment, so that those that move stand below zero in between.
    """
    movers = []
    for order, block in enumerate(blocks, start=FIRST_OF_BODY):
        if block.order != order and not _is_new(block):
            movers.append(block)
        block.order = order
    Block.objects.filter(pk__in=[block.pk for block in movers]).update(order=-F("order") - 1)
    Block.objects.bulk_update(movers, ["order"], batch_size=200)
    Block.objects.bulk_create(block for block in blocks if _is_new(block))


def retire(blocks: Iterable[Block], *, at: datetime) -> None:
    """Take blocks out of their story; they keep their texts."""
    Block.objects.filter(pk__in=[block.pk for block in blocks]).update(retired_at=at)


def reordered(blocks: Sequence[Block], wanted: Sequence[Block]) -> list[Block]:
    """The blocks with some of them in a wanted order; each other one stays behind the block that it followed."""
    followers: dict[object, list[Block]] = {None: []}
    ordered, leader = {block.pk for block in wanted}, None
    for block in blocks:
        if block.pk in ordered:
            leader = block.pk
            continue
        followers.setdefault(leader, []).append(block)
    behind = (one for block in wanted for one in (block, *followers.get(block.pk, ())))
    return [*followers[None], *behind]


def inserted(blocks: Iterable[Block], newcomers: Mapping[object, Sequence[Block]]) -> list[Block]:
    """The blocks with newcomers after the block whose id they are mapped from, at the beginning for None."""
    return [*newcomers.get(None, ()), *(one for block in blocks for one in (block, *newcomers.get(block.pk, ())))]


def _is_new(block: Block) -> bool:
    return bool(block._state.adding)  # noqa: SLF001 - Django’s documented way to tell
