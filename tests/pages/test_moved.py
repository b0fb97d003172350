"""What stands at an old address."""

from inkuru.pages import moved
from inkuru.records import MovedPage
from tests.pages.making import SITE
from tests.pages.reading import part, read, strings


def test_it_leads_on_at_once_and_by_hand() -> None:
    soup = read(moved.render(MovedPage(SITE, "sw", "/sw/zamani-12/", "/sw/kabeza-12/")))
    assert part(soup, 'meta[http-equiv="refresh"]')["content"] == "0; url=/sw/kabeza-12/"
    assert [part(soup, "main a")["href"], *strings(soup, "main")] == [
        "/sw/kabeza-12/",
        "Habari hii imehamia mahali pengine",
        "Soma habari",
    ]
    assert part(soup, 'meta[name="robots"]')["content"] == "noindex"
