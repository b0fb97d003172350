"""ninjs: by its schema."""

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from inkuru.pages import ninjs
from inkuru.records import StoryPage, WordingRecord
from tests.pages.judging import json_faults
from tests.pages.making import (
    LANGUAGES,
    NOTES,
    PUBLIC_SITE,
    make_drafted_page,
    make_page,
    make_troubled_page,
    make_withdrawn_page,
)


@pytest.mark.parametrize("make", [make_page, make_troubled_page, make_drafted_page, make_withdrawn_page])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_schema_is_kept(language: str, make: Callable[[str], StoryPage]) -> None:
    assert json_faults(ninjs.render(replace(make(language), site=PUBLIC_SITE)), "ninjs.json") == []


def test_an_item_tells_of_its_edition() -> None:
    page = replace(make_page("en"), site=PUBLIC_SITE)
    item = json.loads(ninjs.render(page))
    assert (item["version"], item["language"], item["pubstatus"], item["by"], item["located"]) == (
        "2",
        "en",
        "usable",
        "By Diane Uwase. Translated by Juma Rashidi",
        "Kabeza",
    )
    assert item["altids"] == [
        {"role": "story", "value": "12"},
        {"role": "address", "value": "https://inkuru.example/en/kabeza-12/"},
    ]
    assert item["subjects"] == [{"name": "Economy", "literal": "economy"}]
    assert NOTES["en"] in item["ednote"]
    html, plain = item["bodies"]
    assert (html["contenttype"], plain["contenttype"], plain["wordcount"]) == ("text/html", "text/plain", 51)
    assert plain["charcount"] == len(plain["value"])
    assert "The market on Saturday morning" in html["value"]
    assert "The market on Saturday morning" not in plain["value"]
    (picture,) = item["associations"]
    assert picture["renditions"][0]["href"] == "https://inkuru.example/media/soko.webp"
    assert picture["descriptions"][1] == {
        "role": "alternative",
        "contenttype": "text/plain",
        "value": "A row of stalls",
    }


def test_other_headlines_go_along() -> None:
    page = make_page("sw")
    record = replace(page.record, wordings=(WordingRecord("sms", "Soko wazi"),), standfirst="")
    item = json.loads(ninjs.render(replace(page, record=record)))
    assert item["headlines"][1] == {"role": "sms", "value": "Soko wazi"}
    assert "descriptions" not in item


def test_a_withdrawn_story_is_cancelled_and_has_no_text() -> None:
    item = json.loads(ninjs.render(make_withdrawn_page("rw")))
    assert (item["pubstatus"], item["ednote"]) == ("canceled", NOTES["rw"])
    assert {"bodies", "descriptions", "associations", "by"} & set(item) == set()
