"""Atom: by its grammar, and by what readers and programs have to be told."""

from dataclasses import replace

import pytest
from lxml import etree

from inkuru.pages import atom
from tests.pages.judging import xml_faults
from tests.pages.making import CORRECTED, HUB, LANGUAGES, NOTES, SITE, make_feed

ATOM = "{http://www.w3.org/2005/Atom}"


def tree(text: str) -> etree._Element:
    return etree.fromstring(text.encode())


@pytest.mark.parametrize("full", [False, True])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_grammar_is_kept(language: str, full: bool) -> None:
    for site in (SITE, make_feed(language).site):
        assert xml_faults(atom.render(make_feed(language, full=full, site=site)), "atom.rng") == []
    assert xml_faults(atom.render(replace(make_feed(language), items=())), "atom.rng") == []


def test_a_feed_says_where_it_stands_and_who_tells_of_it() -> None:
    feed = tree(atom.render(make_feed("rw")))
    assert [dict(one.attrib) for one in feed.findall(f"{ATOM}link")] == [
        {"rel": "alternate", "type": "text/html", "hreflang": "rw", "href": "https://inkuru.example/rw/"},
        {"rel": "self", "type": "application/atom+xml", "href": "https://inkuru.example/rw/feed.xml"},
        {"rel": "hub", "href": HUB},
    ]
    assert feed.findtext(f"{ATOM}updated") == "2026-11-22T10:15:00Z"


def test_without_an_address_only_what_must_be_whole_is_left_out() -> None:
    feed = tree(atom.render(make_feed("rw", site=SITE)))
    assert [one.get("rel") for one in feed.findall(f"{ATOM}link")] == ["alternate"]
    assert str(feed.findtext(f"{ATOM}id")).startswith("urn:uuid:")


def test_an_entry_tells_of_its_edition() -> None:
    entry = tree(atom.render(make_feed("en"))).find(f"{ATOM}entry")
    assert entry is not None
    assert [
        (one.tag.removeprefix(ATOM), ((one.text or "").strip() or one.findtext(f"{ATOM}name") or "")) for one in entry
    ][1:-1] == [
        ("title", "Kabeza market opens again after the rain"),
        ("published", "2026-11-22T07:40:00Z"),
        ("updated", "2026-11-22T10:15:00Z"),
        ("link", ""),
        ("link", ""),
        ("author", "Diane Uwase"),
        ("contributor", "Juma Rashidi"),
        ("category", ""),
    ]
    assert [one.get("href") for one in entry.findall(f"{ATOM}link")] == [
        "https://inkuru.example/en/kabeza-12/",
        "https://inkuru.example/media/soko.webp",
    ]
    assert NOTES["en"] in str(entry.findtext(f"{ATOM}summary"))


def test_an_id_outlives_headline_slug_correction_and_address() -> None:
    page = make_feed("en")
    later = replace(page.items[0], headline="Another", slug="another", number=3, released_at=CORRECTED.replace(hour=23))
    moved = replace(page, site=replace(page.site, url="https://news.example", name="News"), items=(later,))
    ids = [tree(atom.render(one)).findtext(f"{ATOM}entry/{ATOM}id") for one in (page, moved)]
    assert ids[0] == ids[1]


def test_a_withdrawn_story_is_absent() -> None:
    page = make_feed("en")
    killed = replace(page, items=(replace(page.items[0], kind="kill"), page.items[1]))
    feed = tree(atom.render(killed))
    assert len(feed.findall(f"{ATOM}entry")) == 1
    assert feed.findtext(f"{ATOM}updated") == "2026-11-21T07:40:00Z"
