"""Stories for tests, made the way the newsroom makes them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from inkuru.flow.revising import Pedigree, Text, revise
from inkuru.flow.roles import EVERY_ROLE, Charge
from inkuru.flow.translating import open_edition, translate
from inkuru.newsroom.models import Block, Edition, Kind, Membership, Person, Revision, Story

NOON = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)

HEADLINES = {
    "rw": "Ubwato bwo mu Kivu bwasubukuye ingendo",
    "en": "Lake Kivu ferry sails again",
    "sw": "Feri ya Ziwa Kivu yarejea safarini",
}
PARAGRAPHS = {
    "rw": ("Ubwato bwa mbere bwahagurutse butwaye abantu 412.", "Itike iracyagura amafaranga 2.500."),
    "en": ("The first boat left with 412 people on board.", "Tickets still cost 2,500 francs."),
    "sw": ("Boti ya kwanza iliondoka ikiwa na watu 412.", "Tiketi bado ni faranga 2,500."),
}


@dataclass(frozen=True, slots=True)
class Newsroom:
    """A story with its source edition, and who wrote it."""

    story: Story
    source: Edition
    person: Person

    def blocks(self) -> list[Block]:
        """The standing blocks in order, the headline first."""
        return list(self.story.blocks.filter(retired_at__isnull=True))

    def body(self, place: int) -> Block:
        """The block of the body at a place, counted from 1."""
        return self.blocks()[place]


def make_person(name: str = "diane", *charges: Charge) -> Person:
    """Somebody at the desk, who has every role unless some are named."""
    person, is_new = Person.objects.get_or_create(username=name, defaults={"name": name.title(), "password": "!"})
    held = charges or tuple(map(Charge, EVERY_ROLE))
    rows = (
        Membership(person=person, since=NOON, role=one.role, source=one.source, target=one.target, section=one.section)
        for one in held
        if is_new
    )
    Membership.objects.bulk_create(rows)
    return person


def make_story(
    language: str = "en",
    headline: str | None = None,
    paragraphs: Sequence[str] | None = None,
    at: datetime = NOON,
) -> Newsroom:
    """A story in its source language."""
    person = make_person()
    story = Story.objects.create(source_language=language, created_at=at, created_by=person)
    source = open_edition(story, language, by=person, at=at)
    texts = (headline or HEADLINES[language], *(paragraphs or PARAGRAPHS[language]))
    for order, text in enumerate(texts):
        kind = Kind.PARAGRAPH if order else Kind.HEADLINE
        block = Block.objects.create(story=story, kind=kind, order=order if order == 0 else order + 1)
        revise(block, source, Text.plain(text), by=person, at=at, seen=0)
    return Newsroom(story, source, person)


def make_translation(newsroom: Newsroom, language: str, texts: Sequence[str] | None = None) -> Edition:
    """A complete translation; `texts` begin with the headline."""
    edition = open_edition(newsroom.story, language, by=newsroom.person, at=NOON)
    wanted = texts or (HEADLINES[language], *PARAGRAPHS[language])
    for block, text in zip(newsroom.blocks(), wanted, strict=True):
        translate(edition, block, Text.plain(text), by=newsroom.person, at=NOON, seen=0)
    return edition


def rewrite(
    newsroom: Newsroom, edition: Edition, place: int, text: str, *, material: bool = True, hours: int = 1
) -> Revision:
    """The source text at a place (0 is the headline) is changed."""
    from_source = edition.revisions.filter(block=newsroom.body(place)).order_by("-number").first()
    if from_source is None:
        raise LookupError(place)
    return revise(
        newsroom.body(place),
        edition,
        Text.plain(text),
        by=newsroom.person,
        at=NOON + timedelta(hours=hours),
        seen=from_source.number,
        pedigree=Pedigree(material=material),
    )
