"""Rules of stories that the database holds, whoever writes to it."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from inkuru.newsroom.models import Block, Byline, Edition, Kind, Origin, Role, Section, State, Story, Topic
from tests.newsroom.making import NOON, Newsroom, make_story

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def refused(constraint: str, model: Any, **fields: object) -> None:
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        model.objects.create(**fields)


@pytest.fixture
def newsroom() -> Newsroom:
    return make_story()


def test_a_story_has_one_edition_a_language(newsroom: Newsroom) -> None:
    refused("UNIQUE|one_edition_a_language", Edition, story=newsroom.story, language="en")


@pytest.mark.parametrize("code", ["", "English", "e", "EN"])
def test_a_language_is_a_code(newsroom: Newsroom, code: str) -> None:
    refused("edition_language_is_a_code", Edition, story=newsroom.story, language=code)
    refused("story_language_is_a_code", Story, source_language=code, created_at=NOON)


def test_a_state_is_one_of_ours(newsroom: Newsroom) -> None:
    refused("edition_state_is_known", Edition, story=newsroom.story, language="rw", state="vanished")


def test_two_blocks_cannot_stand_in_one_place_but_a_retired_one_gives_way(newsroom: Newsroom) -> None:
    block = newsroom.body(1)
    refused("UNIQUE|one_block_a_place", Block, story=newsroom.story, order=block.order)
    Block.objects.filter(pk=block.pk).update(retired_at=NOON)
    assert Block.objects.create(story=newsroom.story, order=block.order).kind == Kind.PARAGRAPH


@pytest.mark.parametrize("kind", [Kind.HEADLINE, Kind.STANDFIRST])
def test_a_story_has_one_headline_and_one_standfirst(newsroom: Newsroom, kind: Kind) -> None:
    Block.objects.get_or_create(story=newsroom.story, kind=kind, defaults={"order": 50})
    refused("UNIQUE|one_headline_and_standfirst", Block, story=newsroom.story, kind=kind, order=99)


def test_a_block_shows_a_picture_when_it_is_one_and_only_then(newsroom: Newsroom) -> None:
    refused("image_block_has_image", Block, story=newsroom.story, kind=Kind.IMAGE, order=99)


def test_a_kind_and_a_role_are_of_ours(newsroom: Newsroom) -> None:
    refused("block_kind_is_known", Block, story=newsroom.story, kind="video", order=99)
    refused("byline_role_is_known", Byline, story=newsroom.story, name="Diane", role="king")


def test_a_name_stands_once_in_a_role(newsroom: Newsroom) -> None:
    Byline.objects.create(story=newsroom.story, name="Diane", role=Role.AUTHOR)
    refused("UNIQUE|a_name_stands_once", Byline, story=newsroom.story, name="Diane", role=Role.AUTHOR)


def test_an_address_is_one_origin_of_a_story(newsroom: Newsroom) -> None:
    origin = {
        "story": newsroom.story,
        "language": "en",
        "address": "file:///a.txt",
        "sha256": "0" * 64,
        "taken_at": NOON,
    }
    Origin.objects.create(**origin)
    refused("UNIQUE|one_origin_an_address", Origin, **origin)


def test_they_say_what_they_are(newsroom: Newsroom) -> None:
    said = [str(one) for one in (newsroom.story, newsroom.source, Section(slug="sport"), Topic(slug="water"))]
    assert said == [f"story {newsroom.story.pk}", f"story {newsroom.story.pk} in en", "sport", "water"]


def test_the_source_edition_knows_itself(newsroom: Newsroom) -> None:
    other = Edition.objects.create(story=newsroom.story, language="rw")
    assert (newsroom.source.is_source, other.is_source, other.state) == (True, False, State.NOT_BEGUN)
