"""A story as the desk answers with it: a page, a row or a cell, with the doors that a person may open."""

import pytest
from django.urls import reverse

from inkuru.desk.answers import collide
from inkuru.desk.forms import PassageForm
from inkuru.desk.sheet import Editing, lay_out
from inkuru.flow.roles import Charge
from inkuru.newsroom.models import DeskRole
from tests.desk.pages import page, signed_in
from tests.newsroom.making import Newsroom, make_person, make_story, make_translation, rewrite

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def address(newsroom: Newsroom) -> str:
    return reverse("desk:story", args=(newsroom.story.pk,))


def test_people_find_doors_only_where_they_may_write() -> None:
    newsroom = make_story()
    make_translation(newsroom, "sw")
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 421 people on board.")
    block = newsroom.body(1)
    translator = Charge(DeskRole.TRANSLATOR, source="en", target="sw")
    for charge, writes, confirms in ((translator, ["sw"], 1), (Charge(DeskRole.ADMINISTRATOR), [], 0)):
        client = signed_in(make_person(f"somebody-{charge.role}", charge))
        html = page(client, address(newsroom))
        found = [one["data-language"] for one in html.select(f'[id="b-{block.pk}"] td:has(.opens)')]
        assert (found, len(html.select("tbody form"))) == (writes, confirms)
        opened = page(client, f"{address(newsroom)}?edit=en:{block.pk}")
        assert opened.select(".writing") == []


def test_what_nobody_saved_over_does_not_collide() -> None:
    newsroom = make_story()
    sheet = lay_out(newsroom.story, editing=Editing("en", str(newsroom.body(1).pk)))
    assert sheet.open_cell
    assert collide(sheet.open_cell[1]) is None


def test_what_was_saved_over_a_draft_of_nothing_collides_without_a_common_text() -> None:
    newsroom = make_story()
    edition = make_translation(newsroom, "sw")
    block = newsroom.body(1)
    theirs = edition.revisions.get(block=block)
    form = PassageForm({"seen": 0, "text": "Feri iliondoka."}).over(theirs)
    sheet = lay_out(newsroom.story, editing=Editing("sw", str(block.pk), form, theirs, began=0))
    assert sheet.open_cell
    found = collide(sheet.open_cell[1])
    assert found is not None
    assert (found.theirs, found.both) == (theirs, None)
    assert "".join(one.text for one in found.difference if one.change != "del") == "Feri iliondoka."
