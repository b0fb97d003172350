"""The passage in work: opened in its place, kept while it is typed, split and joined."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from inkuru.flow.keeping import Typed, keep
from inkuru.newsroom.models import Block, WorkingText
from tests.desk.pages import all_words, cell, page, signed_in, soup, words
from tests.newsroom.making import NOON, Newsroom, make_person, make_story, make_translation, rewrite

pytestmark = [pytest.mark.django_db, pytest.mark.database]

SWAP = {"HX-Request": "true"}


def door(newsroom: Newsroom, name: str, language: str, block: Block) -> str:
    return reverse(f"desk:{name}", args=(newsroom.story.pk, language, block.pk))


def send(client: Client, newsroom: Newsroom, name: str, language: str, block: Block, **fields: object) -> Any:
    return client.post(door(newsroom, name, language, block), fields, headers=SWAP)


def test_a_cell_is_opened_and_closed_alone() -> None:
    newsroom = make_story()
    make_translation(newsroom, "sw")
    client, block = signed_in(newsroom.person), newsroom.body(1)
    for name, forms in (("edit", 1), ("cell", 0)):
        answer = client.get(door(newsroom, name, "sw", block), headers=SWAP)
        text = answer.content.decode().strip()
        assert (answer.status_code, text.startswith(f'<td id="c-sw-{block.pk}"'), text.endswith("</td>")) == (
            200,
            True,
            True,
        )
        assert text.count('class="writing"') == forms
    assert client.get(door(newsroom, "edit", "rw", block)).status_code == 404
    assert client.get(door(newsroom, "cell", "rw", block)).status_code == 200


def test_a_save_answers_with_the_row_the_heads_and_what_is_next() -> None:
    newsroom = make_story()
    make_translation(newsroom, "sw")
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 421 people on board.")
    rewrite(newsroom, newsroom.source, 2, "Tickets now cost 2,500 francs.")
    client, block = signed_in(newsroom.person), newsroom.body(1)
    source = newsroom.source.revisions.filter(block=block).latest("number")
    sent = {"seen": 1, "source": source.pk, "text": "Boti iliondoka ikiwa na watu 421.", "then": "next"}
    answer = send(client, newsroom, "save", "sw", block, **sent)
    assert answer.status_code == 200
    assert f'"next": "sw:{newsroom.body(2).pk}"' in answer.headers["HX-Trigger-After-Swap"]
    text = answer.content.decode().strip()
    assert text.startswith(f'<tr id="b-{block.pk}"')
    heads = soup(text[text.index("<template>") + len("<template>") :].encode())
    assert "hx-swap-oob" in text
    assert "1 behind" in heads.get_text()


def test_after_the_last_that_waits_nothing_is_next() -> None:
    newsroom = make_story()
    make_translation(newsroom, "sw")
    client, block = signed_in(newsroom.person), newsroom.body(1)
    answer = send(client, newsroom, "save", "sw", block, seen=1, text="Boti iliondoka na watu 412.", then="next")
    assert '"next": ""' in answer.headers["HX-Trigger-After-Swap"]
    plain = client.post(door(newsroom, "save", "sw", block), {"seen": 2, "text": "Boti, watu 412.", "then": "next"})
    assert plain["location"].endswith(f"#b-{block.pk}")


def test_a_collision_comes_back_with_both_and_with_what_fits_together() -> None:
    newsroom = make_story()
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 421 people on board.")
    client, block = signed_in(newsroom.person), newsroom.body(1)
    mine = "The first boat left with 412 people on board. It was full."
    answer = send(client, newsroom, "save", "en", block, seen=1, text=mine)
    assert answer.status_code == 409
    html = soup(f"<table>{answer.content.decode()}</table>".encode())
    assert words(html.select_one(".theirs")) == "The first boat left with 421 people on board."
    assert words(html.select_one(".both .text")) == "The first boat left with 421 people on board. It was full."
    assert words(html.select_one(".writing textarea")) == mine
    both = {str(one["name"]): str(one["value"]) for one in html.select(".both input")}
    send(client, newsroom, "save", "en", block, **both)
    assert newsroom.source.revisions.filter(block=block).latest("number").text == both["text"]


def test_a_draft_that_is_saved_as_it_is_was_read() -> None:
    newsroom = make_story()
    edition = make_translation(newsroom, "sw")
    drafted = edition.revisions.get(block=newsroom.body(1))
    # As a machine would have written it.
    block = newsroom.body(1)
    machine = type(drafted)(
        block=block, edition=edition, number=2, text="Boti.", html="Boti.", origin="machine", engine="x", at=NOON
    )
    machine.based_on = drafted.based_on
    machine.save()
    client = signed_in(newsroom.person)
    send(client, newsroom, "save", "sw", block, seen=2, source=drafted.based_on_id, text="Boti.")
    newest = edition.revisions.filter(block=block).latest("number")
    assert (newest.number, newest.origin, newest.review.by) == (2, "machine", newsroom.person)


def test_what_is_typed_is_kept_and_offered_back_until_it_is_saved() -> None:
    newsroom = make_story()
    client, block = signed_in(newsroom.person), newsroom.body(1)
    kept = send(client, newsroom, "keep", "en", block, seen=1, text="The first <b>boat</b> ", is_marked="on")
    assert (kept.status_code, kept.json()) == (200, {"standing": 1})
    closed = cell(page(client, reverse("desk:story", args=(newsroom.story.pk,))), block, "en")
    assert "not saved yet" in all_words(closed, ".chip")
    assert words(closed.select_one(".text")) == "The first boat left with 412 people on board."
    opened = soup(client.get(door(newsroom, "edit", "en", block)).content)
    assert opened.select_one("#text").get_text() == "The first <b>boat</b> "  # type: ignore[union-attr]
    assert "This is what you typed here" in words(opened.select_one("#kept"))
    send(client, newsroom, "save", "en", block, seen=1, text="The first boat", is_marked="on")
    assert not WorkingText.objects.exists()


def test_what_is_typed_is_one_persons_alone() -> None:
    newsroom = make_story()
    juma, block = make_person("juma"), newsroom.body(1)
    keep(newsroom.source, block, Typed("Secret", seen=1), by=juma, at=NOON)
    client = signed_in(newsroom.person)
    assert b"Secret" not in client.get(reverse("desk:story", args=(newsroom.story.pk,))).content
    assert b"Secret" not in client.get(door(newsroom, "edit", "en", block)).content


def test_what_stands_there_already_is_not_kept() -> None:
    newsroom = make_story()
    client, block = signed_in(newsroom.person), newsroom.body(1)
    send(client, newsroom, "keep", "en", block, seen=1, text="Else")
    send(client, newsroom, "keep", "en", block, seen=1, text="The first boat left with 412 people on board.")
    assert not WorkingText.objects.exists()


def test_what_was_typed_before_somebody_saved_collides_when_it_is_opened() -> None:
    newsroom = make_story()
    client, block = signed_in(newsroom.person), newsroom.body(1)
    typed = "The first boat left with 412 people on board. It was full."
    send(client, newsroom, "keep", "en", block, seen=1, text=typed)
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 421 people on board.")
    opened = soup(client.get(door(newsroom, "edit", "en", block)).content)
    assert words(opened.select_one(".theirs")) == "The first boat left with 421 people on board."
    assert words(opened.select_one(".both .text")) == "The first boat left with 421 people on board. It was full."
    assert str(opened.select_one(".writing [name=seen]")["value"]) == "2"  # type: ignore[index]


def test_what_is_thrown_away_is_gone() -> None:
    newsroom = make_story()
    client, block = signed_in(newsroom.person), newsroom.body(1)
    send(client, newsroom, "keep", "en", block, seen=1, text="Else")
    assert send(client, newsroom, "discard", "en", block).status_code == 302
    assert not WorkingText.objects.exists()


@pytest.mark.parametrize("fields", [{"seen": "x", "text": "a"}, {"seen": 1, "text": "x" * 20_001}])
def test_what_nobody_can_have_typed_is_refused(fields: dict[str, object]) -> None:
    newsroom = make_story()
    answer = send(signed_in(newsroom.person), newsroom, "keep", "en", newsroom.body(1), **fields)
    assert (answer.status_code, WorkingText.objects.exists()) == (422, False)


def test_a_paragraph_is_split_and_joined() -> None:
    newsroom = make_story()
    client, block = signed_in(newsroom.person), newsroom.body(1)
    parted = send(client, newsroom, "split", "en", block, seen=1, text="The first boat left", rest="with 412 people.")
    new = newsroom.body(2)
    assert (parted.status_code, parted["location"].endswith(f"?edit=en:{new.pk}")) == (302, True)
    joined = send(client, newsroom, "join", "en", new, seen=1, text="with 412 people.")
    assert joined["location"].endswith(f"?edit=en:{block.pk}")
    assert newsroom.source.revisions.filter(block=block).latest("number").text == "The first boat left with 412 people."


def test_what_cannot_be_split_or_joined_comes_back_as_it_was_typed() -> None:
    newsroom = make_story()
    client, block = signed_in(newsroom.person), newsroom.body(1)
    for name, status, fields in (
        ("split", 422, {"seen": 1, "text": "Typed", "rest": " "}),
        ("split", 422, {"seen": 1, "text": "<b></b>", "is_marked": "on", "rest": "x"}),
        ("split", 409, {"seen": 0, "text": "Typed", "rest": "more"}),
        ("join", 422, {"seen": 1, "text": "Typed"}),
        ("join", 422, {"seen": 1, "text": ""}),
    ):
        answer = send(client, newsroom, name, "en", block, **fields)
        assert answer.status_code == status
        assert words(soup(answer.content).select_one(".writing textarea")) == fields["text"]
    assert len(newsroom.blocks()) == 3
