"""Drafts for tests of intake, as a file would bring them."""

import hashlib
from collections.abc import Sequence
from datetime import timedelta

from inkuru.flow.intake import Taken, take_in
from inkuru.newsroom.models import Edition, Kind, Revision
from inkuru.records import Draft, Paragraph
from tests.newsroom.making import NOON

HEADLINE = "Lake Kivu ferry sails again"
FERRY = "The ferry left Rubavu at seven in the morning with 284 passengers on board."
LATE = "It reached Karongi ten minutes early and went on to Rusizi before noon."
PRICE = "Tickets still cost 2,500 francs, and children under six travel free."
QUOTE = "“We replaced both engines,” the captain said. “She is an old lady with young legs.”"
BODY = (FERRY, LATE, PRICE, QUOTE)


def make_draft(
    paragraphs: Sequence[str | Paragraph] = BODY,
    headline: str = HEADLINE,
    language: str | None = "en",
    address: str = "file:///stories/ferry.txt",
    into: tuple[str, ...] = ("rw", "sw"),
    standfirst: str = "",
) -> Draft:
    """A draft whose bytes are its text."""
    blocks = tuple(one if isinstance(one, Paragraph) else Paragraph(one) for one in paragraphs)
    sha256 = hashlib.sha256(repr((headline, blocks, into)).encode()).hexdigest()
    return Draft(headline, blocks, into, language, standfirst, address, sha256)


def come_in(draft: Draft, hours: int = 0) -> Taken:
    """Take a draft in, some hours after noon."""
    return take_in(draft, by=None, at=NOON + timedelta(hours=hours))


def body_of(edition: Edition) -> list[str | None]:
    """The texts of the standing blocks of the body in order, None where the edition has none."""
    current = {one.block_id: one.text for one in edition.revisions.current()}
    blocks = edition.story.blocks.filter(retired_at__isnull=True).exclude(kind__in=(Kind.HEADLINE, Kind.STANDFIRST))
    return [current.get(block.pk) for block in blocks]


def current(edition: Edition, text: str) -> Revision:
    """The standing revision that says this."""
    return edition.revisions.current().standing().select_related("block").get(text=text)
