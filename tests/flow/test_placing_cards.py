"""Cards follow the releases."""

from pathlib import Path

import pytest
from PIL import Image
from pytest_django.fixtures import Settings

from inkuru.flow.correcting import kill
from inkuru.flow.picturing import released, site_record
from inkuru.flow.placing import shelf
from inkuru.flow.placing_cards import place_cards
from inkuru.pages.cards import card_path
from tests.flow.test_listing import make_released
from tests.newsroom.making import NOON, Newsroom

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def _public(settings: Settings) -> None:
    settings.INKURU_URL = "https://inkuru.example"


def put(site: Path, newsroom: Newsroom) -> list[str]:
    (story,) = released([newsroom.story.pk])
    with shelf(site) as files:
        place_cards(files, story)
    return sorted(f"/{one.relative_to(site).as_posix()}" for one in site.rglob("*.png"))


@pytest.mark.usefixtures("_public")
def test_each_edition_has_a_card_until_the_story_is_withdrawn(tmp_path: Path) -> None:
    newsroom = make_released(("en", "rw"))
    names = put(tmp_path, newsroom)
    (story,) = released([newsroom.story.pk])
    assert names == sorted(card_path(one, site_record()) for one in story.records)
    with Image.open(tmp_path / names[0].lstrip("/")) as card:
        assert card.size == (1200, 630)
    kill(newsroom.story, notes={"en": "It did not sail.", "rw": "Ntibwahagurutse."}, by=None, at=NOON)
    assert put(tmp_path, newsroom) == []


@pytest.mark.usefixtures("_public")
def test_a_card_that_says_what_no_release_says_goes_and_others_stay(tmp_path: Path) -> None:
    newsroom = make_released()
    old, other = (f"cards/{number}-en-0000.png" for number in (newsroom.story.pk, f"{newsroom.story.pk}1"))
    (tmp_path / "cards").mkdir()
    for name in (old, other):
        (tmp_path / name).write_bytes(b"")
    names = put(tmp_path, newsroom)
    assert f"/{other}" in names
    assert f"/{old}" not in names
    assert len(names) == 2


def test_a_site_without_an_address_has_no_cards(tmp_path: Path) -> None:
    assert put(tmp_path, make_released()) == []
