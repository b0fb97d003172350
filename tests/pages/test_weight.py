"""What a story weighs on its way to a phone: one request, compressed as the site keeps it, with what machines read."""

from dataclasses import replace
from pathlib import Path

import brotli
import pytest

import inkuru
from inkuru.flow.placing import BROTLI_QUALITY
from inkuru.pages import story
from inkuru.pages.social import write_social
from inkuru.pages.structured import write_structured
from inkuru.records import StoryPage
from tests.pages.making import LANGUAGES, PUBLIC_SITE, make_block, make_troubled_page
from tests.pages.reading import read

# The longest of the sample’s stories: more than eight hundred words.
SAMPLE = Path(inkuru.__file__).parent / "sample"
LONGEST = "rusumo-border-market"
ALLOWED = 14_000
ALLOWED_FOR_MACHINES = 1_000


def long_page(language: str) -> StoryPage:
    """A long story with all that a page can have to tell: behind, drafted in part, corrected."""
    headline, *texts, _foot = (SAMPLE / f"{LONGEST}.{language}.txt").read_text(encoding="utf-8").strip().split("\n\n")
    page = make_troubled_page(language)
    blocks = (*page.record.blocks, *(make_block(text, place=100 + place) for place, text in enumerate(texts)))
    return replace(page, site=PUBLIC_SITE, record=replace(page.record, headline=headline, blocks=blocks))


def weight(text: str) -> int:
    return len(brotli.compress(text.encode(), quality=BROTLI_QUALITY))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_long_story_is_one_light_request(language: str) -> None:
    page = long_page(language)
    assert sum(len(one.text.split()) for one in page.record.blocks) > 600
    html = story.render(page)
    assert weight(html) <= ALLOWED
    assert read(html).select("link[rel=stylesheet], script[src], iframe, video, audio, style[src]") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_machines_read_weighs_little(language: str) -> None:
    page = long_page(language)
    html = story.render(page)
    social = write_social(page.record, page.site, path=page.path, description=story.description(page.record))
    structured = write_structured(page)
    assert social in html
    assert structured in html
    assert weight(html) - weight(html.replace(social, "").replace(structured, "")) <= ALLOWED_FOR_MACHINES
