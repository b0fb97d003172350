"""Pictures come into a story: checked, stripped of what they tell about their maker, named by their bytes."""

import hashlib
import io
import os
from collections.abc import Mapping
from pathlib import Path

from django.conf import settings
from django.db.models import F
from PIL import Image as Picture
from PIL import ImageOps, UnidentifiedImageError

from inkuru.newsroom.models import Block, Image, Kind, Story
from inkuru.records import Refusal

# More is a bomb or a mistake; a newspaper's camera gives half of it.
MAX_PIXELS = 60_000_000
FORMATS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp"}
QUALITY = 88


class NotAPicture(Refusal):
    """The bytes are no picture that we can show."""


def keep_image(data: bytes, *, name: str) -> Image:
    """Keep a picture in the media folder; the same bytes are kept once. Raises NotAPicture.

    It is written anew from its pixels, so that no EXIF and no place where it was taken goes with it.
    """
    extension, picture = _opened(data, name)
    clean = io.BytesIO()
    ImageOps.exif_transpose(picture).save(clean, format=picture.format, quality=QUALITY)
    digest = hashlib.sha256(clean.getvalue()).hexdigest()
    path = f"{digest[:2]}/{digest}.{extension}"
    _write(settings.MEDIA_ROOT / path, clean.getvalue())
    width, height = ImageOps.exif_transpose(picture).size
    image, _ = Image.objects.get_or_create(sha256=digest, defaults={"path": path, "width": width, "height": height})
    return image


def place_image(story: Story, image: Image, *, after: Block, credit: Mapping[str, str]) -> Block:
    """A block for a picture, standing after another; its captions are written as revisions like any text.

    `credit` maps a language code to who made the picture.
    """
    later = story.blocks.filter(retired_at__isnull=True, order__gt=after.order)
    # In two steps: while rows move one by one, no two may hold the same place.
    later.update(order=-F("order") - 1)
    story.blocks.filter(retired_at__isnull=True, order__lt=0).update(order=-F("order"))
    return Block.objects.create(story=story, kind=Kind.IMAGE, order=after.order + 1, image=image, credits=dict(credit))


def _opened(data: bytes, name: str) -> tuple[str, Picture.Image]:
    try:
        picture = Picture.open(io.BytesIO(data), formats=tuple(FORMATS))
        if picture.width * picture.height > MAX_PIXELS:
            raise NotAPicture(f"{name}: {picture.width} × {picture.height} pixels; at most {MAX_PIXELS:,} in all")
        picture.load()
    except (UnidentifiedImageError, OSError, Picture.DecompressionBombError) as error:
        raise NotAPicture(f"{name}: is no JPEG, PNG or WebP picture that can be read") from error
    return FORMATS[str(picture.format)], picture


def _write(path: Path, data: bytes) -> None:
    if path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f".{path.name}.aside")
    with aside.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    aside.replace(path)
