"""Previews: what Open Graph asks for, and nothing that a reader could not fetch."""

from dataclasses import replace

from inkuru.pages.cards import card_path
from inkuru.pages.social import write_social
from inkuru.records import WordingRecord
from tests.pages.making import HEADLINES, PUBLIC_SITE, SITE, make_record, make_withdrawn_page
from tests.pages.reading import read

HOSTILE = '"><script>alert(1)</script>'
PATH = "/sw/kabeza-12/"


def said(html: str) -> dict[str, str]:
    return {str(one.get("property") or one["name"]): str(one["content"]) for one in read(html).select("meta")}


def test_all_that_open_graph_asks_for_is_said() -> None:
    record = make_record("sw")
    assert said(write_social(record, PUBLIC_SITE, path=PATH, description="Soko liko wazi.")) == {
        "og:type": "article",
        "og:site_name": "Inkuru",
        "og:title": HEADLINES["sw"],
        "og:description": "Soko liko wazi.",
        "article:published_time": "2026-11-22T07:40:00Z",
        "article:modified_time": "2026-11-22T10:15:00Z",
        "article:section": "Uchumi",
        "og:url": "https://inkuru.example/sw/kabeza-12/",
        "og:image": f"https://inkuru.example{card_path(record, PUBLIC_SITE)}",
        "og:image:width": "1200",
        "og:image:height": "630",
        "twitter:card": "summary_large_image",
    }


def test_without_an_address_nothing_is_to_be_fetched() -> None:
    found = said(write_social(make_record("sw"), SITE, path=PATH, description=""))
    assert {"og:url", "og:image", "twitter:card", "og:description"} & set(found) == set()


def test_the_headline_for_social_media_comes_first_and_what_did_not_change_has_no_time_of_change() -> None:
    record = replace(make_record("en"), wordings=(WordingRecord("social", "Back at their stalls"),))
    fresh = replace(record, released_at=record.first_released_at, section=None)
    found = said(write_social(fresh, SITE, path=PATH, description=""))
    assert found["og:title"] == "Back at their stalls"
    assert {"article:modified_time", "article:section"} & set(found) == set()


def test_hostile_text_stays_text() -> None:
    record = replace(make_record("en"), headline=HOSTILE)
    html = write_social(record, replace(PUBLIC_SITE, name=HOSTILE, url=HOSTILE), path=HOSTILE, description=HOSTILE)
    assert [one.name for one in read(html).find_all(True)] == ["meta"] * 12
    assert said(html)["og:title"] == HOSTILE


def test_a_withdrawn_story_has_no_preview() -> None:
    assert write_social(make_withdrawn_page("en").record, PUBLIC_SITE, path=PATH, description="x") == ""


def test_a_piece_of_the_storys_own_picture_goes_before_a_card_of_words() -> None:
    record = make_record("en")
    blocks = tuple(
        replace(one, image=replace(one.image, card="soko-card.webp")) if one.image else one for one in record.blocks
    )
    found = said(write_social(replace(record, blocks=blocks), PUBLIC_SITE, path=PATH, description=""))
    assert found["og:image"] == "https://inkuru.example/media/soko-card.webp"
    assert "og:image:width" not in found
