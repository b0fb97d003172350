"""Private notes at the desk."""

import pytest
from django.urls import reverse

from inkuru.flow.confiding import write_note
from inkuru.flow.roles import Charge
from inkuru.newsroom.models import DeskRole, SourceNote
from tests.desk.pages import all_words, page, signed_in, soup
from tests.newsroom.making import NOON, make_person, make_story

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def door(name: str, *arguments: object) -> str:
    return reverse(f"desk:{name}", args=arguments)


def test_a_reporter_keeps_notes_and_names_who_may_read_them() -> None:
    newsroom = make_story()
    juma, aline = (make_person(name, Charge(DeskRole.REPORTER)) for name in ("juma", "aline"))
    client, notes = signed_in(juma), door("notes", newsroom.story.pk)
    client.post(door("write_note", newsroom.story.pk), {"text": "She works at the port.", "readers": [aline.pk]})
    client.post(door("write_note", newsroom.story.pk), {"text": "<b>He</b> does not."})
    shown = ["She works at the port.", "<b>He</b> does not."]
    assert all_words(page(client, notes), ".note-text") == shown
    assert all_words(page(signed_in(aline), notes), ".note-text") == shown[:1]
    assert page(signed_in(aline), notes).select(".rows form, .rows a") == []
    assert all_words(page(signed_in(newsroom.person), notes), ".note-text") == []


def test_whoever_is_named_reads_and_does_not_write() -> None:
    newsroom = make_story()
    translator = make_person("aline", Charge(DeskRole.TRANSLATOR))
    write_note(newsroom.story, "She works at the port.", readers=[translator], by=newsroom.person, at=NOON)
    html = page(signed_in(translator), door("notes", newsroom.story.pk))
    assert all_words(html, ".note-text") == ["She works at the port."]
    assert html.select("textarea") == []


def test_a_note_is_changed_by_its_author_and_both_texts_are_shown_if_it_was_changed_elsewhere() -> None:
    newsroom = make_story()
    client = signed_in(newsroom.person)
    note = write_note(newsroom.story, "A.", by=newsroom.person, at=NOON)
    change = door("change_note", newsroom.story.pk, note.pk)
    assert page(client, change).select("input[name=seen]")[0]["value"] == "1"
    assert client.post(change, {"text": "B.", "seen": "1"}).status_code == 302
    clash = client.post(change, {"text": "C.", "seen": "1"})
    html = soup(clash.content)
    assert (clash.status_code, all_words(html, "[role=alert] .note-text, textarea")) == (409, ["B.", "C."])
    assert client.post(change, {"text": "C.", "seen": html.select("input[name=seen]")[0]["value"]}).status_code == 302
    assert [one.text for one in SourceNote.objects.all()] == ["C."]


def test_an_empty_note_is_refused() -> None:
    newsroom = make_story()
    client = signed_in(newsroom.person)
    refused = client.post(door("write_note", newsroom.story.pk), {"text": " "})
    assert (refused.status_code, all_words(soup(refused.content), "#note-error")) == (422, ["This field is required."])
    note = write_note(newsroom.story, "A.", by=newsroom.person, at=NOON)
    assert client.post(door("change_note", newsroom.story.pk, note.pk), {"text": " ", "seen": "1"}).status_code == 422
    assert [one.text for one in SourceNote.objects.all()] == ["A."]


def test_a_note_of_somebody_else_is_not_there() -> None:
    newsroom, other = make_story(), make_story()
    note = write_note(newsroom.story, "A.", readers=[make_person("juma")], by=newsroom.person, at=NOON)
    for name in ("change_note", "drop_note"):
        assert signed_in(make_person("juma")).post(door(name, newsroom.story.pk, note.pk)).status_code == 404
        assert signed_in(newsroom.person).post(door(name, other.story.pk, note.pk)).status_code == 404
    assert signed_in(newsroom.person).post(door("drop_note", newsroom.story.pk, note.pk)).status_code == 302
    assert not SourceNote.objects.exists()


def test_the_panel_can_be_put_on_another_page() -> None:
    newsroom = make_story()
    response = signed_in(newsroom.person).get(door("notes", newsroom.story.pk), headers={"hx-request": "true"})
    assert response.content.strip().startswith(b'<section class="notes"')


def test_the_page_of_a_story_leads_to_its_notes_and_to_what_one_may_do() -> None:
    newsroom = make_story()
    ways = {
        role: all_words(page(signed_in(make_person(role, Charge(role))), door("story", newsroom.story.pk)), ".ends > *")
        for role in (DeskRole.REPORTER, DeskRole.EDITOR, DeskRole.PUBLISHER)
    }
    everybody = ["What happened", "Related stories", "Private notes"]
    assert ways == {
        DeskRole.REPORTER: [*everybody, "Withdrawn by: publisher"],
        DeskRole.EDITOR: [*everybody, "Section", "Publish again", "Withdrawn by: publisher"],
        DeskRole.PUBLISHER: [*everybody, "Section", "Publish again", "Withdraw the story…"],
    }
