"""Hands the files of the site to readers, from memory, as they stand on the disk at that moment.

Pure: takes the words of a request, gives an answer. One `os.stat` a request notices new, replaced and removed files
at once; a file replaced by renaming is seen whole, either the old or the new one.
"""

import os
from collections import OrderedDict
from collections.abc import Callable, Sequence
from email.utils import format_datetime
from pathlib import Path
from urllib.parse import quote

from inkuru.config.conditions import (
    IDENTITY,
    Unsatisfiable,
    is_since,
    names_tag,
    preferred_encodings,
    wanted_span,
)
from inkuru.config.media_types import HTML
from inkuru.config.page_files import Answer, Page, Root, Variant, is_due, read_page, signature

CACHE_BYTES = 64 * 1024 * 1024
READING = frozenset({"GET", "HEAD"})
NOT_FOUND_PAGE = "/404.html"

IMMUTABLE = "public, max-age=31536000, immutable"
FOR_A_DAY = "public, max-age=86400"
FOR_A_MINUTE = "public, max-age=60"

NOT_ALLOWED = Answer(405, [("allow", ", ".join(sorted(READING)))])

HeaderReader = Callable[[str], str | None]


def site_roots(site: Path) -> tuple[Root, ...]:
    """The addresses of the site: pages change, what has its hash in its name does not, a picture can be withdrawn."""
    return (
        Root("/static/", site / "static", IMMUTABLE),
        Root("/media/", site / "media", FOR_A_DAY),
        Root("/cards/", site / "cards", FOR_A_DAY),
        Root("/", site, FOR_A_MINUTE),
    )


class Newsstand:
    """Answers requests for the files under its roots, the first root that fits; keeps what is asked for in memory.

    `not_found` is the page for addresses that lead nowhere, where the site has no 404.html of its own. The pages
    kept weigh at most `capacity` bytes; the one not asked for the longest makes room.
    """

    def __init__(self, roots: Sequence[Root], *, not_found: bytes = b"", capacity: int = CACHE_BYTES) -> None:
        self._roots = tuple(roots)
        self._not_found = not_found
        self._capacity = capacity
        self._pages: OrderedDict[str, Page] = OrderedDict()
        self.weight = 0

    def answer(self, method: str, path: str, query: str, header: HeaderReader) -> Answer:
        """The answer to a request. `path` has its percent signs decoded; `header` reads a header by its name."""
        if method not in READING:
            return NOT_ALLOWED
        page = self._kept(path) or self._read(path)
        if page is None:
            return self._elsewhere(path, query)
        part = header("range")
        variant = _variant(page, None if part else header("accept-encoding"))
        if _is_unchanged(page, variant, header):
            return variant.unchanged
        return _part(page, variant, part, header("if-range")) if part else variant.whole

    def _kept(self, path: str) -> Page | None:
        page = self._pages.get(path)
        if page is None:
            return None
        try:
            now = signature(os.stat(page.file))  # noqa: PTH116 - a Path would cost as much as all the rest
        except OSError:
            now = None
        if now != page.signature or is_due(page):
            self._forget(path)
            return None
        self._pages.move_to_end(path)
        return page

    def _read(self, path: str) -> Page | None:
        root = next((one for one in self._roots if path.startswith(one.address)), None)
        page = read_page(root, path.removeprefix(root.address)) if root else None
        if page:
            self._keep(path, page)
        return page

    def _elsewhere(self, path: str, query: str) -> Answer:
        if not path.endswith("/") and self._read(f"{path}/"):
            to = quote(f"{path}/") + (f"?{query}" if query else "")
            return Answer(301, [("location", to), ("cache-control", FOR_A_MINUTE)])
        page = self._kept(NOT_FOUND_PAGE) or self._read(NOT_FOUND_PAGE)
        body = page.variants[IDENTITY].whole.body if page else self._not_found
        return Answer(404, [("content-type", HTML), ("cache-control", "no-cache")], body)

    def _keep(self, path: str, page: Page) -> None:
        self._forget(path)
        self._pages[path] = page
        self.weight += page.weight
        while self.weight > self._capacity:
            self._forget(next(iter(self._pages)))

    def _forget(self, path: str) -> None:
        page = self._pages.pop(path, None)
        self.weight -= page.weight if page else 0


def _variant(page: Page, accepted: str | None) -> Variant:
    return next(page.variants[name] for name in preferred_encodings(accepted) if name in page.variants)


def _is_unchanged(page: Page, variant: Variant, header: HeaderReader) -> bool:
    tags = header("if-none-match")
    if tags is not None:
        return names_tag(tags, variant.tag)
    since = header("if-modified-since")
    return since is not None and is_since(since, page.modified)


def _part(page: Page, variant: Variant, wanted: str, unless: str | None) -> Answer:
    whole = variant.whole
    if unless is not None and unless not in (variant.tag, format_datetime(page.modified, usegmt=True)):
        return whole
    try:
        span = wanted_span(wanted, page.size)
    except Unsatisfiable:
        return Answer(416, [("content-range", f"bytes */{page.size}")])
    if span is None:
        return whole
    headers = [*whole.headers, ("content-range", f"bytes {span.start}-{span.end - 1}/{page.size}")]
    return Answer(206, headers, whole.body[span.start : span.end], whole.file, span)
