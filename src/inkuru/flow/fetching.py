"""A page or a feed is fetched from the open internet: never from a private address, never more than it may be.

Every name is looked up once and the connection goes to an address that was looked at, so that a name cannot answer
with another one meanwhile; each redirect is looked at as the first address was.
"""

import gzip
import http.client
import ipaddress
import re
import socket
import ssl
import zlib
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from threading import Timer
from time import monotonic
from urllib.parse import urljoin, urlsplit

from inkuru.records import Refusal

MAX_BYTES = 8 * 1024 * 1024
"""More than this is no article and no feed; compressed answers are counted as they unfold."""

SECONDS = 20.0
"""From the first question to the last byte, redirects included."""

REDIRECTS = 5
PORTS = {"http": 80, "https": 443}
AGENT = "Inkuru (newsroom; reads feeds and pages for its editors)"
ASKED = {"User-Agent": AGENT, "Accept-Encoding": "gzip, identity", "Connection": "close"}
CHUNK = 64 * 1024
OK, UNCHANGED = 200, 304
MOVED = frozenset({301, 302, 303, 307, 308})
CONTROL = re.compile(r"[\x00-\x20\x7f]")

# NAT64 (RFC 6052) leads to the IPv4 address in its last four bytes.
TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")

# The addresses of a name, as socket.getaddrinfo gives them.
Look = Callable[[str, int], list[str]]


class NotFetched(Refusal):
    """An address cannot be read, or may not be; the message says why and names no more than the address."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What stands at an address: where it was found after redirects, its kind and its bytes.

    `is_unchanged` tells that the server has nothing newer than what it was told of; the bytes are empty then.
    """

    address: str
    kind: str = ""
    data: bytes = b""
    tag: str = ""
    changed: str = ""
    is_unchanged: bool = False


@dataclass(slots=True)
class _Journey:
    """One fetch: when it must be over, and what the server is told."""

    headers: Mapping[str, str]
    look: Look
    ends: float = field(default_factory=lambda: monotonic() + SECONDS)

    def left(self) -> float:
        """Seconds that are left. Raises NotFetched when none are."""
        seconds = self.ends - monotonic()
        if seconds <= 0:
            raise NotFetched(f"took longer than {SECONDS:.0f} seconds")
        return seconds


def look_up(host: str, port: int) -> list[str]:
    """The addresses of a name. Raises OSError."""
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def fetch(address: str, *, tag: str = "", changed: str = "", look: Look = look_up) -> Fetched:
    """Read what stands at an address. `tag` and `changed` are the ETag and Last-Modified of an earlier answer.

    Raises NotFetched: for what is no address of the open internet, an answer that is none, too much, too slow.
    """
    told = {"If-None-Match": tag, "If-Modified-Since": changed}
    journey = _Journey({**ASKED, **{name: value for name, value in told.items() if value}}, look)
    here = address
    for _ in range(REDIRECTS + 1):
        answer = _ask(here, journey)
        if isinstance(answer, Fetched):
            return answer
        here = answer
    raise NotFetched(f"{address}: leads from one address to the next, more than {REDIRECTS} times")


def _ask(address: str, journey: _Journey) -> Fetched | str:
    """The answer, or the address that it leads to."""
    try:
        return _answer(address, journey)
    except NotFetched as refusal:
        message = str(refusal)
        raise NotFetched(message if message.startswith(address) else f"{address}: {message}") from None
    except (OSError, http.client.HTTPException, ValueError, zlib.error) as error:
        raise NotFetched(f"{address}: cannot be read ({_cause(error)})") from error


def _answer(address: str, journey: _Journey) -> Fetched | str:
    parts = urlsplit(address)
    if parts.scheme not in PORTS or not parts.hostname or CONTROL.search(address):
        raise NotFetched("is no address of a page: it begins with https:// or http://")
    if parts.username or parts.password or (parts.port or PORTS[parts.scheme]) != PORTS[parts.scheme]:
        raise NotFetched("holds a name, a password or a port; only plain addresses are read")
    host = parts.hostname.encode("idna").decode("ascii")
    connection = _connect(host, parts.scheme, journey)
    # A server that sends a byte now and then would never run into a timeout of the socket.
    last_call = Timer(journey.left(), _hang_up, (connection.sock,))
    last_call.start()
    try:
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        connection.request("GET", path.encode("utf-8").decode("latin-1"), headers=dict(journey.headers))
        answer = connection.getresponse()
        if answer.status in MOVED:
            return urljoin(address, answer.getheader("Location", ""))
        if answer.status == UNCHANGED:
            return Fetched(address, is_unchanged=True)
        if answer.status != OK:
            raise NotFetched(f"answers {answer.status} {answer.reason}")
        return Fetched(
            address,
            kind=answer.getheader("Content-Type", "").split(";")[0].strip().lower(),
            data=_read(answer, journey),
            tag=answer.getheader("ETag", "")[:300],
            changed=answer.getheader("Last-Modified", "")[:100],
        )
    finally:
        last_call.cancel()
        connection.close()


def _hang_up(line: socket.socket) -> None:
    with suppress(OSError):
        line.shutdown(socket.SHUT_RDWR)


def _connect(host: str, scheme: str, journey: _Journey) -> http.client.HTTPConnection:
    """A connection to an address of the host that was looked at. Its name is what the certificate must bear."""
    port = PORTS[scheme]
    numbers = journey.look(host, port)
    if not numbers or not all(_is_open(number) for number in numbers):
        raise NotFetched("stands at no address of the open internet")
    plain = socket.create_connection((numbers[0], port), timeout=journey.left())
    connection = http.client.HTTPConnection(host, port, timeout=journey.left())
    connection.sock = (
        ssl.create_default_context().wrap_socket(plain, server_hostname=host) if scheme == "https" else plain
    )
    return connection


def _is_open(number: str) -> bool:
    """Whether a numeric address is one of the open internet; what wraps an IPv4 address is judged by that."""
    address = ipaddress.ip_address(number.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address):
        inner = _inner(address)
        if inner is not None:
            return inner.is_global and not inner.is_multicast
    return address.is_global and not address.is_multicast


def _inner(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The IPv4 address that is wrapped in an IPv6 one, by any of the ways there are."""
    if address in TRANSLATED:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or (address.teredo or (None, None))[1]


def _read(answer: http.client.HTTPResponse, journey: _Journey) -> bytes:
    """The bytes of an answer, unfolded; never more than a chunk beyond what is allowed is held."""
    is_folded = answer.getheader("Content-Encoding", "").lower() == "gzip"
    unfold = zlib.decompressobj(zlib.MAX_WBITS | 16) if is_folded else None
    data = bytearray()
    while chunk := answer.read1(CHUNK):
        data += unfold.decompress(chunk, MAX_BYTES + 1 - len(data)) if unfold else chunk
        if len(data) > MAX_BYTES or (unfold and unfold.unconsumed_tail):
            raise NotFetched(f"is larger than {MAX_BYTES // 1024 // 1024} MB")
        journey.left()
    # A line that was hung up ends as if the answer were whole.
    journey.left()
    return bytes(data)


def _cause(error: Exception) -> str:
    if isinstance(error, (TimeoutError, socket.timeout)):
        return "no answer in time"
    if isinstance(error, socket.gaierror):
        return "there is no such name"
    if isinstance(error, (ssl.SSLError, gzip.BadGzipFile, zlib.error)):
        return type(error).__name__
    return " ".join(str(error).split())[:200] or type(error).__name__
