"""A paragraph is split in two, or joined to the one before it."""

from datetime import timedelta

import pytest

from inkuru.flow.parting import NotPartable, join, split
from inkuru.flow.passages import passages
from inkuru.flow.revising import Conflict, Text, revise
from inkuru.newsroom.models import Block, Edition, Image, Kind
from tests.newsroom.making import NOON, Newsroom, make_story, make_translation, rewrite

pytestmark = [pytest.mark.django_db, pytest.mark.database]

LATER = NOON + timedelta(hours=2)
HALVES = (Text.marked("The first <b>boat</b> left"), Text.plain("with 412 people on board."))


def texts(edition: Edition) -> list[tuple[str, bool]]:
    """What stands in an edition, and whether it is behind."""
    return [(one.revision.text if one.revision else "", one.is_stale) for one in passages(edition)][1:]


def joined(newsroom: Newsroom, place: int, text: str, seen: int = 1) -> Block:
    block = newsroom.body(place)
    return join(newsroom.source, block, Text.plain(text), by=newsroom.person, at=LATER, seen=seen)


def test_of_one_paragraph_come_two_and_translations_stay_beside_the_first() -> None:
    newsroom = make_story()
    edition, block = make_translation(newsroom, "sw"), newsroom.body(1)
    new = split(newsroom.source, block, HALVES, by=newsroom.person, at=LATER, seen=1)
    assert (newsroom.blocks()[1:3], list(new.parents.all())) == ([block, new], [block])
    assert newsroom.source.revisions.filter(block=block).latest("number").html == "The first <b>boat</b> left"
    assert texts(newsroom.source) == [
        ("The first boat left", False),
        ("with 412 people on board.", False),
        ("Tickets still cost 2,500 francs.", False),
    ]
    assert texts(edition) == [
        ("Boti ya kwanza iliondoka ikiwa na watu 412.", True),
        ("", False),
        ("Tiketi bado ni faranga 2,500.", False),
    ]


def test_of_two_paragraphs_comes_one_in_all_editions() -> None:
    newsroom = make_story()
    edition, block = make_translation(newsroom, "sw"), newsroom.body(2)
    left = joined(newsroom, 2, "Tickets cost 2,500 francs.")
    assert (left, list(left.parents.all()), len(newsroom.blocks())) == (newsroom.body(1), [block], 2)
    both = "The first boat left with 412 people on board. Tickets cost 2,500 francs."
    assert texts(newsroom.source) == [(both, False)]
    # Of the source’s second paragraph the text was changed on the way, so that its translation was behind already.
    assert texts(edition) == [("Boti ya kwanza iliondoka ikiwa na watu 412. Tiketi bado ni faranga 2,500.", True)]


def test_translations_that_were_up_to_date_are_so_together() -> None:
    newsroom = make_story()
    edition = make_translation(newsroom, "sw")
    joined(newsroom, 2, "Tickets still cost 2,500 francs.")
    assert texts(edition) == [("Boti ya kwanza iliondoka ikiwa na watu 412. Tiketi bado ni faranga 2,500.", False)]


def test_a_translation_that_was_behind_stays_behind() -> None:
    newsroom = make_story()
    edition = make_translation(newsroom, "sw")
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 421 people on board.")
    joined(newsroom, 2, "Tickets still cost 2,500 francs.")
    assert [is_stale for _, is_stale in texts(edition)] == [True]


def test_half_a_translation_is_behind() -> None:
    newsroom = make_story()
    edition = make_translation(newsroom, "sw")
    block = Block.objects.create(story=newsroom.story, kind=Kind.PARAGRAPH, order=9)
    revise(block, newsroom.source, Text.plain("It sails daily."), by=newsroom.person, at=NOON, seen=0)
    joined(newsroom, 3, "It sails daily.")
    assert texts(edition)[1] == ("Tiketi bado ni faranga 2,500.", True)


@pytest.mark.parametrize("halves", [("", "x"), ("x", " "), ("<b></b>", "x")])
def test_both_halves_say_something(halves: tuple[str, str]) -> None:
    newsroom = make_story()
    first, second = map(Text.marked, halves)
    with pytest.raises(NotPartable):
        split(newsroom.source, newsroom.body(1), (first, second), by=newsroom.person, at=LATER, seen=1)
    assert len(newsroom.blocks()) == 3


def test_only_paragraphs_of_the_source_are_parted() -> None:
    newsroom = make_story()
    edition = make_translation(newsroom, "sw")
    image = Image.objects.create(path="ab/ferry.webp", sha256="0" * 64, width=1200, height=800)
    picture = Block.objects.create(story=newsroom.story, kind=Kind.IMAGE, order=9, image=image)
    for of, block in ((edition, newsroom.body(1)), (newsroom.source, newsroom.body(0)), (newsroom.source, picture)):
        with pytest.raises(NotPartable):
            split(of, block, HALVES, by=newsroom.person, at=LATER, seen=1)
    for of, block in ((edition, newsroom.body(2)), (newsroom.source, newsroom.body(1)), (newsroom.source, picture)):
        with pytest.raises(NotPartable):
            join(of, block, HALVES[0], by=newsroom.person, at=LATER, seen=1)
    assert len(newsroom.blocks()) == 4


def test_what_somebody_saved_meanwhile_is_not_parted() -> None:
    newsroom = make_story()
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 421 people on board.")
    rewrite(newsroom, newsroom.source, 2, "Tickets now cost 2,500 francs.")
    with pytest.raises(Conflict):
        split(newsroom.source, newsroom.body(1), HALVES, by=newsroom.person, at=LATER, seen=1)
    with pytest.raises(Conflict):
        joined(newsroom, 2, "Tickets cost 2,500 francs.")
    assert len(newsroom.blocks()) == 3
