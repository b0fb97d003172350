"""What a request asks of a file beyond its name: an encoding, only if it changed, only a part (RFC 9110)."""

from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from functools import lru_cache

IDENTITY = "identity"
# In the order in which the house prefers them where a reader likes several alike.
ENCODINGS = ("br", "gzip", IDENTITY)
BYTES = "bytes="


class Unsatisfiable(ValueError):
    """A range that begins after the end of the file."""


@dataclass(frozen=True, slots=True)
class Span:
    """The bytes from `start` up to, not including, `end`."""

    start: int
    end: int


@lru_cache(maxsize=256)
def preferred_encodings(accepted: str | None) -> tuple[str, ...]:
    """The encodings that an Accept-Encoding header allows, the most wanted first (RFC 9110 §12.5.3).

    Identity comes last unless it is asked for, and is never missing: a reader who refuses everything still gets a page.

    >>> preferred_encodings("gzip, deflate, br")
    ('br', 'gzip', 'identity')
    >>> preferred_encodings("br;q=0.5, gzip;q=0.8, identity;q=0.1")
    ('gzip', 'br', 'identity')
    >>> preferred_encodings("*;q=0")
    ('identity',)
    """
    wishes = dict(_wish(one) for one in (accepted or "").lower().split(",") if one.strip())
    others = wishes.get("*", 0.0)
    weights = {name: wishes.get(name, others) for name in ENCODINGS if name != IDENTITY}
    weights[IDENTITY] = wishes.get(IDENTITY, 0.0)
    allowed = [name for name in ENCODINGS if weights[name] > 0 or name == IDENTITY]
    return tuple(sorted(allowed, key=lambda name: -weights[name]))


def _wish(text: str) -> tuple[str, float]:
    name, _, parameter = text.partition(";")
    key, _, value = parameter.partition("=")
    if key.strip() != "q":
        return name.strip(), 1.0
    try:
        return name.strip(), min(max(float(value), 0.0), 1.0)
    except ValueError:
        return name.strip(), 0.0


def names_tag(header: str, tag: str) -> bool:
    """Whether an If-None-Match header names an entity tag, compared weakly (RFC 9110 §13.1.2).

    >>> names_tag('W/"a", "b"', '"b"'), names_tag("*", '"b"'), names_tag('"bc"', '"b"')
    (True, True, False)
    """
    return any(one.strip().removeprefix("W/") in (tag, "*") for one in header.split(","))


def is_since(header: str, modified: datetime) -> bool:
    """Whether a file last `modified` (aware, whole seconds) stands as it was at an If-Modified-Since date.

    A date that cannot be read counts as none.
    """
    try:
        since = parsedate_to_datetime(header)
    except ValueError:
        return False
    return since.tzinfo is not None and modified <= since


def wanted_span(header: str, size: int) -> Span | None:
    """The one span of bytes that a Range header asks of a file of `size` bytes; None asks for the whole.

    Several ranges, other units and what cannot be read are answered with the whole, as RFC 9110 §14.2 allows.
    Raises Unsatisfiable.

    >>> wanted_span("bytes=0-99", 1000), wanted_span("bytes=-100", 1000)
    (Span(start=0, end=100), Span(start=900, end=1000))
    """
    first, dash, last = header.removeprefix(BYTES).strip().partition("-")
    if not header.startswith(BYTES) or not dash or not _is_number_or_blank(first) or not _is_number_or_blank(last):
        return None
    if not first:
        return _last_bytes(last, size)
    start, end = int(first), min(int(last) + 1, size) if last else size
    if last and int(last) < start:
        return None
    if start >= size:
        raise Unsatisfiable(header)
    return Span(start, end)


def _last_bytes(count: str, size: int) -> Span | None:
    if not count:
        return None
    if int(count) == 0 or size == 0:
        raise Unsatisfiable(count)
    return Span(max(size - int(count), 0), size)


def _is_number_or_blank(text: str) -> bool:
    # int() also reads signs, underscores and other scripts’ digits, and refuses endless ones.
    return not text or (text.isascii() and text.isdecimal() and len(text) <= 19)
