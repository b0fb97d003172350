"""The newsstand hands out what stands on the disk, and nothing else."""

import gzip
import os
import threading
import time
from pathlib import Path

import brotli
import pytest

from inkuru.config import page_files
from inkuru.config.page_files import Answer, Root
from inkuru.config.serving import FOR_A_DAY, FOR_A_MINUTE, IMMUTABLE, Newsstand, site_roots

PAGE = b"<!doctype html><title>Inkuru</title><p>Isoko ryasubukuye."
NOWHERE = b"nowhere"
LARGE = page_files.LARGEST_KEPT + 1


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    place(folder / "rw" / "index.html", PAGE)
    return folder


@pytest.fixture
def stand(site: Path) -> Newsstand:
    return Newsstand(site_roots(site), not_found=NOWHERE)


def place(path: Path, data: bytes, *, at: int | None = None, companions: bool = True) -> None:
    """Put a page in its place as publishing does: aside, one time for all three, companions first."""
    path.parent.mkdir(parents=True, exist_ok=True)
    moment = time.time_ns() if at is None else at
    made = ((".br", brotli.compress(data, quality=1)), (".gz", gzip.compress(data)), ("", data))
    for ending, content in made if companions else made[2:]:
        aside = path.with_name(f".{path.name}.aside")
        aside.write_bytes(content)
        os.utime(aside, ns=(moment, moment))
        aside.replace(path.with_name(path.name + ending))


def get(stand: Newsstand, path: str, method: str = "GET", query: str = "", **headers: str) -> Answer:
    """Ask; headers are named with underscores."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return stand.answer(method, path, query, named.get)


def header(answer: Answer, name: str) -> str | None:
    return dict(answer.headers).get(name)


def test_a_page_comes_whole_with_all_that_a_cache_needs(stand: Newsstand, site: Path) -> None:
    os.utime(site / "rw" / "index.html", (0, 0))
    answer = get(stand, "/rw/")
    assert (answer.status, answer.body, answer.file) == (200, PAGE, "")
    assert {name: value for name, value in answer.headers if name != "etag"} == {
        "content-type": "text/html; charset=utf-8",
        "last-modified": "Thu, 01 Jan 1970 00:00:00 GMT",
        "x-content-type-options": "nosniff",
        "cache-control": FOR_A_MINUTE,
        "vary": "accept-encoding",
        "accept-ranges": "bytes",
    }


@pytest.mark.parametrize(("accepted", "encoding"), [("gzip", "gzip"), ("gzip, br", "br"), ("zstd", None)])
def test_a_page_comes_in_the_encoding_that_is_wanted(stand: Newsstand, accepted: str, encoding: str | None) -> None:
    unpack = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}[encoding]
    answer = get(stand, "/rw/", accept_encoding=accepted)
    assert (unpack(answer.body), header(answer, "content-encoding"), header(answer, "vary")) == (
        PAGE,
        encoding,
        "accept-encoding",
    )


def test_each_encoding_has_a_tag_of_its_own(stand: Newsstand) -> None:
    tags = {header(get(stand, "/rw/", accept_encoding=one), "etag") for one in ("br", "gzip", "identity")}
    assert len(tags) == 3


def test_the_same_page_written_again_keeps_its_tag(stand: Newsstand, site: Path) -> None:
    before = header(get(stand, "/rw/"), "etag")
    place(site / "rw" / "index.html", PAGE, at=5_000_000_000)
    assert header(get(stand, "/rw/"), "etag") == before


@pytest.mark.parametrize("encoding", ["br", "gzip", "identity"])
def test_a_page_that_the_reader_has_is_not_sent_again(stand: Newsstand, encoding: str) -> None:
    tag = header(get(stand, "/rw/", accept_encoding=encoding), "etag") or ""
    answer = get(stand, "/rw/", accept_encoding=encoding, if_none_match=f'"other", {tag}')
    assert answer == Answer(304, [("etag", tag), ("cache-control", FOR_A_MINUTE), ("vary", "accept-encoding")])


def test_a_tag_of_another_encoding_is_another_page(stand: Newsstand) -> None:
    tag = header(get(stand, "/rw/", accept_encoding="br"), "etag") or ""
    assert get(stand, "/rw/", accept_encoding="gzip", if_none_match=tag).status == 200


def test_a_tag_counts_more_than_a_date(stand: Newsstand) -> None:
    date = header(get(stand, "/rw/"), "last-modified") or ""
    assert get(stand, "/rw/", if_modified_since=date).status == 304
    assert get(stand, "/rw/", if_modified_since=date, if_none_match='"old"').status == 200


def test_a_part_is_cut_from_the_page_as_it_is(stand: Newsstand) -> None:
    answer = get(stand, "/rw/", range="bytes=2-8", accept_encoding="br")
    assert (answer.status, answer.body, answer.size) == (206, PAGE[2:9], 7)
    assert (header(answer, "content-range"), header(answer, "content-encoding")) == (f"bytes 2-8/{len(PAGE)}", None)


def test_a_part_beyond_the_end_is_refused(stand: Newsstand) -> None:
    assert get(stand, "/rw/", range="bytes=999-") == Answer(416, [("content-range", f"bytes */{len(PAGE)}")])


def test_a_part_of_an_older_page_is_the_whole_new_one(stand: Newsstand) -> None:
    tag = header(get(stand, "/rw/"), "etag") or ""
    assert get(stand, "/rw/", range="bytes=0-1", if_range=tag).status == 206
    assert get(stand, "/rw/", range="bytes=0-1", if_range='"old"').body == PAGE


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "get"])
def test_the_site_is_only_read(stand: Newsstand, method: str) -> None:
    assert get(stand, "/rw/", method) == Answer(405, [("allow", "GET, HEAD")])


def test_a_folder_is_asked_for_with_its_slash(stand: Newsstand) -> None:
    answer = get(stand, "/rw", query="q=amazi&x=%0d")
    assert answer == Answer(301, [("location", "/rw/?q=amazi&x=%0d"), ("cache-control", FOR_A_MINUTE)])


def test_a_redirect_leads_nowhere_else(stand: Newsstand, site: Path) -> None:
    place(site / "isoko ry’i Rusizi\r\n" / "index.html", PAGE)
    answer = get(stand, "/isoko ry’i Rusizi\r\n")
    assert header(answer, "location") == "/isoko%20ry%E2%80%99i%20Rusizi%0D%0A/"
    assert get(stand, "//rw").status == 404


@pytest.mark.parametrize(
    "path",
    [
        "/nothing/",
        "/rw/nothing",
        "/../secret.txt",
        "/rw/../../secret.txt",
        "/rw/..",
        "/./rw/",
        "//rw/",
        "/rw//",
        "/rw\\..\\..\\secret.txt",
        "/rw/\0",
        "/rw/index.html\0.txt",
        "/out/secret.txt",
        "/secret-link.txt",
        "/folder",
        "/folder/",
        "/pipe",
        "/.hidden",
        "/rw/.index.html.aside",
        "/rw/index.html.br",
        "/rw/index.html.gz",
        "/rw/index.html/",
        "/" + "x" * 5000,
        "/" + "x/" * 3000,
        "",
        "rw/",
        "*",
    ],
)
def test_nothing_but_the_site_is_handed_out(stand: Newsstand, site: Path, path: str) -> None:
    (site.parent / "secret.txt").write_text("secret")
    (site / "out").symlink_to(site.parent)
    (site / "secret-link.txt").symlink_to(site.parent / "secret.txt")
    (site / "folder").mkdir()
    (site / ".hidden").write_text("hidden")
    (site / "rw" / ".index.html.aside").write_text("half a page")
    os.mkfifo(site / "pipe")
    expected = [("content-type", "text/html; charset=utf-8"), ("cache-control", "no-cache")]
    assert get(stand, path) == Answer(404, expected, NOWHERE)


def test_a_link_inside_the_site_is_followed(stand: Newsstand, site: Path) -> None:
    (site / "same").symlink_to(site / "rw")
    assert get(stand, "/same/").body == PAGE


def test_a_site_may_be_a_link_itself(site: Path) -> None:
    site.rename(site.with_name("site-1"))
    site.symlink_to(site.with_name("site-1"))
    assert get(Newsstand(site_roots(site)), "/rw/").body == PAGE


def test_the_site_may_have_a_page_for_what_is_not_there(stand: Newsstand, site: Path) -> None:
    place(site / "404.html", b"Nta rupapuro")
    assert (get(stand, "/nothing").status, get(stand, "/nothing").body) == (404, b"Nta rupapuro")


def test_a_new_page_is_there_at_once(stand: Newsstand, site: Path) -> None:
    assert get(stand, "/sw/").status == 404
    place(site / "sw" / "index.html", b"Habari")
    assert get(stand, "/sw/").body == b"Habari"


@pytest.mark.parametrize("data", [b"shorter", PAGE.replace(b"Isoko", b"Igare"), PAGE * 3])
def test_a_replaced_page_is_there_at_once_and_whole(stand: Newsstand, site: Path, data: bytes) -> None:
    path = site / "rw" / "index.html"
    get(stand, "/rw/")
    place(path, data, at=path.stat().st_mtime_ns)
    assert gzip.decompress(get(stand, "/rw/", accept_encoding="gzip").body) == data


def test_a_removed_page_is_gone_at_once(stand: Newsstand, site: Path) -> None:
    get(stand, "/rw/")
    (site / "rw" / "index.html").unlink()
    assert (get(stand, "/rw/").status, stand.weight) == (404, 0)


def test_a_companion_of_another_version_is_not_used(stand: Newsstand, site: Path) -> None:
    old = site / "rw" / "index.html"
    place(old, b"changed", at=old.stat().st_mtime_ns + 1, companions=False)
    answer = get(stand, "/rw/", accept_encoding="br")
    assert (answer.body, header(answer, "content-encoding")) == (b"changed", None)


def test_companions_that_come_later_are_found(stand: Newsstand, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = site / "rw" / "index.html"
    place(path, b"changed", companions=False)
    monkeypatch.setattr(page_files, "COMPANIONS_AWAITED_SECONDS", 0.0)
    assert get(stand, "/rw/", accept_encoding="gzip").body == b"changed"
    gz = path.with_name("index.html.gz")
    gz.write_bytes(gzip.compress(b"changed"))
    os.utime(gz, ns=(path.stat().st_mtime_ns,) * 2)
    assert header(get(stand, "/rw/", accept_encoding="gzip"), "content-encoding") == "gzip"


def test_readers_keep_pages_shortly_pictures_longer_and_hashed_files_for_ever(stand: Newsstand, site: Path) -> None:
    place(site / "media" / "ab" / "ferry.webp", b"RIFF", companions=False)
    place(site / "static" / "0f3a" / "mark.svg", b"<svg/>")
    paths = ("/rw/", "/media/ab/ferry.webp", "/static/0f3a/mark.svg")
    assert [header(get(stand, path), "cache-control") for path in paths] == [FOR_A_MINUTE, FOR_A_DAY, IMMUTABLE]
    assert header(get(stand, "/media/ab/ferry.webp", accept_encoding="br"), "vary") is None


def test_the_first_root_that_fits_answers(site: Path, tmp_path: Path) -> None:
    place(tmp_path / "desk" / "desk.css", b"p{}", companions=False)
    place(site / "desk" / "static" / "v1" / "desk.css", b"not this one")
    stand = Newsstand((Root("/desk/static/v1/", tmp_path / "desk", IMMUTABLE), *site_roots(site)))
    assert get(stand, "/desk/static/v1/desk.css").body == b"p{}"


def test_a_large_file_is_sent_from_the_disk(stand: Newsstand, site: Path) -> None:
    path = site / "media" / "long.mp3"
    place(path, b"x" * LARGE, companions=False)
    whole = get(stand, "/media/long.mp3", accept_encoding="br")
    part = get(stand, "/media/long.mp3", range="bytes=-10")
    assert (whole.status, whole.body, whole.file, whole.size) == (200, b"", str(path), LARGE)
    assert (part.status, part.body, part.file, part.size) == (206, b"", str(path), 10)
    assert get(stand, "/media/long.mp3", if_none_match=header(whole, "etag") or "").status == 304
    assert stand.weight < LARGE


def test_what_is_kept_is_bounded_and_the_longest_unasked_goes(site: Path) -> None:
    names = [f"/{number}.txt" for number in range(10)]
    for name in names:
        place(site / name[1:], b"x" * 10_000, companions=False)
    stand = Newsstand(site_roots(site), capacity=3 * (10_000 + page_files.PAGE_OVERHEAD))
    bodies = []
    for name in names:
        bodies.append(get(stand, name).body)
        get(stand, names[0])
        assert stand.weight <= 3 * (10_000 + page_files.PAGE_OVERHEAD)
    assert bodies == [b"x" * 10_000] * 10
    assert names[0] in stand._pages
    assert names[1] not in stand._pages


def test_a_page_that_is_replaced_all_the_time_is_never_torn(stand: Newsstand, site: Path) -> None:
    versions = [str(number).encode() * (1000 + 37 * number) for number in range(1, 9)]
    path = site / "rw" / "index.html"
    place(path, versions[0])
    writer = threading.Thread(target=place_all, args=(path, versions * 30))
    writer.start()
    seen = set()
    while writer.is_alive():
        seen.add(gzip.decompress(unpacked(get(stand, "/rw/", accept_encoding="gzip"))))
    assert seen <= set(versions)
    assert len(seen) > 1


def place_all(path: Path, versions: list[bytes]) -> None:
    for version in versions:
        place(path, version)


def unpacked(answer: Answer) -> bytes:
    """The body in gzip, also where it came without."""
    return answer.body if header(answer, "content-encoding") else gzip.compress(answer.body)
