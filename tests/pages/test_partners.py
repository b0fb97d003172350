"""Every format of an edition: rendered, in its language, and without a word of a story that was withdrawn."""

import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from lxml import etree

from inkuru.pages.partners import FORMATS
from inkuru.records import StoryPage
from tests.pages.making import HEADLINES, LANGUAGES, PUBLIC_SITE, STANDFIRSTS, TEXTS, make_page, make_withdrawn_page

READERS: dict[str, Callable[[str], object]] = {
    "application/json": json.loads,
    "application/json+oembed": json.loads,
    "application/vnd.iptc.g2.newsitem+xml": lambda text: etree.fromstring(text.encode()),
    "text/plain": str,
    "text/html": str,
}


def public(page: StoryPage) -> StoryPage:
    return replace(page, site=PUBLIC_SITE)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_format_is_of_its_type_and_tells_the_story(name: str, language: str) -> None:
    made = FORMATS[name].render(public(make_page(language)))
    assert READERS[FORMATS[name].media_type](made) is not None
    assert HEADLINES[language] in made.replace("&#x27;", "’")
    assert made == FORMATS[name].render(public(make_page(language)))


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_of_a_withdrawn_story_is_told_but_its_headline_and_note(name: str) -> None:
    page = public(make_withdrawn_page("en"))
    # As though the text had been left in the record.
    record = replace(page.record, blocks=make_page("en").record.blocks)
    made = FORMATS[name].render(replace(page, record=record))
    assert [text for text in (*TEXTS["en"], STANDFIRSTS["en"]) if text != "Prices" and text in made] == []
