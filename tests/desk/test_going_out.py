"""The release screen: pages as readers will see them, what stands in the way, now or at a time."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils.timezone import localtime, now

from inkuru.engines.prepared import Prepared
from inkuru.flow.releasing import release
from inkuru.flow.roles import Charge
from inkuru.flow.translating import draft, open_edition
from inkuru.newsroom.clock import database_now
from inkuru.newsroom.models import Correction, DeskRole, PublishOrder, Release, ScheduledRelease, Story
from tests.desk.pages import all_words, page, signed_in, soup, words
from tests.newsroom.making import (
    HEADLINES,
    NOON,
    PARAGRAPHS,
    Newsroom,
    make_person,
    make_story,
    make_translation,
    rewrite,
)

pytestmark = [pytest.mark.django_db, pytest.mark.database]

DRAFTS = dict(zip((HEADLINES["en"], *PARAGRAPHS["en"]), (HEADLINES["sw"], *PARAGRAPHS["sw"]), strict=True))


def address(newsroom: Newsroom, door: str, *language: str) -> str:
    return reverse(f"desk:{door}", args=(newsroom.story.pk, *language))


def kinds() -> list[tuple[str, str, str]]:
    """Language, kind and signature of all releases."""
    return [(one.edition.language, one.kind, str(one.by)) for one in Release.objects.order_by("pk")]


def test_the_editions_stand_side_by_side_with_what_is_found_and_their_pages() -> None:
    newsroom = make_story("sw")
    make_translation(newsroom, "en")
    open_edition(newsroom.story, "rw", by=None, at=NOON)
    html = page(signed_in(newsroom.person), address(newsroom, "going_out"))
    assert all_words(html, ".going h2") == ["Kiswahili", "Kinyarwanda", "English"]
    assert [one["src"] for one in html.select("iframe")] == [
        address(newsroom, "preview", code) for code in ("sw", "rw", "en")
    ]
    assert all_words(html, ".going > section:nth-of-type(2) .findings li") == [
        "The headline has no text",
        "Paragraph 1 has no text",
        "Paragraph 2 has no text",
    ]
    chosen = [(one["name"], one.has_attr("checked"), one.has_attr("disabled")) for one in html.select("[name^=out-]")]
    assert chosen == [("out-sw", True, False), ("out-rw", False, True), ("out-en", True, False)]


def test_all_or_some_are_released() -> None:
    newsroom = make_story()
    make_translation(newsroom, "rw")
    make_translation(newsroom, "sw")
    client = signed_in(newsroom.person)
    nothing = client.post(address(newsroom, "release_story"))
    assert (nothing.status_code, all_words(soup(nothing.content), ".error")) == (422, ["Choose at least one edition"])
    answer = client.post(address(newsroom, "release_story"), {"out-en": "on", "out-sw": "on"})
    assert answer["location"] == address(newsroom, "story")
    assert kinds() == [("en", "release", "Diane"), ("sw", "release", "Diane")]
    told = page(client, answer["location"])
    assert all_words(told, ".messages p") == [
        "English: Released; it is on its way to the readers.",
        "Kiswahili: Released; it is on its way to the readers.",
    ]
    assert PublishOrder.objects.filter(done_at__isnull=True).exists()


def test_findings_are_waived_one_by_one_and_what_was_typed_comes_back() -> None:
    newsroom = make_story()
    edition = open_edition(newsroom.story, "sw", by=None, at=NOON)
    draft(edition, engine=Prepared("sample", DRAFTS), at=NOON)
    client, door = signed_in(newsroom.person), address(newsroom, "release_story")
    names = [one["name"] for one in page(client, address(newsroom, "going_out")).select("[name^=reason-]")]
    assert len(names) == 3
    reasons = {name: f"Read aloud to me {place}" for place, name in enumerate(names)}
    refused = client.post(door, {"out-sw": "on", **dict(list(reasons.items())[:2])})
    assert (refused.status_code, kinds(), edition.waivers.count()) == (422, [], 0)
    html = soup(refused.content)
    assert [words(html.select_one(f'[name="{name}"]')) for name in names] == [
        "Read aloud to me 0",
        "Read aloud to me 1",
        "",
    ]
    assert client.post(door, {"out-sw": "on", **reasons}).status_code == 302
    assert kinds() == [("sw", "release", "Diane")]
    assert {one.reason for one in edition.waivers.all()} == set(reasons.values())


def test_what_never_bends_is_not_waived() -> None:
    newsroom = make_story()
    open_edition(newsroom.story, "sw", by=None, at=NOON)
    refused = signed_in(newsroom.person).post(address(newsroom, "release_story"), {"out-sw": "on"})
    assert (refused.status_code, kinds()) == (422, [])


def test_one_that_is_refused_does_not_hold_up_the_others() -> None:
    newsroom = make_story()
    open_edition(newsroom.story, "sw", by=None, at=NOON)
    answer = signed_in(newsroom.person).post(address(newsroom, "release_story"), {"out-en": "on", "out-sw": "on"})
    assert (answer.status_code, kinds()) == (422, [("en", "release", "Diane")])


def test_a_correction_is_drafted_and_not_released_without_a_word_to_readers() -> None:
    newsroom = make_story()
    release(newsroom.source, by=newsroom.person, at=NOON)
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 421 people on board.")
    client = signed_in(newsroom.person)
    html = page(client, address(newsroom, "going_out"))
    assert words(html.select_one("#note-en")) == "An earlier version said 412 instead of 421."
    refused = client.post(address(newsroom, "release_story"), {"out-en": "on", "note-en": " "})
    assert all_words(soup(refused.content), ".messages .error") == ["English: Tell the readers what happened."]
    client.post(address(newsroom, "release_story"), {"out-en": "on", "note-en": "There were 421 people."})
    assert [one.note for one in Correction.objects.all()] == ["There were 421 people."]
    assert kinds()[-1] == ("en", "correction", "Diane")


def test_spelling_goes_out_without_a_note() -> None:
    newsroom = make_story()
    release(newsroom.source, by=newsroom.person, at=NOON)
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 412 people aboard.", material=False)
    signed_in(newsroom.person).post(address(newsroom, "release_story"), {"out-en": "on"})
    assert [kind for _, kind, _ in kinds()] == ["release", "release"]


def test_a_release_is_set_for_a_time_and_taken_back() -> None:
    newsroom = make_story()
    client, door = signed_in(newsroom.person), address(newsroom, "release_story")
    due = localtime(now() + timedelta(days=2)).replace(second=0, microsecond=0)
    missing = client.post(door, {"out-en": "on", "later": "1"})
    assert (missing.status_code, all_words(soup(missing.content), ".going-doors .error")) == (422, ["Say when"])
    past = client.post(door, {"out-en": "on", "later": "1", "due": "2026-01-01T10:00"})
    assert all_words(soup(past.content), ".messages .error") == [
        "English: This time is over. Choose a later one, or release now."
    ]
    client.post(door, {"out-en": "on", "later": "1", "due": f"{due:%Y-%m-%dT%H:%M}"})
    assert [(one.due, one.by) for one in ScheduledRelease.objects.all()] == [(due, newsroom.person)]
    html = page(client, address(newsroom, "going_out"))
    assert "release is set" in all_words(html, ".going .chip")
    client.post(address(newsroom, "unschedule", "en"))
    assert not ScheduledRelease.objects.filter(ended_at__isnull=True).exists()
    assert kinds() == []


def test_why_a_set_release_did_not_happen_is_said() -> None:
    newsroom = make_story()
    ScheduledRelease.objects.create(
        edition=newsroom.source, due=NOON, at=NOON, ended_at=NOON, failure="Paragraph 1 has no text"
    )
    html = page(signed_in(newsroom.person), address(newsroom, "going_out"))
    assert all_words(html, ".going .error") == ["It was not released when its time had come: Paragraph 1 has no text"]


def test_an_embargo_is_set_and_said_in_the_language_of_the_desk() -> None:
    newsroom = make_story()
    client = signed_in(newsroom.person)
    until = localtime(database_now() + timedelta(days=1)).replace(second=0, microsecond=0)
    client.post(address(newsroom, "hold_back"), {"until": f"{until:%Y-%m-%dT%H:%M}"})
    assert Story.objects.get().embargo_until == until
    refused = client.post(address(newsroom, "release_story"), {"out-en": "on"})
    assert words(soup(refused.content).select_one(".messages .error")).startswith("English: Not to be released before ")
    assert "Nairobi" in words(soup(refused.content).select_one(".embargo-form"))
    assert kinds() == []
    client.post(address(newsroom, "hold_back"), {"until": ""})
    assert Story.objects.get().embargo_until is None


def test_a_preview_lies_in_a_frame_of_the_desk_and_shows_what_is_not_released() -> None:
    newsroom = make_story()
    answer = signed_in(newsroom.person).get(address(newsroom, "preview", "en"))
    assert b"412 people" in answer.content
    assert answer["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'self'" in answer["Content-Security-Policy"]
    assert answer["Cache-Control"] == "private, no-store"
    page(signed_in(newsroom.person), address(newsroom, "preview", "sw"), 404)


def test_who_may_not_release_sees_the_pages_and_no_doors() -> None:
    newsroom = make_story()
    client = signed_in(make_person("aline", Charge(DeskRole.REPORTER)))
    html = page(client, address(newsroom, "going_out"))
    assert (html.select("[name^=out-]"), len(html.select("iframe"))) == ([], 1)
    assert client.post(address(newsroom, "release_story"), {"out-en": "on"}).status_code == 403


def test_a_withdrawn_story_has_nothing_to_release() -> None:
    newsroom = make_story()
    release(newsroom.source, by=newsroom.person, at=NOON)
    client = signed_in(newsroom.person)
    client.post(address(newsroom, "withdraw"), {"en": "It was not true."})
    html = page(client, address(newsroom, "going_out"))
    assert "No edition of this story can be released." in all_words(html, "main p")
