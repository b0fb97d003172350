"""Terms that the memory proposes: names and set phrases that recur, with the ways in which they were said."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations

from django.db.models import Q

from inkuru.flow.recurring import Recurrence, recur
from inkuru.flow.terming import take_in
from inkuru.lang.folding import fold
from inkuru.lang.language import codes
from inkuru.lang.language import language as language_of
from inkuru.memory.shingling import Shingler
from inkuru.newsroom.models import Concept, Term
from inkuru.newsroom.models.terms import KEY_LENGTH, TERM_LENGTH
from inkuru.records import ConceptRecord, TermRecord, TermStatus, TermUse

MEMORY = "memory"
"""The source of concepts that the memory proposed."""
LIMIT = 100
"""The most proposals that wait for an editor."""
AGREED = 0.1
ALIKE = 0.03
"""What an editor gains by a unit that calls a thing as most do, and by one where that is written as in the other
language; a unit that calls it otherwise counts 1."""


@dataclass(frozen=True, slots=True)
class Way:
    """How a thing is called in a language: in how many units, by a sample of them, and the number of one of these."""

    text: str
    units: int
    example: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """A thing that should have one name: called `text` in a language, in so many units, and in `ways` in others.

    `concept` is the key of its concept; `kind` is person, place, organisation, name, or blank for a phrase. `gain` is
    what an editor gains by settling it: the more the oftener it is said, and the oftener otherwise than most say it.
    """

    concept: str
    language: str
    text: str
    kind: str
    units: int
    ways: Mapping[str, tuple[Way, ...]]
    gain: float


def propose(*, at: datetime, limit: int = LIMIT, language: str | None = None) -> tuple[Proposal, ...]:
    """Enter what the memory proposes as proposed concepts, until so many wait for an editor; those that are new.

    What the termbase names is not proposed, nor what an editor refused. With a language only what recurs in that one
    is. Raises UnknownLanguage.
    """
    waiting = Concept.objects.filter(source=MEMORY, status=TermStatus.PROPOSED).count()
    new = tuple(mine(language=language)[: limit - waiting]) if waiting < limit else ()
    take_in(map(_concept, new), by=None, at=at)
    _keep_examples(new)
    return new


def mine(*, language: str | None = None) -> list[Proposal]:
    """What the memory proposes and the termbase does not name, by what an editor gains. Raises UnknownLanguage."""
    if language:
        language_of(language)  # raises UnknownLanguage
    known = _names()
    found: dict[tuple[str, int], list[Recurrence]] = defaultdict(list)
    for one, other in combinations(codes(), 2):
        for recurrence in recur(one, other, known):
            found[recurrence.language, recurrence.key].append(recurrence)
    wanted = [ones for (code, _), ones in found.items() if language in (None, code)]
    wanted.sort(key=lambda ones: (-sum(map(_gain, ones)), ones[0].reading.text))
    return [_proposal(ones) for ones in _once(wanted, known)]


def _once(found: Sequence[Sequence[Recurrence]], known: Mapping[str, set[int]]) -> Iterator[Sequence[Recurrence]]:
    """Each thing once: what mostly says, or is mostly said by, what is known or came before is no thing of its own."""
    taken = {(code, key) for code, keys in known.items() for key in keys}
    same = [_names_of(ones) for ones in found]
    taken.update(*[names for names in same if not taken.isdisjoint(names)])
    for ones, names in zip(found, same, strict=True):
        if taken.isdisjoint(names):
            taken |= names | {(one.other, way.key) for one in ones for way in one.ways}
            yield ones


def _names_of(ones: Iterable[Recurrence]) -> set[tuple[str, int]]:
    """By language and key a phrase, and the first way to say it in each other language."""
    return {name for one in ones for name in ((one.language, one.key), (one.other, one.ways[0].key))}


def _names() -> Mapping[str, set[int]]:
    """By language the keys of the names that the termbase has; of what was refused the first one."""
    shinglers = {code: Shingler(code) for code in codes()}
    rows = Term.objects.filter(~Q(concept__status=TermStatus.REFUSED) | Q(order=1), language__in=shinglers)
    keys: dict[str, set[int]] = defaultdict(set)
    for code, text, forms in rows.values_list("language", "text", "forms").iterator():
        keys[code].update(shinglers[code].key(name) for name in (text, *forms))
    return keys


def _gain(one: Recurrence) -> float:
    """What is gained in one pair of languages, over all its units by those that were read."""
    said = [len(way.numbers) for way in one.ways]
    is_alike = fold(one.ways[0].text) == fold(one.reading.text)
    gained = sum(said[1:]) + said[0] * (ALIKE if is_alike else AGREED)
    return gained * one.units / one.sampled


def _proposal(ones: Sequence[Recurrence]) -> Proposal:
    first = max(ones, key=lambda one: one.units)
    return Proposal(
        concept=f"{MEMORY}:{first.language}:{fold(first.reading.text)}"[:KEY_LENGTH],
        language=first.language,
        text=first.reading.text,
        kind=first.reading.kind,
        units=first.units,
        ways={one.other: tuple(_ways(one)) for one in ones},
        gain=round(sum(map(_gain, ones)), 2),
    )


def _ways(one: Recurrence) -> Iterator[Way]:
    """The ways to say it, the most usual first; what is written alike is one."""
    for way in sorted(one.ways, key=lambda way: -len(way.numbers)):
        yield Way(way.text, round(len(way.numbers) * one.units / one.sampled), way.numbers[-1])


def _keep_examples(proposals: Sequence[Proposal]) -> None:
    """Beside each way the unit of the memory that shows it, for whoever is to approve."""
    shown = {
        (one.concept, code, way.text): way.example
        for one in proposals
        for code, ways in one.ways.items()
        for way in ways
    }
    terms = list(Term.objects.filter(concept__key__in=[one.concept for one in proposals]).select_related("concept"))
    for term in terms:
        term.example = shown.get((term.concept.key, term.language, term.text))
    Term.objects.bulk_update(terms, ("example",), batch_size=200)


def _concept(proposal: Proposal) -> ConceptRecord:
    names = [_term(proposal.language, proposal.text, proposal.units, is_first=True)]
    for code, ways in proposal.ways.items():
        names += [_term(code, way.text, way.units, is_first=way == ways[0]) for way in ways]
    fit = [name for name in names if len(name.text) <= TERM_LENGTH]
    return ConceptRecord(proposal.concept, tuple(fit), proposal.kind, source=MEMORY, status=TermStatus.PROPOSED)


def _term(language: str, text: str, units: int, *, is_first: bool) -> TermRecord:
    """A name as it is proposed; its source says in how many units of the memory it stands."""
    use = TermUse.PREFERRED if is_first else TermUse.ADMITTED
    return TermRecord(language, text, use, source=f"{MEMORY} ({units})")
