"""The title of a document is its headline, else its first paragraph is."""

import pytest

from inkuru.formats.blocks import Unfit, blocks_of, parse_html
from inkuru.formats.titling import chosen, titled


def read(markup: str) -> tuple[str, list[str]]:
    root = parse_html(f"<body>{markup}</body>")
    headline, paragraphs = titled(root, blocks_of(root))
    return headline, [one.text for one in paragraphs]


@pytest.mark.parametrize(
    ("markup", "headline", "rest"),
    [
        ("<p>A</p><p>B</p>", "A", ["B"]),
        ("<h1>A</h1><p>B</p>", "A", ["B"]),
        ("<p>Kigali</p><h1>A</h1><p>B</p>", "A", ["Kigali", "B"]),
        ("<p>Kigali</p><p class=MsoTitle>A</p><p>B</p>", "A", ["Kigali", "B"]),
        ("<p>Kigali</p><p class=title>A</p><p>B</p>", "A", ["Kigali", "B"]),
        ("<p>A</p><h2>B</h2><p>C</p>", "A", ["B", "C"]),
        ("<p>A" * 6 + "<h1>B</h1><p>C</p>", "A", ["A"] * 5 + ["B", "C"]),
        ("<p>A</p><p>B</p><p>Kinyarwanda · English</p><p>sw</p>", "A", ["B"]),
    ],
)
def test_the_title_is_the_headline(markup: str, headline: str, rest: list[str]) -> None:
    assert read(markup) == (headline, rest)


@pytest.mark.parametrize(
    ("markup", "cause"),
    [
        ("", "is empty"),
        ("<p>A</p>", "holds no story"),
        (f"<p>{'A' * 1_001}</p><p>B</p>", "its headline has 1001 characters"),
        ("<p>A</p>" * 20_002, "has 20001 paragraphs; the most is 20000"),
    ],
)
def test_what_is_no_story_is_refused(markup: str, cause: str) -> None:
    with pytest.raises(Unfit, match=cause):
        read(markup)


def test_english_is_chosen_by_nobody() -> None:
    assert [chosen(code) for code in ("rw", "sw", "en", None)] == ["rw", "sw", None, None]
