"""A browser without a screen: a connection with cookies, which asks as the desk’s own scripts do and takes the time."""

import gzip
import http.client
import json
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlencode, urlsplit

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
# How a page asks for a part of itself.
SWAP = {"HX-Request": "true"}
HIDDEN = re.compile(r'<input type="hidden" name="(seen|source|is_marked)" value="([^"]*)">')
# How many seconds of silence a connection is used again after.
KEPT_OPEN = 4.0
WRITING = re.compile(r'<form [^>]*id="writing".*?<textarea', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Asked:
    """One request: what for, when by the monotonic clock, how long until its last byte was there, and what came."""

    what: str
    at: float
    seconds: float
    status: int
    size: int


@dataclass(slots=True)
class Wire:
    """A connection with cookies; `asked` is all that was asked over it."""

    place: str
    connection: http.client.HTTPConnection
    cookies: dict[str, str] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)
    etags: dict[str, str] = field(default_factory=dict)
    told: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def to(cls, url: str) -> "Wire":
        """A new one to a house that answers at a URL."""
        parts = urlsplit(url)
        return cls(url, http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=60))

    def close(self) -> None:
        """Hang up."""
        self.connection.close()

    def come_in(self, link: str) -> None:
        """Sign in by a link."""
        self.get("sign in", link)
        self.post("sign in", link, {})
        assert self.status == http.client.FOUND, self.status

    def get(self, what: str, path: str, **headers: str) -> str:
        """The text of an answer, blank for one that is as before."""
        return self._ask(what, "GET", path, None, headers)

    def post(self, what: str, path: str, values: Mapping[str, str], **headers: str) -> str:
        """Send a form as the page’s scripts do."""
        token = {"X-CSRFToken": self.cookies.get("inkuru-csrf", ""), "Referer": self.place + path}
        return self._ask(what, "POST", path, urlencode(values).encode(), FORM | token | headers)

    @property
    def status(self) -> int:
        """Of the last answer."""
        return self.asked[-1].status

    def _ask(self, what: str, verb: str, path: str, body: bytes | None, headers: Mapping[str, str]) -> str:
        carried = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        begun = time.monotonic()
        whole = {"Cookie": carried, "Accept-Encoding": "gzip", **headers}
        if begun - (self.asked[-1].at if self.asked else begun) > KEPT_OPEN:
            # Servers hang up on who is silent, and browsers call again.
            self.connection.close()
        self.connection.request(verb, path, body, whole)
        answer = self.connection.getresponse()
        data = answer.read()
        self.asked.append(Asked(what, begun, time.monotonic() - begun, answer.status, len(data)))
        for one in answer.headers.get_all("Set-Cookie", ()):
            name, _, value = one.partition(";")[0].partition("=")
            self.cookies[name] = value
        self.etags[what] = answer.headers.get("ETag", "") or self.etags.get(what, "")
        self.told = json.loads(answer.headers.get("HX-Trigger-After-Swap", "{}")).get("inkuru:told", {})
        if answer.headers.get("Content-Encoding") == "gzip":
            data = gzip.decompress(data)
        return data.decode("utf-8", "replace")


def form_of(cell: str) -> dict[str, str]:
    """The hidden fields of the passage that is open."""
    form = WRITING.search(cell)
    return dict(HIDDEN.findall(form[0])) if form else {}
