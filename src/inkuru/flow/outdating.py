"""What readers see now that the released source says no more, and since when."""

from collections.abc import Sequence
from datetime import datetime

from inkuru.flow.freezing import live_record
from inkuru.flow.picturing import behind_source, released, texts_of
from inkuru.newsroom.models import Release, Story

# How many paragraphs of a released edition are behind, and since when.
Outdated = tuple[int, datetime]


def outdated(stories: Sequence[Story]) -> dict[tuple[int, str], Outdated]:
    """By story and language the released editions that are behind their released source.

    A constant number of queries, and one for each paragraph in which source and translation may differ.
    """
    found: dict[tuple[int, str], Outdated] = {}
    for story in released(one.pk for one in stories):
        for record in story.records:
            blocks = behind_source(story, record)
            if blocks:
                pinned = {one.id: one.based_on for one in texts_of(record)}
                since = _since(story.story, record.source_language, {block: pinned.get(block) for block in blocks})
                found[story.story, record.language] = len(blocks), since or record.released_at
    return found


def _since(story: int, source: str, pinned: dict[str, int | None]) -> datetime | None:
    """When the source was first released with another text in one of the blocks than the one that was translated."""
    releases = Release.objects.filter(edition__story=story, edition__language=source).order_by("number")
    for one in releases:
        record = live_record(one)
        said = {text.id: text.revision for text in texts_of(record)}
        if any(said.get(block, 0) > (translated or 0) for block, translated in pinned.items()):
            return one.at
    return None
