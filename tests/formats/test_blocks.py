"""HTML of any make becomes blocks of plain text, with their kinds and links."""

import pytest

from inkuru.formats.blocks import MAX_TAGS, Block, Unfit, blocks_of, clean, links_in, parse_html, text_of

BASE = "https://news.example/en/roads/"


def read(markup: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in blocks_of(parse_html(f"<body>{markup}</body>"))]


def links(markup: str) -> set[str]:
    return set(links_in(blocks_of(parse_html(f"<body>{markup}</body>"), base=BASE)))


P = "paragraph"


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>One <b>bold</b> and <i>leaning</i>.</p>", [(P, "One bold and leaning.")]),
        ("<p>One\n  line</p>tail", [(P, "One line"), (P, "tail")]),
        ("one<br>two<br/><br>three<br> <br/>four", [(P, "one two"), (P, "three"), (P, "four")]),
        ("<h1>A</h1><h6>B</h6>", [("heading", "A"), ("heading", "B")]),
        ("<ul><li>a<li>b<ol><li>c</ol>d</ul>", [("list_item", text) for text in "abcd"]),
        ("<blockquote><p>“A.”</p><p>“B.”</p></blockquote>x", [("quotation", "“A.”"), ("quotation", "“B.”"), (P, "x")]),
        ("<blockquote>a<ul><li>b</ul>c</blockquote>", [("quotation", "a"), ("list_item", "b"), ("quotation", "c")]),
        ("<dl><dt>a<dd>b</dl>", [("list_item", "a"), ("list_item", "b")]),
        ("<div>a<div>b</div>c</div>", [(P, "a"), (P, "b"), (P, "c")]),
        ("<p>5 &lt; 6 &amp; 7&nbsp;000</p>", [(P, "5 < 6 & 7\xa0000")]),
        ("<p>&nbsp;</p><p></p><p>a</p>", [(P, "a")]),
        ("<p>co\xadop\u200berate</p>", [(P, "cooperate")]),
        ("<p>a<script>b</script><style>c</style>d</p>", [(P, "ad")]),
        ("<figure><img src=a.jpg><figcaption>caption</figcaption></figure><p>a</p>", [(P, "a")]),
        ('<p class="x wp-caption-text">caption</p><p>a</p>', [(P, "a")]),
        ("<p>https://youtu.be/x</p><p>see https://youtu.be/x</p>", [(P, "see https://youtu.be/x")]),
        ("<p>a<nav><a href=/>home</a></nav><form>b<select><option>c</select></form>", [(P, "a")]),
        ("<xhtml:p>a</xhtml:p>b", [(P, "ab")]),
        ("<pre>a\nb <i>c</i>\n \nd</pre>e\n\nf", [(P, "a b c"), (P, "d"), (P, "e f")]),
        (
            "<p>• a</p><p>·&nbsp;&nbsp; b</p><p>\uf0b7c</p><p>•</p>",
            [*(("list_item", text) for text in "abc"), (P, "•")],
        ),
        ("<ul><li>• a</ul><h2>• b</h2>", [("list_item", "a"), ("heading", "• b")]),
    ],
)
def test_blocks_come_in_order_with_their_kinds(markup: str, expected: list[tuple[str, str]]) -> None:
    assert read(markup) == expected


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            "<tr><th>District<th>Cases<tr><td>Rubavu<td><p>12</p>",
            [("list_item", "District · Cases"), ("list_item", "Rubavu · 12")],
        ),
        ("<tr><td>a<td><tr><td><td>", [("list_item", "a")]),
        ("<tr><td>only one", [(P, "only one")]),
        ("<tr><td>menu<td><p>a</p><p>b</p>", [(P, "menu"), (P, "a"), (P, "b")]),
        (f"<tr><td>menu<td>{'word ' * 50}", [(P, "menu"), (P, ("word " * 50).strip())]),
        ("<tr><td>a<td><table><tr><td>b<td>c</table>", [(P, "a"), ("list_item", "b · c")]),
    ],
)
def test_rows_of_figures_are_items_and_layouts_are_none(rows: str, expected: list[tuple[str, str]]) -> None:
    assert read(f"<table>{rows}</table>") == expected


def test_links_are_kept_with_their_blocks() -> None:
    root = parse_html('<p>a <a href="/x?utm_source=1#y">b</a></p><p>c</p><img src="/d-150x150.jpg">')
    assert blocks_of(root, base=BASE) == (
        Block("a b", links=frozenset({"https://news.example/x"})),
        Block("c", links=frozenset({"https://news.example/d.jpg"})),
    )


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ('a<img data-src="/real.jpg" src="/holder.gif">', {"https://news.example/real.jpg"}),
        ('a<img width=1 height=1 src="https://stats.example/x.gif">', set()),
        ('a<picture><source srcset=x><img src="/a.jpg"></picture>', {"https://news.example/a.jpg"}),
        ('a<noscript><img src="/a.jpg"></noscript>', {"https://news.example/a.jpg"}),
        ('a<table><tr><td><a href="/x">b</a><td>c</table>', {"https://news.example/x"}),
        ('a<a href="javascript:x">b</a><a href="#y">c</a>', {"https://news.example/en/roads"}),
        ('a<a href="https://wa.me/?text=x">b</a>', set()),
        ('a<img src="data:image/png;base64,AAAA">', set()),
    ],
)
def test_pictures_and_pages_are_named(markup: str, expected: set[str]) -> None:
    assert links(markup) == expected


def test_a_long_text_is_cut_between_words() -> None:
    texts = [text for _, text in read("word " * 5_000)]
    assert [len(text) for text in texts] == [9_999, 9_999, 4_999]
    assert " ".join(texts) == ("word " * 5_000).strip()
    assert [len(text) for _, text in read("x" * 25_000)] == [10_000, 10_000, 5_000]


@pytest.mark.parametrize(
    ("markup", "cause"),
    [
        ("<div>" * 1_000, "cannot be read as HTML: Excessive depth in document: 256"),
        ("<br>" * (MAX_TAGS + 1), "has more than 100000 tags"),
    ],
)
def test_what_nests_too_deep_or_is_too_much_is_refused(markup: str, cause: str) -> None:
    with pytest.raises(Unfit, match=cause):
        parse_html(markup)


def test_a_tag_without_end_is_left_out() -> None:
    assert read("<p>a</p><p " + " ".join(f"x{n}" for n in range(50_000)) + "><p>b</p>") == [(P, "a"), (P, "b")]


def test_nothing_is_in_nothing() -> None:
    assert (read(""), blocks_of(parse_html("")), text_of("")) == ([], (), "")


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("Roads &#8216;open&#8217; &amp; bridges", "Roads ‘open’ & bridges"),
        ("<em>Roads</em><br>open", "Roads open"),
        ("a &lt;script&gt;", "a <script>"),
        ("5 < 6 & 7", "5 < 6 & 7"),
    ],
)
def test_a_title_is_one_line(markup: str, expected: str) -> None:
    assert text_of(markup) == expected


def test_text_is_composed_and_without_what_cannot_be_written() -> None:
    assert clean(" Cafe\u0301\t\x00\x0b bar\ufeff ") == "Café bar"
