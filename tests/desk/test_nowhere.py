"""What a reader gets at an address that leads nowhere."""

from inkuru.desk import nowhere
from inkuru.lang.language import codes
from tests.desk.pages import soup


def test_it_speaks_every_language() -> None:
    html = soup(nowhere.page())
    assert [one["lang"] for one in html.select("section")] == list(codes())
    assert [one["href"] for one in html.select("section a")] == [f"/{code}/" for code in codes()]
    assert len({one.get_text() for one in html.select("section h2")}) == len(codes())
