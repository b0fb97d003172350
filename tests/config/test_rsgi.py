"""The one port, asked over HTTP."""

import gzip
import http.client
import socket
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from inkuru.config.page_files import LARGEST_KEPT
from inkuru.desk import assets
from tests.cli.houses import House, free_port, house

pytestmark = pytest.mark.server

PAGE = b"<!doctype html><title>Inkuru</title>"
LARGE = b"0123456789" * (LARGEST_KEPT // 10 + 1)
TOO_LARGE = b"x" * (23 * 1024 * 1024)
FORM = {"content-type": "application/x-www-form-urlencoded"}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    home = tmp_path_factory.mktemp("one-port") / "home"
    with house(home, "--no-sample", "--port", str(free_port())) as up:
        place(home / "site" / "rw" / "test" / "index.html", PAGE)
        place(home / "site" / "media" / "large.bin", LARGE)
        yield up


def place(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f".{path.name}.aside")
    aside.write_bytes(data)
    aside.replace(path)


def ask(
    built: House, path: str, method: str = "GET", body: bytes | None = None, **headers: str
) -> tuple[int, http.client.HTTPMessage, bytes]:
    connection = http.client.HTTPConnection(urlsplit(built.url).netloc, timeout=30)
    try:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, body, named)
        response = connection.getresponse()
        return response.status, response.msg, response.read()
    finally:
        connection.close()


def test_a_page_comes_from_the_site(built: House) -> None:
    status, headers, body = ask(built, "/rw/test/")
    assert (status, headers["content-length"], headers["content-type"], body) == (
        200,
        str(len(PAGE)),
        "text/html; charset=utf-8",
        PAGE,
    )


def test_head_has_the_length_and_no_body(built: House) -> None:
    for path in ("/rw/test/", "/media/large.bin"):
        whole, head = ask(built, path), ask(built, path, "HEAD")
        assert (head[0], head[1]["content-length"], head[2]) == (200, str(len(whole[2])), b"")


def test_a_large_file_comes_whole_and_in_part(built: House) -> None:
    assert ask(built, "/media/large.bin")[2] == LARGE
    status, headers, body = ask(built, "/media/large.bin", range="bytes=1000005-1000014")
    assert (status, headers["content-range"], body) == (206, f"bytes 1000005-1000014/{len(LARGE)}", b"5678901234")


def test_what_the_reader_has_is_not_sent_again(built: House) -> None:
    tag = ask(built, "/rw/test/")[1]["etag"]
    status, headers, body = ask(built, "/rw/test/", if_none_match=tag)
    assert (status, headers["etag"], body) == (304, tag, b"")


def test_a_page_that_is_replaced_is_seen_at_once_by_every_process(built: House) -> None:
    path = built.home / "site" / "rw" / "changing" / "index.html"
    for number in range(20):
        page = str(number).encode() * 200
        place(path, page)
        assert [ask(built, "/rw/changing/")[2] for _ in range(4)] == [page] * 4


@pytest.mark.parametrize("path", ["/%2e%2e/inkuru.sqlite3", "/..%2finkuru.sqlite3", "/rw/%00", "/secret-key", "/%ff"])
def test_nothing_else_is_handed_out(built: House, path: str) -> None:
    status, headers, body = ask(built, path)
    assert (status, headers["content-type"]) == (404, "text/html; charset=utf-8")
    assert [f'lang="{code}"'.encode() in body for code in ("rw", "en", "sw")] == [True] * 3


def test_the_site_is_not_written_to(built: House) -> None:
    status, headers, _ = ask(built, "/rw/test/", "POST", b"x")
    assert (status, headers["allow"]) == (405, "GET, HEAD")


def test_the_desk_is_behind_its_door(built: House) -> None:
    status, headers, _ = ask(built, "/desk")
    assert (status, headers["location"]) == (302, "/desk/")
    status, headers, _ = ask(built, "/desk/")
    assert (status, headers["location"]) == (302, "/desk/sign-in/?next=/desk/")


def test_the_desk_lets_nothing_foreign_in_and_stays_in_no_cache(built: House) -> None:
    _, headers, body = ask(built, "/desk/sign-in/", accept_encoding="gzip")
    assert headers["content-security-policy"].startswith("default-src 'self'; ")
    assert {"no-store", "private"} <= set(headers["cache-control"].split(", "))
    assert b"<style" not in gzip.decompress(body)


def test_signing_in_sets_two_cookies(built: House) -> None:
    link = urlsplit(built.link).path
    _, headers, page = ask(built, link)
    token = page.split(b'name="csrfmiddlewaretoken" value="')[1].split(b'"')[0]
    cookie = headers["set-cookie"].split(";")[0]
    status, headers, _ = ask(built, link, "POST", b"csrfmiddlewaretoken=" + token, cookie=cookie, **FORM)
    assert (status, headers["location"]) == (302, "/desk/")
    names = sorted(one.split("=")[0] for one in headers.get_all("set-cookie") or [])
    assert names == ["inkuru-csrf", "inkuru-session"]


def test_style_sheets_carry_their_version(built: House) -> None:
    for name in (*assets.SHEETS, "icon.svg"):
        status, headers, _ = ask(built, assets.address(name))
        assert (status, headers["cache-control"]) == (200, "public, max-age=31536000, immutable")
    assert ask(built, "/desk/static/0000/frame.css")[0] == 404


def test_what_is_too_large_is_refused(built: House) -> None:
    with closing(http.client.HTTPConnection(urlsplit(built.url).netloc, timeout=30)) as connection:
        connection.putrequest("POST", "/desk/intake/")
        connection.putheader("content-length", str(len(TOO_LARGE)))
        connection.endheaders()
        # It is refused before all of it is sent; whether the answer still arrives is the system’s to say.
        with suppress(BrokenPipeError, ConnectionResetError):
            connection.send(TOO_LARGE)
            assert connection.getresponse().status == 413
    assert ask(built, "/rw/test/")[0] == 200


def test_readers_who_leave_harm_nobody(built: House) -> None:
    host, _, port = urlsplit(built.url).netloc.partition(":")
    for request in (
        b"GET /media/large.bin HTTP/1.1\r\nhost: x\r\n\r\n",
        b"GET /desk/sign-in/ HTTP/1.1\r\nhost: x\r\n\r\n",
        b"POST /desk/intake/ HTTP/1.1\r\nhost: x\r\ncontent-length: 5000000\r\n\r\nxyz",
    ):
        for _ in range(10):
            with socket.create_connection((host, int(port))) as connection:
                connection.sendall(request)
    time.sleep(0.2)
    with ThreadPoolExecutor(8) as many:
        answers = list(many.map(lambda _: ask(built, "/desk/sign-in/")[0], range(32)))
    assert answers == [200] * 32
    assert "ERROR" not in built.said


def test_searches_are_answered_beside_the_pages(built: House) -> None:
    status, headers, body = ask(built, "/rw/search?q=amatora")
    assert (status, headers["content-type"], headers["x-robots-tag"]) == (200, "text/html; charset=utf-8", "noindex")
    assert b'value="amatora"' in body
    assert [name for name in headers if name.lower() == "set-cookie"] == []
    assert (ask(built, "/xx/search")[0], ask(built, "/rw/search", "POST", b"q=a")[0]) == (404, 405)
