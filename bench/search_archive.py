"""Released stories for measuring the search: rows and records as the newsroom keeps them, written in bulk.

Nothing of the desk stands behind them: no blocks and no revisions, which no search reads.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import count, islice

from django.db import connection

from inkuru.flow.freezing import canonical, sha256
from inkuru.newsroom.models import Edition, Release, State, Story
from inkuru.records import BlockRecord, NamedRecord, ReleaseRecord

CHUNK = 500


@dataclass(frozen=True, slots=True)
class Told:
    """A story: by language its headline and its paragraphs."""

    texts: Mapping[str, Sequence[str]]
    at: datetime


def keep(stories: Iterable[Told]) -> list[int]:
    """Write stories with a live release of each edition; their ids in order."""
    coming, keys = iter(stories), []
    while chunk := list(islice(coming, CHUNK)):
        keys += _keep_chunk(chunk)
    return keys


def _keep_chunk(chunk: Sequence[Told]) -> list[int]:
    stories = Story.objects.bulk_create(
        Story(source_language=next(iter(one.texts)), created_at=one.at) for one in chunk
    )
    editions = Edition.objects.bulk_create(
        Edition(story=story, language=code, state=State.RELEASED, slug=code, first_released_at=told.at)
        for story, told in zip(stories, chunk, strict=True)
        for code in told.texts
    )
    texts = [(told, code, texts) for told in chunk for code, texts in told.texts.items()]
    releases = Release.objects.bulk_create(
        _release(edition, told, some) for edition, (told, _, some) in zip(editions, texts, strict=True)
    )
    with connection.cursor() as cursor:
        rows = [(release.pk, edition.pk) for edition, release in zip(editions, releases, strict=True)]
        cursor.executemany("UPDATE newsroom_edition SET live_id = %s WHERE id = %s", rows)
    return [story.pk for story in stories]


def _release(edition: Edition, told: Told, texts: Sequence[str]) -> Release:
    headline, *paragraphs = texts
    record = canonical(_record(edition, told, headline, paragraphs))
    return Release(edition=edition, number=1, record=record, sha256=sha256(record), at=told.at)


def _record(edition: Edition, told: Told, headline: str, paragraphs: Sequence[str]) -> ReleaseRecord:
    numbers = count(1)
    return ReleaseRecord(
        story=edition.story_id,
        language=edition.language,
        source_language=edition.story.source_language,
        number=1,
        kind="release",
        slug="story",
        headline=headline,
        standfirst="",
        place="",
        section=NamedRecord("world", "World"),
        topics=(),
        bylines=(),
        blocks=tuple(_block(text, next(numbers)) for text in paragraphs),
        corrections=(),
        first_released_at=told.at,
        released_at=told.at,
    )


def _block(text: str, number: int) -> BlockRecord:
    return BlockRecord(
        id=f"00000000-0000-4000-8000-{number:012}",
        kind="paragraph",
        text=text,
        html=text,
        revision=number,
        based_on=None,
        origin="person",
        reviewed=True,
    )
