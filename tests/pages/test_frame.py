"""The frame of all pages, and what the room may know."""

import ast
from dataclasses import replace
from pathlib import Path

import pytest
from django.utils import timezone, translation

from inkuru.pages import frame
from inkuru.pages.frame import Alternate, FrontLink, Head, fill, front_links, head
from tests.pages.gallery import gallery
from tests.pages.making import SITE
from tests.pages.reading import read

ROOM = Path(frame.__file__).parent
MODULES = sorted(ROOM.rglob("*.py"))
# The template engine and nothing else of Django; of our own house what is below, and this room.
ALLOWED = ("django.template", "inkuru.lang", "inkuru.pages", "inkuru.records")


def imports(code: str) -> set[str]:
    """The modules that code takes from Django and from our house."""
    found = set[str]()
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            found |= {one.name for one in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add(f"{'.' * node.level}{node.module or ''}")
    return {name for name in found if name.startswith(("django", "inkuru", "."))}


def strangers(code: str) -> set[str]:
    return {name for name in imports(code) if not any(f"{name}.".startswith(f"{one}.") for one in ALLOWED)}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_pages_know_of_django_its_templates_only(path: Path) -> None:
    assert strangers(path.read_text(encoding="utf-8")) == set()


def test_a_stranger_would_be_seen() -> None:
    code = (
        "import django.conf\nfrom inkuru.newsroom import models\nfrom django.template.base import Node\nfrom . import x"
    )
    assert strangers(code) == {"django.conf", "inkuru.newsroom", "."}


def test_a_page_is_the_same_whatever_the_process_has_set_active() -> None:
    before = gallery()
    with translation.override("sw"), timezone.override("Asia/Tokyo"):
        assert gallery() == before


@pytest.mark.parametrize(
    ("url", "canonical", "address"),
    [("", "", "/rw/"), ("https://inkuru.example", "https://inkuru.example/rw/a-1/", "https://inkuru.example/rw/")],
)
def test_addresses_are_whole_where_the_site_has_one(url: str, canonical: str, address: str) -> None:
    made = head(replace(SITE, url=url), "/rw/a-1/", title="A", description="B", paths={"rw": "/rw/"})
    assert made == Head("A", "B", canonical, (Alternate("rw", address),))


def test_the_fronts_stand_in_the_order_of_the_site() -> None:
    assert front_links(("sw", "rw")) == (FrontLink("sw", "Kiswahili", "/sw/"), FrontLink("rw", "Kinyarwanda", "/rw/"))


def test_every_page_leads_to_archive_corrections_fronts_and_chooser() -> None:
    made = Head("A", "B", "", ())
    soup = read(fill("page.html", "moved", SITE, "rw", head=made))
    assert [(one["href"], one.get("hreflang")) for one in soup.select("footer a")] == [
        ("/rw/archive/", None),
        ("/rw/corrections/", None),
        ("/rw/", "rw"),
        ("/en/", "en"),
        ("/sw/", "sw"),
        ("/#choose", None),
    ]
    assert [one["href"] for one in soup.select("header a")] == ["/rw/", "/rw/", "/rw/search"]
