"""Repairs of the memory, shown before they are done: units that would go, and texts that would be others."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.db.models import QuerySet

from inkuru.flow.browsing_memory import visible
from inkuru.flow.tidying import Kept, edit_units, kept
from inkuru.newsroom.models import MemoryChange, MemoryUnit, Person
from inkuru.records import Refusal, TranslationUnit

LONGEST_SIDE = 10_000
"""Characters of a side, as many as a paragraph of a story may have."""
AT_ONCE = 200
"""Units that are changed together, so that all of them can be looked at before."""


class BlankSide(Refusal):
    """A unit says something on both sides."""


class NothingToRepair(Refusal):
    """No unit has the text."""


@dataclass(frozen=True, slots=True)
class Repair:
    """A unit as it stands, and as it would be; None where it would go."""

    kept: Kept
    after: TranslationUnit | None


def plan_replacing(person: Person, language: str, old: str, new: str) -> tuple[Repair, ...]:
    """The units that have a text in a language, and what they would say with another in its place.

    At most AT_ONCE of them. Raises NothingToRepair, and BlankSide where nothing would be left of a text.
    """
    found = MemoryUnit.objects.filter(visible(person), target__language=language, target__text__contains=old)
    other = MemoryUnit.objects.filter(visible(person), source__language=language, source__text__contains=old)
    numbers = sorted({*_first(found), *_first(other)})[:AT_ONCE]
    repairs = [Repair(one, _with(one.unit, language, old, new)) for one in kept(numbers)]
    # A database may not tell capitals apart; we do.
    repairs = [one for one in repairs if one.after != one.kept.unit]
    if not old or not repairs:
        raise NothingToRepair(f"no text has “{old}”")
    for one in repairs:
        _refuse_blank(one.after)
    return tuple(repairs)


def plan_removing(person: Person, numbers: Iterable[int]) -> tuple[Repair, ...]:
    """The units that would go. Raises NothingToRepair, and NoSuchUnit."""
    wanted = list(dict.fromkeys(numbers))[:AT_ONCE]
    seen = MemoryUnit.objects.filter(visible(person), pk__in=wanted).values_list("pk", flat=True)
    hidden = set(wanted) - set(seen)
    if not wanted or hidden:
        raise NothingToRepair("choose units that are there")
    return tuple(Repair(one, None) for one in kept(wanted))


def replace_in(numbers: Sequence[int], language: str, old: str, new: str, *, by: Person, at: datetime) -> MemoryChange:
    """Put a text in the place of another, on the side of units that is in a language. Raises NoSuchUnit, BlankSide."""
    return edit_units(numbers, _replacing(language, old, new), by=by, at=at)


def say_otherwise(number: int, source: str, target: str, *, by: Person, at: datetime) -> MemoryChange:
    """Write both sides of a unit anew. Raises NoSuchUnit and BlankSide."""
    sides = (" ".join(source.split()), " ".join(target.split()))

    def said(unit: TranslationUnit) -> TranslationUnit:
        after = replace(unit, source=sides[0], target=sides[1])
        _refuse_blank(after)
        return after

    return edit_units([number], said, by=by, at=at)


def _first(units: QuerySet[MemoryUnit]) -> list[int]:
    return list(units.order_by("pk").values_list("pk", flat=True)[:AT_ONCE])


def _replacing(language: str, old: str, new: str) -> Callable[[TranslationUnit], TranslationUnit]:
    def replaced(unit: TranslationUnit) -> TranslationUnit:
        after = _with(unit, language, old, new)
        _refuse_blank(after)
        return after

    return replaced


def _with(unit: TranslationUnit, language: str, old: str, new: str) -> TranslationUnit:
    if unit.source_language == language:
        return replace(unit, source=unit.source.replace(old, new))
    return replace(unit, target=unit.target.replace(old, new))


def _refuse_blank(unit: TranslationUnit | None) -> None:
    for side in (unit.source, unit.target) if unit else ():
        if not side.strip() or len(side) > LONGEST_SIDE or "\0" in side:
            raise BlankSide(f"a side of a unit has 1 to {LONGEST_SIDE} characters")
