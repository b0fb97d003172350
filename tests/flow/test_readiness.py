"""What stands between an edition and its release."""

import pytest

from inkuru.flow.readiness import obstacles
from inkuru.newsroom.models import Block, Edition, Kind, Story
from tests.newsroom.making import NOON, make_story, make_translation

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def said(edition: Edition) -> list[str]:
    return [str(one.finding) for one in obstacles(edition)]


def test_a_whole_edition_meets_none() -> None:
    newsroom = make_story()
    assert said(newsroom.source) == said(make_translation(newsroom, "rw")) == []


def test_an_empty_story_has_neither_headline_nor_paragraph() -> None:
    story = Story.objects.create(source_language="en", created_at=NOON)
    assert said(Edition.objects.create(story=story, language="en")) == ["There is no headline", "There is no paragraph"]


def test_headline_standfirst_and_paragraphs_are_called_by_their_names() -> None:
    newsroom = make_story()
    Block.objects.create(story=newsroom.story, kind=Kind.STANDFIRST, order=1)
    edition = Edition.objects.create(story=newsroom.story, language="sw")
    assert said(edition) == [
        "The headline has no text",
        "The standfirst has no text",
        "Paragraph 1 has no text",
        "Paragraph 2 has no text",
    ]


def test_none_of_these_can_be_waived() -> None:
    edition = Edition.objects.create(story=make_story().story, language="sw")
    assert {one.is_waivable for one in obstacles(edition)} == {False}
