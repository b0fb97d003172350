"""The memory as it is browsed: where words stand, in any of their forms, with what was said for them and where from.

Its units come from published text alone; one whose story is under embargo now is shown to those who may see that story.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q

from inkuru.flow.concording import OFFERED, Mention, find_mentions
from inkuru.flow.exemplifying import finders
from inkuru.flow.rights import readable, reads_everything
from inkuru.flow.tidying import Kept, NoSuchUnit, kept
from inkuru.lang.terms import Recogniser
from inkuru.newsroom.models import MemoryUnit, Person
from inkuru.records import ConceptRecord, TranslationUnit

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Words in a language; with `into` only what is said for them in that one; with `below` older segments only."""

    words: str
    language: str
    into: str = ""
    below: int | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a unit, and where the words that are looked for stand in it."""

    language: str
    text: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A unit by its number: the side that was looked in, and the other."""

    number: int
    unit: TranslationUnit
    said: Side
    other: Side


@dataclass(frozen=True, slots=True)
class Found:
    """Units by their segments, the newest first; `below` leads to older ones, None where there are none."""

    lines: tuple[Line, ...]
    below: int | None


def find(person: Person, wanted: Wanted, *, most: int = OFFERED) -> Found:
    """The units in which words stand. Raises UnknownLanguage."""
    seen = visible(person) & _between(wanted.language, wanted.into)
    mentions = find_mentions(wanted.words, wanted.language, most=most, below=wanted.below, within=seen, settle=False)
    lines = tuple(line for one in mentions for line in _lines(one, wanted.language))
    return Found(lines, mentions[-1].key if len(mentions) == most else None)


def uses(person: Person, concept: ConceptRecord, *, most: int) -> tuple[Line, ...]:
    """Where a concept was named, by any of its names, and how it was called on the other side; each unit once."""
    recognisers = finders(concept)
    seen, lines = visible(person), dict[int, Line]()
    for term in concept.terms:
        if len(lines) >= most:
            break
        for mention in find_mentions(term.text, term.language, most=most, within=seen, settle=False):
            for number, unit in zip(mention.numbers, mention.units, strict=True):
                lines.setdefault(number, _use(number, unit, term.language, recognisers))
    return tuple(one for one in lines.values() if one.said.spans)[:most]


def evidence(person: Person, numbers: Sequence[int], concepts: Sequence[ConceptRecord]) -> dict[int, Line]:
    """Units by their numbers, those that stand and may be seen, with the names of concepts marked; two queries."""
    rows = MemoryUnit.objects.filter(visible(person), pk__in=set(numbers)).values_list("pk", flat=True)
    every = ConceptRecord("", tuple(term for one in concepts for term in one.terms))
    recognisers = finders(every)
    return {one.number: _use(one.number, one.unit, one.unit.source_language, recognisers) for one in kept(rows)}


def unit_of(person: Person, number: int) -> Kept:
    """A unit that a person may see. Raises NoSuchUnit for another, and for one that is gone."""
    if not MemoryUnit.objects.filter(visible(person), pk=number).exists():
        raise NoSuchUnit(f"there is no unit {number} in the memory")
    return kept([number])[0]


def visible(person: Person) -> Q:
    """The units whose story, where they are of one, a person may see."""
    if reads_everything(person):
        return Q()
    return Q(origin__story__isnull=True) | Q(origin__story__in=readable(person))


def _between(language: str, into: str) -> Q:
    """Units between two languages, in whichever direction they were taught; any where none is named."""
    if not into or into == language:
        return Q()
    one = Q(source__language=language, target__language=into)
    return one | Q(source__language=into, target__language=language)


def _lines(mention: Mention, language: str) -> list[Line]:
    span = (mention.start, mention.end)
    lines = []
    for number, unit in zip(mention.numbers, mention.units, strict=True):
        said, other = _sides(unit, language)
        lines.append(Line(number, unit, Side(said.language, said.text, (span,)), other))
    return lines


def _use(number: int, unit: TranslationUnit, language: str, recognisers: dict[str, Recogniser]) -> Line:
    said, other = (_marked(one, recognisers) for one in _sides(unit, language))
    return Line(number, unit, said, other)


def _sides(unit: TranslationUnit, language: str) -> tuple[Side, Side]:
    source, target = Side(unit.source_language, unit.source), Side(unit.target_language, unit.target)
    return (source, target) if unit.source_language == language else (target, source)


def _marked(side: Side, recognisers: dict[str, Recogniser]) -> Side:
    finder = recognisers.get(side.language)
    spans = tuple((one.start, one.end) for one in finder.find(side.text)) if finder else ()
    return Side(side.language, side.text, spans)
