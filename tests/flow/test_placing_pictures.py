"""Pictures of releases are public; what was cut away, replaced or withdrawn is not."""

from datetime import timedelta
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from inkuru.flow.correcting import kill
from inkuru.flow.framing import frame
from inkuru.flow.illustrating import illustrate, keep_image, replace_image
from inkuru.flow.picturing import released
from inkuru.flow.placing import Shelf
from inkuru.flow.placing_pictures import place_pictures
from inkuru.flow.releasing import release
from inkuru.flow.revising import Text
from inkuru.newsroom.models import Block
from tests.formats.test_pictures import picture
from tests.newsroom.making import NOON, Newsroom, make_story

pytestmark = [pytest.mark.django_db, pytest.mark.database]

TEXT = Text.plain("The ferry", alt="A white ferry", credit="Photo: Diane")


@pytest.fixture
def files(settings: Settings, tmp_path: Path) -> Shelf:
    settings.MEDIA_ROOT = tmp_path / "kept"
    return Shelf(tmp_path / "site")


def illustrated(size: tuple[int, int]) -> tuple[Newsroom, Block]:
    newsroom = make_story()
    image = keep_image(picture("PNG", size), name="x")
    return newsroom, illustrate(newsroom.source, newsroom.body(1), image, TEXT, by=newsroom.person, at=NOON)


def published(files: Shelf, newsroom: Newsroom, hours: int = 1) -> list[str]:
    """Release the story and say which pictures then stand on the site, by what was shown of them."""
    release(newsroom.source, by=newsroom.person, at=NOON + timedelta(hours=hours))
    return placed(files, newsroom)


def placed(files: Shelf, newsroom: Newsroom) -> list[str]:
    place_pictures(files, released([newsroom.story.pk])[0])
    return sorted(path.stem[64:] for path in files.root.rglob("*.*"))


def test_only_what_the_crop_shows_is_public_and_only_when_it_is_released(files: Shelf) -> None:
    newsroom, block = illustrated((1000, 500))
    assert published(files, newsroom) == ["", "-800", "-f500_500-card"]
    frame(block, crop=(0, 0, 500, 1000), focus=(500, 500), by=newsroom.person)
    assert placed(files, newsroom) == ["", "-800", "-f500_500-card"]
    assert published(files, newsroom, 2) == ["-c0_0_500_1000-500", "-c0_0_500_1000-f500_500-card"]


def test_what_was_replaced_goes_with_the_next_release(files: Shelf) -> None:
    newsroom, block = illustrated((40, 30))
    published(files, newsroom)
    before = {path.name for path in files.root.rglob("*.*")}
    other = keep_image(picture("PNG", (60, 30)), name="y")
    replace_image(newsroom.source, block, other, TEXT, by=newsroom.person, at=NOON)
    assert {path.name for path in files.root.rglob("*.*")} == before
    assert len(published(files, newsroom, 2)) == 2
    assert not before & {path.name for path in files.root.rglob("*.*")}


def test_pictures_of_a_withdrawn_story_go_unless_another_shows_them(files: Shelf) -> None:
    newsroom, _ = illustrated((40, 30))
    other, _ = illustrated((40, 30))
    published(files, newsroom)
    for one, left in ((newsroom, 2), (other, 0)):
        published(files, other) if one is newsroom else None
        kill(one.story, notes={"en": "It was wrong."}, by=one.person, at=NOON + timedelta(hours=3))
        assert len(placed(files, one)) == left
