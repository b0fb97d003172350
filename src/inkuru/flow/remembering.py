"""Translation units are put into the memory, and come out again.

A segment is kept once however often it was said, and a unit links two of them: so it serves in both directions, and two
units that share a segment lead from one language to a third.
"""

import hashlib
import itertools
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import NamedTuple, TypeVar

from django.db import transaction

from inkuru.flow.indexing import index_texts, index_waiting
from inkuru.lang.language import codes
from inkuru.newsroom import memory_store
from inkuru.newsroom.bulk import analyse
from inkuru.newsroom.memory_store import ORIGINS_TABLE, TEXTS, UNITS, Said, UnitRow, hold_memory, keep_texts, keep_units
from inkuru.newsroom.models import Edition, MemoryOrigin, MemoryState, MemoryUnit
from inkuru.newsroom.models.memory import (
    ADDRESS_LENGTH,
    ARCHIVE_LENGTH,
    DOMAIN_LENGTH,
    ENGINE_LENGTH,
    HEADLINE_LENGTH,
)
from inkuru.pages.addresses import story_path
from inkuru.records import Refusal, TranslationUnit

Thing = TypeVar("Thing")

# A number in a file may be larger than any key.
LARGEST_KEY = (1 << 63) - 1

# Units in one transaction: what is lost when an import is broken off.
BATCH = 10_000
# Characters in one transaction: units of long texts would fill the memory of the machine.
BATCH_CHARACTERS = 3_000_000
# Units that are read at once on their way out, and origins that are asked for at once.
PAGE = 2_000
FEW = 500


class Provenance(NamedTuple):
    """What units of one origin have in common."""

    story: int | None
    language: str
    date: datetime | None
    people: tuple[str, ...]
    domain: str
    address: str
    reviewed: bool
    engine: str
    archive: str = ""
    headline: str = ""


_OF_ARCHIVES = ("archive", "headline")


@dataclass(frozen=True, slots=True)
class Report:
    """How many units were offered, how many of them were new, and how many could not serve as units."""

    units: int = 0
    new: int = 0
    unfit: int = 0

    def __add__(self, other: "Report") -> "Report":
        return Report(self.units + other.units, self.new + other.new, self.unfit + other.unfit)


def remember(units: Iterable[TranslationUnit]) -> Iterator[Report]:
    """Take units into the memory batch by batch, with a report so far after each.

    A batch is kept whole or not at all, and a unit that is there already is not kept again: an import that was broken
    off is taken up by doing it again. What the iterator of units raises comes through; the batches before it stand.
    After a Refusal, as at the end, they can be found; where the import was stopped otherwise they wait for the next
    command of the memory, or for the worker to start.
    Units without text, in the same language twice, or in a language that is none of ours are counted as unfit.
    """
    report, analysed = Report(), BATCH // 4
    try:
        for batch in _batches_of_units(units):
            report += _remember_batch(batch)
            if report.new >= 2 * analysed:
                analysed = max(report.new, BATCH)
                analyse((TEXTS, UNITS, ORIGINS_TABLE))
            yield report
    except Refusal:
        index_waiting()
        raise
    index_waiting()


def recollect(story: int | None = None) -> Iterator[TranslationUnit]:
    """All units of the memory, or those of a story, in the order in which they came."""
    rows = MemoryUnit.objects.select_related("source", "target", "origin").order_by("pk")
    if story is not None:
        rows = rows.filter(origin__story=story)
    last = 0
    while page := list(rows.filter(pk__gt=last)[:PAGE]):
        yield from units_of(page)
        last = page[-1].pk


def units_of(rows: Sequence[MemoryUnit]) -> Iterator[TranslationUnit]:
    """Rows as units, with the texts beside them where those still stand."""
    beside = {key for row in rows for key in (row.before_id, row.after_id) if key is not None}
    texts = memory_store.texts_by_id(beside)
    for row in rows:
        yield TranslationUnit(
            source_language=row.source.language,
            source=row.source.text,
            target_language=row.target.language,
            target=row.target.text,
            before=texts.get(row.before_id or 0, ""),
            after=texts.get(row.after_id or 0, ""),
            story=row.origin.story_id,
            date=row.origin.date,
            people=tuple(row.origin.people),
            domain=row.origin.domain,
            address=row.origin.address,
            reviewed=row.origin.reviewed,
            engine=row.origin.engine,
            archive=row.origin.archive,
            headline=row.origin.headline,
        )


def rows_of(units: Sequence[TranslationUnit], state: MemoryState) -> list[UnitRow]:
    """The rows of units, their texts and origins kept first. The memory is held."""
    ids = keep_texts(list(dict.fromkeys(said for unit in units for said in _said(unit))), state)
    provenances = [_provenance(unit) for unit in units]
    origins = _keep_origins(provenances)
    return [
        UnitRow(
            source=ids[unit.source_language, unit.source],
            target=ids[unit.target_language, unit.target],
            origin=origins[provenance],
            before=ids.get((unit.source_language, unit.before)),
            after=ids.get((unit.source_language, unit.after)),
        )
        for unit, provenance in zip(units, provenances, strict=True)
    ]


def replace_units(story: int, units: Sequence[TranslationUnit]) -> tuple[int, int]:
    """Make these the units of a story: how many came and how many went. The memory is held."""
    state = hold_memory()
    wanted = {row[:3]: row for row in rows_of(units, state)}
    rows = MemoryUnit.objects.filter(origin__story=story).values_list("pk", *UnitRow._fields)
    standing = {row[:3]: (key, row) for key, *fields in rows for row in (UnitRow(*fields),)}
    new = [row for unit, row in wanted.items() if unit not in standing]
    gone = [standing[unit] for unit in standing if unit not in wanted]
    for unit, (key, row) in standing.items():
        if wanted.get(unit, row) != row:
            MemoryUnit.objects.filter(pk=key).update(before=wanted[unit].before, after=wanted[unit].after)
    keep_units(new)
    forget_rows([key for key, _ in gone], [row for _, row in standing.values()])
    MemoryOrigin.objects.filter(story=story, units__isnull=True).delete()
    index_texts(state)
    return len(new), len(gone)


def forget_rows(keys: Sequence[int], rows: Sequence[UnitRow]) -> None:
    """Delete units, and those texts of some rows that nothing is said with any more. The memory is held."""
    MemoryUnit.objects.filter(pk__in=keys).delete()
    said = {key for row in rows for key in (row.source, row.target, row.before, row.after) if key is not None}
    memory_store.sweep_texts(said)


def is_fit(unit: TranslationUnit) -> bool:
    """Whether a unit can serve: it has text on both sides, in two languages of ours."""
    texts = (unit.source, unit.target, unit.before, unit.after)
    if not (unit.source.strip() and unit.target.strip()) or any("\0" in text for text in texts):
        return False
    return unit.source_language != unit.target_language and {unit.source_language, unit.target_language} <= {*codes()}


def _batches_of_units(units: Iterable[TranslationUnit]) -> Iterator[list[TranslationUnit]]:
    """As many units as a transaction takes, by number or by length."""
    batch, characters = list[TranslationUnit](), 0
    for unit in units:
        batch.append(unit)
        characters += len(unit.source) + len(unit.target)
        if len(batch) >= BATCH or characters >= BATCH_CHARACTERS:
            yield batch
            batch, characters = [], 0
    if batch:
        yield batch


def _batches(things: Iterable[Thing], size: int) -> Iterator[list[Thing]]:
    waiting = iter(things)
    while batch := list(itertools.islice(waiting, size)):
        yield batch


@transaction.atomic
def _remember_batch(units: Sequence[TranslationUnit]) -> Report:
    state = hold_memory()
    fit = _with_our_stories([unit for unit in units if is_fit(unit)])
    new = keep_units(rows_of(fit, state))
    return Report(len(units), new, len(units) - len(fit))


def _with_our_stories(units: Sequence[TranslationUnit]) -> list[TranslationUnit]:
    """A unit belongs to a story of ours only where that stands at its address; another newsroom counts its own."""
    stories = {unit.story for unit in units if unit.story is not None and unit.story <= LARGEST_KEY}
    editions = Edition.objects.filter(story__in=stories, live__isnull=False).values_list("language", "slug", "story")
    ours = {(story, story_path(language, slug, story)) for language, slug, story in editions}
    return [
        unit if unit.story is None or (unit.story, unit.address) in ours else replace(unit, story=None)
        for unit in units
    ]


def _said(unit: TranslationUnit) -> Iterator[Said]:
    yield unit.source_language, unit.source
    yield unit.target_language, unit.target
    yield from ((unit.source_language, text) for text in (unit.before, unit.after) if text)


def _keep_origins(provenances: Sequence[Provenance]) -> dict[Provenance, int]:
    """The ids of origins; new ones are kept."""
    digests = {one: _digest(one) for one in dict.fromkeys(provenances)}
    MemoryOrigin.objects.bulk_create(
        (_origin(one, digest) for one, digest in digests.items()), ignore_conflicts=True, batch_size=FEW
    )
    ids: dict[str, int] = {}
    for some in _batches(digests.values(), FEW):
        ids |= dict(MemoryOrigin.objects.filter(digest__in=some).values_list("digest", "pk"))
    return {one: ids[digest] for one, digest in digests.items()}


def _provenance(unit: TranslationUnit) -> Provenance:
    return Provenance(
        unit.story,
        unit.target_language,
        unit.date,
        unit.people,
        unit.domain[:DOMAIN_LENGTH],
        unit.address[:ADDRESS_LENGTH],
        unit.reviewed,
        unit.engine[:ENGINE_LENGTH],
        unit.archive[:ARCHIVE_LENGTH],
        unit.headline[:HEADLINE_LENGTH],
    )


def _origin(one: Provenance, digest: str) -> MemoryOrigin:
    story, *rest = one
    fields = dict(zip(Provenance._fields[1:], rest, strict=True))
    return MemoryOrigin(story_id=story, digest=digest, **fields | {"people": list(one.people)})


def _digest(one: Provenance) -> str:
    """What is not of an archive keeps the digest that it had before there were archives."""
    told = one if one.archive or one.headline else one[: -len(_OF_ARCHIVES)]
    return hashlib.sha256(json.dumps(told, default=str).encode()).hexdigest()
