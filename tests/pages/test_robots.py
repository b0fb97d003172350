"""What crawlers are asked: read back by the parser of the standard library."""

from urllib.robotparser import RobotFileParser

import pytest

from inkuru.pages.robots import CRAWLERS, QUESTIONS, CrawlerKind, RobotsPage, asked_of, refused, render
from tests.pages.making import PUBLIC_SITE, SITE

STORY = "https://inkuru.example/rw/kabeza-12/"


def read(page: RobotsPage) -> RobotFileParser:
    parser = RobotFileParser()
    parser.parse(render(page).splitlines())
    return parser


def test_everybody_may_read_the_news_and_nobody_the_desk() -> None:
    parser = read(RobotsPage(PUBLIC_SITE, closed=("/rw/search",)))
    for name in ("Googlebot", "GPTBot", "anybody"):
        paths = ("/rw/kabeza-12/", "/desk/", "/api/1", "/rw/search?q=isoko")
        assert [parser.can_fetch(name, path) for path in paths] == [True, False, False, False]
    assert parser.site_maps() == ["https://inkuru.example/sitemap.xml", "https://inkuru.example/news-sitemap.xml"]


@pytest.mark.parametrize("kind", CrawlerKind)
def test_who_refuses_a_kind_refuses_all_of_it_and_nobody_else(kind: CrawlerKind) -> None:
    parser = read(RobotsPage(PUBLIC_SITE, refused_kinds=(kind,)))
    allowed = {one.name for one in CRAWLERS if parser.can_fetch(one.name, STORY)}
    assert allowed == {one.name for one in CRAWLERS if one.kind != kind}
    assert parser.can_fetch("Googlebot", STORY)


def test_one_crawler_is_refused_by_name() -> None:
    page = RobotsPage(PUBLIC_SITE, refused_names=("Unheard-of", "gptbot", "a\nAllow: /"))
    assert [one.name for one in refused(page)] == ["GPTBot", "Unheard-of"]
    assert "\n\n# OpenAI, training\nUser-agent: GPTBot\nUser-agent: Unheard-of\nDisallow: /\n" in render(page)


def test_wishes_are_kinds_or_names_and_searches_are_closed() -> None:
    page = asked_of(PUBLIC_SITE, ("fetching", "GPTBot"))
    assert (page.refused_kinds, page.refused_names) == ((CrawlerKind.FETCHING,), ("GPTBot",))
    parser = read(page)
    assert [parser.can_fetch("Googlebot", f"/{code}/search?q=a") for code in ("rw", "en", "sw")] == [False] * 3


def test_every_kind_is_asked_of_and_no_name_stands_twice() -> None:
    assert set(QUESTIONS) == set(CrawlerKind) == {one.kind for one in CRAWLERS}
    names = [one.name.casefold() for one in CRAWLERS]
    assert len(set(names)) == len(names)


def test_a_site_without_an_address_names_no_maps() -> None:
    assert render(RobotsPage(SITE)) == "User-agent: *\nDisallow: /desk/\nDisallow: /api/\n"
