"""What pages wear: allowed by its hash, small, and to be read by everyone."""

import re
from base64 import b64decode
from hashlib import sha256
from urllib.parse import unquote

import pytest
from lxml import etree

from inkuru.pages.dress import WEAR, dress, icon, mark, palette, papers, squeeze_script, squeeze_style
from tests.pages.gallery import gallery

ENOUGH = 7.0
GROUNDS = ("paper", "wash")
TEXT_COLOURS = ("ink", "soft", "red", "ochre", "green")
# WCAG 2.2, relative luminance.
WEIGHTS = (0.2126, 0.7152, 0.0722)


def colours() -> tuple[dict[str, str], dict[str, str]]:
    """The palette by day and in the dark."""
    day, dark = palette().split("@media")
    return dict(re.findall(r"--(\w+): (#\w{6});", day)), dict(re.findall(r"--(\w+): (#\w{6});", dark))


def luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels]
    return sum(weight * one for weight, one in zip(WEIGHTS, linear, strict=True))


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_measured_as_wcag_measures_it() -> None:
    assert (round(contrast("#000000", "#ffffff"), 2), round(contrast("#777777", "#ffffff"), 2)) == (21.0, 4.48)


@pytest.mark.parametrize("table", colours(), ids=["day", "dark"])
def test_every_colour_of_text_is_read_on_every_ground(table: dict[str, str]) -> None:
    found = {(text, on): contrast(table[text], table[on]) for text in TEXT_COLOURS for on in GROUNDS}
    assert {pair: round(ratio, 2) for pair, ratio in found.items() if ratio < ENOUGH} == {}


def test_the_styles_have_no_colours_of_their_own() -> None:
    own = {kind: re.findall(r"#[0-9a-f]{3,6}", dress(kind).style.split("@media print")[0]) for kind in WEAR}
    shared = set(re.findall(r"#[0-9a-f]{3,6}", palette()))
    assert {(kind, colour) for kind, found in own.items() for colour in found if colour not in shared} == set()


@pytest.mark.parametrize(("name", "html"), gallery().items())
def test_the_policy_allows_the_page_s_own_style_and_script_and_nothing_else(name: str, html: str) -> None:
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', html)
    inline = re.findall(r"<(?:style|script)>(.*?)</(?:style|script)>", html, re.DOTALL)
    allowed = {b64decode(one) for one in re.findall(r"'sha256-([^']*)'", policy)}
    assert allowed == {sha256(text.encode()).digest() for text in inline}
    assert policy.startswith("default-src 'none'; img-src 'self' data:; ")
    assert re.findall(r"unsafe|https?:|\*", policy) == []
    assert re.findall(r"\sstyle=|\son\w+=|<link rel=\"stylesheet|<script [^>]*src", html) == []


def test_the_icon_stands_alone() -> None:
    kind, _, data = icon().partition(",")
    svg = etree.fromstring(unquote(data))
    assert (kind, svg.get("viewBox")) == ("data:image/svg+xml", "0 -10 62 62")
    assert "var(" not in data
    assert len(svg.findall("{http://www.w3.org/2000/svg}path")) == 2


def test_the_mark_takes_its_colours_from_the_page() -> None:
    assert re.findall(r"var\(--(\w+)", mark()) == ["red", "ink"]


def test_browsers_tint_their_bars_with_the_paper() -> None:
    assert papers() == tuple(table["paper"] for table in colours())


@pytest.mark.parametrize(
    ("style", "squeezed"),
    [
        ("a { b: c; }", "a{b:c}"),
        ("/* a\nb */\na,\nb > c { d: calc(1rem + 2px); }\n", "a,b > c{d:calc(1rem + 2px)}"),
        ("@media (a: 3em) and print {\n  a :hover { b: c }\n}", "@media (a:3em) and print{a :hover{b:c}}"),
        (".body :target::before { e: f }", ".body :target::before{e:f}"),
    ],
)  # fmt: skip
def test_a_style_is_squeezed_and_means_the_same(style: str, squeezed: str) -> None:
    assert squeeze_style(style) == squeezed


def test_a_script_is_squeezed_line_by_line() -> None:
    assert squeeze_script("// why\nconst a = 1; // kept\n\n  b(a);\n") == "const a = 1; // kept\nb(a);"
