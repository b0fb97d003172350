"""What a page’s maker meant as paragraphs becomes paragraphs."""

import pytest
from lxml import etree

from inkuru.formats.blocks import parse_html
from inkuru.formats.mending import make_links_whole, mend_layout

LONG = "word " * 50


def mended(markup: str) -> str:
    root = parse_html(f"<body>{markup}</body>")
    mend_layout(root)
    body = root.find("body")
    assert body is not None
    return etree.tostring(body, encoding="unicode", method="html").removeprefix("<body>").removesuffix("</body>")


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>a</p><div><p>b</p></div>", "<p>a</p><div><p>b</p></div>"),
        ("<div>a</div>", "<div><p>a</p></div>"),
        ("<div>a<br><br>b<br> <br>c</div>", "<div><p>a<br></p><p>b<br> </p><p>c</p></div>"),
        ("<div>a<br>b</div>", "<div><p>a<br>b</p></div>"),
        ("<div>a <b>b</b> c<p>d</p>e</div>", "<div><p>a <b>b</b> c</p><p>d</p><p>e</p></div>"),
        ("<div><div><img></div>a<br><br>b</div>", "<div><div><img></div><p>a<br></p><p>b</p></div>"),
        ("<div><span>a<br><br>b</span></div>", "<div><span><p>a<br></p><p>b</p></span></div>"),
        ("<div>a <span>b</span><br>c</div>", "<div><p>a <span>b</span><br>c</p></div>"),
        ("<pre>a\nb\n\n<b>c</b>\n \nd\n\n</pre>", "<div><p>a\nb</p><p>c</p><p>d</p></div>"),
        ("<div>a<span><p>b</p></span>c</div>", "<div><p>a</p><span><p>b</p></span><p>c</p></div>"),
        ("<div><a>a</a> <a>b</a></div>", "<div><a>a</a> <a>b</a></div>"),
        ("<ul><li>a<br><br>b</li></ul>", "<ul><li>a<br><br>b</li></ul>"),
        (
            f"<table><tr><td><a>menu</a></td><td>{LONG}</td></tr></table>",
            f"<div><div><div><a>menu</a></div><div><p>{LONG}</p></div></div></div>",
        ),
        (
            "<table><tr><th>District</th><td>12</td></tr></table>",
            "<table><tr><th>District</th><td><p>12</p></td></tr></table>",
        ),
    ],
)
def test_loose_texts_become_paragraphs_and_layouts_are_undone(markup: str, expected: str) -> None:
    assert mended(markup) == expected


def test_links_are_made_whole() -> None:
    root = parse_html('<body><a href="b.html">x</a><a name="y">y</a><img src="/c.jpg"><img src="javascript:x"></body>')
    make_links_whole(root, "https://news.example/a/")
    assert [dict(one.attrib) for one in root.iter("a", "img")] == [
        {"href": "https://news.example/a/b.html"},
        {"name": "y"},
        {"src": "https://news.example/c.jpg"},
        {"src": ""},
    ]
