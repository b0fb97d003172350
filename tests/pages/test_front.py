"""The front of a language."""

from bs4 import Tag

from inkuru.pages import front
from tests.pages.making import HEADLINES, make_front
from tests.pages.reading import part, read


def soup(language: str, stories: int = 4) -> Tag:
    return read(front.render(make_front(language, stories)))


def test_the_stories_stand_in_their_order_with_what_is_known_of_them() -> None:
    articles = soup("rw").select("main article")
    assert [part(one, "h2 a")["href"] for one in articles] == [f"/rw/kabeza-{n}/" for n in (12, 11, 10, 9)]
    assert list(articles[1].stripped_strings) == [
        "Ubukungu",
        HEADLINES["rw"],
        "Abacuruzi 214 basubiye ku bisima byabo ku wa Gatandatu.",
        "Kabeza ·",
        "21 Ugushyingo 2026, saa 9:40",
        "Yakosowe 22 Ugushyingo 2026, saa 12:15",
    ]
    assert part(articles[0], "time")["datetime"] == "2026-11-22T09:40:00+02:00"


def test_only_a_corrected_story_says_so() -> None:
    assert [len(one.select(".corrected")) for one in soup("sw").select("article")] == [0, 1, 0, 0]


def test_a_front_without_stories_says_so() -> None:
    assert part(soup("sw", stories=0), "main").get_text(strip=True) == "Bado hakuna habari."


def test_the_other_fronts_are_a_step_away() -> None:
    links = soup("en").select("header nav a")
    assert [(one["href"], one["lang"], one["hreflang"], one.get("aria-current")) for one in links] == [
        ("/rw/", "rw", "rw", None),
        ("/en/", "en", "en", "page"),
        ("/sw/", "sw", "sw", None),
    ]


def test_search_engines_are_led_to_every_front_and_others_to_the_chooser() -> None:
    links = soup("rw").select('link[rel="alternate"][hreflang]')
    assert {one["hreflang"]: one["href"] for one in links} == {
        "rw": "/rw/",
        "en": "/en/",
        "sw": "/sw/",
        "x-default": "/",
    }
