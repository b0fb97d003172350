"""Blocks become HTML: rows of block and what is written."""

from dataclasses import replace

import pytest

from inkuru.pages.body import is_unread, is_wholly_unread, states, write_block, write_body
from inkuru.pages.words import catalogue
from inkuru.records import BlockRecord
from tests.pages.making import IMAGE, block_id, make_block, make_draft, make_page, make_record, make_troubled_page

SAID = "“Ni byo.”"
CAPTION = "<figcaption>Isoko <small>Photo: Eric Nshuti</small></figcaption>"


def picture(alt: str) -> str:
    return f'<img src="/media/soko.webp" width="1600" height="1000" alt="{alt}" loading="lazy" decoding="async">'


@pytest.mark.parametrize(
    ("block", "html"),
    [
        (make_block("a < b"), '<p id="b-1">a &lt; b</p>\n'),
        (make_block("a", html='<b>a</b> <a href="https://example.org/">b</a>'),
         '<p id="b-1"><b>a</b> <a href="https://example.org/">b</a></p>\n'),
        (make_block("Ibiciro", "heading"), '<h2 id="b-1">Ibiciro</h2>\n'),
        (make_block("Ibirayi", "list_item"), '<li id="b-1">Ibirayi</li>\n'),
        (make_block(SAID, "quotation"), f'<blockquote id="b-1">{SAID}</blockquote>\n'),
        (make_block(f"{SAID} – Odette, umucuruzi", "quotation"),
         f'<blockquote id="b-1">{SAID} <footer>– Odette, umucuruzi</footer></blockquote>\n'),
        # A dash within what is said parts nothing, nor does one where a tag would be cut in two.
        (make_block("“Ni byo – ni koko.”", "quotation"), '<blockquote id="b-1">“Ni byo – ni koko.”</blockquote>\n'),
        (make_block("x", "quotation", html=f"<b>{SAID} – Odette</b>"),
         f'<blockquote id="b-1"><b>{SAID} – Odette</b></blockquote>\n'),
        (make_block("Isoko", "image"),
         f'<figure id="b-1">{picture("A row of stalls")}{CAPTION}</figure>\n'),
        (replace(make_block("", "image"), image=replace(IMAGE, credit="", small="soko-800.webp")),
         ('<figure id="b-1"><img src="/media/soko.webp" width="1600" height="1000" alt="A row of stalls"'
         ' srcset="/media/soko-800.webp 800w, /media/soko.webp 1600w" sizes="(min-width: 44rem) 41rem, 100vw"'
         ' loading="lazy" decoding="async"></figure>\n')),
        (replace(make_block("", "image"), alt='"', image=replace(IMAGE, credit="")),
         f'<figure id="b-1">{picture("&quot;")}</figure>\n'),
    ],
)  # fmt: skip
def test_a_block_is_written_as_what_it_is(block: BlockRecord, html: str) -> None:
    assert write_block(block, "b-1", (), catalogue("en").gettext) == html


def test_a_state_is_said_in_words_before_the_block_and_within_an_item() -> None:
    paragraph, item = make_block("Isoko"), make_block("Ibirayi", "list_item")
    gettext = catalogue("rw").gettext
    assert write_block(paragraph, "b-1", ("behind",), gettext) == (
        '<p class="state">Iki gika kiracyavugururwa</p>\n<p id="b-1" class="behind">Isoko</p>\n'
    )
    assert write_block(item, "b-1", ("behind", "draft"), gettext) == (
        '<li id="b-1" class="behind draft"><p class="state">Iki gika kiracyavugururwa · '
        "Byahinduwe n’imashini, nta muntu urabisoma</p>\nIbirayi</li>\n"
    )


def test_items_that_follow_each_other_are_one_list() -> None:
    page = make_page("en")
    kinds = ("list_item", "list_item", "paragraph", "list_item")
    blocks = tuple(make_block(str(place), kind, place=place) for place, kind in enumerate(kinds))
    ids = [block_id(place)[:8] for place in range(4)]
    assert write_body(replace(page, record=replace(page.record, blocks=blocks))) == (
        f'<ul>\n<li id="b-{ids[0]}">0</li>\n<li id="b-{ids[1]}">1</li>\n</ul>\n'
        f'<p id="b-{ids[2]}">2</p>\n'
        f'<ul>\n<li id="b-{ids[3]}">3</li>\n</ul>\n'
    )


def test_what_is_behind_and_what_is_a_draft_is_told_block_by_block() -> None:
    page = make_troubled_page("sw")
    behind, draft = page.record.blocks[1], page.record.blocks[-1]
    assert states(page) == {behind.id: ("behind",), draft.id: ("draft",)}
    assert states(replace(page, behind=(draft.id,))) == {draft.id: ("behind", "draft")}


def test_a_story_that_is_all_draft_is_told_once() -> None:
    page = make_page("en")
    record = replace(page.record, blocks=tuple(map(make_draft, page.record.blocks)))
    assert is_wholly_unread(record)
    assert set(states(replace(page, record=record)).values()) == {()}


def test_a_draft_that_a_person_has_read_is_none() -> None:
    block = make_draft(make_block("Isoko"))
    assert [is_unread(one) for one in (block, replace(block, reviewed=True), make_block("Isoko"))] == [
        True,
        False,
        False,
    ]
    assert not is_wholly_unread(replace(make_record("en"), blocks=()))
