"""The source edition is written: paragraphs come, go, move and become what they are; translations go with them."""

from datetime import timedelta

import pytest

from inkuru.flow.checking import check_story
from inkuru.flow.composing import (
    NotComposable,
    Unpastable,
    add_after,
    add_single,
    begin,
    move,
    paste,
    pieces_in,
    put_back,
    recast,
    take_out,
    taken_out,
)
from inkuru.flow.passages import passages
from inkuru.flow.revising import Conflict, Text
from inkuru.newsroom.models import Block, Checked, Edition, Kind
from tests.formats.clipboards import WORD
from tests.newsroom.making import NOON, Newsroom, make_story, make_translation, rewrite

pytestmark = [pytest.mark.django_db, pytest.mark.database]

LATER = NOON + timedelta(hours=2)
NOTHING = Text.plain("")


def texts(edition: Edition) -> list[tuple[str, str, bool]]:
    """What stands in an edition, as what, and whether it is behind."""
    return [(one.block.kind, one.revision.text if one.revision else "", one.is_stale) for one in passages(edition)]


def pasted(newsroom: Newsroom, block: Block, html: str, halves: tuple[Text, Text], seen: int) -> list[Block]:
    pieces = pieces_in(html, is_html=True)
    return paste(newsroom.source, block, halves, pieces, by=newsroom.person, at=LATER, seen=seen)


def test_a_story_begins_with_an_empty_headline() -> None:
    newsroom = make_story()
    story = begin("sw", by=newsroom.person, at=NOON)
    edition = story.editions.get()
    assert (edition.language, edition.is_source, texts(edition)) == ("sw", True, [("headline", "", False)])


def test_a_paragraph_comes_behind_another_and_behind_the_headline_first() -> None:
    newsroom = make_story()
    second = add_after(newsroom.source, newsroom.body(1), Kind.QUOTATION, by=newsroom.person)
    first = add_after(newsroom.source, newsroom.body(0), Kind.HEADING, by=newsroom.person)
    assert [newsroom.blocks()[place] for place in (1, 3)] == [first, second]
    assert [one.order for one in newsroom.blocks()] == [0, 2, 3, 4, 5]
    with pytest.raises(NotComposable):
        add_after(newsroom.source, newsroom.body(1), Kind.IMAGE, by=newsroom.person)


def test_translations_move_with_their_paragraphs_and_fall_not_behind() -> None:
    newsroom = make_story()
    edition = make_translation(newsroom, "sw")
    move(newsroom.source, newsroom.body(2), -1, by=newsroom.person)
    assert texts(edition)[1:] == [
        ("paragraph", "Tiketi bado ni faranga 2,500.", False),
        ("paragraph", "Boti ya kwanza iliondoka ikiwa na watu 412.", False),
    ]
    for place, step in ((1, -1), (2, 1), (0, 1)):
        with pytest.raises(NotComposable):
            move(newsroom.source, newsroom.body(place), step, by=newsroom.person)


def test_only_the_source_is_composed() -> None:
    newsroom = make_story()
    edition = make_translation(newsroom, "sw")
    with pytest.raises(NotComposable, match="in the source"):
        move(edition, newsroom.body(1), 1, by=newsroom.person)


def test_a_paragraph_becomes_a_heading_and_is_checked_anew() -> None:
    newsroom = make_story()
    make_translation(newsroom, "sw")
    check_story(newsroom.story)
    recast(newsroom.source, newsroom.body(1), Kind.HEADING, by=newsroom.person)
    assert newsroom.body(1).kind == Kind.HEADING
    assert not Checked.objects.filter(block=newsroom.body(1)).exists()
    for block, kind in ((newsroom.body(0), Kind.PARAGRAPH), (newsroom.body(1), Kind.IMAGE)):
        with pytest.raises(NotComposable):
            recast(newsroom.source, block, kind, by=newsroom.person)


def test_what_is_taken_out_comes_back_where_it_stood_with_its_translation() -> None:
    newsroom = make_story(paragraphs=("One.", "Two.", "Three."))
    edition = make_translation(newsroom, "sw", ("Kichwa", "Moja.", "Mbili.", "Tatu."))
    gone = newsroom.blocks()[1:3]
    take_out(newsroom.source, gone, by=newsroom.person, at=LATER)
    assert texts(edition)[1:] == [("paragraph", "Tatu.", False)]
    assert [text for _, text in taken_out(newsroom.story)] == ["One.", "Two."]
    put_back(newsroom.source, list(newsroom.story.blocks.filter(retired_at__isnull=False)), by=newsroom.person)
    assert [text for _, text, _ in texts(edition)[1:]] == ["Moja.", "Mbili.", "Tatu."]
    assert [one.order for one in newsroom.blocks()] == [0, 2, 3, 4]
    with pytest.raises(NotComposable):
        take_out(newsroom.source, [newsroom.body(0)], by=newsroom.person, at=LATER)


def test_a_single_place_is_made_once_and_comes_back() -> None:
    newsroom = make_story()
    standfirst = add_single(newsroom.story, Kind.STANDFIRST, by=newsroom.person)
    assert [one.kind for one in newsroom.blocks()][:2] == ["headline", "standfirst"]
    take_out(newsroom.source, [standfirst], by=newsroom.person, at=LATER)
    assert add_single(newsroom.story, Kind.STANDFIRST, by=newsroom.person) == standfirst
    assert (
        add_single(newsroom.story, Kind.SMS, by=newsroom.person).order
        > add_single(newsroom.story, Kind.SEARCH, by=newsroom.person).order
    )
    take_out(newsroom.source, [standfirst], by=newsroom.person, at=LATER)
    put_back(newsroom.source, [standfirst], by=newsroom.person)
    with pytest.raises(NotComposable, match="another one"):
        put_back(newsroom.source, [standfirst], by=newsroom.person)
    with pytest.raises(NotComposable):
        add_single(newsroom.story, Kind.PARAGRAPH, by=newsroom.person)


def test_a_whole_story_is_pasted_into_an_empty_one() -> None:
    newsroom = make_story()
    story = begin("en", by=newsroom.person, at=NOON)
    source = story.editions.get()
    empty = Newsroom(story, source, newsroom.person)
    new = pasted(empty, empty.body(0), WORD, (NOTHING, NOTHING), 0)
    assert texts(source) == [
        ("headline", "Lake Kivu ferry sails again", False),
        ("paragraph", "The first boat left with 412 people on board, said the port authority.", False),
        ("heading", "What it costs", False),
        ("list_item", "Adults: 2,500 francs", False),
        ("list_item", "Children: 1,000 francs", False),
        ("quotation", "“We waited for this.” – Jeanne", False),
        ("paragraph", "Rubavu\u00a0waits.", False),
    ]
    assert new == empty.blocks()[1:]
    html = source.revisions.get(block=new[0]).html
    assert '<a href="https://example.org/port" rel="noopener"><em>port authority</em></a>' in html


def test_what_is_pasted_into_a_paragraph_parts_it() -> None:
    newsroom = make_story()
    edition = make_translation(newsroom, "sw")
    halves = (Text.plain("The first boat left"), Text.plain("with 412 people."))
    pasted(newsroom, newsroom.body(1), "<h2>today</h2><p>It was full</p>", halves, 1)
    assert texts(newsroom.source)[1:3] == [
        ("paragraph", "The first boat left today", False),
        ("paragraph", "It was full with 412 people.", False),
    ]
    assert [stale for _, _, stale in texts(edition)[1:]] == [True, False, False]
    pasted(newsroom, newsroom.body(1), "<p>again</p>", (Text.plain("The first boat left"), Text.plain("today")), 2)
    assert texts(newsroom.source)[1] == ("paragraph", "The first boat left again today", False)


def test_nobody_is_pasted_over() -> None:
    newsroom = make_story()
    rewrite(newsroom, newsroom.source, 1, "Somebody was quicker.")
    with pytest.raises(Conflict):
        pasted(newsroom, newsroom.body(1), "<p>One</p><p>Two</p>", (NOTHING, NOTHING), 1)
    with pytest.raises(NotComposable, match="no text"):
        pasted(newsroom, newsroom.body(1), "<img src=x>", (NOTHING, NOTHING), 2)
    assert len(newsroom.blocks()) == 3


def test_more_than_a_story_is_not_pasted() -> None:
    with pytest.raises(Unpastable, match="500"):
        pieces_in("a\n" * 501, is_html=False)
