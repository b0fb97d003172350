"""Maps for search engines: by their schemas, and within their limits."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest
from lxml import etree

from inkuru.pages import sitemaps
from inkuru.pages.sitemaps import MappedEdition, MappedFile, MappedStory, render_index, render_month, render_news
from tests.pages.judging import xml_faults
from tests.pages.making import CORRECTED, HEADLINES, LANGUAGES, PUBLIC_SITE, RELEASED, SITE, make_record

MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"
AT = RELEASED + timedelta(hours=12)


def tree(text: str) -> etree._Element:
    return etree.fromstring(text.encode())


def make_story(number: int = 12, languages: tuple[str, ...] = LANGUAGES) -> MappedStory:
    editions = (MappedEdition(code, f"/{code}/kabeza-{number}/", CORRECTED) for code in languages)
    return MappedStory("rw", tuple(editions))


def links(page: etree._Element) -> dict[str, str]:
    return {str(link.get("hreflang")): str(link.get("href")) for link in page.iter(f"{XHTML}link")}


def leaves(part: etree._Element) -> dict[str, str | None]:
    return {str(one.tag).removeprefix(NEWS): one.text for one in part.iter() if len(one) == 0}


def addresses(text: str) -> list[str]:
    return [str(one.text) for one in tree(text).iter(f"{MAP}loc")]


def test_an_edition_names_all_editions_and_itself() -> None:
    text = render_month(PUBLIC_SITE, "sw", [make_story(), make_story(13, ("sw",)), make_story(14, ("rw", "en"))])
    assert xml_faults(text, "sitemap.xsd") == []
    found = {str(one.findtext(f"{MAP}loc")): links(one) for one in tree(text).iter(f"{MAP}url")}
    home = "https://inkuru.example"
    every = {code: f"{home}/{code}/kabeza-12/" for code in LANGUAGES} | {"x-default": f"{home}/rw/kabeza-12/"}
    alone = {"sw": f"{home}/sw/kabeza-13/"}
    assert found == {every["sw"]: every, alone["sw"]: alone}


def test_a_story_without_its_source_edition_leads_to_the_first() -> None:
    text = render_month(PUBLIC_SITE, "sw", [make_story(12, ("en", "sw"))])
    assert Counter(one.get("href") for one in tree(text).iter(f"{XHTML}link")) == {
        "https://inkuru.example/en/kabeza-12/": 2,
        "https://inkuru.example/sw/kabeza-12/": 1,
    }


def test_a_map_keeps_the_limit_of_search_engines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemaps, "MOST_ADDRESSES", 5)
    text = render_month(PUBLIC_SITE, "rw", [make_story(number) for number in range(7)])
    assert len(addresses(text)) == 5


def test_a_month_without_stories_is_a_map_without_pages() -> None:
    assert xml_faults(render_month(PUBLIC_SITE, "rw", []), "sitemap.xsd") == []


def test_the_index_names_every_map() -> None:
    files = [MappedFile("/sitemap-2026-10.xml", RELEASED), MappedFile("/sitemap-2026-11.xml", CORRECTED)]
    text = render_index(PUBLIC_SITE, files)
    assert xml_faults(text, "sitemap.xsd") == []
    assert addresses(text) == [f"https://inkuru.example{one.path}" for one in files]
    assert [one.text for one in tree(text).iter(f"{MAP}lastmod")] == ["2026-11-22T07:40:00Z", "2026-11-22T10:15:00Z"]


def test_news_are_of_two_days_and_name_the_paper() -> None:
    record = make_record("sw")
    old = replace(record, story=1, first_released_at=AT - timedelta(days=2))
    coming = replace(record, story=2, first_released_at=AT + timedelta(seconds=1))
    killed = replace(record, story=3, kind="kill")
    newer = replace(record, story=4, first_released_at=AT, headline="<b> & “b”")
    text = render_news(PUBLIC_SITE, [old, coming, killed, record, newer], at=AT)
    assert xml_faults(text, "sitemap.xsd") == []
    assert addresses(text) == ["https://inkuru.example/sw/kabeza-4/", "https://inkuru.example/sw/kabeza-12/"]
    rows = [leaves(one) for one in tree(text).iter(f"{NEWS}news")]
    assert rows[1] == {
        "name": "Inkuru",
        "language": "sw",
        "publication_date": "2026-11-22T07:40:00Z",
        "title": HEADLINES["sw"],
    }
    assert rows[0]["title"] == "<b> & “b”"


def test_news_are_a_thousand_at_most_and_the_newest() -> None:
    record = make_record("en")
    many = [replace(record, story=one, first_released_at=AT - timedelta(minutes=one)) for one in range(1_005)]
    found = addresses(render_news(PUBLIC_SITE, many[::-1], at=AT))
    assert (len(found), found[0], found[-1]) == (
        1_000,
        "https://inkuru.example/en/kabeza-0/",
        "https://inkuru.example/en/kabeza-999/",
    )


def test_a_site_without_an_address_has_no_maps() -> None:
    assert render_index(SITE, []) == ""
    assert render_month(SITE, "rw", [make_story()]) == ""
    assert render_news(SITE, [make_record("en")], at=AT) == ""


@pytest.mark.parametrize(
    ("old", "new"),
    [("<loc>https://", "<loc>"), ("T10:15:00Z", ""), ('hreflang="en"', 'hreflang="English"'), ("lastmod", "changed")],
)
def test_the_schema_finds_faults(old: str, new: str) -> None:
    text = render_month(PUBLIC_SITE, "en", [make_story()])
    wrong = text.replace(old, new)
    assert (wrong != text, xml_faults(wrong, "sitemap.xsd") != []) == (True, old != "T10:15:00Z")
