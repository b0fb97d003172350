"""Articles arrive in files and from links, are shown with what was found in them, and taken in or put away."""

import hashlib
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from datetime import datetime
from pathlib import Path

from django.db import transaction
from django.db.models import Q, QuerySet

from inkuru.checks.source import check_source
from inkuru.flow import intake
from inkuru.flow.fetching import MAX_BYTES, Fetched, fetch
from inkuru.flow.intake import TELLING, Taken, Undecided
from inkuru.flow.rights import Right, asks, readable
from inkuru.formats.articles import SUFFIXES, Reader, as_draft
from inkuru.formats.plain import read_story
from inkuru.lang.identifying import identify
from inkuru.newsroom.models import Arrival, Person, Wire
from inkuru.records import Article, Draft, Finding, Paragraph, Refusal

PLAIN = (".txt", ".text", "")
# What servers call what they send; what is not named here is looked at for what it begins with.
KINDS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "application/rss+xml": ".xml",
    "application/atom+xml": ".xml",
    "application/xml": ".xml",
    "text/xml": ".xml",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
AT_MOST = 200
"""So many articles of one file or feed; the newest stand first in feeds."""


class NothingFound(Refusal):
    """There is no article in it."""


@asks(Right.TAKE_IN)
def bring_file(data: bytes, *, name: str, by: Person | None, at: datetime) -> list[Arrival]:
    """What is found in a file: one article in most, several in a feed. Raises Refusal, which names the file."""
    suffix = Path(name).suffix.lower()
    if suffix in PLAIN:
        draft = _read_plain(data, name, f"upload:{name}")
        return [_arrive(draft, by=by, at=at)]
    return bring(_read(data, name, suffix), name=name, by=by, at=at)


@asks(Right.TAKE_IN)
def bring_text(text: str, *, name: str, by: Person | None, at: datetime) -> Arrival:
    """What is found in pasted text; `name` is what messages call it."""
    return _arrive(_read_plain(text.encode("utf-8", "replace"), name, "upload:"), by=by, at=at)


@asks(Right.TAKE_IN)
def bring_link(address: str, *, by: Person | None, at: datetime) -> list[Arrival]:
    """What is found at an address of the open internet. Raises NotFetched, and Refusal for what holds no article."""
    fetched = fetch(address)
    return bring(articles_of(fetched), name=address, by=by, at=at)


def articles_of(fetched: Fetched) -> list[Article]:
    """The articles in what was fetched; an article without an address of its own has the one of the page."""
    suffix = KINDS.get(fetched.kind) or _suffix_of(fetched.data)
    found = _read(fetched.data, fetched.address, suffix)
    return [one if one.address or len(found) > 1 else replace(one, address=fetched.address) for one in found]


def bring(
    articles: Iterable[Article], *, name: str, by: Person | None, at: datetime, wire: Wire | None = None
) -> list[Arrival]:
    """Keep articles until somebody looks at them; by a wire each comes once. Raises NothingFound."""
    found = list(articles)[:AT_MOST]
    if not found:
        raise NothingFound(f"{name}: holds no article")
    return [_arrive(as_draft(one), by=by, at=at, wire=wire, article=one) for one in reversed(found)]


def waiting() -> QuerySet[Arrival]:
    """What nobody has taken in or put away yet, the newest first."""
    return Arrival.objects.filter(story__isnull=True, put_away_at__isnull=True).select_related("wire", "by")


def seen_by(person: Person) -> QuerySet[Arrival]:
    """Those that a person may look at: what was taken in only where they may see the story, which has its text."""
    return Arrival.objects.filter(Q(story__isnull=True) | Q(story__in=readable(person))).select_related("wire")


def draft_of(arrival: Arrival) -> Draft:
    """The article as it was found."""
    kept = arrival.draft
    return Draft(
        headline=kept["headline"],
        paragraphs=tuple(Paragraph(**one) for one in kept["paragraphs"]),
        into=tuple(kept["into"]),
        language=arrival.language or None,
        standfirst=kept["standfirst"],
        address=kept["address"],
        sha256=kept["sha256"],
        remarks=tuple(kept["remarks"]),
    )


def findings_of(arrival: Arrival, *, language: str) -> tuple[Finding, ...]:
    """What the checks find in its text, read in a language."""
    return check_source(replace(draft_of(arrival), language=language))


@asks(Right.TAKE_IN)
@transaction.atomic
def take(arrival: Arrival, *, by: Person | None, at: datetime, language: str = "", into: Iterable[str] = ()) -> Taken:
    """Take an arrival in as a story. Raises Undecided where its language is not known and none is given."""
    code = language or arrival.language
    if not code:
        raise Undecided(f"{arrival.headline}: say its language")
    taken = intake.take_in(replace(draft_of(arrival), language=code), by=by, at=at, into=into)
    Arrival.objects.filter(pk=arrival.pk).update(story=taken.story, put_away_at=None)
    return taken


def put_away(arrival: Arrival, *, at: datetime) -> None:
    """It is not wanted; by a wire it does not come again."""
    Arrival.objects.filter(pk=arrival.pk, story__isnull=True).update(put_away_at=at)


def _arrive(
    draft: Draft, *, by: Person | None, at: datetime, wire: Wire | None = None, article: Article | None = None
) -> Arrival:
    text = "\n".join([draft.headline, *(one.text for one in draft.paragraphs)])
    verdict = identify(text[:TELLING])
    digest = hashlib.sha256(f"{draft.address}\n{text}".encode("utf-8", "surrogatepass")).hexdigest()
    told = {
        "by": by,
        "at": at,
        "headline": draft.headline,
        "language": verdict.language or draft.language or "",
        "published": article.published if article else None,
        "draft": _kept(draft, digest),
    }
    if wire is None:
        return Arrival.objects.create(sha256=digest, **told)
    arrival, _ = Arrival.objects.get_or_create(wire=wire, sha256=digest, defaults=told)
    return arrival


def _kept(draft: Draft, digest: str) -> dict[str, object]:
    kept = asdict(draft)
    return {**kept, "sha256": draft.sha256 or digest, "address": intake.fitting(draft.address)}


def _read_plain(data: bytes, name: str, address: str) -> Draft:
    try:
        draft = read_story(data, address=intake.fitting(address))
    except Refusal as refusal:
        raise intake.Unreadable(f"{name}: {refusal}") from refusal
    return replace(draft, sha256=hashlib.sha256(data).hexdigest())


def _read(data: bytes, name: str, suffix: str) -> list[Article]:
    """The articles in bytes; they lie in a file of their own while they are read, which no message names."""
    if suffix not in SUFFIXES:
        raise intake.Unreadable(f"{name}: is none of {', '.join(sorted(SUFFIXES))}")
    if len(data) > MAX_BYTES:
        raise intake.Unreadable(f"{name}: is larger than {MAX_BYTES // 1024 // 1024} MB")
    with tempfile.TemporaryDirectory(prefix="inkuru-intake-") as folder, Reader() as reader:
        file = Path(folder) / f"arrival{suffix}"
        file.write_bytes(data)
        try:
            return list(_first(reader.read(file)))
        except Refusal as refusal:
            raise intake.Unreadable(str(refusal).replace(str(file), name)) from refusal


def _first(articles: Iterator[Article]) -> Iterator[Article]:
    for number, one in enumerate(articles):
        if number == AT_MOST:
            return
        yield one


def _suffix_of(data: bytes) -> str:
    """What bytes without a telling name look like."""
    if data.startswith(b"PK\x03\x04"):
        return ".docx"
    start = data[:1_000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<?xml", b"<rss", b"<feed")):
        return ".xml"
    return ".html" if b"<" in start else ".txt"
