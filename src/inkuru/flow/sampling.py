"""The sample newsroom: what a new installation shows first. Its texts and their history are in `inkuru/sample/`."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils.text import slugify

from inkuru.engines.prepared import Prepared
from inkuru.flow.correcting import correct
from inkuru.flow.illustrating import keep_image, place_image
from inkuru.flow.releasing import release
from inkuru.flow.revising import Text, revise
from inkuru.flow.roles import Charge, give_role
from inkuru.flow.translating import draft, open_edition, translate
from inkuru.formats.plain import read_story
from inkuru.newsroom.models import (
    Block,
    Byline,
    DeskRole,
    Edition,
    Kind,
    Person,
    PracticeStory,
    Role,
    Section,
    Story,
    Topic,
)
from inkuru.records import Draft, Paragraph

SAMPLE = Path(__file__).resolve().parent.parent / "sample"
HEADLINE_ORDER, STANDFIRST_ORDER, BODY_ORDER = 0, 1, 2

Table = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class _Telling:
    """A story of the sample while it is told: its description, its texts by language, its blocks in order."""

    told: Table
    drafts: Mapping[str, Draft]
    story: Story
    blocks: tuple[Block, ...]

    @property
    def released_at(self) -> datetime:
        """When its editions were first released."""
        at: datetime = self.told["released"]
        return at

    def texts(self, language: str) -> list[str]:
        """The texts of its blocks as they were first released: before the correction, if there was one."""
        draft_ = self.drafts[language]
        body = [paragraph.text for paragraph in draft_.paragraphs]
        if correction := self.told.get("correction"):
            body[correction["block"] - 1] = correction["before"][language]
        return [draft_.headline, self.told["standfirst"][language], *body]

    def body(self, place: int) -> Block:
        """The block at a place below headline and standfirst, counted from 1."""
        return self.blocks[place + 1]

    def edition(self, language: str) -> Edition:
        """The edition in a language as it is now."""
        return Edition.objects.select_related("story").get(story=self.story, language=language)


@transaction.atomic
def fill_sample_newsroom(folder: Path = SAMPLE) -> tuple[Story, ...]:
    """Play the sample’s stories through the newsroom, each at the times its description tells.

    All or nothing: an interrupted first start leaves an empty newsroom. The orders for its pages are open afterwards.
    """
    sample = tomllib.loads((folder / "newsroom.toml").read_text(encoding="utf-8"))
    for one in sample["sections"]:
        Section.objects.get_or_create(slug=one["slug"], defaults={"names": one["name"], "order": one["order"]})
    for one in sample["topics"]:
        Topic.objects.get_or_create(slug=one["slug"], defaults={"names": one["name"]})
    stories: list[Table] = sample["stories"]
    _give_roles(sample["people"], at=stories[0]["released"])
    publisher = _person(sample["newsroom"]["publisher"])
    return tuple(_tell(one, folder, publisher) for one in stories)


def _give_roles(people: Iterable[Table], *, at: datetime) -> None:
    for one in people:
        section = Section.objects.get(slug=one["section"]) if "section" in one else None
        charge = Charge(DeskRole(one["role"]), target=one.get("target", ""), section=section)
        give_role(_person(one["name"]), charge, by=None, at=at)


def _tell(told: Table, folder: Path, publisher: Person) -> Story:
    telling = _begin(told, folder)
    author = next(_people(told, Role.AUTHOR))
    _write_source(telling, author)
    _illustrate(telling, folder)
    for language in telling.drafts:
        if language != told["source"]:
            _write_translation(telling, language)
    for language in telling.drafts:
        waive = told["draft"]["reason"] if told.get("draft", {}).get("language") == language else ""
        by = _person(told["draft"]["by"]) if waive else publisher
        release(telling.edition(language), by=by, at=telling.released_at, waive=waive)
    _correct(telling)
    _change(telling, publisher)
    return telling.story


def _begin(told: Table, folder: Path) -> _Telling:
    names = sorted(folder.glob(f"{told['slug']}.*.txt"))
    drafts = {path.suffixes[0].lstrip("."): read_story(path.read_bytes(), address=path.name) for path in names}
    story = Story.objects.create(
        source_language=told["source"],
        section=Section.objects.get(slug=told["section"]),
        created_at=told["released"],
        created_by=next(_people(told, Role.AUTHOR)),
    )
    PracticeStory.objects.create(story=story, begun_at=told["released"])
    story.topics.set(Topic.objects.filter(slug__in=told["topics"]))
    _sign(story, told["bylines"])
    for language in drafts:
        Edition.objects.create(story=story, language=language, place=told["place"][language])
    return _Telling(told, drafts, story, tuple(_blocks(story, drafts[told["source"]].paragraphs)))


def _sign(story: Story, bylines: Iterable[Table]) -> None:
    for order, one in enumerate(bylines):
        Byline.objects.create(
            story=story,
            name=one["name"],
            role=one["role"],
            language=one.get("language", ""),
            person=_person(one["name"]),
            order=order,
        )


def _blocks(story: Story, paragraphs: Iterable[Paragraph]) -> Iterator[Block]:
    yield Block.objects.create(story=story, kind=Kind.HEADLINE, order=HEADLINE_ORDER)
    yield Block.objects.create(story=story, kind=Kind.STANDFIRST, order=STANDFIRST_ORDER)
    for order, one in enumerate(paragraphs, start=BODY_ORDER):
        yield Block.objects.create(story=story, kind=one.kind, order=order)


def _write_source(telling: _Telling, author: Person) -> None:
    edition = open_edition(telling.story, telling.told["source"], by=author, at=telling.released_at)
    for block, text in zip(telling.blocks, telling.texts(edition.language), strict=True):
        revise(block, edition, Text.plain(text), by=author, at=telling.released_at, seen=0)


def _write_translation(telling: _Telling, language: str) -> None:
    told, at = telling.told, telling.released_at
    translator = next(_people(told, Role.TRANSLATOR, language), None)
    edition = open_edition(telling.story, language, by=translator, at=at)
    texts = telling.texts(language)
    if told.get("draft", {}).get("language") == language:
        prepared = dict(zip(telling.texts(told["source"]), texts, strict=True))
        draft(edition, engine=Prepared(told["draft"]["engine"], prepared), at=at)
        return
    for block, text in zip(telling.blocks, texts, strict=True):
        translate(edition, block, Text.plain(text), by=translator, at=at, seen=0)


def _illustrate(telling: _Telling, folder: Path) -> None:
    told = telling.told.get("image")
    if told is None:
        return
    image = keep_image((folder / told["file"]).read_bytes(), name=told["file"])
    after = Block.objects.get(pk=telling.body(told["after"]).pk)
    block = place_image(telling.story, image, after=after, credit=told["credit"])
    source = telling.edition(telling.told["source"])
    languages = sorted(telling.drafts, key=lambda code: code != source.language)
    for language in languages:
        text = Text.plain(told["caption"][language], alt=told["alt"][language])
        edition = open_edition(telling.story, language, by=None, at=telling.released_at)
        if edition == source:
            revise(block, edition, text, by=None, at=telling.released_at, seen=0)
        else:
            translate(edition, block, text, by=None, at=telling.released_at, seen=0)


def _correct(telling: _Telling) -> None:
    told = telling.told.get("correction")
    if told is None:
        return
    texts = {code: one.paragraphs[told["block"] - 1].text for code, one in telling.drafts.items()}
    by = _person(told["by"])
    _rewrite(telling, told["block"], texts, by=by, at=told["at"])
    for language in texts:
        correct(telling.edition(language), note=told["note"][language], by=by, at=told["at"])


def _change(telling: _Telling, publisher: Person) -> None:
    told = telling.told.get("change")
    if told is None:
        return
    by = _person(told["by"])
    _rewrite(telling, told["block"], told["text"], by=by, at=told["at"])
    for language in told["text"]:
        release(telling.edition(language), by=publisher, at=told["at"])


def _rewrite(telling: _Telling, place: int, texts: Mapping[str, str], *, by: Person, at: datetime) -> None:
    block = telling.body(place)
    source = telling.edition(telling.told["source"])
    revise(block, source, Text.plain(texts[source.language]), by=by, at=at, seen=1)
    for language, text in texts.items():
        if language != source.language:
            translate(telling.edition(language), block, Text.plain(text), by=by, at=at, seen=1)


def _people(told: Table, role: str, language: str = "") -> Iterator[Person]:
    for one in told["bylines"]:
        if one["role"] == role and one.get("language", "") == language:
            yield _person(one["name"])


def _person(name: str) -> Person:
    """Somebody of the sample newsroom; they sign in by link, no password opens the door."""
    username = slugify(name)
    person = Person.objects.filter(username=username).first()
    return person or Person.objects.create_user(username, password=None, name=name)
