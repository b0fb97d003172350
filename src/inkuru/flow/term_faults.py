"""What is wrong with the termbase itself: names that contradict each other, and names that are missing."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from inkuru.flow.terming import GAZETTEER
from inkuru.lang.folding import fold
from inkuru.records import ConceptRecord, TermRecord, TermUse


class FaultKind(StrEnum):
    """Kinds of faults, as they are called in answers."""

    CONTRADICTED = "contradicted"
    UNNAMED = "unnamed"
    SHARED = "shared"


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault in a language: the concepts that have it, and the name it is about, blank where one is missing."""

    kind: FaultKind
    language: str
    concepts: tuple[str, ...]
    name: str = ""


def find_faults(concepts: Iterable[ConceptRecord]) -> Iterator[Fault]:
    """Names that are forbidden and are not; concepts without a preferred name; one name for two concepts.

    Names are the same whatever their capitals and accents. What only the gazetteer calls alike (Busia in Kenya and in
    Uganda) is no fault, nor is a name that a concept forbids and another has: that is how one is told from the other.

    >>> drug = ConceptRecord("drug", (TermRecord("en", "Drug"), TermRecord("en", "drug", TermUse.FORBIDDEN)))
    >>> [(str(one.kind), one.name) for one in find_faults([drug])]
    [('contradicted', 'drug')]
    """
    holders: dict[tuple[str, str], dict[str, ConceptRecord]] = {}
    for concept in concepts:
        yield from _own_faults(concept)
        for term in concept.terms:
            if term.use != TermUse.FORBIDDEN:
                holders.setdefault(_spelling(term), {})[concept.key] = concept
    yield from _shared(holders)


def _own_faults(concept: ConceptRecord) -> Iterator[Fault]:
    uses: dict[tuple[str, str], set[TermUse]] = {}
    preferred: dict[str, bool] = {}
    for term in concept.terms:
        uses.setdefault(_spelling(term), set()).add(term.use)
        preferred[term.language] = preferred.get(term.language, False) or term.use == TermUse.PREFERRED
    for (language, name), found in uses.items():
        if TermUse.FORBIDDEN in found and len(found) > 1:
            yield Fault(FaultKind.CONTRADICTED, language, (concept.key,), name)
    for language, is_named in preferred.items():
        if not is_named:
            yield Fault(FaultKind.UNNAMED, language, (concept.key,))


def _shared(holders: Mapping[tuple[str, str], Mapping[str, ConceptRecord]]) -> Iterator[Fault]:
    for (language, name), found in holders.items():
        if len(found) > 1 and any(one.source != GAZETTEER for one in found.values()):
            yield Fault(FaultKind.SHARED, language, tuple(found), name)


def _spelling(term: TermRecord) -> tuple[str, str]:
    return term.language, fold(term.text)
