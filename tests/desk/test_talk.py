"""Who is in a story, and what they say beside a passage."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from inkuru.newsroom.models import Block, Comment, Presence
from tests.desk.pages import all_words, page, signed_in, soup, words
from tests.newsroom.making import Newsroom, make_person, make_story, make_translation

pytestmark = [pytest.mark.django_db, pytest.mark.database]

SWAP = {"HX-Request": "true"}


def attend(client: Client, newsroom: Newsroom, **fields: object) -> Any:
    sent = {"since": 0, "blocks": len(newsroom.blocks())} | fields
    return client.post(reverse("desk:attend", args=(newsroom.story.pk,)), sent, headers=SWAP)


def say(client: Client, newsroom: Newsroom, block: Block, text: str, headers: dict[str, str] | None = None) -> Any:
    address = reverse("desk:say", args=(newsroom.story.pk, "en", block.pk))
    return client.post(address, {"text": text}, headers=headers)


def test_others_are_told_where_one_writes() -> None:
    newsroom = make_story()
    make_translation(newsroom, "sw")
    since = newsroom.story.editions.get(language="sw").revisions.latest("pk").pk
    juma, diane = signed_in(make_person("juma")), signed_in(newsroom.person)
    block = newsroom.body(1)
    attend(juma, newsroom, since=since, language="sw", block=block.pk)
    heard = soup(attend(diane, newsroom, since=since).content)
    assert all_words(heard, "#others li") == ["Juma is writing in Kiswahili"]
    assert [one["data-place"] for one in heard.select("#others li")] == [f"c-sw-{block.pk}"]
    html = page(diane, reverse("desk:story", args=(newsroom.story.pk,)))
    assert all_words(html, f"#c-sw-{block.pk} .writers") == ["Juma is writing here"]
    attend(juma, newsroom, leaves="on")
    assert [one.person for one in Presence.objects.all()] == [newsroom.person]


def test_who_looks_for_others_costs_the_same_in_every_story(django_assert_num_queries: Any) -> None:
    for paragraphs in (2, 12):
        newsroom = make_story(paragraphs=[f"Boat {number} left." for number in range(paragraphs)])
        client = signed_in(newsroom.person)
        attend(client, newsroom, since=10**9)
        with django_assert_num_queries(12):
            attend(client, newsroom, since=10**9)


@pytest.mark.parametrize("fields", [{"since": "x"}, {"block": "no-uuid"}, {"blocks": ""}])
def test_what_no_page_says_is_refused(fields: dict[str, object]) -> None:
    newsroom = make_story()
    assert attend(signed_in(newsroom.person), newsroom, **fields).status_code == 422


def test_a_comment_is_said_settled_and_opened_again() -> None:
    newsroom = make_story()
    client, block = signed_in(newsroom.person), newsroom.body(1)
    answer = say(client, newsroom, block, "Is it <b>412</b>?")
    assert answer["location"].endswith(f"?edit=en:{block.pk}")
    swapped = say(client, newsroom, block, "And when?", SWAP)
    html = soup(swapped.content)
    assert [words(one.select("p")[1]) for one in html.select(".comments li")] == ["Is it <b>412</b>?", "And when?"]
    first = Comment.objects.earliest("pk")
    settle = reverse("desk:settle", args=(newsroom.story.pk, first.pk))
    assert "settled by Diane" in words(soup(client.post(settle, headers=SWAP).content).select_one(".settled"))
    assert soup(client.post(settle, headers=SWAP).content).select(".settled") == []


@pytest.mark.parametrize("text", ["", " \n", "x" * 2001])
def test_a_comment_of_no_words_or_too_many_is_refused(text: str) -> None:
    newsroom = make_story()
    client, block = signed_in(newsroom.person), newsroom.body(1)
    answer = say(client, newsroom, block, text)
    assert all_words(page(client, answer["location"]), ".messages p") == [
        "Write something, in no more than 2,000 characters."
    ]
    assert not Comment.objects.exists()


def test_comments_of_another_story_are_not_settled() -> None:
    newsroom, other = make_story(), make_story()
    client = signed_in(newsroom.person)
    say(client, newsroom, newsroom.body(1), "Here.")
    address = reverse("desk:settle", args=(other.story.pk, Comment.objects.get().pk))
    assert client.post(address).status_code == 404
