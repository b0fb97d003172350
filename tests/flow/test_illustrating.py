"""Pictures are kept once, stripped, and refused where they are none."""

import io
from pathlib import Path

import pytest
from PIL import Image as Picture
from pytest_django.fixtures import Settings

from inkuru.flow.illustrating import (
    NotAPicture,
    NotIllustrated,
    illustrate,
    keep_image,
    place_image,
    replace_image,
)
from inkuru.flow.passages import passages
from inkuru.flow.revising import Text
from inkuru.newsroom.models import Image, Kind
from tests.newsroom.making import NOON, make_story, make_translation

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture(autouse=True)
def media(settings: Settings, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path / "media"
    return tmp_path / "media"


def picture(extension: str = "JPEG", size: tuple[int, int] = (40, 30), orientation: int = 1) -> bytes:
    exif = Picture.Exif()
    exif[0x010E] = "home of the source"
    exif[0x0112] = orientation
    file = io.BytesIO()
    Picture.new("RGB", size, "#9b2c1f").save(file, extension, exif=exif)
    return file.getvalue()


@pytest.mark.parametrize(("extension", "suffix"), [("JPEG", ".jpg"), ("PNG", ".png"), ("WEBP", ".webp")])
def test_a_picture_is_kept_by_its_bytes_and_tells_nothing_of_its_maker(
    media: Path, extension: str, suffix: str
) -> None:
    image = keep_image(picture(extension), name="x")
    assert keep_image(picture(extension), name="y") == image
    assert ((media / image.path).suffix, image.width, image.height) == (suffix, 40, 30)
    assert b"home of the source" not in (media / image.path).read_bytes()
    assert Image.objects.count() == 1


@pytest.mark.parametrize("data", [b"", b"<svg onload=alert(1)>", b"GIF89a", picture()[:200]])
def test_what_is_no_picture_is_refused_by_name(data: bytes) -> None:
    with pytest.raises(NotAPicture, match=r"kivu\.jpg"):
        keep_image(data, name="kivu.jpg")
    assert not Image.objects.exists()


def test_it_stands_after_its_block_and_moves_the_others() -> None:
    newsroom = make_story(paragraphs=("One.", "Two.", "Three."))
    block = place_image(
        newsroom.story, keep_image(picture(), name="x"), after=newsroom.body(1), credit={"en": "Inkuru"}
    )
    kinds = [one.kind for one in newsroom.blocks()]
    assert kinds == [Kind.HEADLINE, Kind.PARAGRAPH, Kind.IMAGE, Kind.PARAGRAPH, Kind.PARAGRAPH]
    assert newsroom.blocks()[2] == block


def test_another_picture_takes_its_place_and_what_was_said_of_the_one_goes() -> None:
    newsroom = make_story()
    edition = make_translation(newsroom, "sw")
    person, first = newsroom.person, keep_image(picture(), name="x")
    text = Text.plain("The ferry", alt="A white ferry", credit="Photo: Diane")
    block = illustrate(newsroom.source, newsroom.body(0), first, text, by=person, at=NOON)
    assert newsroom.body(1) == block
    other = keep_image(picture("PNG"), name="y")
    new = replace_image(newsroom.source, block, other, text, by=person, at=NOON)
    assert (newsroom.body(1), list(new.parents.all()), len(newsroom.blocks())) == (new, [block], 4)
    assert [one.revision for one in passages(edition) if one.block == new] == [None]
    assert newsroom.source.revisions.get(block=new).credit == "Photo: Diane"
    for wrong in (edition, newsroom.source):
        with pytest.raises(NotIllustrated):
            replace_image(wrong, newsroom.body(2), other, text, by=person, at=NOON)
