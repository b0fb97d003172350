"""A picture as readers get it: cropped, no wider than the page shows it, smaller for phones, and a piece for cards.

Each is a file beside the picture, named by what it shows of it, so that it is made once and never changes. What was cut
away is in none of them.
"""

import io
import os
import re
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from django.conf import settings
from PIL import Image as Picture

from inkuru.flow.framing import ALL, WHOLE, Framing
from inkuru.newsroom.models import Image

# Twice the width of the column, and of a phone.
WIDEST, SMALL = 1600, 800
# What Facebook, WhatsApp and X ask for; all cut it at other places where it has another shape.
CARD = (1200, 630)
QUALITY = 80

Box = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Printed:
    """The files of a picture, relative to the media folder; blank where there is none. In pixels."""

    path: str
    width: int
    height: int
    small: str = ""
    card: str = ""


def printed(image: Image, framing: Framing) -> Printed:
    """The picture as readers get it. Where its file is lost, it is what it was called."""
    original = settings.MEDIA_ROOT / image.path
    if not original.is_file():
        return Printed(image.path, image.width, image.height)
    box = crop_box(image, framing)
    width, height = _fitted(box, WIDEST)
    is_original = framing.crop == WHOLE.crop and width == image.width
    path = image.path if is_original else _named(image, _crop_name(framing), f"{width}")
    small = _named(image, _crop_name(framing), f"{SMALL}") if width > SMALL else ""
    card = _named(image, _crop_name(framing), f"f{_dotted(framing.focus)}", "card")
    wanted = {path: (box, (width, height)), small: (box, _fitted(box, SMALL)), card: card_of(image, framing)}
    _make(original, {name: made for name, made in wanted.items() if name})
    return Printed(path, width, height, small, card)


def is_of(image: Image, path: str) -> bool:
    """Whether a path is that of a picture or of what was printed of it."""
    known = PurePosixPath(image.path)
    stem, suffix = str(known.with_suffix("")), known.suffix
    return path == image.path or bool(re.fullmatch(rf"{re.escape(stem)}-[\w-]+{re.escape(suffix)}", path))


def crop_box(image: Image, framing: Framing) -> Box:
    """The crop in pixels: left, top, right, bottom."""
    left, top, right, bottom = framing.crop
    across, down = image.width, image.height
    return (
        round(left * across / ALL),
        round(top * down / ALL),
        max(round(right * across / ALL), round(left * across / ALL) + 1),
        max(round(bottom * down / ALL), round(top * down / ALL) + 1),
    )


def card_of(image: Image, framing: Framing) -> tuple[Box, tuple[int, int]]:
    """The largest piece of the crop in the shape of a card, with the focus as near its middle as can be; its size."""
    left, top, right, bottom = crop_box(image, framing)
    scale = min((right - left) / CARD[0], (bottom - top) / CARD[1])
    width, height = max(int(CARD[0] * scale), 1), max(int(CARD[1] * scale), 1)
    across, down = framing.focus[0] * image.width // ALL, framing.focus[1] * image.height // ALL
    x = min(max(across - width // 2, left), right - width)
    y = min(max(down - height // 2, top), bottom - height)
    return (x, y, x + width, y + height), (min(width, CARD[0]), min(height, CARD[1]))


def _fitted(box: Box, widest: int) -> tuple[int, int]:
    width, height = box[2] - box[0], box[3] - box[1]
    return (width, height) if width <= widest else (widest, max(round(height * widest / width), 1))


def _crop_name(framing: Framing) -> str:
    return "" if framing.crop == WHOLE.crop else f"c{_dotted(framing.crop)}"


def _dotted(numbers: Sequence[int]) -> str:
    return "_".join(map(str, numbers))


def _named(image: Image, *parts: str) -> str:
    path = PurePosixPath(image.path)
    return str(path.with_name("-".join((path.stem, *filter(None, parts))) + path.suffix))


def _make(original: Path, wanted: dict[str, tuple[Box, tuple[int, int]]]) -> None:
    """Make the files that are missing."""
    missing = {name: made for name, made in wanted.items() if not (settings.MEDIA_ROOT / name).is_file()}
    if not missing:
        return
    with Picture.open(original) as picture:
        for name, (box, size) in missing.items():
            # Cut first: what lies outside must not shine in at the edges.
            piece, file = picture.crop(box).resize(size, Picture.Resampling.LANCZOS, reducing_gap=3.0), io.BytesIO()
            piece.save(file, picture.format, quality=QUALITY, optimize=True)
            keep_file(settings.MEDIA_ROOT / name, file.getvalue())


def keep_file(path: Path, data: bytes) -> None:
    """Put a file of the media folder in its place whole, or not at all; one that stands there is left."""
    if path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f".{path.name}.{uuid.uuid4().hex}.aside")
    with aside.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    aside.replace(path)
