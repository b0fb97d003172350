"""Units said once for several amounts: *from 900 francs to 1,300*, *38 against 39 ku ijana*.

Each language says the currency or the percent sign once where it stands near, and not always where another does. What
a number takes from its sentence is not missing there; a number in whose sentence no such unit stands has lost it.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from inkuru.checks.reading import Text
from inkuru.lang.facts import agrees
from inkuru.lang.tables import words
from inkuru.records import Fact

# Kinds whose unit is said once; a measure without its unit agrees as it is.
CARRIED = ("money", "percent")
BARE = words("number year")

# So far before a number its unit may stand; one that is said after it stands close: *from 50 to 45 per cent*.
REACH = 200
NEAR = 40

# A currency with its country before a number: *amafaranga y’u Busuwisi 15,000*.
OWN = 40

_STOP = re.compile(r"[.!?…][\"'’”»)]*\s")


def meanings(fact: Fact, text: Text) -> tuple[Fact, ...]:
    """A fact as it is written, and, where it is a bare number, with each unit that it may take from its sentence.

    >>> text = Text("rw", "Ryavuye kuri 395 rigera ku madolari 412")
    >>> [(one.kind, one.value, one.unit) for one in meanings(text.facts[0], text)]
    [('number', '395', None), ('money', '395', 'USD')]
    """
    if fact.kind not in BARE:
        return (fact,)
    units = dict.fromkeys((kind, unit) for kind in CARRIED for unit in _units(text, fact, kind))
    return fact, *(replace(fact, kind=kind, unit=unit) for kind, unit in units)


def agree_in_place(some: tuple[Fact, ...], others: tuple[Fact, ...]) -> bool:
    """Whether any two meanings of two facts agree."""
    return any(agrees(one, other) for one in some for other in others)


def _units(text: Text, bare: Fact, kind: str) -> Iterator[str | None]:
    """The units of a kind beside a number: a currency that is its own, else those of other amounts and of money that
    is only spoken of (*that money, 651 million*).
    """
    spoken = list(_spoken_currencies(text, bare)) if kind == "money" else []
    own = [currency for away, currency in spoken if 0 <= away <= OWN]
    if own:
        yield own[-1]
        return
    yield from (currency for _, currency in spoken)
    yield from (fact.unit for fact in text.facts if fact.kind == kind and _is_beside(text, bare, fact.start))


def _spoken_currencies(text: Text, bare: Fact) -> Iterator[tuple[int, str]]:
    """The currencies beside a number that belong to no amount, and how far before it each stands."""
    taken = [(fact.start, fact.end) for fact in text.facts if fact.kind == "money"]
    for start, currency in text.currencies:
        if _is_beside(text, bare, start) and not any(first <= start < last for first, last in taken):
            yield bare.start - start, currency


def _is_beside(text: Text, bare: Fact, place: int) -> bool:
    """Whether a place is before the number in its sentence, or soon after it."""
    first, last = sorted((bare.start, place))
    return -REACH <= place - bare.end <= NEAR and _STOP.search(text.text, first, last) is None
