"""The page where readers search."""

import gzip
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from bs4 import BeautifulSoup

from inkuru.pages.search import SearchItem, SearchPage, address, render
from inkuru.records import NamedRecord
from tests.pages.making import PUBLIC_SITE

LANGUAGES = ("rw", "en", "sw")
MOST_BYTES = 14 * 1024
ITEM = SearchItem(
    language="en",
    path="/en/ferry-7/",
    headline=(("Lake Kivu ", False), ("ferry", True), (" sails & <sings>", False)),
    excerpt=(("The first ", False), ("ferry", True), (" left.", False)),
    section=NamedRecord("region", "Region"),
    place="Huye",
    released_at=datetime(2026, 11, 22, 10, 0, tzinfo=UTC),
    corrected_at=datetime(2026, 11, 23, 10, 0, tzinfo=UTC),
    others=(("rw", "/rw/ubwato-7/", "Ubwato"), ("sw", "/sw/feri-7/", "Feri")),
    found_in="rw",
)


def page(language: str = "en", **changes: object) -> SearchPage:
    whole = SearchPage(PUBLIC_SITE, language, query="ferri boat", total=12, page=1, pages=2, items=(ITEM,) * 10,
                       read_as=(("ferri", "ferry"), ("boat", "")))  # fmt: skip
    return replace(whole, **changes)  # type: ignore[arg-type]


def soup(shown: SearchPage) -> BeautifulSoup:
    return BeautifulSoup(render(shown), "html.parser")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_field_has_a_label_and_works_without_script(language: str) -> None:
    found = soup(page(language))
    form, field = found.select("form")[0], found.select("input")[0]
    assert (form["action"], form["method"], field["name"], field["value"]) == (
        f"/{language}/search",
        "get",
        "q",
        "ferri boat",
    )
    assert [label["for"] for label in found.select("label")] == [field["id"]]
    assert "form-action 'self'" in str(found.select("meta[http-equiv]")[0]["content"])


def test_search_engines_are_kept_out_and_canonical_is_the_field() -> None:
    found = soup(page())
    assert found.select("meta[name=robots]")[0]["content"] == "noindex, follow"
    assert str(found.select("link[rel=canonical]")[0]["href"]).endswith("/en/search")


def test_words_are_marked_and_what_was_written_is_escaped() -> None:
    found = soup(page())
    assert found.select("h2 a")[0].decode_contents() == "Lake Kivu <mark>ferry</mark> sails &amp; &lt;sings&gt;"
    assert found.select(".standfirst")[0].decode_contents() == "The first <mark>ferry</mark> left."


def test_the_other_editions_are_named_by_their_own_names() -> None:
    links = soup(page()).select("li")[0].select(".also a")
    assert [(link["lang"], link["href"], link.get_text()) for link in links] == [
        ("rw", "/rw/ubwato-7/", "Kinyarwanda"),
        ("sw", "/sw/feri-7/", "Kiswahili"),
    ]


def test_it_says_how_the_query_was_understood() -> None:
    notes = [note.get_text() for note in soup(page()).select("main > .note")]
    assert notes == [
        "No story says “ferri”. Shown is what was found for “ferry”.",
        "No story says “boat”.",
    ]


NEXT, PREVIOUS = {"next": "/en/search?q=ferri+boat&page=2"}, {"prev": "/en/search?q=ferri+boat"}


@pytest.mark.parametrize(("number", "links"), [(1, NEXT), (2, PREVIOUS)])
def test_pages_lead_to_each_other(number: int, links: dict[str, str]) -> None:
    found = soup(page(page=number)).select(".turn a")
    assert {str(link["rel"][0]): link["href"] for link in found} == links


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_answers_it_says_so_and_what_to_try(language: str) -> None:
    found = soup(page(language, total=0, pages=0, items=()))
    assert (len(found.select("[role=status]")), len(found.select(".list")), len(found.select("main > .note"))) == (
        1,
        0,
        3,
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_ten_answers_weigh_little(language: str) -> None:
    assert len(gzip.compress(render(page(language)).encode())) <= MOST_BYTES


@pytest.mark.parametrize(("language", "count", "said"), [("en", 1, "1 story found"), ("en", 5, "5 stories found")])
def test_stories_are_counted_in_words(language: str, count: int, said: str) -> None:
    assert soup(page(language, total=count)).select("[role=status]")[0].get_text() == said


def test_a_story_in_another_language_says_which() -> None:
    assert [one["lang"] for one in soup(page("sw")).select("li > div[lang]")] == ["en"] * 10
    assert soup(page("en")).select("li > div[lang]") == []


def test_addresses_are_quoted() -> None:
    assert address("rw", "a&b=c “d”", 3) == "/rw/search?q=a%26b%3Dc+%E2%80%9Cd%E2%80%9D&page=3"
