"""A picture as readers get it: files that show what was chosen, and nothing of what was cut away."""

import io
from pathlib import Path

import pytest
from PIL import Image as Picture
from pytest_django.fixtures import Settings

from inkuru.flow.framing import WHOLE, Framing
from inkuru.flow.printing import Printed, card_of, crop_box, printed
from inkuru.newsroom.models import Image

LEFT_HALF = Framing((0, 0, 500, 1000), (250, 500))


@pytest.fixture
def media(settings: Settings, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def image_of(media: Path, width: int, height: int, suffix: str = "png") -> Image:
    """A picture that is white on its left half and black on its right."""
    picture = Picture.new("L", (width, height), 0)
    picture.paste(255, (0, 0, width // 2, height))
    file = io.BytesIO()
    picture.save(file, "PNG")
    (media / f"ab.{suffix}").write_bytes(file.getvalue())
    return Image(path=f"ab.{suffix}", sha256="ab", width=width, height=height)


def test_a_small_picture_is_what_it_is_with_a_card(media: Path) -> None:
    assert printed(image_of(media, 700, 400), WHOLE) == Printed("ab.png", 700, 400, "", "ab-f500_500-card.png")


def test_what_was_cut_away_is_in_none_of_the_files(media: Path) -> None:
    made = printed(image_of(media, 3200, 1000), LEFT_HALF)
    assert made == Printed(
        "ab-c0_0_500_1000-1600.png",
        1600,
        1000,
        "ab-c0_0_500_1000-800.png",
        "ab-c0_0_500_1000-f250_500-card.png",
    )
    for name, size in ((made.path, (1600, 1000)), (made.small, (800, 500)), (made.card, (1200, 630))):
        with Picture.open(media / name) as picture:
            assert (picture.size, picture.getextrema()) == (size, (255, 255))


def test_files_are_made_once(media: Path) -> None:
    image = image_of(media, 3200, 1000)
    made = printed(image, WHOLE)
    (media / made.small).write_bytes(b"kept")
    assert printed(image, WHOLE) == made
    assert (media / made.small).read_bytes() == b"kept"
    assert not list(media.glob(".*"))


def test_a_lost_picture_is_what_it_was_called(media: Path) -> None:
    assert printed(Image(path="gone.jpg", width=2000, height=100), WHOLE) == Printed("gone.jpg", 2000, 100)


@pytest.mark.parametrize(
    ("framing", "box", "size"),
    [
        (WHOLE, (0, 60, 1200, 690), (1200, 630)),
        (Framing(WHOLE.crop, (500, 0)), (0, 0, 1200, 630), (1200, 630)),
        (Framing(WHOLE.crop, (500, 1000)), (0, 120, 1200, 750), (1200, 630)),
        (Framing((0, 0, 500, 500), (0, 0)), (0, 0, 600, 315), (600, 315)),
        (Framing((0, 0, 50, 1000), (0, 500)), (0, 360, 60, 391), (60, 31)),
    ],
)
def test_a_card_holds_the_focus(framing: Framing, box: tuple[int, int, int, int], size: tuple[int, int]) -> None:
    assert card_of(Image(width=1200, height=750), framing) == (box, size)


def test_a_crop_has_a_pixel_at_least() -> None:
    assert crop_box(Image(width=4, height=4), Framing((0, 0, 50, 50), (0, 0))) == (0, 0, 1, 1)
