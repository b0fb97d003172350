"""A story’s editions side by side, as values."""

import pytest

from inkuru.desk.differences import Piece
from inkuru.desk.sheet import Editing, lay_out
from inkuru.newsroom.models import Block, Kind, Story
from tests.newsroom.making import NOON, make_story, make_translation, rewrite

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_the_source_comes_first_and_then_the_languages_in_their_order() -> None:
    newsroom = make_story("sw")
    sheet = lay_out(newsroom.story)
    assert [(one.language.code, one.is_begun, one.is_shown) for one in sheet.columns] == [
        ("sw", True, True),
        ("rw", False, True),
        ("en", False, True),
    ]
    assert sheet.headline == "Feri ya Ziwa Kivu yarejea safarini"


def test_only_the_editions_that_are_wanted_have_cells() -> None:
    newsroom = make_story("en")
    make_translation(newsroom, "sw")
    sheet = lay_out(newsroom.story, shown=("sw",))
    assert [one.language.code for one in sheet.shown] == ["sw"]
    assert [[cell.column.language.code for cell in row.cells] for row in sheet.rows] == [["sw"]] * 3


def test_rows_are_numbered_in_the_body() -> None:
    newsroom = make_story()
    Block.objects.create(story=newsroom.story, kind=Kind.STANDFIRST, order=1)
    Block.objects.create(story=newsroom.story, kind=Kind.HEADING, order=9, retired_at=NOON)
    assert [(row.place, row.label) for row in lay_out(newsroom.story).rows] == [
        (0, "headline"),
        (0, "standfirst"),
        (1, "1"),
        (2, "2"),
    ]


def test_a_cell_knows_what_changed_and_whether_it_can_be_confirmed() -> None:
    newsroom = make_story()
    make_translation(newsroom, "sw")
    rewrite(newsroom, newsroom.source, 2, "Tickets now cost 2,500 francs.")
    cells = [row.cells[2] for row in lay_out(newsroom.story).rows]
    assert [cell.may_be_confirmed for cell in cells] == [False, False, True]
    assert cells[2].change == (
        Piece("", "Tickets "),
        Piece("del", "still"),
        Piece("ins", "now"),
        Piece("", " cost 2,500 francs."),
    )


def test_one_cell_is_written_at_a_time_and_only_in_an_edition_that_is_begun() -> None:
    newsroom = make_story()
    block = newsroom.body(1)
    for language, expected in (("en", [block]), ("sw", []), ("fr", [])):
        sheet = lay_out(newsroom.story, editing=Editing(language, str(block.pk)))
        assert [row.block for row in sheet.rows for cell in row.cells if cell.form] == expected


def test_a_story_without_a_source_edition_is_empty() -> None:
    sheet = lay_out(Story.objects.create(source_language="rw", created_at=NOON))
    assert (sheet.headline, sheet.rows, sheet.findings) == ("", (), ())


def test_an_edition_that_is_begun_can_be_the_reference_and_comes_first() -> None:
    newsroom = make_story("sw")
    make_translation(newsroom, "en")
    for wanted, reference, order in (("", "sw", "sw rw en"), ("en", "en", "en sw rw"), ("rw", "sw", "sw rw en")):
        sheet = lay_out(newsroom.story, reference=wanted)
        assert (sheet.reference, [one.language.code for one in sheet.columns]) == (reference, order.split())
