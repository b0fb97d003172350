"""The order of the paragraphs: one that stands twice in a translation, two that changed places."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from inkuru.checks.passage import Pair, Passage
from inkuru.records import N_, Finding, Severity

REPEATED = N_("In %(language)s paragraph %(paragraph)s repeats paragraph %(first)s, which %(against)s does not")
SWAPPED = N_("In %(language)s paragraphs %(first)s and %(paragraph)s seem to have changed places")

# So many facts and names must fit better the other way around.
CLEARLY = 2
# Shorter paragraphs may rightly be the same.
SHORT = 12


def check_order(passages: Sequence[Passage]) -> Iterator[Finding]:
    """Find paragraphs of a translation that are repeated or swapped; `passages` are those of a story in order.

    Paragraphs count from 1 in the order given. What they share with their sources, facts and names, tells where they
    belong; only neighbours are looked at for a swap.
    """
    for code in sorted({pair.target.code for passage in passages for pair in passage.pairs}):
        pairs = [_pair(passage, code) for passage in passages]
        yield from _repeated(pairs)
        yield from _swapped(pairs)


def _pair(passage: Passage, code: str) -> Pair | None:
    return next((pair for pair in passage.pairs if pair.target.code == code), None)


def _repeated(pairs: Sequence[Pair | None]) -> Iterator[Finding]:
    first: dict[str, tuple[int, str]] = {}
    for number, pair in enumerate(pairs, start=1):
        if pair is None or pair.target.letters < SHORT:
            continue
        place, source = first.setdefault(pair.target.lowered, (number, pair.source.lowered))
        if place != number and source != pair.source.lowered:
            yield _finding(pair, number, REPEATED, place)


def _swapped(pairs: Sequence[Pair | None]) -> Iterator[Finding]:
    for number, (one, other) in enumerate(pairwise(pairs), start=2):
        if one is None or other is None:
            continue
        straight = _shared(one, one) + _shared(other, other)
        if _shared(one, other) + _shared(other, one) >= straight + CLEARLY:
            yield _finding(other, number, SWAPPED, number - 1)


def _shared(one: Pair, other: Pair) -> int:
    """How many facts and names of the source of one pair stand in the target of another."""
    facts = Pair(one.source, other.target).matching.agreeing
    names = {name.key for name in one.source.capitals} & {name.key for name in other.target.capitals}
    return len(facts) + len(names)


def _finding(pair: Pair, number: int, message: str, first: int) -> Finding:
    values = {"paragraph": str(number), "first": str(first)}
    return replace(pair.finding("order", Severity.WARNING, message, values), paragraph=number)
