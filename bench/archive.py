"""Fills a newsroom with a synthetic archive, in bulk but with the real models and real release records."""

import random
import uuid
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta

from inkuru.flow.freezing import canonical, sha256, thaw
from inkuru.newsroom.models import Block, Edition, Kind, Release, Revision, State, Story
from inkuru.records import BlockRecord, NamedRecord, ReleaseRecord

LANGUAGES = ("rw", "en", "sw")
BEGAN = datetime(2020, 1, 1, 6, 0, tzinfo=UTC)
PARAGRAPHS = 10
CHUNK = 500
WORDS = {
    "rw": "abaturage isoko umuhanda amazi inama akarere imodoka amashuri abahinzi ikawa ibiciro imvura umuyobozi",
    "en": "residents market road water council district vehicles schools farmers coffee prices rain officials",
    "sw": "wakazi soko barabara maji baraza wilaya magari shule wakulima kahawa bei mvua viongozi",
}


def fill(stories: int, *, seed: int, paragraphs: int = PARAGRAPHS) -> None:
    """As many released stories in three languages, of so many paragraphs each."""
    chance = random.Random(seed)
    for start in range(0, stories, CHUNK):
        _fill_chunk(range(start, min(start + CHUNK, stories)), paragraphs, chance)


def paragraph(language: str, chance: random.Random) -> str:
    """Three made-up sentences with a figure each."""
    words = WORDS[language].split()
    sentences = (" ".join(chance.choices(words, k=14)) + f" {chance.randint(2, 9_000)}." for _ in range(3))
    return " ".join(one.capitalize() for one in sentences)


def headline(language: str, chance: random.Random) -> str:
    """Seven made-up words."""
    return " ".join(chance.choices(WORDS[language].split(), k=7)).capitalize()


def _fill_chunk(numbers: Sequence[int], paragraphs: int, chance: random.Random) -> None:
    stories = Story.objects.bulk_create(
        Story(source_language="en", created_at=BEGAN + timedelta(minutes=10 * number)) for number in numbers
    )
    blocks = Block.objects.bulk_create(block for story in stories for block in _blocks(story, paragraphs))
    by_story = {story.pk: [block for block in blocks if block.story_id == story.pk] for story in stories}
    editions = Edition.objects.bulk_create(
        Edition(story=story, language=code, state=State.RELEASED) for story in stories for code in LANGUAGES
    )
    revisions = Revision.objects.bulk_create(
        revision for edition in editions for revision in _revisions(edition, by_story[edition.story_id], chance)
    )
    written = iter(revisions)
    records = [_record(edition, [next(written) for _ in by_story[edition.story_id]]) for edition in editions]
    releases = Release.objects.bulk_create(
        _release(edition, record) for edition, record in zip(editions, records, strict=True)
    )
    for edition, release in zip(editions, releases, strict=True):
        record = thaw(release.record)
        edition.live, edition.slug, edition.first_released_at = release, record.slug, record.released_at
    Edition.objects.bulk_update(editions, ["live", "slug", "first_released_at"])


def _blocks(story: Story, paragraphs: int) -> Iterator[Block]:
    yield Block(id=uuid.uuid4(), story=story, kind=Kind.HEADLINE, order=0)
    for order in range(2, paragraphs + 2):
        yield Block(id=uuid.uuid4(), story=story, kind=Kind.PARAGRAPH, order=order)


def _revisions(edition: Edition, blocks: Sequence[Block], chance: random.Random) -> Iterator[Revision]:
    for block in blocks:
        write = headline if block.kind == Kind.HEADLINE else paragraph
        text = write(edition.language, chance)
        yield Revision(
            block=block, edition=edition, number=1, text=text, html=text, at=edition.story.created_at, material=True
        )


def _record(edition: Edition, revisions: Sequence[Revision]) -> ReleaseRecord:
    first, *body = revisions
    return ReleaseRecord(
        story=edition.story_id,
        language=edition.language,
        source_language="en",
        number=1,
        kind="release",
        slug="-".join(first.text.lower().split()),
        headline=first.text,
        standfirst="",
        place="Huye",
        section=NamedRecord("region", "Region"),
        topics=(),
        bylines=(),
        blocks=tuple(_block(one) for one in body),
        corrections=(),
        first_released_at=edition.story.created_at,
        released_at=edition.story.created_at,
    )


def _block(revision: Revision) -> BlockRecord:
    return BlockRecord(
        id=str(revision.block_id),
        kind="paragraph",
        text=revision.text,
        html=revision.html,
        revision=revision.pk,
        based_on=None,
        origin="person",
        reviewed=True,
    )


def _release(edition: Edition, record: ReleaseRecord) -> Release:
    text = canonical(record)
    return Release(edition=edition, number=1, record=text, sha256=sha256(text), at=record.released_at)
