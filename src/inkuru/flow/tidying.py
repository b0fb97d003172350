"""The memory is put in order: what is kept twice, contradicts itself or says other facts; and hands that change it.

Every change by hand is kept with what was there before, can be undone, and holds against what is learnt later: a
unit that an editor took out of a story does not come back with the story’s next release.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Count, F

from inkuru.checks.comparing import compare
from inkuru.checks.passage import Passage
from inkuru.flow.indexing import index_texts
from inkuru.flow.remembering import forget_rows, rows_of, units_of
from inkuru.memory.typography import same_but_for_typography
from inkuru.newsroom.memory_store import UnitRow, hold_memory, keep_units
from inkuru.newsroom.models import ChangeKind, MemoryChange, MemoryUnit, Person
from inkuru.records import Finding, Refusal, Severity, TranslationUnit

PAGE = 2_000
# What of a text can differ where two are the same but for typography.
_NO_LETTER = re.compile(r"[\W_]+")


class NoSuchUnit(Refusal):
    """There is no unit of that number in the memory."""


class AlreadyUndone(Refusal):
    """The change was undone before, or there is none."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A unit and the number that it is kept under."""

    number: int
    unit: TranslationUnit


@dataclass(frozen=True, slots=True)
class Trouble:
    """Units that an editor should look at together, and for one alone what a check says of its facts."""

    units: tuple[Kept, ...]
    findings: tuple[Finding, ...] = ()


def find_duplicates() -> Iterator[Trouble]:
    """Units that are the same but for their origin or their typography."""
    groups: dict[int, list[int]] = defaultdict(list)
    for key, source, target in MemoryUnit.objects.values_list("pk", "source__text", "target__text").iterator():
        groups[hash((_NO_LETTER.sub("", source), _NO_LETTER.sub("", target)))].append(key)
    for numbers in groups.values():
        if len(numbers) > 1:
            yield from _alike(kept(numbers))


def find_contradictions() -> Iterator[Trouble]:
    """Units that translate one source into one language in several ways."""
    several = (
        MemoryUnit.objects.values("source", language=F("target__language"))
        .annotate(ways=Count("target", distinct=True))
        .filter(ways__gt=1)
        .order_by("source")
    )
    for row in several.iterator():
        numbers = MemoryUnit.objects.filter(source=row["source"], target__language=row["language"])
        yield Trouble(kept(numbers.order_by("pk").values_list("pk", flat=True)))


def find_disagreements() -> Iterator[Trouble]:
    """Units whose translation says other facts than their source: those on which a check would block a release."""
    last = 0
    while numbers := list(MemoryUnit.objects.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:PAGE]):
        for one in kept(numbers):
            findings = tuple(_blocking(one.unit))
            if findings:
                yield Trouble((one,), findings)
        last = numbers[-1]


TROUBLES: Mapping[str, Callable[[], Iterator[Trouble]]] = {
    "duplicates": find_duplicates,
    "contradictions": find_contradictions,
    "facts": find_disagreements,
}


def kept(numbers: Iterable[int]) -> tuple[Kept, ...]:
    """The units of numbers, in their order; raises NoSuchUnit."""
    wanted = list(dict.fromkeys(numbers))
    rows = MemoryUnit.objects.select_related("source", "target", "origin").in_bulk(wanted)
    missing = next((number for number in wanted if number not in rows), None)
    if missing is not None:
        raise NoSuchUnit(f"there is no unit {missing} in the memory")
    units = units_of([rows[number] for number in wanted])
    return tuple(Kept(number, unit) for number, unit in zip(wanted, units, strict=True))


def edit_units(
    numbers: Iterable[int], edit: Callable[[TranslationUnit], TranslationUnit], *, by: Person | None, at: datetime
) -> MemoryChange:
    """Write units anew, as `edit` makes them; those that it leaves alone stay. Raises NoSuchUnit."""
    pairs = [(one.unit, edit(one.unit)) for one in kept(numbers)]
    changed = [(old, new) for old, new in pairs if new != old]
    return _change(ChangeKind.EDIT, [old for old, _ in changed], [new for _, new in changed], by, at)


def delete_units(numbers: Iterable[int], *, by: Person | None, at: datetime, note: str = "") -> MemoryChange:
    """Take units out; the note says why. Raises NoSuchUnit."""
    return _change(ChangeKind.DELETE, [one.unit for one in kept(numbers)], [], by, at, note)


@transaction.atomic
def undo(number: int, *, at: datetime) -> MemoryChange:
    """Take a change back: what it took out comes in again, what it brought goes. Raises AlreadyUndone."""
    change = MemoryChange.objects.select_for_update().filter(pk=number, undone_at__isnull=True).first()
    if change is None:
        raise AlreadyUndone(f"there is no change {number} to undo")
    _exchange([thawed(one) for one in change.added], [thawed(one) for one in change.removed])
    change.undone_at = at
    change.save(update_fields=("undone_at",))
    return change


def with_changes(units: Sequence[TranslationUnit]) -> list[TranslationUnit]:
    """Units as learnt from a story, less what a hand has taken out since, and as a hand has written them."""
    standing = {_says(unit): unit for unit in units}
    for change in MemoryChange.objects.filter(undone_at__isnull=True).order_by("pk"):
        removed, added = ([thawed(one) for one in some] for some in (change.removed, change.added))
        gone = [standing.pop(_says(one), None) for one in removed]
        for old, new in zip(gone, added, strict=False):
            if old is not None:
                standing[_says(new)] = replace(old, source=new.source, target=new.target)
    return list(standing.values())


def frozen(unit: TranslationUnit) -> dict[str, Any]:
    """A unit as JSON can keep it."""
    return asdict(unit) | {"date": unit.date.isoformat() if unit.date else None, "people": list(unit.people)}


def thawed(data: Mapping[str, Any]) -> TranslationUnit:
    """A unit read back."""
    date = datetime.fromisoformat(data["date"]) if data["date"] else None
    return TranslationUnit(**{**data, "date": date, "people": tuple(data["people"])})


@transaction.atomic
def _change(
    kind: ChangeKind,
    removed: Sequence[TranslationUnit],
    added: Sequence[TranslationUnit],
    by: Person | None,
    at: datetime,
    note: str = "",
) -> MemoryChange:
    _exchange(removed, added)
    before, after = ([frozen(unit) for unit in units] for units in (removed, added))
    return MemoryChange.objects.create(kind=kind, removed=before, added=after, note=note, by=by, at=at)


def _exchange(removed: Sequence[TranslationUnit], added: Sequence[TranslationUnit]) -> None:
    state = hold_memory()
    going = rows_of(removed, state)
    keep_units(rows_of(added, state))
    _forget(going)
    index_texts(state)


def _forget(rows: Sequence[UnitRow]) -> None:
    keys = [
        key
        for row in rows
        for key in MemoryUnit.objects.filter(source=row.source, target=row.target, origin=row.origin).values_list(
            "pk", flat=True
        )
    ]
    forget_rows(keys, rows)


def _alike(units: Sequence[Kept]) -> Iterator[Trouble]:
    """Groups of those whose letters are the same by more than chance."""
    rest = list(units)
    while rest:
        first = rest[0]
        same = tuple(one for one in rest if one is first or _is_same(one.unit, first.unit))
        if len(same) > 1:
            yield Trouble(same)
        rest = [one for one in rest if not any(one is other for other in same)]


def _is_same(one: TranslationUnit, other: TranslationUnit) -> bool:
    languages = (one.source_language, one.target_language) == (other.source_language, other.target_language)
    return (
        languages
        and same_but_for_typography(one.source, other.source)
        and same_but_for_typography(one.target, other.target)
    )


def _blocking(unit: TranslationUnit) -> Iterator[Finding]:
    texts = {unit.source_language: unit.source, unit.target_language: unit.target}
    return (one for one in compare(Passage(texts, unit.source_language)) if one.severity == Severity.BLOCKING)


def _says(unit: TranslationUnit) -> tuple[str, str, str, str]:
    return unit.source_language, unit.source, unit.target_language, unit.target
