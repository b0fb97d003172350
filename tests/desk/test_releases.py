"""An edition goes out to readers, is corrected, is taken back; its pages are ordered."""

from datetime import timedelta

import pytest
from django.urls import reverse

from inkuru.engines.prepared import Prepared
from inkuru.flow.releasing import release
from inkuru.flow.translating import draft, open_edition
from inkuru.newsroom.clock import database_now
from inkuru.newsroom.models import Correction, PublishOrder, Release, Story
from tests.desk.pages import all_words, page, signed_in, soup, words
from tests.newsroom.making import HEADLINES, NOON, PARAGRAPHS, Newsroom, make_story, make_translation, rewrite

pytestmark = [pytest.mark.django_db, pytest.mark.database]

DRAFTS = dict(zip((HEADLINES["en"], *PARAGRAPHS["en"]), (HEADLINES["sw"], *PARAGRAPHS["sw"]), strict=True))


def address(newsroom: Newsroom, door: str, *language: str) -> str:
    return reverse(f"desk:{door}", args=(newsroom.story.pk, *language))


def kinds() -> list[tuple[str, str, str]]:
    """Language, kind and signature of all releases."""
    return [(one.edition.language, one.kind, str(one.by)) for one in Release.objects.order_by("pk")]


def test_an_edition_that_is_ready_is_released() -> None:
    newsroom = make_story()
    client, door = signed_in(newsroom.person), address(newsroom, "release", "en")
    html = page(client, door)
    assert all_words(html, "main h1, main .chip, main .clear, main button") == [
        "Release · English",
        "source",
        "drafting",
        "Nothing stands in the way",
        "Release",
    ]
    answer = client.post(door)
    assert answer["location"] == address(newsroom, "story")
    assert (kinds(), PublishOrder.objects.count()) == ([("en", "release", "Diane")], 1)
    told = page(client, answer["location"])
    assert all_words(told, ".messages p") == ["Released; it is on its way to the readers."]
    assert all_words(told, ".publication") == ["1 story is waiting to be published"]


def test_what_stands_in_the_way_is_listed_and_nothing_goes_out() -> None:
    newsroom = make_story()
    open_edition(newsroom.story, "sw", by=None, at=NOON)
    client, door = signed_in(newsroom.person), address(newsroom, "release", "sw")
    html = page(client, door)
    assert all_words(html, ".findings li") == [
        "The headline has no text",
        "Paragraph 1 has no text",
        "Paragraph 2 has no text",
    ]
    assert html.select("main button") == []
    refused = client.post(door, {"waive": "It is late."})
    assert (refused.status_code, len(soup(refused.content).select(".findings li")), kinds()) == (422, 3, [])


def test_drafts_that_nobody_has_read_go_out_with_a_reason_only() -> None:
    newsroom = make_story()
    edition = open_edition(newsroom.story, "sw", by=None, at=NOON)
    draft(edition, engine=Prepared("sample", DRAFTS), at=NOON)
    client, door = signed_in(newsroom.person), address(newsroom, "release", "sw")
    assert len(page(client, door).select(".findings li, textarea[required]")) == 4
    assert (client.post(door).status_code, client.post(door, {"waive": " "}).status_code, kinds()) == (422, 422, [])
    assert client.post(door, {"waive": "The ferry leaves in an hour."}).status_code == 302
    assert kinds() == [("sw", "release", "Diane")]
    assert {one.reason for one in edition.waivers.all()} == {"The ferry leaves in an hour."}


def test_an_embargo_is_said_in_the_language_of_the_desk() -> None:
    newsroom = make_story()
    Story.objects.update(embargo_until=database_now() + timedelta(days=1))
    client = signed_in(newsroom.person)
    refused = client.post(address(newsroom, "release", "en"))
    assert refused.status_code == 422
    assert words(soup(refused.content).select_one(".error")).startswith("Not to be released before ")
    assert kinds() == []


def test_a_correction_tells_the_readers() -> None:
    newsroom = make_story()
    release(newsroom.source, by=newsroom.person, at=NOON)
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 421 people on board.")
    client, door = signed_in(newsroom.person), address(newsroom, "correct", "en")
    refused = client.post(door, {"note": " "})
    assert (refused.status_code, all_words(soup(refused.content), "#note-error")) == (422, ["This field is required."])
    assert client.post(door, {"note": "There were 421 people."}).status_code == 302
    assert [one.note for one in Correction.objects.all()] == ["There were 421 people."]
    assert kinds()[-1] == ("en", "correction", "Diane")


def test_what_readers_have_not_seen_is_not_corrected() -> None:
    newsroom = make_story()
    refused = signed_in(newsroom.person).post(address(newsroom, "correct", "en"), {"note": "Oh."})
    assert all_words(soup(refused.content), ".error") == [
        "Readers have not seen this yet: there is nothing to correct or to withdraw."
    ]


def test_a_story_is_withdrawn_with_a_note_in_each_language() -> None:
    newsroom = make_story()
    release(newsroom.source, by=newsroom.person, at=NOON)
    release(make_translation(newsroom, "sw"), by=newsroom.person, at=NOON)
    client, door = signed_in(newsroom.person), address(newsroom, "withdraw")
    assert [one["lang"] for one in page(client, door).select("main textarea")] == ["en", "sw"]
    assert (client.post(door, {"en": "It was not true."}).status_code, len(kinds())) == (422, 2)
    assert client.post(door, {"en": "It was not true.", "sw": "Haikuwa kweli."}).status_code == 302
    assert [kind for _, kind, _ in kinds()] == ["release", "release", "kill", "kill"]


def test_what_is_not_released_is_not_withdrawn() -> None:
    newsroom = make_story()
    client, door = signed_in(newsroom.person), address(newsroom, "withdraw")
    assert page(client, door).select("main button, main textarea") == []
    answer = client.post(door)
    assert all_words(page(client, answer["location"]), ".messages p") == [
        "Readers have not seen this yet: there is nothing to correct or to withdraw."
    ]


def test_what_was_withdrawn_is_not_released_again() -> None:
    newsroom = make_story()
    release(newsroom.source, by=newsroom.person, at=NOON)
    client = signed_in(newsroom.person)
    client.post(address(newsroom, "withdraw"), {"en": "It was not true."})
    refused = client.post(address(newsroom, "release", "en"))
    assert all_words(soup(refused.content), ".error") == ["This story was withdrawn; nothing of it is released again."]


def test_pages_are_ordered_again() -> None:
    newsroom = make_story()
    client = signed_in(newsroom.person)
    assert client.get(address(newsroom, "publish")).status_code == 405
    client.post(address(newsroom, "publish"))
    assert [one.story for one in PublishOrder.objects.all()] == [newsroom.story]


@pytest.mark.parametrize("door", ["release", "correct"])
def test_an_edition_that_is_not_there_is_not_found(door: str) -> None:
    newsroom = make_story()
    for language in ("sw", "fr"):
        page(signed_in(newsroom.person), address(newsroom, door, language), 404)
