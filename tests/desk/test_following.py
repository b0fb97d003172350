"""A page of a story follows what others do."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from inkuru.flow.revising import Text
from inkuru.flow.translating import translate
from tests.desk.pages import all_words, signed_in, soup, words
from tests.newsroom.making import NOON, Newsroom, make_person, make_story, make_translation

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def attend(client: Client, newsroom: Newsroom, **fields: object) -> Any:
    sent = {"since": 0, "blocks": len(newsroom.blocks())} | fields
    return client.post(reverse("desk:attend", args=(newsroom.story.pk,)), sent, headers={"HX-Request": "true"})


def test_what_somebody_saved_since_comes_along_but_for_what_one_writes() -> None:
    newsroom, juma = make_story(), make_person("juma")
    edition = make_translation(newsroom, "sw")
    since = edition.revisions.latest("pk").pk
    for place in (1, 2):
        translate(edition, newsroom.body(place), Text.plain(f"Boti {place}."), by=juma, at=NOON, seen=1)
    newest = edition.revisions.latest("pk").pk
    here = newsroom.body(1)
    answer = attend(signed_in(newsroom.person), newsroom, since=since, language="sw", block=here.pk).content.decode()
    others, _, template = answer.partition("<template>")
    assert words(soup(others.encode()).select_one("[data-over]")) == (
        "Juma has just saved the paragraph that you are writing"
    )
    assert f'data-since="{newest}"' in others
    assert f'id="c-sw-{newsroom.body(2).pk}"' in template
    assert f'id="c-sw-{here.pk}"' not in template
    assert f'id="c-en-{here.pk}"' in template
    assert 'id="head-sw"' in template


def test_paragraphs_that_came_are_told() -> None:
    newsroom = make_story()
    heard = soup(attend(signed_in(newsroom.person), newsroom, blocks=2, since=10**9).content)
    assert all_words(heard, "#others a") == ["Paragraphs came or went: show them"]


def test_ones_own_save_in_another_window_is_no_news_of_others() -> None:
    newsroom = make_story()
    edition = make_translation(newsroom, "sw")
    since, block = edition.revisions.latest("pk").pk, newsroom.body(1)
    translate(edition, block, Text.plain("Boti."), by=newsroom.person, at=NOON, seen=1)
    heard = soup(attend(signed_in(newsroom.person), newsroom, since=since, language="sw", block=block.pk).content)
    assert heard.select("[data-over]") == []
