"""A request crosses to WSGI and its answer comes back."""

import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any
from wsgiref.validate import validator

import pytest

from inkuru.config.bridge import FAILED, call_application, wsgi_environ
from inkuru.config.page_files import Answer

Environ = dict[str, Any]
Start = Callable[..., Callable[[bytes], object]]


@dataclass
class Headers:
    """The headers of a request as granian has them."""

    lines: list[tuple[str, str]]

    def items(self) -> list[tuple[str, str]]:
        """All lines."""
        return self.lines


@dataclass
class Asked:
    """A request as granian has it."""

    method: str = "POST"
    path: str = "/desk/"
    query_string: str = ""
    http_version: str = "1.1"
    scheme: str = "http"
    client: str = "10.0.0.7:51000"
    server: str = "127.0.0.1:8000"
    authority: str | None = None
    headers: Headers = field(default_factory=lambda: Headers([]))


def environ_of(body: bytes = b"", **asked: Any) -> Environ:
    return wsgi_environ(Asked(**asked), body)  # type: ignore[arg-type]


def test_a_request_is_what_wsgi_says_it_is() -> None:
    lines = [
        ("host", "desk.example"),
        ("content-type", "text/plain"),
        ("content-length", "999"),
        ("x-forwarded-for", "1.1.1.1"),
        ("x-forwarded-for", "2.2.2.2"),
        ("cookie", "a=1"),
        ("cookie", "b=2"),
        ("x_forwarded_for", "6.6.6.6"),
    ]
    environ = environ_of(b"Inkuru", path="/desk/é", query_string="q=%20", headers=Headers(lines))
    assert environ.pop("wsgi.input").read() == b"Inkuru"
    del environ["wsgi.errors"]
    assert environ == {
        "REQUEST_METHOD": "POST",
        "SCRIPT_NAME": "",
        "PATH_INFO": "/desk/Ã©",
        "QUERY_STRING": "q=%20",
        "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": "8000",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "10.0.0.7",
        "CONTENT_LENGTH": "6",
        "CONTENT_TYPE": "text/plain",
        "HTTP_HOST": "desk.example",
        "HTTP_X_FORWARDED_FOR": "1.1.1.1,2.2.2.2",
        "HTTP_COOKIE": "a=1; b=2",
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http",
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
    }


def test_addresses_of_version_6_lose_their_brackets() -> None:
    environ = environ_of(client="[::1]:51000", server="[::1]:8000", authority="desk.example")
    assert [environ[name] for name in ("REMOTE_ADDR", "SERVER_NAME", "HTTP_HOST")] == ["::1", "::1", "desk.example"]


@dataclass
class Body:
    """A response that remembers whether it was closed."""

    chunks: Iterable[bytes]
    is_closed: bool = False

    def __iter__(self) -> Iterator[bytes]:
        return iter(self.chunks)

    def close(self) -> None:
        """Called by whoever answers."""
        self.is_closed = True


def test_an_answer_comes_back_whole_and_is_closed() -> None:
    body = Body([b"one ", b"two"])

    def application(_: Environ, start: Start) -> Body:
        start("207 Multi", [("Set-Cookie", "a=1"), ("Set-Cookie", "b=2")])
        return body

    answer = call_application(application, environ_of())
    assert answer == Answer(207, [("set-cookie", "a=1"), ("set-cookie", "b=2")], b"one two")
    assert body.is_closed


def test_what_is_written_comes_before_what_is_returned() -> None:
    def application(_: Environ, start: Start) -> list[bytes]:
        start("200 OK", [])(b"written ")
        return [b"returned"]

    assert call_application(application, environ_of()).body == b"written returned"


def test_an_application_that_fails_is_an_answer_and_a_line(caplog: pytest.LogCaptureFixture) -> None:
    def failing() -> Iterator[bytes]:
        yield b"half "
        raise ValueError("no")

    body = Body(failing())

    def application(_: Environ, start: Start) -> Body:
        start("200 OK", [])
        return body

    assert call_application(application, environ_of()) == FAILED
    assert (body.is_closed, caplog.messages) == (True, ["POST /desk/ failed"])


def test_an_application_that_never_starts_has_failed() -> None:
    assert call_application(lambda _environ, _start: [], environ_of()) == FAILED


def test_the_rules_of_wsgi_are_kept() -> None:
    def application(environ: Environ, start: Start) -> list[bytes]:
        start("200 OK", [("Content-Type", "text/plain")])
        return [environ["wsgi.input"].read(99)]

    environ = environ_of(b"Inkuru", method="POST") | {"wsgi.errors": io.StringIO()}
    answer = call_application(validator(application), environ)
    assert answer == Answer(200, [("content-type", "text/plain")], b"Inkuru")
