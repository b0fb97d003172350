"""Lists of stories, the archive and the corrections."""

import pytest

from inkuru.pages import lists
from inkuru.records import ListKind
from tests.pages.making import HEADLINES, NOTES, make_archive, make_corrections, make_list
from tests.pages.reading import part, read, strings


@pytest.mark.parametrize(
    ("language", "kind", "title"),
    [
        ("rw", ListKind.SECTION, "Ubukungu"),
        ("en", ListKind.TOPIC, "Kabeza"),
        ("en", ListKind.ARCHIVE, "Stories of 11/2026"),
    ],
)
def test_a_list_is_called_by_what_its_stories_have_in_common(language: str, kind: ListKind, title: str) -> None:
    soup = read(lists.render_list(make_list(language, kind)))
    assert strings(soup, "h1") == [title]
    assert strings(soup, "title") == [f"{title} – Inkuru"]


def test_a_numbered_page_says_its_number_and_leads_both_ways() -> None:
    soup = read(lists.render_list(make_list("en", ListKind.ALL, 4)))
    assert strings(soup, "h1") == ["All stories in English, page 4"]
    turn = {one["rel"][0]: one["href"] for one in soup.select("nav.turn a")}
    assert turn == {"next": "/en/page/5/", "prev": "/en/page/3/"}
    assert soup.select('link[rel="alternate"]') == []


def test_the_newest_page_of_a_list_has_nothing_newer() -> None:
    soup = read(lists.render_list(make_list("rw")))
    assert [one["href"] for one in soup.select("nav.turn a")] == ["/rw/section/economy/page/3/"]


def test_a_list_tells_in_which_languages_it_stands() -> None:
    soup = read(lists.render_list(make_list("rw")))
    links = soup.select('link[rel="alternate"][hreflang]')
    assert {one["hreflang"]: one["href"] for one in links} == {
        "rw": "/rw/section/economy/",
        "en": "/en/section/economy/",
    }


def test_stories_stand_in_their_order_and_a_corrected_one_says_so() -> None:
    entries = read(lists.render_list(make_list("en"))).select("ul.list li")
    assert len(entries) == 4
    assert strings(entries[0], "h2") == [HEADLINES["en"]]
    assert [bool(one.select(".corrected")) for one in entries] == [False, True, False, False]


def test_the_archive_leads_to_its_months_and_to_the_first_story() -> None:
    soup = read(lists.render_archive(make_archive("sw")))
    assert [one["href"] for one in soup.select("ul.months a")] == ["/sw/archive/2026/11/", "/sw/archive/2026/10/"]
    assert part(soup, ".turn a")["href"] == "/sw/page/1/"


def test_corrections_say_what_was_wrong_and_what_was_withdrawn() -> None:
    items = read(lists.render_corrections(make_corrections("en"))).select("ul.list li")
    assert [one.select("p")[-1].get_text() for one in items] == [NOTES["en"]] * 2
    assert [strings(one, ".corrected") for one in items if one.select(".corrected")] == [["Withdrawn"]]


def test_every_page_leads_to_archive_and_corrections_of_its_language() -> None:
    foot = read(lists.render_list(make_list("sw"))).select("footer a")
    assert [one["href"] for one in foot][:2] == ["/sw/archive/", "/sw/corrections/"]
