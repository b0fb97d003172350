"""The source edition as a place to write: each thing is one form, with JavaScript and without."""

from typing import Any

import pytest
from django.test import Client

from inkuru.flow.passages import passages
from inkuru.flow.roles import Charge
from inkuru.flow.surveying import survey_edition
from inkuru.newsroom.models import Block, DeskRole, Kind, Story, WorkingText
from tests.desk.pages import all_words, page, signed_in, soup, words
from tests.formats.clipboards import DOCS
from tests.newsroom.making import Newsroom, make_person, make_story, make_translation

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def door(newsroom: Newsroom, block: Block, name: str) -> str:
    return f"/desk/stories/{newsroom.story.pk}/en/{block.pk}/{name}/"


def send(client: Client, address: str, **fields: Any) -> Any:
    """What came of a form, followed to the page."""
    return client.post(address, fields, follow=True)


def kinds(newsroom: Newsroom) -> list[str]:
    return [one.kind for one in newsroom.blocks()]


@pytest.mark.parametrize(
    ("doing", "expected"),
    [
        ({"doing": "add", "kind": "quotation"}, ["headline", "paragraph", "quotation", "paragraph"]),
        ({"doing": "kind", "kind": "heading"}, ["headline", "heading", "paragraph"]),
        ({"doing": "out"}, ["headline", "paragraph"]),
        ({"doing": "sideways"}, ["headline", "paragraph", "paragraph"]),
        ({"doing": "kind", "kind": "image"}, ["headline", "paragraph", "paragraph"]),
    ],
)
def test_something_is_done_with_a_paragraph(doing: dict[str, str], expected: list[str]) -> None:
    newsroom = make_story()
    answer = send(signed_in(newsroom.person), door(newsroom, newsroom.body(1), "compose"), **doing)
    assert (answer.status_code, kinds(newsroom)) == (200, expected)


def test_a_paragraph_moves_and_stays_open_with_what_was_typed_in_it() -> None:
    newsroom = make_story()
    client, block = signed_in(newsroom.person), newsroom.body(1)
    typed = {"seen": 1, "text": "The first boat, typed and not saved"}
    answer = send(client, door(newsroom, block, "compose"), doing="down", **typed)
    assert newsroom.body(2) == block
    assert WorkingText.objects.get(block=block).text == typed["text"]
    assert words(soup(answer.content).select_one("#text")) == typed["text"]
    refused = send(client, door(newsroom, block, "compose"), doing="down")
    assert all_words(soup(refused.content), ".messages") == [
        "This cannot be done with this passage: it stands at the end, or its kind does not allow it."
    ]


def test_what_is_taken_out_is_put_back_from_the_page() -> None:
    newsroom = make_story()
    make_translation(newsroom, "sw")
    client, block = signed_in(newsroom.person), newsroom.body(1)
    html = soup(send(client, door(newsroom, block, "compose"), doing="out").content)
    undo = html.select_one("form.undo")
    assert undo is not None
    assert undo.select_one("button[autofocus]")
    assert all_words(html, ".gone summary") == ["1 paragraph was taken out"]
    sent = {str(one["name"]): str(one["value"]) for one in undo.select("input[name=blocks]")}
    back = send(client, str(undo["action"]), **sent)
    assert newsroom.body(1) == block
    assert not soup(back.content).select(".gone")


def test_a_story_is_pasted_and_taken_out_again() -> None:
    newsroom = make_story()
    client, block = signed_in(newsroom.person), newsroom.body(2)
    answer = send(client, door(newsroom, block, "paste"), seen=1, text="Tickets", rest="cost.", html=DOCS)
    assert kinds(newsroom)[2:] == ["paragraph", "paragraph", "heading", "list_item", "list_item"]
    html = soup(answer.content)
    assert "5 paragraphs were put in" in all_words(html, ".messages")[0]
    undo = html.select_one("form.undo")
    assert undo is not None
    sent = {"blocks": [str(one["value"]) for one in undo.select("input[name=blocks]")]}
    send(client, str(undo["action"]), **sent)
    assert len(newsroom.blocks()) == 3


def test_without_script_the_lines_of_the_field_are_parted() -> None:
    newsroom = make_story()
    client, block = signed_in(newsroom.person), newsroom.body(2)
    send(client, door(newsroom, block, "paste"), seen=1, text="One\r\n\r\n• Two\r\n• Three <b>")
    assert kinds(newsroom)[2:] == ["paragraph", "list_item", "list_item"]
    marked = "<p onclick='x()'>One <b>bold</b></p>\n<script>x()</script>\nTwo"
    send(client, door(newsroom, newsroom.body(1), "paste"), seen=1, text=marked, is_marked="on")
    texts = {one.block: one.html for one in newsroom.source.revisions.filter(block__in=newsroom.blocks()[1:3])}
    assert texts[newsroom.body(1)] == "One <strong>bold</strong>"
    assert newsroom.source.revisions.get(block=newsroom.body(2)).text == "Two"


def test_a_paste_that_cannot_be_read_changes_nothing() -> None:
    newsroom = make_story()
    client, block = signed_in(newsroom.person), newsroom.body(2)
    for fields, status in (({"html": "<img src=x>"}, 422), ({"html": "a", "seen": "x"}, 422), ({"html": "a"}, 409)):
        sent = {"seen": 1 if status == 422 else 0, "text": ""} | fields
        assert client.post(door(newsroom, block, "paste"), sent).status_code == status
    assert newsroom.source.revisions.filter(block=block).count() == 1


def test_a_story_is_begun_and_its_headline_is_open() -> None:
    newsroom = make_story()
    client = signed_in(newsroom.person)
    assert [one["value"] for one in page(client, "/desk/intake/").select(".begin option")] == ["rw", "en", "sw"]
    html = soup(send(client, "/desk/intake/blank/", language="sw").content)
    story = Story.objects.latest("pk")
    assert (story.source_language, [one.kind for one in story.blocks.all()]) == ("sw", ["headline"])
    assert html.select_one(f'form.writing[data-place="sw:{story.blocks.get().pk}"]')
    assert send(client, "/desk/intake/blank/", language="fr").redirect_chain[0][0] == "/desk/intake/"


def test_a_standfirst_and_further_headlines_are_added_once() -> None:
    newsroom = make_story()
    client = signed_in(newsroom.person)
    address = f"/desk/stories/{newsroom.story.pk}/en/add/"
    shown = page(client, f"/desk/stories/{newsroom.story.pk}/")
    assert [one["value"] for one in shown.select(".singles button")] == ["standfirst", "search", "social", "sms"]
    html = soup(send(client, address, kind="standfirst").content)
    assert kinds(newsroom)[:2] == [Kind.HEADLINE, Kind.STANDFIRST]
    assert [one["value"] for one in html.select(".singles button")] == ["search", "social", "sms"]
    send(client, address, kind="sms")
    send(client, address, kind="paragraph")
    assert kinds(newsroom)[-1] == Kind.SMS
    assert len(newsroom.blocks()) == 5


def test_whoever_writes_a_translation_alone_adds_headlines_in_it_and_no_standfirst() -> None:
    newsroom = make_story()
    edition = make_translation(newsroom, "sw")
    translator = signed_in(make_person("juma", Charge(DeskRole.TRANSLATOR, source="en", target="sw")))
    address = f"/desk/stories/{newsroom.story.pk}/"
    form = page(translator, address).select_one("form.singles")
    assert form is not None
    assert [one["value"] for one in form.select("button")] == ["search", "social", "sms"]
    html = soup(send(translator, str(form["action"]), kind="social").content)
    assert html.select_one(f'form.writing[data-place="sw:{newsroom.blocks()[-1].pk}"]')
    assert "missing" not in words(html.select("tbody tr")[-1])
    assert survey_edition(edition, passages(edition)).missing == 0
