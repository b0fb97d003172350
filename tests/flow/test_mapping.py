"""Maps for search engines follow the lists, part by part."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import now
from pytest_django.fixtures import Settings

from inkuru.flow import mapping
from inkuru.flow.correcting import kill
from inkuru.flow.listing import Sheet
from inkuru.flow.releasing import release
from tests.flow.test_listing import make_released, take_up
from tests.newsroom.making import NOON, make_story, make_translation

pytestmark = [pytest.mark.django_db, pytest.mark.database]
MONTH = f"{NOON:%Y-%m}"


@pytest.fixture(autouse=True)
def _public(settings: Settings) -> None:
    settings.INKURU_URL = "https://inkuru.example"


def addresses(text: str) -> list[str]:
    return re.findall("<loc>https://inkuru.example(.*?)</loc>", text)


def test_a_story_stands_in_the_map_of_its_month_with_its_editions() -> None:
    newsroom = make_released(("en", "rw"))
    made = dict(mapping.maps(take_up(newsroom)))
    assert list(made) == [
        "/robots.txt",
        f"/sitemap/en-{MONTH}-1.xml",
        f"/sitemap/rw-{MONTH}-1.xml",
        "/news-sitemap.xml",
        "/sitemap.xml",
    ]
    kinyarwanda = made[f"/sitemap/rw-{MONTH}-1.xml"]
    assert addresses(kinyarwanda) == [f"/rw/ubwato-bwo-mu-kivu-bwasubukuye-ingendo-{newsroom.story.pk}/"]
    assert (
        f'hreflang="en" href="https://inkuru.example/en/lake-kivu-ferry-sails-again-{newsroom.story.pk}/"'
        in kinyarwanda
    )
    assert addresses(made["/sitemap.xml"]) == [f"/sitemap/en-{MONTH}-1.xml", f"/sitemap/rw-{MONTH}-1.xml"]


def test_a_withdrawn_story_is_in_no_map() -> None:
    newsroom = make_released()
    take_up(newsroom)
    kill(newsroom.story, notes={"en": "It did not sail."}, by=None, at=NOON)
    made = dict(mapping.maps(take_up(newsroom)))
    assert addresses(made[f"/sitemap/en-{MONTH}-1.xml"]) == []
    assert addresses(made["/news-sitemap.xml"]) == []


def test_news_are_those_of_two_days() -> None:
    old, new = make_released(), make_story()
    release(new.source, by=None, at=now() - timedelta(hours=1))
    made = dict(mapping.maps(take_up(old, new)))
    assert addresses(made["/news-sitemap.xml"]) == [f"/en/lake-kivu-ferry-sails-again-{new.story.pk}/"]


def test_only_the_part_of_a_month_that_changed_is_drawn_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mapping, "PAGES", 1)
    take_up(*(make_released() for _ in range(31)))
    made = dict(mapping.maps([Sheet("en", f"archive/{NOON:%Y/%m}", 2)]))
    assert [path for path in made if path.startswith("/sitemap/")] == [f"/sitemap/en-{MONTH}-2.xml"]
    assert len(addresses(made[f"/sitemap/en-{MONTH}-2.xml"])) == 1
    assert addresses(made["/sitemap.xml"]) == [f"/sitemap/en-{MONTH}-{part}.xml" for part in (1, 2)]


def test_a_site_without_an_address_has_its_word_to_crawlers_alone(settings: Settings) -> None:
    settings.INKURU_URL = ""
    assert list(dict(mapping.maps(take_up(make_released())))) == ["/robots.txt"]


def test_a_map_costs_the_same_however_many_stories_it_holds() -> None:
    newsrooms = [make_released() for _ in range(4)]
    for newsroom in newsrooms:
        make_translation(newsroom, "rw")
    sheets = take_up(*newsrooms)
    with CaptureQueriesContext(connection) as captured:
        list(mapping.maps(sheets))
    # One for the stories of the map and one for their editions; news, the index, and the clock twice.
    assert len(captured) == 6


def test_crawlers_are_asked_what_the_newsroom_chose(settings: Settings) -> None:
    settings.INKURU_REFUSED_CRAWLERS = ("fetching", "GPTBot")
    asked = dict(mapping.maps(()))["/robots.txt"]
    assert asked.count("User-agent: GPTBot\n") == asked.count("User-agent: ChatGPT-User\n") == 1
    assert "ClaudeBot" not in asked
    assert "Disallow: /rw/search\n" in asked
