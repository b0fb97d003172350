"""Which fact of one edition is which of the other, over the whole paragraph.

A translator may move a figure to the next sentence or turn two facts around, so that facts are assigned to each other
as a whole: as many that agree as can be, then what is left by how near it is, for the message.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from inkuru.checks.carrying import agree_in_place, meanings
from inkuru.checks.reading import Identity, Text, identity
from inkuru.records import Fact

# Kinds that may stand for each other when one of them is wrong.
FAMILIES = (
    frozenset({"number", "money", "percent", "measure", "duration", "age", "times", "fraction", "ordinal", "minute",
               "score", "phone"}),
    frozenset({"date", "year", "decade", "weekday", "day"}),
    frozenset({"time"}),
)  # fmt: skip


# So many facts that are not the same in both are assigned; a paragraph with more is a table, and takes long.
MOST = 40


@dataclass(frozen=True, slots=True)
class Matching:
    """The facts of two texts: those that agree, those that oppose each other, and those that only one text has."""

    agreeing: tuple[tuple[Fact, Fact], ...]
    opposed: tuple[tuple[Fact, Fact], ...]
    missing: tuple[Fact, ...]
    added: tuple[Fact, ...]


NOTHING = Matching((), (), (), ())


def match(source: Text, target: Text) -> Matching:
    """The best assignment of the facts of a text to those of its translation.

    >>> found = match(Text("en", "Paid $5 to 3 men on Monday"), Text("sw", "Jumatatu wanaume 4 walilipwa dola 5"))
    >>> [(one.text, other.text) for one, other in found.opposed]
    [('3', '4')]
    """
    if not source.facts and not target.facts:
        return NOTHING
    pairs = tuple(_assign(source, target))
    missing = _rest(source.facts, {one for one, _ in pairs})
    added = _rest(target.facts, {other for _, other in pairs})
    opposed = tuple(_oppose(missing, added))
    return Matching(
        tuple((source.facts[one], target.facts[other]) for one, other in pairs),
        tuple((missing[one], added[other]) for one, other in opposed),
        _rest(missing, {one for one, _ in opposed}),
        _rest(added, {other for _, other in opposed}),
    )


def _rest(found: Sequence[Fact], taken: set[int]) -> tuple[Fact, ...]:
    return tuple(fact for number, fact in enumerate(found) if number not in taken)[:MOST]


def _assign(source: Text, target: Text) -> Iterator[tuple[int, int]]:
    """Equal facts first, the plain before those of several readings; then as many further pairs as can agree."""
    places: dict[Identity, list[int]] = {}
    for number, fact in sorted(enumerate(target.facts), key=lambda one: len(one[1].readings)):
        places.setdefault(identity(fact), []).append(number)
    rest, used = [], set()
    for number, fact in enumerate(source.facts):
        same = places.get(identity(fact))
        if same:
            used.add(same[0])
            yield number, same.pop(0)
        else:
            rest.append(number)
    free = [number for number in range(len(target.facts)) if number not in used]
    yield from _augment(source, target, rest[:MOST], free[:MOST])


def _augment(source: Text, target: Text, rest: list[int], free: list[int]) -> Iterator[tuple[int, int]]:
    """A maximum matching by augmenting paths (Kuhn’s algorithm)."""
    theirs = {one: meanings(source.facts[one], source) for one in rest}
    ours = {other: meanings(target.facts[other], target) for other in free}
    fitting = {one: [other for other in free if agree_in_place(theirs[one], ours[other])] for one in rest}
    holder: dict[int, int] = {}

    def place(one: int, tried: set[int]) -> bool:
        for other in fitting[one]:
            if other in tried:
                continue
            tried.add(other)
            if other not in holder or place(holder[other], tried):
                holder[other] = one
                return True
        return False

    for number in rest:
        place(number, set())
    return ((one, other) for other, one in holder.items())


def _oppose(missing: Sequence[Fact], added: Sequence[Fact]) -> Iterator[tuple[int, int]]:
    """What is left of both, the nearest first."""
    near = sorted(
        (distance, one, other)
        for one, fact in enumerate(missing)
        for other, found in enumerate(added)
        if (distance := _distance(fact, found)) is not None
    )
    taken: set[int] = set()
    used: set[int] = set()
    for _, one, other in near:
        if one not in taken and other not in used:
            taken.add(one)
            used.add(other)
            yield one, other


def _distance(fact: Fact, other: Fact) -> int | None:
    """How far two facts that do not agree are from each other; None where they have nothing to do with each other."""
    if fact.kind == other.kind:
        return 0 if fact.unit == other.unit else 1
    if fact.value == other.value:
        return 2
    if any(fact.kind in family and other.kind in family for family in FAMILIES):
        return 3
    return 4 if has_figure(fact) and has_figure(other) else None


def has_figure(fact: Fact) -> bool:
    """Whether the fact is written with a digit."""
    return any(map(str.isdigit, fact.text))
