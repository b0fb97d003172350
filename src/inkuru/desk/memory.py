"""What the screens of the memory show: repairs with what differs, troubles with their units, what hands changed."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from inkuru.desk.differences import Piece, compare
from inkuru.desk.refusals import words_of_finding
from inkuru.flow.browsing_memory import visible
from inkuru.flow.repairing import Repair
from inkuru.flow.rights import readable, reads_everything
from inkuru.flow.tidying import Kept, kept, thawed
from inkuru.newsroom.models import Chore, ChoreKind, MemoryChange, MemoryUnit, Person
from inkuru.records import Finding, Severity, TranslationUnit


@dataclass(frozen=True, slots=True)
class RepairLine:
    """A unit that would change, word by word, or go."""

    number: int
    unit: TranslationUnit
    source: tuple[Piece, ...]
    target: tuple[Piece, ...]
    goes: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """A unit of a group; `is_ticked` tells that it is proposed to go."""

    kept: Kept
    is_ticked: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Units to be looked at together, and what was found on them."""

    choices: tuple[Choice, ...]
    findings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """What a hand changed: pairs of a unit as it was and as it became, None for one that went; `more` are not shown."""

    change: MemoryChange
    pairs: tuple[tuple[TranslationUnit, TranslationUnit | None], ...]
    more: int


PAIRS_SHOWN = 5


def repair_lines(repairs: Iterable[Repair]) -> tuple[RepairLine, ...]:
    """Repairs as they are shown before they are done."""
    return tuple(_repair_line(one) for one in repairs)


def groups(chore: Chore, person: Person) -> tuple[Group, ...]:
    """What was found, less the units that are gone since or may not be seen; three queries."""
    told = chore.found.get("groups", ())
    numbers = [number for one in told for number in one["units"]]
    standing = MemoryUnit.objects.filter(visible(person), pk__in=numbers).values_list("pk", flat=True)
    units = {one.number: one for one in kept(standing)}
    least = 1 if chore.kind == ChoreKind.FACTS else 2
    found = (_group(one, units, chore.kind) for one in told)
    return tuple(one for one in found if len(one.choices) >= least)


def change_lines(changes: Iterable[MemoryChange], person: Person) -> tuple[ChangeLine, ...]:
    """What hands changed, a few units of each, less those of stories that a person may not see; one query at most."""
    told = list(changes)
    stories = {unit["story"] for one in told for unit in one.removed if unit["story"]}
    hidden: set[int] = set()
    if stories and not reads_everything(person):
        hidden = stories - set(readable(person).filter(pk__in=stories).values_list("pk", flat=True))
    return tuple(_change_line(one, hidden) for one in told)


def _repair_line(one: Repair) -> RepairLine:
    unit, after = one.kept.unit, one.after or one.kept.unit
    pieces = (compare(unit.source, after.source), compare(unit.target, after.target))
    return RepairLine(one.kept.number, unit, *pieces, one.after is None)


def _group(told: dict[str, list[object]], units: dict[int, Kept], kind: str) -> Group:
    own = [units[number] for number in told["units"] if isinstance(number, int) and number in units]
    best = _best(own) if kind == ChoreKind.DUPLICATES else None
    choices = tuple(Choice(one, best is not None and one is not best) for one in own)
    return Group(choices, tuple(_finding(one) for one in told["findings"]))


def _best(units: Sequence[Kept]) -> Kept | None:
    """Of what is kept twice the one to stay: read by a person, written by one, the newest."""
    return max(
        units,
        key=lambda one: (
            one.unit.reviewed,
            not one.unit.engine,
            one.unit.date.timestamp() if one.unit.date else 0.0,
            one.number,
        ),
        default=None,
    )


def _finding(told: object) -> str:
    data = told if isinstance(told, dict) else {}
    return words_of_finding(Finding(data["check"], Severity.BLOCKING, data["message"], data["values"]))


def _change_line(change: MemoryChange, hidden: Collection[int]) -> ChangeLine:
    every = zip_longest(change.removed, change.added)
    seen = [(old, new) for old, new in every if old and old["story"] not in hidden]
    pairs = tuple((thawed(old), thawed(new) if new else None) for old, new in seen[:PAIRS_SHOWN])
    return ChangeLine(change, pairs, len(seen) - len(pairs))
