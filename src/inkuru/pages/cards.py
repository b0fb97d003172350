"""The picture that stands for a story where its address is shared: headline, mark, paper and language, 1200 × 630.

It is drawn from the release alone. Its name says all that is drawn, so that a new headline is a new file and whoever
keeps old pictures cannot show the old one for the new.
"""

import io
import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from inkuru.pages.content import notices
from inkuru.pages.dress import mark, palette
from inkuru.pages.setting import cut_to_lines, set_in_lines
from inkuru.pages.words import own_name
from inkuru.records import ReleaseRecord, SiteRecord

WIDTH, HEIGHT = 1200, 630
MEDIA_TYPE = "image/png"
FOLDER = "/cards/"
# Changes with the drawing, so that cards are drawn anew.
DRAWING = 1
NAME_LENGTH = 12
FONTS = Path(__file__).parent / "fonts"
BOLD, BOOK = 600, 400

MARGIN = 72
MARK_HEIGHT, MARK_GAP = 64, 24
NAME_SIZE, FOOT_SIZE = 40, 32
HEAD_TOP, HEAD_BOTTOM, FOOT_TOP = 160, 508, 530
SIZES = (96, 88, 80, 74, 68, 62, 56, 50, 44)
LEADING = 1.14
MOST_LINES = 5
MOST_LETTERS = 400
RULE = 3
# How finely the mark is drawn before it is made smaller.
GRAIN = 8
COLOURS = ("ink", "red", "soft", "line")
SHADES = 24
FULL = 255
POINTS = re.compile(r"(-?[\d.]+) (-?[\d.]+)")

Colour = tuple[int, int, int]
Layers = dict[str, Image.Image]


@dataclass(frozen=True, slots=True)
class Card:
    """All that a card says. `told` is what has to be said of the text, as that nobody has read it."""

    name: str
    language: str
    section: str
    headline: str
    told: str = ""


def card_of(record: ReleaseRecord, site: SiteRecord) -> Card:
    """What the card of an edition says: the headline for social media where there is one."""
    social = next((one.text for one in record.wordings if one.kind == "social"), "")
    return Card(
        name=site.name,
        language=own_name(record.language),
        section=record.section.name if record.section else "",
        headline=_plain(social or record.headline),
        told=next(iter(notices(record)), ""),
    )


def card_path(record: ReleaseRecord, site: SiteRecord) -> str:
    """Where the card of an edition stands; all cards of a story begin alike, so that they can be taken away."""
    said = repr((DRAWING, card_of(record, site))).encode("utf-8", "replace")
    return f"{prefix(record.story)}{record.language}-{sha256(said).hexdigest()[:NAME_LENGTH]}.png"


def prefix(story: int) -> str:
    """How the paths of all cards of a story begin.

    >>> prefix(12)
    '/cards/12-'
    """
    return f"{FOLDER}{story}-"


def draw(card: Card) -> bytes:
    """The card as PNG; the same card gives the same bytes."""
    layers = {name: Image.new("L", (WIDTH, HEIGHT)) for name in COLOURS}
    _draw_name(layers, card)
    _draw_headline(layers, card)
    _draw_foot(layers, card)
    file = io.BytesIO()
    _merged(layers).save(file, "PNG", compress_level=6)
    return file.getvalue()


@cache
def colour(name: str) -> Colour:
    """A colour of the palette by day."""
    found = re.search(rf"--{name}: #(\w\w)(\w\w)(\w\w);", palette())
    if found is None:
        raise LookupError(name)
    red, green, blue = (int(one, 16) for one in found.groups())
    return red, green, blue


def _draw_name(layers: Layers, card: Card) -> None:
    """Mark and paper above, the section at the other side."""
    shape = _mark(MARK_HEIGHT)
    for mask, of in shape:
        layers[of].paste(mask, (MARGIN, MARGIN - 8))
    middle = MARGIN - 8 + MARK_HEIGHT // 2
    left = MARGIN + shape[0][0].width + MARK_GAP
    section = _fitted(card.section, _font(BOOK, FOOT_SIZE), (WIDTH - 2 * MARGIN) // 3)
    room = WIDTH - MARGIN - left - _font(BOOK, FOOT_SIZE).getlength(section) - MARGIN
    name = _fitted(card.name, _font(BOLD, NAME_SIZE), room)
    _write(layers["ink"], (left, middle), name, _font(BOLD, NAME_SIZE), "lm")
    _write(layers["red"], (WIDTH - MARGIN, middle), section, _font(BOOK, FOOT_SIZE), "rm")


def _draw_headline(layers: Layers, card: Card) -> None:
    """The headline, as large as it can be, in the middle of what is left to it."""
    size, lines = set_headline(card.headline)
    step = round(size * LEADING)
    top = HEAD_TOP + (HEAD_BOTTOM - HEAD_TOP - step * len(lines)) // 2
    for place, line in enumerate(lines):
        baseline = top + step * place + round(size * 0.86)
        _write(layers["ink"], (MARGIN, baseline), line, _font(BOLD, size), "ls")


def set_headline(headline: str) -> tuple[int, tuple[str, ...]]:
    """The size and the lines of a headline: the largest size at which it fits; at the smallest what fits of it."""
    width = WIDTH - 2 * MARGIN
    for size in SIZES:
        lines = set_in_lines(headline, width=width, most=_room(size), measure=_font(BOLD, size).getlength)
        if lines:
            return size, lines
    size = SIZES[-1]
    return size, cut_to_lines(headline, width=width, most=_room(size), measure=_font(BOLD, size).getlength)


def _draw_foot(layers: Layers, card: Card) -> None:
    """The language by its own name, and what has to be said of the text."""
    ImageDraw.Draw(layers["line"]).rectangle((MARGIN, FOOT_TOP, WIDTH - MARGIN, FOOT_TOP + RULE - 1), fill=FULL)
    middle = FOOT_TOP + (HEIGHT - FOOT_TOP) // 2
    font = _font(BOLD, FOOT_SIZE)
    _write(layers["red"], (MARGIN, middle), card.language, font, "lm")
    room = WIDTH - 3 * MARGIN - font.getlength(card.language)
    size = next((one for one in (28, 25, 22) if _font(BOOK, one).getlength(card.told) <= room), 22)
    told = _fitted(card.told, _font(BOOK, size), room)
    _write(layers["soft"], (WIDTH - MARGIN, middle), told, _font(BOOK, size), "rm")


def _write(layer: Image.Image, at: tuple[float, float], text: str, font: ImageFont.FreeTypeFont, anchor: str) -> None:
    ImageDraw.Draw(layer).text(at, text, fill=FULL, font=font, anchor=anchor)


def _room(size: int) -> int:
    return min(int((HEAD_BOTTOM - HEAD_TOP) / (size * LEADING)), MOST_LINES)


def _fitted(text: str, font: ImageFont.FreeTypeFont, width: float) -> str:
    return next(iter(cut_to_lines(_plain(text), width=width, most=1, measure=font.getlength)), "")


def _plain(text: str) -> str:
    """On one line, composed, without what is written to be invisible, and no longer than a card could ever hold."""
    composed = unicodedata.normalize("NFC", " ".join(text.split()))[:MOST_LETTERS]
    return "".join(one for one in composed if unicodedata.category(one) not in {"Cc", "Cf", "Cs", "Co", "Cn"})


@cache
def _font(weight: int, size: int) -> ImageFont.FreeTypeFont:
    """The basic layout is in every build of Pillow; kerning stands in the font as it reads it."""
    path = FONTS / f"inkuru-serif-{weight}.ttf"
    return ImageFont.truetype(str(path), size, layout_engine=ImageFont.Layout.BASIC)


@cache
def _mark(height: int) -> tuple[tuple[Image.Image, str], ...]:
    """The mark as masks, each with the name of its colour: its paths are polygons."""
    left, top, across, down = (float(one) for one in re.findall(r'viewBox="([^"]*)"', mark())[0].split())
    scale = height / down
    layers = []
    for name, path in re.findall(r'<path fill="var\(--(\w+)[^"]*" d="([^"]*)"', mark()):
        size = (round(across * scale), height)
        mask = Image.new("L", (size[0] * GRAIN, size[1] * GRAIN))
        for piece in path.split("Z"):
            points = [((float(x) - left) * scale * GRAIN, (float(y) - top) * scale * GRAIN) for x, y in _points(piece)]
            if points:
                ImageDraw.Draw(mask).polygon(points, fill=FULL)
        layers.append((mask.resize(size, Image.Resampling.BOX), name))
    return tuple(layers)


def _points(piece: str) -> list[tuple[str, str]]:
    return POINTS.findall(piece)


def _merged(layers: Layers) -> Image.Image:
    """One picture of few colours: each layer in steps from the paper to its own."""
    merged = Image.new("P", (WIDTH, HEIGHT))
    merged.putpalette([part for name in COLOURS for step in range(SHADES) for part in _shade(name, step)])
    for place, name in enumerate(COLOURS):
        steps = [place * SHADES + value * (SHADES - 1) // FULL for value in range(FULL + 1)]
        is_drawn = [FULL if step > place * SHADES else 0 for step in steps]
        merged.paste(layers[name].point(steps), mask=layers[name].point(is_drawn))
    return merged


def _shade(name: str, step: int) -> Colour:
    red, green, blue = (
        ground + round((own - ground) * step / (SHADES - 1))
        for ground, own in zip(colour("paper"), colour(name), strict=True)
    )
    return red, green, blue
