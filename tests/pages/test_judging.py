"""The judges find faults: each fault planted in a document that has none."""

import json

import pytest

from inkuru.pages import atom, json_feed
from tests.pages.judging import json_faults, xml_faults
from tests.pages.making import make_feed

ATOM = atom.render(make_feed("en", full=True))
JSON = json_feed.render(make_feed("en", full=True))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<updated>2026-11-22T10:15:00Z</updated>", "<updated>yesterday</updated>"),
        ("<id>urn:uuid:", "<id>"),
        ('rel="self"', 'rel=""'),
        ('hreflang="en"', 'hreflang="English of Kigali"'),
        ("<summary>", "<summary type='markdown'>"),
        ("<published>", "<created>2026</created><published>"),
    ],
)
def test_a_fault_of_atom_is_found(old: str, new: str) -> None:
    assert old in ATOM
    assert xml_faults(ATOM, "atom.rng") == []
    assert xml_faults(ATOM.replace(old, new, 1), "atom.rng") != []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('"title": "Inkuru', '"name": "Inkuru', "$: lacks title"),
        ('"content_html": ', '"content": ', "$.items[0]: none of 2"),
        (
            '"date_published": "2026-',
            '"date_published": "26-',
            "$.items[0].date_published: '26-11-22T07:40:00Z' is not",
        ),
        ('"tags": [', '"tags": [1, ', "$.items[0].tags[0]: no string"),
        ('"mime_type"', '"type"', "$.items[0].attachments[0]: lacks mime_type"),
        ("version/1.1", "version/1", "$.version: not https://jsonfeed.org/version/1.1"),
    ],
)
def test_a_fault_of_json_is_found(old: str, new: str, fault: str) -> None:
    assert json_faults(JSON, "json_feed.json") == []
    faults = json_faults(JSON.replace(old, new, 1), "json_feed.json")
    assert [one for one in faults if one.startswith(fault)], faults


def test_what_is_planted_stays_json() -> None:
    assert json.loads(JSON)["items"][0]["tags"] == ["Economy"]
