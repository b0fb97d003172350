"""The blocks of a story in order."""

import pytest

from inkuru.flow.arranging import arrange, inserted, reordered, retire, standing_body
from inkuru.newsroom.models import Block, Kind
from tests.newsroom.making import NOON, make_story

TEXTS = ("One.", "Two.", "Three.", "Four.")


def blocks(count: int) -> list[Block]:
    return [Block(kind=Kind.PARAGRAPH, order=order) for order in range(count)]


def test_newcomers_stand_behind_their_leaders() -> None:
    first, second, new, newer, newest = blocks(5)
    assert inserted([first, second], {None: [new], first.pk: [newer, newest]}) == [new, first, newer, newest, second]


def test_what_has_no_wanted_place_stays_behind_what_it_followed() -> None:
    picture, first, second, chart, third = blocks(5)
    before = [picture, first, second, chart, third]
    assert reordered(before, [third, second, first]) == [picture, third, second, chart, first]


@pytest.mark.database
@pytest.mark.django_db
def test_blocks_are_numbered_below_the_headline() -> None:
    story = make_story(paragraphs=TEXTS).story
    one, two, three, four = standing_body(story)
    new = Block(story=story, order=0)
    retire([two], at=NOON)
    arrange([four, new, one, three])
    assert [(block.pk, block.order) for block in standing_body(story)] == [
        (four.pk, 2),
        (new.pk, 3),
        (one.pk, 4),
        (three.pk, 5),
    ]
    assert Block.objects.get(pk=two.pk).retired_at == NOON


@pytest.mark.database
@pytest.mark.django_db
def test_what_stands_in_order_is_not_touched() -> None:
    story = make_story(paragraphs=TEXTS).story
    before = list(Block.objects.values())
    arrange(standing_body(story))
    assert list(Block.objects.values()) == before
