"""What is fetched from the open internet, and what never is. Servers of these tests stand on this machine."""

import gzip
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

import pytest

from inkuru.flow import fetching
from inkuru.flow.fetching import Fetched, NotFetched, fetch

Answer = Callable[[BaseHTTPRequestHandler], None]
HERE = "127.0.0.1"


@contextmanager
def serving(answer: Answer) -> Iterator[int]:
    """A server that gives every visitor the same answer, and its port."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            answer(self)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer((HERE, 0), Handler)
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        server.server_close()


def say(data: bytes, status: int = 200, **headers: str) -> Answer:
    """An answer."""

    def answer(visitor: BaseHTTPRequestHandler) -> None:
        visitor.send_response(status)
        for name, value in headers.items():
            visitor.send_header(name.replace("_", "-"), value)
        visitor.end_headers()
        visitor.wfile.write(data)

    return answer


@pytest.fixture
def let_in(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Let this machine be the open internet, with its web at a port."""

    def at(port: int) -> None:
        monkeypatch.setattr(fetching, "_is_open", lambda _: True)
        monkeypatch.setattr(fetching, "PORTS", {"http": port, "https": port})

    return at


def look(*numbers: str) -> fetching.Look:
    return lambda _host, _port: list(numbers)


def test_a_page_is_read_with_its_kind_and_its_marks(let_in: Callable[[int], None]) -> None:
    answer = say(b"<p>Rain</p>", Content_Type="text/html; charset=utf-8", ETag='"7"', Last_Modified="Sun, 22 Nov 2026")
    with serving(answer) as port:
        let_in(port)
        found = fetch("http://news.example/rain", look=look(HERE))
    assert found == Fetched("http://news.example/rain", "text/html", b"<p>Rain</p>", '"7"', "Sun, 22 Nov 2026")


def test_what_is_known_already_is_not_sent_again(let_in: Callable[[int], None]) -> None:
    heard = list[str | None]()

    def answer(visitor: BaseHTTPRequestHandler) -> None:
        heard.append(visitor.headers["If-None-Match"])
        say(b"", 304)(visitor)

    with serving(answer) as port:
        let_in(port)
        assert fetch("http://news.example/", tag='"7"', look=look(HERE)).is_unchanged
    assert heard == ['"7"']


def test_compressed_answers_are_unfolded(let_in: Callable[[int], None]) -> None:
    with serving(say(gzip.compress(b"rain " * 1000), Content_Encoding="gzip")) as port:
        let_in(port)
        assert fetch("http://news.example/", look=look(HERE)).data == b"rain " * 1000


@pytest.mark.parametrize(
    "number",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "::1",
        "fe80::1%eth0",
        "fc00::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "2002:7f00:0001::",
        "64:ff9b::7f00:1",
    ],
)
def test_no_private_address_is_read_however_it_is_written(number: str) -> None:
    with pytest.raises(NotFetched, match="stands at no address of the open internet"):
        fetch("http://news.example/", look=look(number))


def test_one_private_address_among_open_ones_is_enough_to_refuse() -> None:
    with pytest.raises(NotFetched, match="no address of the open internet"):
        fetch("http://news.example/", look=look("93.184.216.34", "127.0.0.1"))


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "ftp://news.example/",
        "gopher://news.example/",
        "http://",
        "//news.example/",
        "http://user:secret@news.example/",
        "http://news.example:22/",
        "http://news.example:99999/",
        "http://news.example/\r\nHost: elsewhere",
        "http://[::1/",
        "javascript:alert(1)",
    ],
)
def test_what_is_no_plain_address_is_refused(address: str) -> None:
    with pytest.raises(NotFetched) as refused:
        fetch(address, look=look("93.184.216.34"))
    assert "\n" not in str(refused.value).replace(address, "")


def test_a_redirect_to_a_private_address_is_not_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    def looked(host: str, _port: int) -> list[str]:
        return ["10.0.0.7" if host == "inside.example" else HERE]

    with serving(say(b"", 302, Location="http://inside.example/secret")) as port:
        monkeypatch.setattr(fetching, "PORTS", {"http": port, "https": port})
        monkeypatch.setattr(fetching, "_is_open", lambda number: number == HERE)
        with pytest.raises(NotFetched, match=r"^http://inside\.example/secret: stands at no address"):
            fetch("http://news.example/", look=looked)


def test_a_name_is_looked_up_once_and_the_connection_goes_to_what_was_looked_at(let_in: Callable[[int], None]) -> None:
    asked = list[str]()

    def changing(host: str, _port: int) -> list[str]:
        asked.append(host)
        return [HERE] if len(asked) == 1 else ["10.0.0.7"]

    with serving(say(b"rain")) as port:
        let_in(port)
        assert fetch("http://news.example/", look=changing).data == b"rain"
    assert asked == ["news.example"]


def test_redirects_end(let_in: Callable[[int], None]) -> None:
    with serving(say(b"", 301, Location="/again")) as port:
        let_in(port)
        with pytest.raises(NotFetched, match="from one address to the next"):
            fetch("http://news.example/", look=look(HERE))


@pytest.mark.parametrize("status", [404, 403, 500, 204])
def test_what_is_no_page_is_said_with_its_number(status: int, let_in: Callable[[int], None]) -> None:
    with serving(say(b"", status)) as port:
        let_in(port)
        with pytest.raises(NotFetched, match=f"http://news.example/: answers {status}"):
            fetch("http://news.example/", look=look(HERE))


@pytest.mark.parametrize("folded", [True, False])
def test_too_much_is_refused_also_folded(
    folded: bool, let_in: Callable[[int], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "MAX_BYTES", 1024 * 1024)
    data = bytes(3 * 1024 * 1024)
    answer = say(gzip.compress(data), Content_Encoding="gzip") if folded else say(data)
    with serving(answer) as port:
        let_in(port)
        with pytest.raises(NotFetched, match="is larger than 1 MB"):
            fetch("http://news.example/", look=look(HERE))


def test_a_server_that_drips_is_hung_up_on(let_in: Callable[[int], None], monkeypatch: pytest.MonkeyPatch) -> None:
    over = Event()

    def drip(visitor: BaseHTTPRequestHandler) -> None:
        visitor.send_response(200)
        visitor.end_headers()
        while not over.wait(0.02):
            try:
                visitor.wfile.write(b"r")
                visitor.wfile.flush()
            except OSError:
                return

    monkeypatch.setattr(fetching, "SECONDS", 0.3)
    with serving(drip) as port:
        let_in(port)
        try:
            with pytest.raises(NotFetched):
                fetch("http://news.example/", look=look(HERE))
        finally:
            over.set()


def test_an_answer_that_is_none_is_one_line(let_in: Callable[[int], None]) -> None:
    def nonsense(visitor: BaseHTTPRequestHandler) -> None:
        visitor.wfile.write(b"\x00\xff nonsense\r\n\r\n")

    with serving(nonsense) as port:
        let_in(port)
        with pytest.raises(NotFetched, match=r"^http://news\.example/: cannot be read \(.*\)$"):
            fetch("http://news.example/", look=look(HERE))


def test_a_name_that_is_not_there_is_said() -> None:
    with pytest.raises(NotFetched, match="there is no such name"):
        fetch("http://no-such-name.invalid/")
