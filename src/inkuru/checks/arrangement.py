"""The order of the paragraphs: one that stands twice in a translation, two that changed places."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from inkuru.checks.passage import Pair, Passage
from inkuru.checks.reading import Text
from inkuru.records import N_, Finding, Severity

REPEATED = N_("In %(language)s paragraph %(paragraph)s repeats paragraph %(first)s, which %(against)s does not")
SWAPPED = N_("In %(language)s paragraphs %(first)s and %(paragraph)s seem to have changed places")

# So many facts and names must fit better the other way around.
CLEARLY = 2
# Shorter paragraphs may rightly be the same.
SHORT = 12


def check_order(passages: Sequence[Passage], changed: Collection[int] | None = None) -> Iterator[Finding]:
    """Find paragraphs of a translation that are repeated or swapped; `passages` are those of a story in order.

    Paragraphs count from 1 in the order given. What they share with their sources, facts and names, tells where they
    belong; only neighbours are looked at for a swap, and with `changed` only those of the paragraphs named there.
    """
    for code in sorted({code for passage in passages for code in passage.texts if code != passage.source}):
        pairs = [_pair(passage, code) for passage in passages]
        yield from _repeated(passages, code)
        yield from _swapped(pairs, changed)


def _pair(passage: Passage, code: str) -> Pair | None:
    return next((pair for pair in passage.pairs if pair.target.code == code), None)


def _repeated(passages: Sequence[Passage], code: str) -> Iterator[Finding]:
    """Paragraphs with the text of an earlier one; compared as they are written, for all are looked at each time."""
    first: dict[str, tuple[int, str]] = {}
    for number, passage in enumerate(passages, start=1):
        source, target = (_plain(passage.texts.get(one, "")) for one in (passage.source, code))
        if not source or sum(map(str.isalnum, target)) < SHORT:
            continue
        place, theirs = first.setdefault(target, (number, source))
        pair = _pair(passage, code) if place != number and source != theirs else None
        if pair:
            yield _finding(pair, number, REPEATED, place)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _swapped(pairs: Sequence[Pair | None], changed: Collection[int] | None) -> Iterator[Finding]:
    for number, (one, other) in enumerate(pairwise(pairs), start=2):
        if one is None or other is None or not (changed is None or {number - 1, number} & set(changed)):
            continue
        # The one that changed is looked at first: where it stands rightly, nobody reads its neighbour.
        apart = (one, other) if changed is None or number - 1 in changed else (other, one)
        if any(map(_is_settled, apart)):
            continue
        straight = _shared(one, one) + _shared(other, other)
        if _shared(one, other) + _shared(other, one) >= straight + CLEARLY:
            yield _finding(other, number, SWAPPED, number - 1)


def _is_settled(pair: Pair) -> bool:
    """Whether a paragraph says all that its source says: neither would, had they changed places."""
    matching = pair.matching
    if matching.missing or matching.added or matching.opposed:
        return False
    return bool(matching.agreeing) or _names(pair.source) <= _names(pair.target)


def _names(text: Text) -> set[str]:
    return {name.key for name in text.capitals}


def _shared(one: Pair, other: Pair) -> int:
    """How many facts and names of the source of one pair stand in the target of another."""
    facts = Pair(one.source, other.target).matching.agreeing
    return len(facts) + len(_names(one.source) & _names(other.target))


def _finding(pair: Pair, number: int, message: str, first: int) -> Finding:
    values = {"paragraph": str(number), "first": str(first)}
    return replace(pair.finding("order", Severity.WARNING, message, values), paragraph=number)
