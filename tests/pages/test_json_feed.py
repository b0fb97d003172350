"""JSON Feed: by its schema."""

import json
from dataclasses import replace

import pytest

from inkuru.pages import json_feed
from tests.pages.judging import json_faults
from tests.pages.making import HUB, LANGUAGES, NOTES, SITE, make_feed


@pytest.mark.parametrize("full", [False, True])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_schema_is_kept(language: str, full: bool) -> None:
    assert json_faults(json_feed.render(make_feed(language, full=full)), "json_feed.json") == []
    assert json_faults(json_feed.render(replace(make_feed(language), items=())), "json_feed.json") == []


def test_an_item_tells_of_its_edition() -> None:
    feed = json.loads(json_feed.render(make_feed("en")))
    item = feed["items"][0]
    assert feed["hubs"] == [{"type": "WebSub", "url": HUB}]
    assert (item["url"], item["authors"], item["tags"], item["date_published"], item["date_modified"]) == (
        "https://inkuru.example/en/kabeza-12/",
        [{"name": "Diane Uwase"}],
        ["Economy"],
        "2026-11-22T07:40:00Z",
        "2026-11-22T10:15:00Z",
    )
    assert item["_edition"] == {
        "source_language": "rw",
        "translators": ["Juma Rashidi"],
        "corrections": [{"date": "2026-11-22T10:15:00Z", "note": NOTES["en"]}],
    }


def test_without_an_address_the_feed_does_not_say_where_it_stands() -> None:
    feed = json.loads(json_feed.render(make_feed("en", site=SITE)))
    assert {"home_page_url", "feed_url", "hubs"} & set(feed) == set()
    assert feed["items"][0]["url"] == "/en/kabeza-12/"


def test_a_withdrawn_story_is_absent() -> None:
    page = make_feed("en")
    assert json.loads(json_feed.render(replace(page, items=(replace(page.items[0], kind="kill"),))))["items"] == []
