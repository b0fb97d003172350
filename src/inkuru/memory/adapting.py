"""A match is made to fit: the facts and names in which it differs from the query are exchanged in its translation.

Only where nothing can go wrong: each fact of the query has its counterpart in the segment that was found, and that
stands in the translation once, in figures. Otherwise the translation stays as it was, and the match says that its facts
are other ones.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from inkuru.lang.facts import agrees, facts
from inkuru.lang.names import Name, names
from inkuru.records import Fact

Mend = Callable[[Fact, Fact, str], str | None]
"""Says a fact in the place of another of a text in a language; None where that is not safe."""

# A noun is in the singular beside it: *umuntu 1*, *abantu 2*.
ONE = frozenset({"1", "0", "1/2"})


@dataclass(frozen=True, slots=True)
class Taught:
    """A segment with its translation and their languages."""

    source_language: str
    source: str
    target_language: str
    target: str


@dataclass(frozen=True, slots=True)
class Fit:
    """The segment and its translation as they fit the query: `adapted` if they were changed, `differs` if that was
    called for and is not safe."""

    source: str
    target: str
    adapted: bool = False
    differs: bool = False


@dataclass(frozen=True, slots=True)
class Exchange:
    """What is to stand at `start`–`end` of a text."""

    start: int
    end: int
    text: str


class NotSafe(Exception):
    """A difference for which there is no sure counterpart in the translation."""


def fit(query: str, taught: Taught, *, mend: Mend) -> Fit:
    """The unit as it fits the query.

    >>> unit = Taught("en", "Karimi scored 3 goals", "sw", "Karimi alifunga mabao 3")
    >>> fit("Otieno scored 5 goals", unit, mend=lambda right, wrong, code: wrong.text.replace("3", right.value))
    Fit(source='Otieno scored 5 goals', target='Otieno alifunga mabao 5', adapted=True, differs=False)
    """
    try:
        exchanges = (*_fact_exchanges(query, taught, mend), *_name_exchanges(query, taught))
        if not exchanges:
            return Fit(taught.source, taught.target)
        source = _exchanged(taught.source, [one for one, _ in exchanges])
        target = _exchanged(taught.target, [other for _, other in exchanges])
        _check(query, target, taught)
    except NotSafe:
        return Fit(taught.source, taught.target, differs=True)
    return Fit(source, target, adapted=True)


def _fact_exchanges(query: str, taught: Taught, mend: Mend) -> Iterator[tuple[Exchange, Exchange]]:
    """For each fact that differs what is to stand for it in the source and in the translation."""
    wanted, found = facts(query, taught.source_language), facts(taught.source, taught.source_language)
    if [one.kind for one in wanted] != [one.kind for one in found]:
        raise NotSafe
    differing = [pair for pair in zip(wanted, found, strict=True) if not _is_same(*pair)]
    said = facts(taught.target, taught.target_language) if differing else ()
    for right, wrong in differing:
        counterpart = _counterpart(wrong, found, said)
        # The same currency may have a fuller name in the translation: *francs, amafaranga y’u Rwanda*.
        meant = replace(right, unit=counterpart.unit) if _is_same_currency(right, wrong) else right
        text = mend(meant, counterpart, taught.target_language)
        if text is None or ONE & {right.value, wrong.value}:
            raise NotSafe
        yield (
            Exchange(wrong.start, wrong.end, right.text),
            Exchange(counterpart.start, counterpart.end, text),
        )


def _is_same(one: Fact, other: Fact) -> bool:
    return (one.value, one.unit, one.approximate) == (other.value, other.unit, other.approximate)


def _is_same_currency(one: Fact, other: Fact) -> bool:
    return one.kind == other.kind == "money" and one.unit == other.unit


def _counterpart(fact: Fact, others: Sequence[Fact], said: Sequence[Fact]) -> Fact:
    """The one fact of the translation that says this one and says no other of the source."""
    found = [one for one in said if agrees(fact, one)]
    if len(found) != 1 or sum(agrees(other, found[0]) for other in others) != 1:
        raise NotSafe
    return found[0]


def _name_exchanges(query: str, taught: Taught) -> Iterator[tuple[Exchange, Exchange]]:
    """The same for names that no language changes: those that the gazetteer does not know."""
    wanted, found = (_sure_names(text, taught.source_language) for text in (query, taught.source))
    if len(wanted) != len(found):
        return
    for right, wrong in zip(wanted, found, strict=True):
        if right.key == wrong.key:
            continue
        places = [match.span() for match in re.finditer(rf"(?<!\w){re.escape(wrong.text)}(?!\w)", taught.target)]
        if len(places) != 1 or _is_translated(right) or _is_translated(wrong):
            raise NotSafe
        yield Exchange(wrong.start, wrong.end, right.text), Exchange(*places[0], right.text)


def _sure_names(text: str, language: str) -> list[Name]:
    """The names in which another spelling is another name: at the beginning of a text any word has a capital."""
    return [name for name in names(text, language) if name.sure or name.start == 0]


def _is_translated(name: Name) -> bool:
    return bool(name.concepts) or name.translates or name.kind in {"people", "organisation"}


def _exchanged(text: str, exchanges: Sequence[Exchange]) -> str:
    """The text with all exchanges made; raises NotSafe where two of them meet."""
    pieces, end = [], 0
    for one in sorted(exchanges, key=lambda one: one.start):
        if one.start < end:
            raise NotSafe
        pieces += [text[end : one.start], one.text]
        end = one.end
    return "".join((*pieces, text[end:]))


def _check(query: str, target: str, taught: Taught) -> None:
    """What was written is read back: it must say what the query says."""
    said = facts(target, taught.target_language)
    if not all(any(agrees(fact, one) for one in said) for fact in facts(query, taught.source_language)):
        raise NotSafe
