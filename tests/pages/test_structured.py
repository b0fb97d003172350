"""JSON-LD: by schema.org’s own definitions, and no way out of the element that holds it."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from inkuru.pages.structured import count_words, describe, write_structured
from inkuru.records import BylineRecord, NamedRecord, StoryPage
from tests.pages.judging import SCHEMAS
from tests.pages.making import (
    IMAGE,
    LANGUAGES,
    NOTES,
    PUBLIC_SITE,
    make_drafted_page,
    make_page,
    make_troubled_page,
    make_withdrawn_page,
)

TERMS = json.loads((SCHEMAS / "schema_org.json").read_text(encoding="utf-8"))
SIMPLE: dict[str, Callable[[Any], bool]] = {
    "Text": lambda value: isinstance(value, str) and bool(value.strip()),
    "URL": lambda value: isinstance(value, str) and re.match(r"(https?://[^/]+)?/", value) is not None,
    "Language": lambda value: isinstance(value, str) and re.fullmatch(r"[a-z]{2,3}(-\w+)*", value) is not None,
    "DateTime": lambda value: re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)", str(value)) is not None,
    "Boolean": lambda value: isinstance(value, bool),
    "Integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
}
HOSTILE = '</script><script>alert(1)</script><!--\u2028&amp;"\\'


def kinds(name: str) -> set[str]:
    """A type and all that it is a kind of."""
    return {name}.union(*(kinds(one) for one in TERMS["types"][name]))


def faults(node: dict[str, Any], place: str = "$") -> Iterator[str]:
    """What schema.org does not know: types, properties of other types, values of other kinds."""
    if node.get("@type") not in TERMS["types"]:
        yield f"{place}: no type"
        return
    for name, value in node.items():
        rule = TERMS["properties"].get(name)
        if name.startswith("@"):
            continue
        if rule is None or not kinds(node["@type"]) & set(rule["of"]):
            yield f"{place}.{name}: no property of {node['@type']}"
            continue
        for one in value if isinstance(value, list) else [value]:
            yield from value_faults(one, rule["is"], f"{place}.{name}")


def value_faults(value: Any, allowed: list[str], place: str) -> Iterator[str]:
    if isinstance(value, dict):
        if not kinds(value.get("@type", "Thing")) & set(allowed):
            yield f"{place}: none of {allowed}"
        yield from faults(value, place)
    elif not any(SIMPLE[one](value) for one in allowed if one in SIMPLE):
        yield f"{place}: {value!r} is none of {allowed}"


def public(page: StoryPage) -> StoryPage:
    return replace(page, site=PUBLIC_SITE)


@pytest.mark.parametrize("make", [make_page, make_troubled_page, make_drafted_page])
@pytest.mark.parametrize("language", LANGUAGES)
def test_schema_org_knows_all_that_is_said(language: str, make: Callable[[str], StoryPage]) -> None:
    for page in (make(language), public(make(language))):
        assert list(faults(describe(page))) == []


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"@type": "Story"}, "$: no type"),
        ({"teaser": "x"}, "$.teaser: no property of NewsArticle"),
        ({"wordCount": "12"}, "$.wordCount: '12' is none of ['Integer']"),
        ({"datePublished": "today"}, "$.datePublished: 'today' is none of ['DateTime']"),
        ({"author": [{"@type": "Place", "name": "A"}]}, "$.author: none of ['Organization', 'Person']"),
        ({"correction": [{"@type": "CorrectionComment", "wordCount": 1}]},
         "$.correction.wordCount: no property of CorrectionComment"),
    ],
)  # fmt: skip
def test_a_fault_is_found(change: dict[str, Any], fault: str) -> None:
    assert list(faults(describe(make_page("en")) | change)) == [fault]


def test_a_translation_says_what_it_is() -> None:
    node = describe(public(make_page("en")))
    home = "https://inkuru.example"
    assert node == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": node["@id"],
        "url": f"{home}/en/kabeza-12/",
        "mainEntityOfPage": f"{home}/en/kabeza-12/",
        "headline": "Kabeza market opens again after the rain",
        "description": "On Saturday 214 traders were back at their stalls.",
        "inLanguage": "en",
        "datePublished": "2026-11-22T07:40:00Z",
        "dateModified": "2026-11-22T10:15:00Z",
        "author": [{"@type": "Person", "name": "Diane Uwase"}],
        "translator": [{"@type": "Person", "name": "Juma Rashidi"}],
        "publisher": {"@type": "NewsMediaOrganization", "name": "Inkuru", "url": f"{home}/en/"},
        "articleSection": "Economy",
        "contentLocation": {"@type": "Place", "name": "Kabeza"},
        "wordCount": 51,
        "isAccessibleForFree": True,
        "image": [
            {
                "@type": "ImageObject",
                "url": f"{home}/media/soko.webp",
                "caption": "The market on Saturday morning",
                "creditText": "Photo: Eric Nshuti",
            }
        ],
        "correction": [{"@type": "CorrectionComment", "text": NOTES["en"], "datePublished": "2026-11-22T10:15:00Z"}],
        "translationOfWork": {"@type": "NewsArticle", "inLanguage": "rw", "url": f"{home}/rw/kabeza-12/"},
    }


def test_the_source_names_those_translations_that_can_be_read() -> None:
    page = public(make_page("rw", awaited=("sw",)))
    assert describe(page)["workTranslation"] == [
        {"@type": "NewsArticle", "inLanguage": "en", "url": "https://inkuru.example/en/kabeza-12/"}
    ]
    alone = describe(make_page("rw", awaited=("en", "sw")))
    assert {"workTranslation", "translationOfWork", "translator"} & set(alone) == set()


def test_a_story_without_an_author_is_the_paper_s() -> None:
    page = make_page("en")
    node = describe(replace(page, record=replace(page.record, bylines=(), topics=(NamedRecord("rain", "Rain"),))))
    assert (node["author"], node["keywords"]) == (node["publisher"], ["Rain"])


def test_a_draft_says_that_nobody_has_read_it() -> None:
    assert describe(make_drafted_page("en"))["creativeWorkStatus"] == "Drafted by machine, not yet read by a person"
    assert "creativeWorkStatus" not in describe(make_page("en"))


def test_hostile_text_stays_within_its_element_and_what_it_was() -> None:
    page = make_page("en")
    record = replace(page.record, headline=HOSTILE, bylines=(BylineRecord(HOSTILE, "author"),))
    text = write_structured(replace(page, record=record, site=replace(PUBLIC_SITE, name=HOSTILE)))
    assert set(text) & set("<>&\u2028\u2029") == set()
    assert json.loads(text)["headline"] == json.loads(text)["author"][0]["name"] == HOSTILE


def test_a_withdrawn_story_describes_nothing() -> None:
    assert write_structured(make_withdrawn_page("en")) == ""


def test_a_picture_is_told_in_each_of_its_shapes() -> None:
    page = make_page("en")
    image = replace(IMAGE, card="soko-card.webp")
    blocks = tuple(replace(one, image=one.image and image) for one in page.record.blocks)
    described = describe(replace(page, record=replace(page.record, blocks=blocks)))
    assert [one["url"] for one in described["image"]] == ["/media/soko.webp", "/media/soko-card.webp"]


def test_words_of_captions_are_not_counted() -> None:
    record = make_page("en").record
    assert count_words(replace(record, blocks=tuple(one for one in record.blocks if one.kind == "image"))) == 0
