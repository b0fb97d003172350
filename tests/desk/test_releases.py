"""A story is taken back; its pages are ordered."""

import pytest
from django.urls import reverse

from inkuru.flow.releasing import release
from inkuru.newsroom.models import PublishOrder, Release
from tests.desk.pages import all_words, page, signed_in
from tests.newsroom.making import NOON, Newsroom, make_story, make_translation

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def address(newsroom: Newsroom, door: str, *language: str) -> str:
    return reverse(f"desk:{door}", args=(newsroom.story.pk, *language))


def kinds() -> list[tuple[str, str, str]]:
    """Language, kind and signature of all releases."""
    return [(one.edition.language, one.kind, str(one.by)) for one in Release.objects.order_by("pk")]


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


def test_pages_are_ordered_again() -> None:
    newsroom = make_story()
    client = signed_in(newsroom.person)
    assert client.get(address(newsroom, "publish")).status_code == 405
    client.post(address(newsroom, "publish"))
    assert [one.story for one in PublishOrder.objects.all()] == [newsroom.story]
