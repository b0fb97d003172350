"""The door of the site’s search: the one address of the site that is answered and no file.

It has two threads of its own and a short queue: whoever floods it waits or is sent away, and neither the desk nor the
pages of the site notice.
"""

import asyncio
import gzip
import logging
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from http import HTTPStatus
from urllib.parse import parse_qs

import brotli
from django.db import close_old_connections
from django.utils import timezone
from granian.rsgi import Scope

from inkuru.config.conditions import IDENTITY, preferred_encodings
from inkuru.config.media_types import BY_ENDING, HTML
from inkuru.config.page_files import Answer, Headers
from inkuru.config.serving import FOR_A_MINUTE, NOT_ALLOWED, READING
from inkuru.flow.answering import Question, answer, busy
from inkuru.flow.finding import MOST_PAGES
from inkuru.lang.language import codes

log = logging.getLogger(__name__)

THREADS = 2
WAITING = 16
"""Questions that wait or are being answered; further ones are sent away."""
LONGEST_QUESTION = 2_000
"""Characters of the question as it is sent, percent signs and all."""
ADDRESS = re.compile(r"/([a-z]{2,3})/search(\.json|/)?")
JSON = ".json"
QUALITY = 5
BRIEFLY: Headers = [("cache-control", "no-store"), ("retry-after", "5")]
FAILED = b"Something went wrong. It has been written to the log.\n"

COMPRESS: dict[str, Callable[[bytes], bytes]] = {
    "br": lambda body: bytes(brotli.compress(body, quality=QUALITY)),
    "gzip": lambda body: gzip.compress(body, QUALITY, mtime=0),
    IDENTITY: lambda body: body,
}


class SearchDoor:
    """Answers searches of this process, at most `waiting` at a time."""

    def __init__(self, *, threads: int = THREADS, waiting: int = WAITING) -> None:
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="search")
        self._free = waiting

    async def answer(self, scope: Scope) -> Answer | None:
        """The answer to a request; None where it is for another address."""
        found = ADDRESS.fullmatch(scope.path)
        if not found or found[1] not in codes():
            return None
        if found[2] == "/":
            query = f"?{scope.query_string}" if scope.query_string else ""
            return Answer(HTTPStatus.MOVED_PERMANENTLY, [("location", scope.path.rstrip("/") + query)])
        if scope.method not in READING:
            return NOT_ALLOWED
        encoding = next(name for name in preferred_encodings(scope.headers.get("accept-encoding")) if name in COMPRESS)
        question = read_question(found[1], scope.query_string, as_json=found[2] == JSON)
        if self._free <= 0:
            return _answered(HTTPStatus.SERVICE_UNAVAILABLE, busy(found[1]), HTML, encoding, BRIEFLY)
        self._free -= 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._threads, reply, question, encoding)
        finally:
            self._free += 1

    def close(self) -> None:
        """Let what runs finish and begin nothing more."""
        self._threads.shutdown(wait=False, cancel_futures=True)


def read_question(language: str, query_string: str, *, as_json: bool) -> Question:
    """The question of an address; what makes no sense in it is passed over.

    >>> read_question("rw", "q=amatora+yo&page=2", as_json=False)
    Question(language='rw', query='amatora yo', page=2, as_json=False)
    """
    try:
        asked = parse_qs(query_string[:LONGEST_QUESTION], errors="replace", max_num_fields=10)
    except ValueError:
        asked = {}
    number = asked.get("page", ["1"])[0]
    page = int(number) if number.isascii() and number.isdigit() and len(number) < 4 else 1
    return Question(language, asked.get("q", [""])[0].replace("\0", " "), max(1, min(page, MOST_PAGES)), as_json)


def reply(question: Question, encoding: str) -> Answer:
    """Answer a question; in a thread, which keeps no connection that has gone stale."""
    close_old_connections()
    try:
        body = answer(question, at=timezone.now())
    except Exception:
        log.exception("search in %s failed", question.language)
        return Answer(HTTPStatus.INTERNAL_SERVER_ERROR, [("content-type", BY_ENDING[".txt"]), *BRIEFLY], FAILED)
    finally:
        close_old_connections()
    return _answered(
        HTTPStatus.OK,
        body,
        BY_ENDING[JSON] if question.as_json else HTML,
        encoding,
        [("cache-control", FOR_A_MINUTE)],
    )


def _answered(status: int, body: bytes, kind: str, encoding: str, headers: Headers) -> Answer:
    sent = [
        ("content-type", kind),
        ("vary", "accept-encoding"),
        ("x-robots-tag", "noindex"),
        ("x-content-type-options", "nosniff"),
        *headers,
    ]
    if encoding != IDENTITY:
        sent.append(("content-encoding", encoding))
    return Answer(status, sent, COMPRESS[encoding](body))
