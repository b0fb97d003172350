"""What a file is, by its name."""

import pytest

from inkuru.config.media_types import is_text, media_type


@pytest.mark.parametrize(
    ("name", "expected", "text"),
    [
        ("rw/index.html", "text/html; charset=utf-8", True),
        ("rw/feed.xml", "application/atom+xml; charset=utf-8", True),
        ("rw/rss.xml", "application/rss+xml; charset=utf-8", True),
        ("rw/feed.json", "application/feed+json; charset=utf-8", True),
        ("sitemap.xml", "application/xml; charset=utf-8", True),
        ("mark.SVG", "image/svg+xml; charset=utf-8", True),
        ("ferry.webp", "image/webp", False),
        ("notes.exe", "application/octet-stream", False),
        ("README", "application/octet-stream", False),
        ("rw.html/ferry", "application/octet-stream", False),
    ],
)
def test_a_file_is_what_its_name_says(name: str, expected: str, *, text: bool) -> None:
    assert (media_type(name), is_text(name)) == (expected, text)
