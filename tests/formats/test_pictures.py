"""A picture is written anew: upright, small enough, and without what it told of its maker."""

import io

import pytest
from PIL import Image as Picture
from PIL import ImageCms

from inkuru.formats.pictures import LONGEST, Unshowable, clean_picture

GPS = 0x8825


def picture(
    kind: str = "JPEG", size: tuple[int, int] = (40, 30), orientation: int = 1, mode: str = "RGB", **saved: object
) -> bytes:
    """A picture that tells where it was taken."""
    exif = Picture.Exif()
    exif[0x010E] = "home of the source"
    exif[0x0112] = orientation
    exif.get_ifd(GPS)[2] = (1.0, 56.0, 24.0)
    file = io.BytesIO()
    Picture.new(mode, size, 40).save(file, kind, exif=exif, **saved)
    return file.getvalue()


@pytest.mark.parametrize(
    ("kind", "mode", "suffix"),
    [
        ("JPEG", "RGB", "jpg"),
        ("JPEG", "L", "jpg"),
        ("JPEG", "CMYK", "jpg"),
        ("PNG", "RGBA", "png"),
        ("PNG", "P", "png"),
        ("WEBP", "RGB", "webp"),
        ("AVIF", "RGB", "jpg"),
        ("AVIF", "RGBA", "png"),
    ],
)
def test_it_keeps_what_it_shows_and_nothing_else(kind: str, mode: str, suffix: str) -> None:
    clean = clean_picture(picture(kind, mode=mode))
    again = Picture.open(io.BytesIO(clean.data))
    assert (clean.suffix, clean.width, clean.height, again.size) == (suffix, 40, 30, (40, 30))
    assert b"home of the source" not in clean.data
    assert (dict(again.getexif()), again.info.get("exif"), again.info.get("comment")) == ({}, None, None)


@pytest.mark.parametrize("orientation", [5, 6, 7, 8])
def test_it_is_turned_before_its_exif_goes(orientation: int) -> None:
    clean = clean_picture(picture(orientation=orientation))
    assert (clean.width, clean.height) == (30, 40)


def test_it_is_no_larger_than_is_shown() -> None:
    clean = clean_picture(picture("PNG", (LONGEST * 2, 100)))
    assert (clean.width, clean.height) == (LONGEST, 50)


def test_colours_of_a_profile_become_those_of_the_web() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for one in (profile, b"no profile"):
        clean = clean_picture(picture(icc_profile=one))
        assert "icc_profile" not in Picture.open(io.BytesIO(clean.data)).info


def test_of_a_moving_picture_the_first_is_kept() -> None:
    file, frames = io.BytesIO(), [Picture.new("RGB", (8, 8), colour) for colour in ("#fff", "#000")]
    frames[0].save(file, "WEBP", save_all=True, append_images=frames[1:], lossless=True)
    clean = Picture.open(io.BytesIO(clean_picture(file.getvalue()).data))
    assert clean.convert("L").getpixel((4, 4)) == 255


def test_a_bomb_is_refused_before_it_is_opened() -> None:
    file = io.BytesIO()
    Picture.new("1", (9_000, 9_000)).save(file, "PNG")
    with pytest.raises(Unshowable, match="9000 × 9000 pixels; at most 60,000,000 in all"):
        clean_picture(file.getvalue())


@pytest.mark.parametrize("data", [b"", b"<svg onload=alert(1)>", b"GIF89a", picture()[:200], picture("PNG")[:60]])
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(Unshowable, match="is no JPEG, PNG, WebP or AVIF picture that can be read"):
        clean_picture(data)
