"""Words in templates."""

from datetime import UTC, datetime

import pytest
from django.template import Context, Template
from django.utils.translation import override

from inkuru.desk import assets
from inkuru.records import Finding, Severity
from tests.desk.pages import soup

AT = datetime(2026, 11, 22, 7, 40, tzinfo=UTC)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("rw", "22 Ugushyingo 2026, saa 9:40"),
        ("en", "November 22, 2026, 9:40 a.m."),
        ("sw", "Novemba 22, 2026, saa 3:40 asubuhi"),
    ],
)
def test_a_moment_is_told_by_the_newsroom_s_clock(code: str, expected: str) -> None:
    with override(code):
        assert Template("{% load desk %}{{ at|moment }}").render(Context({"at": AT})) == expected


def test_files_and_findings_are_named() -> None:
    finding = Finding("x", Severity.NOTE, "Paragraph %(paragraph)s has no text", {"paragraph": "3"})
    template = Template('{% load desk %}{% asset "icon.svg" %} {% mark %} {{ finding|in_words }}')
    expected = f"{assets.address('icon.svg')} {assets.mark()} Paragraph 3 has no text"
    with override("en"):
        assert template.render(Context({"finding": finding})) == expected


def test_a_page_links_every_style_sheet_in_its_order() -> None:
    html = soup(Template("{% load desk %}{% style_sheets %}").render(Context()).encode())
    links = html.select("link[rel=stylesheet]")
    assert [one["href"] for one in links] == [assets.address(name) for name in assets.SHEETS]
