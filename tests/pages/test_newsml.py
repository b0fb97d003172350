"""NewsML-G2: by its structure; the order of elements is that of the standard."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from lxml import etree

from inkuru.pages import newsml
from inkuru.pages.feeds import edition_id
from inkuru.records import StoryPage
from tests.pages.making import (
    LANGUAGES,
    NOTES,
    PUBLIC_SITE,
    make_block,
    make_page,
    make_troubled_page,
    make_withdrawn_page,
)

NAR = "{http://iptc.org/std/nar/2006-10-01/}"
XHTML = "{http://www.w3.org/1999/xhtml}"
ITEM_META = ["itemClass", "provider", "versionCreated", "firstCreated", "pubStatus", "edNote", "link"]
ADMINISTRATIVE = ["contentCreated", "contentModified", "located", "creator", "contributor"]
DESCRIPTIVE = ["language", "subject", "slugline", "headline", "by", "description"]


def tree(page: StoryPage) -> etree._Element:
    return etree.fromstring(newsml.render(page).encode())


def part(item: etree._Element, name: str) -> etree._Element:
    found = item.find(f"{NAR}{name}")
    assert found is not None
    return found


def order(element: etree._Element) -> list[str]:
    """The names of children in their order, each once."""
    return list(dict.fromkeys(str(one.tag).removeprefix(NAR) for one in element))


@pytest.mark.parametrize("make", [make_page, make_troubled_page])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_parts_stand_in_their_order(language: str, make: Callable[[str], StoryPage]) -> None:
    item = tree(replace(make(language), site=PUBLIC_SITE))
    assert order(item) == ["catalogRef", "rightsInfo", "itemMeta", "contentMeta", "contentSet"]
    for name, known in (("itemMeta", ITEM_META), ("contentMeta", [*ADMINISTRATIVE, *DESCRIPTIVE])):
        assert order(part(item, name)) == [one for one in known if one in order(part(item, name))]


def test_an_item_tells_of_its_edition() -> None:
    page = replace(make_page("en"), site=PUBLIC_SITE)
    item = tree(page)
    assert (item.get("guid"), item.get("version"), item.get("standard")) == (edition_id(page.record), "2", "NewsML-G2")
    meta, about = part(item, "itemMeta"), part(item, "contentMeta")
    assert [one.get("qcode") for one in meta if one.get("qcode")] == ["ninat:text", "stat:usable"]
    assert part(meta, "link").items() == [
        ("rel", "irel:translatedFrom"),
        ("href", "https://inkuru.example/rw/kabeza-12/"),
    ]
    assert NOTES["en"] in str(meta.findtext(f"{NAR}edNote"))
    assert about.findtext(f"{NAR}creator/{NAR}name") == "Diane Uwase"
    assert about.findtext(f"{NAR}contributor/{NAR}name") == "Juma Rashidi"
    assert [one.text for one in about.findall(f"{NAR}by")] == ["By Diane Uwase", "Translated by Juma Rashidi"]


def test_the_text_is_xhtml_of_its_own_namespace() -> None:
    page = make_page("rw")
    block = make_block("x", html='<b>A</b> &amp; <a href="https://example.org/?a=1&amp;b=2">b</a>&nbsp;\x0b')
    item = tree(replace(page, record=replace(page.record, blocks=(block, *page.record.blocks))))
    held = part(part(item, "contentSet"), "inlineXML")
    assert (held.get("contenttype"), held.get("wordcount")) == ("application/xhtml+xml", "44")
    body = held.find(f"{XHTML}html/{XHTML}body")
    assert body is not None
    assert {str(one.tag)[: len(XHTML)] for one in body.iter()} == {XHTML}
    first = body.findall(f"{XHTML}p")[1]
    assert ("".join(map(str, first.itertext())), [one.get("href") for one in first.iter(f"{XHTML}a")]) == (
        "A & b\xa0",
        ["https://example.org/?a=1&b=2"],
    )
    assert [one.get("src") for one in body.iter(f"{XHTML}img")] == ["/media/soko.webp"]


def test_the_source_is_translated_from_nothing() -> None:
    assert "link" not in order(part(tree(make_page("rw")), "itemMeta"))


def test_a_withdrawn_story_is_cancelled_and_has_no_text() -> None:
    item = tree(make_withdrawn_page("sw"))
    assert order(item)[-1] == "contentMeta"
    meta = part(item, "itemMeta")
    assert (part(meta, "pubStatus").get("qcode"), meta.findtext(f"{NAR}edNote")) == ("stat:canceled", NOTES["sw"])
    assert "description" not in order(part(item, "contentMeta"))
