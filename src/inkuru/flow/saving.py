"""What the memory knew of an edition before its release taught it: counted once for each edition."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from inkuru.flow.recalling import Query, look_up
from inkuru.lang.stems import WORD
from inkuru.newsroom import memory_store
from inkuru.newsroom.models import Edition, MemorySaving, MemoryUnit
from inkuru.records import TranslationUnit


def weigh(story: int, units: Iterable[TranslationUnit]) -> list[MemorySaving]:
    """Of each edition that teaches for the first time, what the memory has of its sentences from elsewhere.

    The memory is only read.
    """
    by_language: dict[str, list[TranslationUnit]] = {}
    for unit in units:
        by_language.setdefault(unit.target_language, []).append(unit)
    new = Edition.objects.filter(story=story, language__in=by_language, saving__isnull=True)
    learnt = set(MemoryUnit.objects.filter(origin__story=story).values_list("origin__language", flat=True).distinct())
    return [_weighed(one, by_language[one.language]) for one in new if one.language not in learnt]


def keep(savings: Sequence[MemorySaving]) -> None:
    """Keep what was weighed; who was quicker is right."""
    MemorySaving.objects.bulk_create(savings, ignore_conflicts=True)


def _weighed(edition: Edition, units: Sequence[TranslationUnit]) -> MemorySaving:
    same, like = _same(units), 0
    words = same_words = like_words = 0
    at = edition.first_released_at or next(one.date for one in units if one.date)
    for place, unit in enumerate(units):
        count = len(WORD.findall(unit.source))
        words += count
        if place in same:
            same_words += count
        elif _has_like(unit, edition.story_id, at=at):
            like, like_words = like + 1, like_words + count
    return MemorySaving(
        edition=edition,
        at=at,
        sentences=len(units),
        same=len(same),
        like=like,
        words=words,
        same_words=same_words,
        like_words=like_words,
    )


def _same(units: Sequence[TranslationUnit]) -> set[int]:
    """The places of those that the memory has word by word, in either direction."""
    said = {(one.source_language, one.source) for one in units} | {(one.target_language, one.target) for one in units}
    ids = memory_store.find_texts(said)
    linked = memory_store.linked(list(ids.values()))
    found = set()
    for place, one in enumerate(units):
        source, target = ids.get((one.source_language, one.source)), ids.get((one.target_language, one.target))
        if source is not None and target is not None and target in linked[source]:
            found.add(place)
    return found


def _has_like(unit: TranslationUnit, story: int, *, at: datetime) -> bool:
    """Whether a translator was offered a match from another story."""
    query = Query(unit.source, unit.source_language, unit.target_language)
    return any(one.origin.story != story for one in look_up(query, at=at))
