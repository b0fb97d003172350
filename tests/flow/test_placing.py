"""Files of the site: whole, with companions of the same time, and written only when they differ."""

import gzip
from pathlib import Path

import brotli

from inkuru.flow.placing import Shelf, shelf

HTML = "<!doctype html><p>Inkuru</p></html>\n" * 20


def test_a_page_stands_with_companions_of_its_time(tmp_path: Path) -> None:
    with shelf(tmp_path / "site") as files:
        files.place_page("rw/inkuru-1/index.html", HTML)
    page = tmp_path / "site/rw/inkuru-1/index.html"
    companions = {suffix: page.with_name(page.name + suffix) for suffix in (".br", ".gz")}
    assert page.read_text(encoding="utf-8") == HTML
    assert brotli.decompress(companions[".br"].read_bytes()) == HTML.encode()
    assert gzip.decompress(companions[".gz"].read_bytes()) == HTML.encode()
    assert {one.stat().st_mtime_ns for one in companions.values()} == {page.stat().st_mtime_ns}
    assert sorted(one.name for one in page.parent.iterdir()) == ["index.html", "index.html.br", "index.html.gz"]


def test_the_same_page_again_writes_nothing(tmp_path: Path) -> None:
    files = Shelf(tmp_path)
    files.place_page("a.html", HTML)
    before = (tmp_path / "a.html").stat()
    files.place_page("a.html", HTML)
    assert (files.written, (tmp_path / "a.html").stat()) == (3, before)


def test_a_companion_of_another_time_is_written_anew(tmp_path: Path) -> None:
    files = Shelf(tmp_path)
    files.place_page("a.html", HTML)
    (tmp_path / "a.html.br").write_bytes(brotli.compress(b"of a page that was killed half-way"))
    files.place_page("a.html", HTML)
    assert brotli.decompress((tmp_path / "a.html.br").read_bytes()) == HTML.encode()


def test_the_same_text_is_the_same_bytes_wherever_it_is_written(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        Shelf(tmp_path / folder).place_page("a.html", HTML)
    names = ("a.html", "a.html.br", "a.html.gz")
    assert [(tmp_path / "one" / n).read_bytes() for n in names] == [(tmp_path / "two" / n).read_bytes() for n in names]


def test_what_a_crash_left_aside_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / ".a.html.aside").write_bytes(b"half a p")
    Shelf(tmp_path).place_page("a.html", HTML)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["a.html", "a.html.br", "a.html.gz"]


def test_removing_what_is_not_there_is_no_error(tmp_path: Path) -> None:
    files = Shelf(tmp_path)
    files.place_file("media/a.webp", b"RIFF")
    files.remove("media/a.webp")
    files.remove("media/a.webp")
    files.settle()
    assert list((tmp_path / "media").iterdir()) == []
