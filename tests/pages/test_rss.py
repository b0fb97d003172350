"""RSS: by the rules of the RSS Advisory Board that a validator looks at."""

import re
from dataclasses import replace
from email.utils import parsedate_to_datetime

import pytest
from lxml import etree

from inkuru.pages import rss
from tests.pages.making import CORRECTED, LANGUAGES, NOTES, RELEASED, SITE, make_feed

CHANNEL = {"title", "link", "description"}
ONCE = {"title", "link", "description", "guid", "pubDate", "language", "lastBuildDate"}
KNOWN = ONCE | {"item", "category"}
MEDIA = "{http://search.yahoo.com/mrss/}"


def tree(text: str) -> etree._Element:
    return etree.fromstring(text.encode())


def faults(text: str) -> list[str]:
    """What a feed does not keep: required elements, no unknown ones, each once, whole addresses, dates of RFC 822."""
    feed = tree(text)
    channel = feed.find("channel")
    if feed.tag != "rss" or feed.get("version") != "2.0" or channel is None:
        return ["no rss 2.0"]
    found = [f"channel lacks {name}" for name in CHANNEL if not channel.findtext(name)]
    for part in (channel, *channel.findall("item")):
        names = [str(one.tag) for one in part if not str(one.tag).startswith("{")]
        found += [f"{name} is unknown" for name in names if name not in KNOWN]
        found += [f"{name} stands twice" for name in ONCE if names.count(name) > 1]
        found += [f"{one.text} is not whole" for one in part.findall("link") if not _is_whole(str(one.text))]
        found += [f"{one.text} is no date" for one in part.findall("pubDate") if not _is_date(str(one.text))]
    for item in channel.findall("item"):
        found += ["item says nothing"] if not (item.findtext("title") or item.findtext("description")) else []
        found += [f"{one.text} is no permalink" for one in item.findall("guid") if one.get("isPermaLink") != "false"]
    ids = [one.text for one in feed.iter("guid")]
    return found + (["a guid stands twice"] if len(set(ids)) < len(ids) else [])


def _is_whole(address: str) -> bool:
    return re.match(r"https?://[^/]+/", address) is not None


def _is_date(text: str) -> bool:
    return re.fullmatch(r"\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d [+-]\d{4}", text) is not None


@pytest.mark.parametrize("full", [False, True])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_rules_are_kept(language: str, full: bool) -> None:
    assert faults(rss.render(make_feed(language, full=full))) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('version="2.0"', 'version="1.0"'),
        ("https://inkuru.example/en/kabeza-12/", "/en/kabeza-12/"),
        ("Sun, 22 Nov 2026 07:40:00 +0000", "2026-11-22"),
        (' isPermaLink="false"', ""),
        ("<category>", "<category/><topic/><category>"),
    ],
)
def test_a_fault_is_found(old: str, new: str) -> None:
    text = rss.render(make_feed("en"))
    assert old in text
    assert faults(text.replace(old, new)) != []


def test_an_item_tells_of_its_edition() -> None:
    item = tree(rss.render(make_feed("en", full=True))).find("channel/item")
    assert item is not None
    dc = "{http://purl.org/dc/elements/1.1/}"
    assert (item.findtext(f"{dc}creator"), item.findtext(f"{dc}contributor"), item.findtext("category")) == (
        "Diane Uwase",
        "Juma Rashidi",
        "Economy",
    )
    assert parsedate_to_datetime(str(item.findtext("pubDate"))) == RELEASED
    assert item.findtext("{http://purl.org/dc/terms/}modified") == CORRECTED.isoformat()
    assert NOTES["en"] in str(item.findtext("{http://purl.org/rss/1.0/modules/content/}encoded"))
    media = item.find(f"{MEDIA}content")
    assert media is not None
    assert (media.get("url"), media.findtext(f"{MEDIA}credit")) == (
        "https://inkuru.example/media/soko.webp",
        "Photo: Eric Nshuti",
    )


def test_without_an_address_paths_stand() -> None:
    text = rss.render(make_feed("en", site=SITE))
    assert tree(text).findtext("channel/item/link") == "/en/kabeza-12/"
    assert "atom:link" not in text


def test_a_withdrawn_story_is_absent() -> None:
    page = make_feed("en")
    assert "<item>" not in rss.render(replace(page, items=(replace(page.items[0], kind="kill"),)))
