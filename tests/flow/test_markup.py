"""Inline HTML: nothing but emphasis and links, and a plain form that says the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkuru.flow.markup import from_plain, sanitised, to_plain

ROWS = [
    ("<b>rya</b>", "<b>rya</b>"),
    ("<script>alert(1)</script>a", "a"),
    ('<a href="javascript:alert(1)">a</a>', '<a rel="noopener">a</a>'),
    ('<a href="//evil.example">a</a>', '<a rel="noopener">a</a>'),
    ('<a href="https://rura.example/" onclick="x">a</a>', '<a href="https://rura.example/" rel="noopener">a</a>'),
    ("<svg onload=alert(1)>", ""),
    ("<img src=x onerror=alert(1)>", ""),
]


@pytest.mark.parametrize(("given_html", "kept"), ROWS)
def test_it_keeps_emphasis_and_links_only(given_html: str, kept: str) -> None:
    assert sanitised(given_html) == kept


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=200))
def test_plain_text_goes_through_html_unharmed(text: str) -> None:
    assert to_plain(from_plain(text)) == text


@given(st.text(max_size=200))
def test_sanitising_twice_is_sanitising_once(text: str) -> None:
    assert sanitised(sanitised(text)) == sanitised(text)
