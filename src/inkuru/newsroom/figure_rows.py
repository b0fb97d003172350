"""Rows that the newsroom’s figures are counted from.

Times come as seconds: to make a datetime of each takes longer than all the counting.
"""

from collections.abc import Sequence
from datetime import datetime
from itertools import chain, pairwise
from typing import Any, NamedTuple

from django.db import connection

from inkuru.newsroom.bulk import fetch

SECONDS = {
    "sqlite": "CAST(strftime('%%s', {column}) AS INTEGER)",
    "postgresql": "CAST(floor(extract(epoch FROM {column})) AS bigint)",
}

RELEASED = """
SELECT edition.language, edition.language = story.source_language, {released},
       {released} - CASE WHEN edition.language = story.source_language THEN {begun} ELSE {source} END
FROM newsroom_edition AS edition
JOIN newsroom_story AS story ON story.id = edition.story_id
LEFT JOIN newsroom_edition AS source ON source.story_id = story.id AND source.language = story.source_language
WHERE edition.first_released_at >= %s AND edition.first_released_at < %s
"""
CORRECTED = """
SELECT edition.language, {at}
FROM newsroom_correction AS correction
JOIN newsroom_release AS release ON release.id = correction.release_id
JOIN newsroom_edition AS edition ON edition.id = release.edition_id
WHERE correction.at >= %s AND correction.at < %s
"""
# Each translation that was still there at some time with each later text of its source, wherever a later text changed
# the meaning. What was behind at that time or later was written to since, was taken out since, or is behind now, as
# the board knows: nothing else is looked at.
OVERTAKEN = """
SELECT translation.id, edition.language, {translated}, {replaced}, {retired}, {later}, later.material,
       later.html = pinned.html
FROM (
  SELECT DISTINCT changed.block_id, changed.edition_id
  FROM newsroom_revision AS changed
  JOIN newsroom_edition AS of_change ON of_change.id = changed.edition_id
  JOIN newsroom_story AS story ON story.id = of_change.story_id AND story.source_language = of_change.language
  JOIN newsroom_block AS standing ON standing.id = changed.block_id
  WHERE changed.number > 1 AND changed.material AND changed.at < %s AND (
    changed.at >= %s OR standing.retired_at >= %s
    OR EXISTS (SELECT 1 FROM newsroom_boardneed AS need WHERE need.story_id = story.id AND need.need = 'behind')
    OR EXISTS (SELECT 1 FROM newsroom_revision AS recent WHERE recent.block_id = changed.block_id AND recent.at >= %s))
) AS place
JOIN newsroom_revision AS pinned ON pinned.block_id = place.block_id AND pinned.edition_id = place.edition_id
JOIN newsroom_revision AS later
  ON later.block_id = pinned.block_id AND later.edition_id = pinned.edition_id AND later.number > pinned.number
JOIN newsroom_revision AS translation ON translation.based_on_id = pinned.id
JOIN newsroom_edition AS edition ON edition.id = translation.edition_id AND edition.state <> 'killed'
JOIN newsroom_block AS block ON block.id = translation.block_id
LEFT JOIN newsroom_revision AS next
  ON next.block_id = translation.block_id AND next.edition_id = translation.edition_id
  AND next.number = translation.number + 1
WHERE later.at < %s AND (next.at IS NULL OR next.at >= %s)
ORDER BY translation.id, later.number
"""
# Waived in a release that a correction replaced in which the finding was waived no more.
SURVIVED = """
SELECT waiver.check_name, count(*)
FROM newsroom_waiver AS waiver
JOIN newsroom_release_waivers AS carried ON carried.waiver_id = waiver.id
JOIN newsroom_release AS correction ON correction.replaces_id = carried.release_id AND correction.kind = 'correction'
WHERE correction.at >= %s AND correction.at < %s AND NOT EXISTS (
  SELECT 1 FROM newsroom_release_waivers AS still
  WHERE still.release_id = correction.id AND still.waiver_id = waiver.id)
GROUP BY waiver.check_name
"""
EVENTS = """
SELECT check_name, turn, sum(count) FROM newsroom_findingevent WHERE at >= %s AND at < %s GROUP BY check_name, turn
"""
WAIVED = "SELECT check_name, count(*) FROM newsroom_waiver WHERE at >= %s AND at < %s GROUP BY check_name"
SAVED = """
SELECT period.place, edition.language, sum(saving.sentences), sum(saving.same), sum(saving."like"),
       sum(saving.words), sum(saving.same_words), sum(saving.like_words)
FROM ({periods}) AS period
JOIN newsroom_memorysaving AS saving ON saving.at >= period.since AND saving.at < period.until
JOIN newsroom_edition AS edition ON edition.id = saving.edition_id
GROUP BY period.place, edition.language
"""
PERIOD = "SELECT %s AS place, %s AS since, %s AS until"


class Released(NamedTuple):
    """A first release: when, and how many seconds after the source’s (of the source itself: after it was begun).

    `waited` is None where the source was never released.
    """

    language: str
    is_source: bool
    at: int
    waited: int | None


class Overtaken(NamedTuple):
    """A translation and one later text of its source; `is_back` tells that it says what was translated.

    `replaced` is when the translation was written anew, `retired` when the paragraph was taken out.
    """

    translation: int
    language: str
    translated: int
    replaced: int | None
    retired: int | None
    later: int
    is_material: bool
    is_back: bool


class Saved(NamedTuple):
    """What the memory knew of the editions in a language that came out in a period, before it learnt from them."""

    place: int
    language: str
    sentences: int
    same: int
    like: int
    words: int
    same_words: int
    like_words: int


def released(since: datetime, until: datetime) -> list[Released]:
    """The first releases of editions."""
    columns = {
        "released": "edition.first_released_at",
        "begun": "coalesce(edition.opened_at, story.created_at)",
        "source": "source.first_released_at",
    }
    rows = _rows(RELEASED, (since, until), **columns)
    return [Released(language, bool(is_source), at, waited) for language, is_source, at, waited in rows]


def corrected(since: datetime, until: datetime) -> list[tuple[str, int]]:
    """The language and the time of each correction."""
    return [(language, at) for language, at in _rows(CORRECTED, (since, until), at="correction.at")]


def overtaken(since: datetime, until: datetime) -> list[Overtaken]:
    """Translations whose source went on, with each later text of it, less those that were replaced before some time."""
    columns = {
        "translated": "translation.at",
        "replaced": "next.at",
        "retired": "block.retired_at",
        "later": "later.at",
    }
    rows = _rows(OVERTAKEN, (until, since, since, since, until, since), **columns)
    return [Overtaken._make((*head, bool(is_material), bool(is_back))) for *head, is_material, is_back in rows]


def finding_events(since: datetime, until: datetime) -> list[tuple[str, str, int]]:
    """By check how many findings were opened and mended."""
    return [(check, turn, int(count)) for check, turn, count in _rows(EVENTS, (since, until))]


def waived(since: datetime, until: datetime) -> list[tuple[str, int]]:
    """By check how many findings were waived."""
    return [(check, count) for check, count in _rows(WAIVED, (since, until))]


def survived(since: datetime, until: datetime) -> list[tuple[str, int]]:
    """By check how many waived findings a correction put right later."""
    return [(check, count) for check, count in _rows(SURVIVED, (since, until))]


def saved(bounds: Sequence[datetime]) -> list[Saved]:
    """What the memory knew of the editions that were released, by the periods between some moments."""
    written = connection.ops.adapt_datetimefield_value
    periods = [(place, written(one), written(other)) for place, (one, other) in enumerate(pairwise(bounds))]
    sql = SAVED.format(periods=" UNION ALL ".join([PERIOD] * len(periods)))
    return [Saved(*row) for row in fetch(sql, *chain.from_iterable(periods))]


def _rows(sql: str, moments: Sequence[datetime], **columns: str) -> list[tuple[Any, ...]]:
    seconds = SECONDS[connection.vendor]
    written = sql.format(**{name: seconds.format(column=column) for name, column in columns.items()})
    return fetch(written, *(connection.ops.adapt_datetimefield_value(one) for one in moments))
