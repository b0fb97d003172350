"""Partners and studios get what readers see, and nothing else."""

import json
from datetime import timedelta

import pytest
from django.utils.timezone import now
from pytest_django.fixtures import Settings

from inkuru.flow.correcting import kill
from inkuru.flow.retelling import KINDS, NothingToTell, NotPublic, retell
from inkuru.newsroom.models import Edition, Story
from tests.flow.test_listing import make_released
from tests.newsroom.making import NOON, make_story

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture(autouse=True)
def _public(settings: Settings) -> None:
    settings.INKURU_URL = "https://inkuru.example"


@pytest.mark.parametrize("kind", KINDS)
def test_an_edition_is_told_in_each_format(kind: str) -> None:
    told = retell(make_released().source, kind)
    assert "Lake Kivu ferry" in told


def test_ninjs_is_of_the_edition_that_was_asked_for() -> None:
    newsroom = make_released(("en", "rw"))
    told = json.loads(retell(Edition.objects.get(story=newsroom.story, language="rw"), "ninjs"))
    assert told["language"] == "rw"


def test_a_studio_has_a_pace_of_its_own() -> None:
    edition = make_released().source
    assert retell(edition, "radio", pace=40) != retell(edition, "radio", pace=240)


def test_what_readers_do_not_see_is_told_to_nobody() -> None:
    with pytest.raises(NotPublic, match="is not public"):
        retell(make_story().source, "radio")
    newsroom = make_released()
    Story.objects.filter(pk=newsroom.story.pk).update(embargo_until=now() + timedelta(hours=1))
    with pytest.raises(NotPublic):
        retell(newsroom.source, "ninjs")


def test_of_a_withdrawn_story_no_text_is_told() -> None:
    newsroom = make_released()
    kill(newsroom.story, notes={"en": "It did not sail."}, by=None, at=NOON)
    assert "412" not in retell(newsroom.source, "radio")


def test_without_an_address_there_is_no_preview(settings: Settings) -> None:
    settings.INKURU_URL = ""
    with pytest.raises(NothingToTell, match="INKURU_URL"):
        retell(make_released().source, "oembed")
