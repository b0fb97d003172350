"""Carries a request from the server’s own interface (RSGI) to a WSGI application (PEP 3333), in a few threads."""

import asyncio
import io
import logging
import sys
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

from granian.rsgi import HTTPProtocol, ProtocolClosed, ProtocolError, Scope

from inkuru.config.page_files import Answer, Headers

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication, WSGIEnvironment

log = logging.getLogger(__name__)

THREADS = 8
# A picture is up to 20 MB; this leaves room for the form around it.
LARGEST_BODY = 22 * 1024 * 1024
# All bodies together that one process takes in at a time; beyond it the server says that it is busy.
LARGEST_INTAKE = 96 * 1024 * 1024
TEXT: Headers = [("content-type", "text/plain; charset=utf-8"), ("cache-control", "no-store")]
TOO_LARGE = Answer(413, TEXT, b"This is larger than 22 MB.\n")
BUSY = Answer(503, [*TEXT, ("retry-after", "5")], b"The server is busy. Try again in a few seconds.\n")
FAILED = Answer(500, TEXT, b"Something went wrong. It has been written to the log.\n")
DISCONNECTED = Answer(400, [])


class _TooLarge(Exception):
    pass


class _Busy(Exception):
    pass


class Bridge:
    """Answers requests with a WSGI application, at most `THREADS` of them at a time in this process."""

    def __init__(self, application: "WSGIApplication") -> None:
        self._application = application
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="desk")
        self._taken_in = 0

    async def answer(self, scope: Scope, protocol: HTTPProtocol) -> Answer:
        """The application’s answer, whole. 413, 503 and 500 are our own."""
        chunks: list[bytes] = []
        try:
            async for chunk in protocol:
                self._take_in(chunks, chunk)
            environ = wsgi_environ(scope, b"".join(chunks))
            loop = asyncio.get_running_loop()
            return await loop.run_in_executor(self._threads, call_application, self._application, environ)
        except _TooLarge:
            return TOO_LARGE
        except _Busy:
            return BUSY
        except (ProtocolClosed, ProtocolError):
            # The reader has left while sending: nobody is there to hear an answer.
            return DISCONNECTED
        finally:
            self._taken_in -= sum(map(len, chunks))

    def close(self) -> None:
        """Let what runs finish and begin nothing more."""
        self._threads.shutdown(wait=False, cancel_futures=True)

    def _take_in(self, chunks: list[bytes], chunk: bytes) -> None:
        chunks.append(chunk)
        self._taken_in += len(chunk)
        if sum(map(len, chunks)) > LARGEST_BODY:
            raise _TooLarge
        if self._taken_in > LARGEST_INTAKE:
            raise _Busy


def wsgi_environ(scope: Scope, body: bytes) -> "WSGIEnvironment":
    """The request as PEP 3333 has it. A header sent twice is joined; one with an underscore in its name is dropped,
    because it would pass for the one with a hyphen.
    """
    client, _, _ = scope.client.rpartition(":")
    server, _, port = scope.server.rpartition(":")
    environ: dict[str, Any] = {
        "REQUEST_METHOD": scope.method,
        "SCRIPT_NAME": "",
        "PATH_INFO": scope.path.encode().decode("latin-1"),
        "QUERY_STRING": scope.query_string,
        "SERVER_NAME": server.strip("[]"),
        "SERVER_PORT": port,
        "SERVER_PROTOCOL": f"HTTP/{scope.http_version}",
        "REMOTE_ADDR": client.strip("[]"),
        "CONTENT_LENGTH": str(len(body)),
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scope.scheme,
        "wsgi.input": io.BytesIO(body),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
    }
    if scope.authority:
        environ["HTTP_HOST"] = scope.authority
    for name, value in scope.headers.items():
        _add_header(environ, name, value)
    return environ


def _add_header(environ: "WSGIEnvironment", name: str, value: str) -> None:
    if "_" in name or name == "content-length":
        return
    key = "CONTENT_TYPE" if name == "content-type" else f"HTTP_{name.upper().replace('-', '_')}"
    joint = "; " if name == "cookie" else ","
    environ[key] = f"{environ[key]}{joint}{value}" if key in environ and name != "host" else value


def call_application(application: "WSGIApplication", environ: "WSGIEnvironment") -> Answer:
    """Call a WSGI application and take in all that it answers; its response is always closed."""
    started: list[tuple[int, Headers]] = []
    written: list[bytes] = []

    def start_response(status: str, headers: Headers, _: object = None) -> Callable[[bytes], object]:
        started.append((int(status.split(" ", 1)[0]), headers))
        return written.append

    try:
        response = application(environ, start_response)
        written.extend(_closing(response))
        status, headers = started[-1]
    except Exception:
        log.exception("%s %s failed", environ["REQUEST_METHOD"], environ["PATH_INFO"])
        return FAILED
    return Answer(status, [(name.lower(), value) for name, value in headers], b"".join(written))


def _closing(response: Iterable[bytes]) -> list[bytes]:
    try:
        return list(response)
    finally:
        close = getattr(response, "close", None)
        if close:
            close()
