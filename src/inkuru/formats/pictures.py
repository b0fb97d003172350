"""Pictures are taken apart and written anew: turned upright, in sRGB, no larger than is printed, and without a word.

EXIF, comments and the place where a picture was taken do not go along. What reads them is a large and old program, so
this runs in a process of its own (`formats/developing.py`): `python -m inkuru.formats.pictures` reads a picture from
its standard input and writes the clean one, or why there is none.
"""

import io
import json
import os
import sys
from dataclasses import dataclass

from PIL import Image as Picture
from PIL import ImageCms, ImageOps, UnidentifiedImageError

from inkuru.formats.limiting import DATA, give_up, measured
from inkuru.records import Refusal

# More is a bomb or a mistake; a newspaper's camera gives half of it.
MAX_PIXELS = 60_000_000
# Four times the width of the column on a screen; the site shows smaller ones.
LONGEST = 3200
# By what the bytes are, not by what the file is called; the names are Pillow's. MPO is a JPEG with more behind it.
SUFFIXES = {"JPEG": "jpg", "MPO": "jpg", "PNG": "png", "WEBP": "webp", "AVIF": "jpg"}
READ = ("JPEG", "PNG", "WEBP", "AVIF")
WRITTEN = {"jpg": "JPEG", "png": "PNG", "webp": "WEBP"}
QUALITY = 88
MEMORY = 768 << 20
SECONDS = 30
OUT_OF_MEMORY = 12

UNREADABLE = "is no JPEG, PNG, WebP or AVIF picture that can be read"


class Unshowable(Refusal):
    """The bytes are no picture that we can show; the message is the cause."""


@dataclass(frozen=True, slots=True)
class CleanPicture:
    """A picture that tells of nothing but what it shows; width and height in pixels."""

    data: bytes
    suffix: str
    width: int
    height: int


def clean_picture(data: bytes) -> CleanPicture:
    """The picture in some bytes, written anew. Raises Unshowable."""
    try:
        picture = Picture.open(io.BytesIO(data), formats=READ)
        _refuse_bomb(picture)
        suffix = SUFFIXES[str(picture.format)]
        # Of a JPEG as little is unpacked as is needed.
        picture.draft(None, (LONGEST, LONGEST))
        picture.load()
        return _written(_plain(picture), suffix)
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Picture.DecompressionBombError) as error:
        raise Unshowable(UNREADABLE) from error


def _refuse_bomb(picture: Picture.Image) -> None:
    if picture.width * picture.height > MAX_PIXELS:
        raise Unshowable(f"{picture.width} × {picture.height} pixels; at most {MAX_PIXELS:,} in all")


def _plain(picture: Picture.Image) -> Picture.Image:
    """Small enough, upright, in sRGB, in colours that every format knows."""
    profile = picture.info.get("icc_profile")
    small = picture if picture.mode in {"RGB", "RGBA", "L"} else picture.convert(_mode(picture))
    small.thumbnail((LONGEST, LONGEST), Picture.Resampling.LANCZOS, reducing_gap=3.0)
    upright = ImageOps.exif_transpose(small)
    return _in_srgb(upright, profile) if profile and picture.mode == upright.mode else upright


def _mode(picture: Picture.Image) -> str:
    has_alpha = picture.mode in {"LA", "PA", "RGBa", "La"} or "transparency" in picture.info
    return "RGBA" if has_alpha else "RGB"


def _in_srgb(picture: Picture.Image, profile: bytes) -> Picture.Image:
    """The colours as the profile means them; a profile that cannot be read is left out."""
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        made = ImageCms.profileToProfile(picture, source, ImageCms.createProfile("sRGB"), outputMode=picture.mode)
    except (ImageCms.PyCMSError, OSError, ValueError):
        return picture
    return made or picture


def _written(picture: Picture.Image, suffix: str) -> CleanPicture:
    if picture.mode == "RGBA" and suffix == "jpg":
        suffix = "png"
    bare = Picture.new(picture.mode, picture.size)
    bare.paste(picture)
    file = io.BytesIO()
    bare.save(file, WRITTEN[suffix], quality=QUALITY, optimize=True)
    return CleanPicture(file.getvalue(), suffix, bare.width, bare.height)


def serve() -> None:
    """One picture from standard input to standard output: a line of JSON, then its bytes."""
    data, out = sys.stdin.buffer.read(), sys.stdout.buffer
    try:
        clean = clean_picture(data)
    except Unshowable as refusal:
        out.write(json.dumps({"cause": str(refusal)}).encode())
        return
    told = {"suffix": clean.suffix, "width": clean.width, "height": clean.height}
    out.write(json.dumps(told).encode() + b"\n" + clean.data)


if __name__ == "__main__":
    Picture.init()
    give_up(memory=MEMORY + measured(DATA), seconds=SECONDS)
    try:
        serve()
    except MemoryError:
        os._exit(OUT_OF_MEMORY)  # nothing is left to tidy up with
