"""Files of terms and of translation units: read and told first, then taken in some at a time.

Taking in can be broken off and done again: what stands there already is not changed, and not kept twice.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any

from inkuru.flow.indexing import index_waiting
from inkuru.flow.remembering import is_fit, remember
from inkuru.flow.terming import Taken, UnfitConcept, fit, record_of, take_in
from inkuru.formats.tbx import read_concepts
from inkuru.formats.term_tables import read_table, read_workbook
from inkuru.formats.tmx import read_units
from inkuru.newsroom.models import ChoreKind, Concept, Person
from inkuru.records import ConceptRecord, Refusal, TranslationUnit

Watch = Callable[[int, int | None], None]
"""Told how much is done, of how much where that is known; it raises to have the work end."""

MB = 1 << 20
# How large a file of each kind may be that comes in at the desk, below what the server takes in with one request
# (`config.bridge.LARGEST_BODY`); the commands take larger ones.
LIMITS: Mapping[ChoreKind, Mapping[str, int]] = {
    ChoreKind.TERMS_IN: {".tbx": 20 * MB, ".xml": 20 * MB, ".csv": 20 * MB, ".tsv": 20 * MB, ".xlsx": 8 * MB},
    ChoreKind.MEMORY_IN: {".tmx": 20 * MB},
}
TABLES: Mapping[str, Callable[[Path], Iterator[ConceptRecord]]] = {
    ".csv": read_table,
    ".tsv": read_table,
    ".xlsx": read_workbook,
}
# Concepts that are taken in together, and units between two looks at whether to go on.
BATCH = 500
LOOKED = 1_000
# Faults and concepts that are shown of a file.
SHOWN = 50
SAMPLE = 5


class UnfitFile(Refusal):
    """A file cannot be taken in: by its name or by its size."""


@dataclass(slots=True)
class Telling:
    """What is found in a file of units: how many there are in each pair of languages, and what cannot serve."""

    units: int = 0
    pairs: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    unfit: int = 0
    sample: list[list[str]] = field(default_factory=list)

    def add(self, unit: TranslationUnit) -> None:
        """One more."""
        self.units += 1
        if not is_fit(unit):
            self.unfit += 1
            if len(self.faults) < SHOWN:
                self.faults.append(f"{self.units}: {unit.source_language} {unit.source[:80]}")
            return
        self.pairs[f"{unit.source_language}-{unit.target_language}"] += 1
        if len(self.sample) < SAMPLE:
            self.sample.append([unit.source_language, unit.source, unit.target_language, unit.target])


def suffix_of(kind: ChoreKind, name: str, size: int) -> str:
    """The ending of a file that may come in. Raises UnfitFile."""
    suffix, limits = Path(name).suffix.lower(), LIMITS[kind]
    if suffix not in limits:
        raise UnfitFile(f"{name}: its name ends in none of {', '.join(limits)}")
    if size > limits[suffix]:
        raise UnfitFile(f"{name}: is larger than {limits[suffix] // MB} MB; the command takes it in")
    return suffix


def read_file(kind: ChoreKind, path: Path, watch: Watch) -> dict[str, Any]:
    """What is found in a file, as JSON. Raises Refusal, which names the line."""
    return _read_units(path, watch) if kind == ChoreKind.MEMORY_IN else _read_terms(path, watch)


def take_file(
    kind: ChoreKind, path: Path, total: int, watch: Watch, *, name: str, by: Person | None, at: datetime
) -> dict[str, int]:
    """Take a file in, which people call `name`; how many were new, changed and the same.

    What `watch` raises comes through; what is in by then stays.
    """
    if kind == ChoreKind.MEMORY_IN:
        return _take_units(path, name, total, watch)
    taken, done = Taken(), 0
    concepts = _concepts(path, _silent)
    while batch := list(islice(concepts, BATCH)):
        taken += take_in(batch, by=by, at=at)
        done += len(batch)
        watch(done, total)
    return {"added": taken.added, "changed": taken.changed, "same": taken.same}


def _read_terms(path: Path, watch: Watch) -> dict[str, Any]:
    names: Counter[str] = Counter()
    taken, count, seen = Taken(), 0, set[str]()
    faults, sample = list[str](), list[list[list[str]]]()
    concepts = _concepts(path, watch)
    while batch := list(islice(concepts, BATCH)):
        count += len(batch)
        names.update(term.language for one in batch for term in one.terms)
        faults += list(islice(_faults(batch, seen), SHOWN - len(faults)))
        taken += _weighed(batch)
        sample += [[[term.language, term.text] for term in one.terms] for one in batch[: SAMPLE - len(sample)]]
        watch(count, None)
    told = {"added": taken.added, "changed": taken.changed, "same": taken.same}
    return {"count": count, "names": dict(sorted(names.items())), "faults": faults, "sample": sample} | told


def _faults(batch: Iterable[ConceptRecord], seen: set[str]) -> Iterator[str]:
    """A line for each concept that cannot stand in the termbase."""
    for one in batch:
        if one.key in seen:
            yield f"concept “{one.key}” comes twice; its names belong together"
        seen.add(one.key)
        try:
            fit(one)
        except UnfitConcept as unfit:
            yield str(unfit)


def _weighed(batch: Iterable[ConceptRecord]) -> Taken:
    """What would become of the termbase."""
    coming = {one.key: one for one in batch}
    standing = Concept.objects.filter(key__in=coming).prefetch_related("terms")
    same = [record_of(one) == coming[one.key] for one in standing]
    return Taken(len(coming) - len(same), same.count(False), same.count(True))


def _read_units(path: Path, watch: Watch) -> dict[str, Any]:
    telling, size = Telling(), path.stat().st_size
    for unit in read_units(path, progress=_by_bytes(size, watch)):
        telling.add(unit)
    return {
        "count": telling.units,
        "pairs": dict(sorted(telling.pairs.items())),
        "faults": telling.faults,
        "unfit": telling.unfit,
        "sample": telling.sample,
    }


def _take_units(path: Path, name: str, total: int, watch: Watch) -> dict[str, int]:
    """The units are looked at as they go by, so that one who stops need not wait for a whole batch."""

    def watched() -> Iterator[TranslationUnit]:
        for number, unit in enumerate(read_units(path, address=name), start=1):
            if number % LOOKED == 0:
                watch(number, total)
            yield unit

    new = unfit = 0
    try:
        for report in remember(watched()):
            new, unfit = report.new, report.unfit
    finally:
        index_waiting()
    return {"added": new, "same": total - new - unfit, "unfit": unfit}


def _concepts(path: Path, watch: Watch) -> Iterator[ConceptRecord]:
    suffix = path.suffix.lower()
    if suffix in TABLES:
        return TABLES[suffix](path)
    return read_concepts(path, progress=_by_bytes(path.stat().st_size, watch))


def _by_bytes(size: int, watch: Watch) -> Callable[[int], None]:
    """What a reader tells its bytes to."""
    done = 0

    def told(more: int) -> None:
        nonlocal done
        done += more
        watch(min(done, size), size)

    return told


def _silent(_done: int, _total: int | None) -> None:
    """Nobody looks."""
