"""A story that is pasted from Word, Google Docs or a page is its paragraphs, with bold, italic and links."""

import pytest

from inkuru.formats.blocks import Unfit
from inkuru.formats.pasting import MAX_PIECES, Piece, read_clipboard, read_lines
from tests.formats.clipboards import DOCS, WORD

BODY = (
    Piece("list_item", "Adults: 2,500 francs"),
    Piece("list_item", "Children: 1,000 francs"),
)
SECOND = (
    "The first boat left with <strong>412 people</strong> on board, said the "
    '<a href="https://example.org/port"><em>port authority</em></a>.'
)


def test_a_story_from_word_is_headline_paragraphs_items_and_quotations() -> None:
    assert read_clipboard(WORD) == (
        Piece("heading", "Lake Kivu ferry sails again"),
        Piece("paragraph", SECOND),
        Piece("heading", "What it costs"),
        *BODY,
        Piece("quotation", "“We waited for this.” – Jeanne"),
        Piece("paragraph", "Rubavu\u00a0waits."),
    )


def test_a_story_from_google_docs_is_the_same() -> None:
    assert read_clipboard(DOCS) == (
        Piece("paragraph", "Lake Kivu ferry sails again"),
        Piece("paragraph", SECOND),
        Piece("heading", "What it costs"),
        *BODY,
    )


@pytest.mark.parametrize(
    ("html", "pieces"),
    [
        ("One<br>line", [Piece("paragraph", "One line")]),
        ("One<br><br>Two", [Piece("paragraph", "One"), Piece("paragraph", "Two")]),
        ("<blockquote><p>Said</p></blockquote>", [Piece("quotation", "Said")]),
        ("<ol><li>One<li><b>Two</b></ol>", [Piece("list_item", "One"), Piece("list_item", "<strong>Two</strong>")]),
        ("<p>• One</p>", [Piece("list_item", "One")]),
        ("<p>– Who is there?</p>", [Piece("paragraph", "– Who is there?")]),
        ("<p>&nbsp;</p><p> <b> </b></p>", []),
        ("<p>a <b> b</b> </p>", [Piece("paragraph", "a <strong>b</strong>")]),
        ("<p>1 &lt; 2 <script>x()</script></p>", [Piece("paragraph", "1 &lt; 2")]),
        ('<a href="javascript:x()">a</a>', [Piece("paragraph", "a")]),
        ('<a href="https://[">a</a>', [Piece("paragraph", "a")]),
        ('<a href="https://www.google.com/url?q=javascript:x()">a</a>', [Piece("paragraph", "a")]),
        (
            '<a href="https://e.org/?a=1&amp;b=&quot;">a</a>',
            [Piece("paragraph", '<a href="https://e.org/?a=1&amp;b=&quot;">a</a>')],
        ),
        ('<p onclick="x()">a<img src=x onerror="x()"></p>', [Piece("paragraph", "a")]),
        ("<table><tr><td>a<td>b</table>", [Piece("paragraph", "a"), Piece("paragraph", "b")]),
    ],
)
def test_what_else_is_pasted(html: str, pieces: list[Piece]) -> None:
    assert list(read_clipboard(html)) == pieces


def test_lines_are_paragraphs_unless_mail_has_broken_them() -> None:
    broken = "The first boat left the port of Rubavu on Monday at seven in the\nmorning.\n\nIt was full."
    assert [one.html for one in read_lines(broken)] == [
        "The first boat left the port of Rubavu on Monday at seven in the morning.",
        "It was full.",
    ]
    assert [one.html for one in read_lines("Headline\nFirst <b>.\n\n\nSecond.")] == [
        "Headline",
        "First &lt;b&gt;.",
        "Second.",
    ]


def test_what_is_no_story_is_refused() -> None:
    with pytest.raises(Unfit, match="more than 500 paragraphs"):
        read_lines("a\n" * (MAX_PIECES + 1))
    with pytest.raises(Unfit):
        read_clipboard("<b>" * 100_001)
