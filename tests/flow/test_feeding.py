"""Feeds stand for fronts and sections, with what their lists show."""

import json

import pytest

from inkuru.flow.feeding import feeds, has_feeds
from inkuru.flow.list_pages import Reader
from inkuru.flow.listing import Sheet
from inkuru.newsroom.models import Section
from tests.flow.test_listing import make_released, take_up

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.mark.parametrize(
    ("sheet", "has"),
    [
        (Sheet("rw", ""), True),
        (Sheet("rw", "section/sport"), True),
        (Sheet("rw", "", 3), False),
        (Sheet("rw", "topic/kivu"), False),
        (Sheet("rw", "archive/2026/11"), False),
    ],
)
def test_what_people_follow_has_feeds(sheet: Sheet, has: bool) -> None:
    assert has_feeds(sheet) == has


def test_a_section_s_feeds_hold_its_stories_alone() -> None:
    Section.objects.create(slug="sport", names={"en": "Sport"})
    one, other = make_released(section="sport"), make_released()
    take_up(one, other)
    made = dict(feeds(Reader(exists=lambda _: True), Sheet("en", "section/sport")))
    assert list(made) == [
        f"/en/section/sport/{name}"
        for name in ("feed.xml", "rss.xml", "feed.json", "feed-full.xml", "rss-full.xml", "feed-full.json")
    ]
    brief, full = (json.loads(made[f"/en/section/sport/{name}.json"]) for name in ("feed", "feed-full"))
    assert brief["title"] == "Inkuru – Sport"
    assert [entry["url"] for entry in brief["items"]] == [f"/en/lake-kivu-ferry-sails-again-{one.story.pk}/"]
    assert len(made["/en/section/sport/feed-full.xml"]) > len(made["/en/section/sport/feed.xml"])
    assert len(full["items"]) == 1
