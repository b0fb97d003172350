"""Two mentions of a page or picture are the same name; what is no address is none."""

import pytest

from inkuru.formats.addresses import absolute, edition_name, is_sharing, page_name, picture_name

BASE = "https://news.example/en/roads/"


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://news.example/a", "https://news.example/a"),
        ("../b.html?x=1#top", "https://news.example/en/b.html?x=1#top"),
        ("//cdn.example/a.jpg", "https://cdn.example/a.jpg"),
        (" https://news.example/a\n", "https://news.example/a"),
        ("javascript:alert(1)", ""),
        ("java\nscript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("mailto:a@b.example", ""),
        ("ftp://news.example/a", ""),
        ("file:///etc/passwd", ""),
        ("http://[", ""),
        ("http://", ""),
        ("", ""),
        ("https://news.example/" + "a" * 2_000, ""),
    ],
)
def test_addresses_are_made_whole(address: str, expected: str) -> None:
    assert absolute(address, BASE) == expected


def test_without_a_base_what_is_relative_is_no_address() -> None:
    assert (absolute("a.html"), absolute("a.html", "file:///archive/b.html")) == ("", "file:///archive/a.html")


@pytest.mark.parametrize(
    "address",
    [
        "https://news.example/en/roads",
        "http://NEWS.example:80/en/roads/?utm_source=rss&fbclid=1#comments",
        "https://editor:secret@news.example/en/roads/",
        "",
        "?ref=home",
    ],
)
def test_a_page_has_one_name(address: str) -> None:
    assert page_name(address or BASE, BASE) == "https://news.example/en/roads"


def test_what_a_query_asks_for_belongs_to_the_name() -> None:
    assert page_name("/?p=12&utm_medium=x", BASE) == "https://news.example?p=12"


@pytest.mark.parametrize(
    "address",
    ["/up/ferry.jpg", "/up/ferry-1024x683.jpg", "/up/ferry-300x200.jpg?w=64", "http://news.example/up/ferry.jpg"],
)
def test_a_picture_has_one_name_in_all_sizes(address: str) -> None:
    assert picture_name(address, BASE) == "https://news.example/up/ferry.jpg"


def test_a_picture_called_by_a_year_keeps_its_name() -> None:
    assert picture_name("/up/kigali-2024.jpg", BASE) == "https://news.example/up/kigali-2024.jpg"


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("/sw/barabara/", "https://news.example/sw/barabara"),
        ("/?p=12", "https://news.example?p=12"),
        ("/?lang=sw&p=12", "https://news.example?lang=sw&p=12"),
        ("/", ""),
        ("/sw/", ""),
        ("/?lang=sw", ""),
        ("/index.html", ""),
        ("/sw/index.php", ""),
        ("/index.php/sw/habari/12", "https://news.example/index.php/sw/habari/12"),
        ("/sw.html", "https://news.example/sw.html"),
        ("file:///archive/index.html", "file:///archive/index.html"),
    ],
)
def test_the_front_of_a_site_is_no_edition_of_a_story(address: str, expected: str) -> None:
    assert edition_name(address, "file:///archive/a.html" if address.startswith("file:") else BASE) == expected


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://wa.me/?text=x", True),
        ("https://twitter.com/intent/tweet?url=x", True),
        ("https://www.facebook.com/sharer/sharer.php?u=x", True),
        ("https://twitter.com/rbarwanda/status/1", False),
        ("https://wa.me/250788000000", False),
    ],
)
def test_links_that_hand_a_story_on_are_told(address: str, expected: bool) -> None:
    assert is_sharing(address) is expected
