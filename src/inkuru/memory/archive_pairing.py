"""Which documents of an archive tell the same story in different languages."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from inkuru.lang.facts.agreeing import readings
from inkuru.memory.clues import CONCEPT, Token, read_clues
from inkuru.records import Fact

LONG_WORD = 4
"""Shorter words that are written alike in two languages are mostly different words."""

COMMON = 0.2
"""A clue that stands in more than this share of the documents of a language tells nothing."""

ALWAYS_RARE = 10
"""Unless it stands in no more documents than this."""

CANDIDATES = 12
"""How many of the likest documents of each other language are looked at."""

DAYS_APART = 4
"""Editions of a story follow each other within days; documents dated further apart are of different stories."""

SAME_DAY = 0.10
DAY_LOSS = 0.02
LINKED = 0.25
# Documents of two languages are never as alike as they would be in one; what a stranger reaches is taken off.
ALIKE = 0.06
SURE = 0.25
LONGEST_RATIO = 4.0

Links = Mapping[tuple[int, int], float]


@dataclass(frozen=True, slots=True)
class Document:
    """A text of an archive: its language, its paragraphs with the headline first, and what else is known of it.

    `links` are addresses that stand in it and do not depend on its language: of pictures, sources, other editions;
    `address` is its own.
    """

    language: str
    paragraphs: tuple[str, ...]
    published: date | None = None
    links: frozenset[str] = frozenset()
    address: str = ""


@dataclass(frozen=True, slots=True)
class Family:
    """Documents of one story, by their places, at most one in each language; `score` says how sure it is, 0 to 1."""

    members: tuple[int, ...]
    score: float


def gather(documents: Sequence[Document]) -> tuple[Family, ...]:
    """The families of an archive, in the order of their first members; a document without another half is in none.

    Two documents are alike by the facts, names and loan words that both hold, the rarer the better, by their dates and
    by links; the likeness of each to the others it might have belonged to is taken off.

    >>> rain = Document("en", ("Some 412 people left Rubavu",)), Document("rw", ("Abantu 412 bavuye i Rubavu",))
    >>> trade = Document("rw", ("Nairobi yohereje toni 30 z’icyayi",)), Document("en", ("Nairobi sent 30 tons of tea",))
    >>> [family.members for family in gather([*rain, *trade])]
    [(0, 1), (2, 3)]
    """
    links = _links(documents)
    families: dict[int, set[int]] = {place: {place} for place in range(len(documents))}
    for (one, other), _ in sorted(links.items(), key=lambda link: -link[1]):
        ours, theirs = families[one], families[other]
        if ours is not theirs and _may_join(ours, theirs, documents, links):
            ours |= theirs
            families.update(dict.fromkeys(theirs, ours))
    distinct = {min(family): family for family in families.values() if len(family) > 1}
    return tuple(Family(tuple(sorted(family)), _sureness(family, links)) for _, family in sorted(distinct.items()))


def _may_join(ours: set[int], theirs: set[int], documents: Sequence[Document], links: Links) -> bool:
    """Whether no language would be there twice, and those that are linked are so for good on the average."""
    spoken = [documents[place].language for place in (*ours, *theirs)]
    if len(set(spoken)) < len(spoken):
        return False
    between = [links.get(_edge(one, other), 0.0) for one in ours for other in theirs]
    return sum(between) / len(between) >= ALIKE


def _sureness(family: set[int], links: Links) -> float:
    between = [links.get((one, other), 0.0) for one in family for other in family if one < other]
    return round(min(1.0, sum(between) / len(between) / SURE), 4)


def _edge(one: int, other: int) -> tuple[int, int]:
    return (one, other) if one < other else (other, one)


def _links(documents: Sequence[Document]) -> dict[tuple[int, int], float]:
    """How much more alike two documents of two languages are than either is to the next likest."""
    vectors = _vectors(documents)
    near = {edge: alike + _outer(documents, *edge) for edge, alike in _alike(documents, vectors)}
    ranked: dict[tuple[int, str], list[float]] = defaultdict(list)
    for (one, other), alike in near.items():
        ranked[one, documents[other].language].append(alike)
        ranked[other, documents[one].language].append(alike)
    for found in ranked.values():
        found.sort(reverse=True)
    return {
        (one, other): alike
        - 0.5 * _rival(ranked[one, documents[other].language], alike)
        - 0.5 * _rival(ranked[other, documents[one].language], alike)
        for (one, other), alike in near.items()
    }


def _rival(ranked: Sequence[float], alike: float) -> float:
    """The likeness of the best other candidate, or nothing where there is none."""
    rest = [found for found in ranked if found is not alike]
    if len(rest) == len(ranked):
        rest = list(ranked)
        rest.remove(alike)
    return max(rest, default=0.0)


def _outer(documents: Sequence[Document], one: int, other: int) -> float:
    """What dates and links say."""
    ours, theirs = documents[one], documents[other]
    linked = LINKED if ours.links & theirs.links or ours.address in theirs.links or theirs.address in ours.links else 0.0
    if ours.published is None or theirs.published is None:
        return linked
    days = abs((ours.published - theirs.published).days)
    return linked + (SAME_DAY - DAY_LOSS * days if days <= DAYS_APART else -1.0)


def _alike(documents: Sequence[Document], vectors: Sequence[Mapping[str, float]]) -> Iterator[tuple[tuple[int, int], float]]:
    """Pairs of documents of two languages with the cosine of their clues: for each the likest few."""
    holders: dict[str, list[int]] = defaultdict(list)
    for place, vector in enumerate(vectors):
        for clue in vector:
            holders[clue].append(place)
    found: dict[tuple[int, int], float] = {}
    for place, vector in enumerate(vectors):
        sums: dict[str, Counter[int]] = defaultdict(Counter)
        for clue, weight in vector.items():
            for other in holders[clue]:
                if documents[other].language != documents[place].language:
                    sums[documents[other].language][other] += weight * vectors[other][clue]
        for counted in sums.values():
            found |= {_edge(place, other): alike for other, alike in counted.most_common(CANDIDATES)}
    yield from found.items()


def _vectors(documents: Sequence[Document]) -> list[dict[str, float]]:
    """The clues of each document with weights whose squares sum to one: how often they stand there, and how rare."""
    held = [Counter(_clues_of(document)) for document in documents]
    spread = Counter(clue for clues in held for clue in clues)
    most = max(ALWAYS_RARE, COMMON * len(documents))
    return [_normal({clue: _weight(count, spread[clue], len(documents)) for clue, count in clues.items() if 1 < spread[clue] <= most}) for clues in held]


def _weight(count: int, spread: int, size: int) -> float:
    return (1 + math.log(count)) * math.log(1 + size / spread)


def _normal(vector: Mapping[str, float]) -> dict[str, float]:
    length = math.sqrt(sum(weight * weight for weight in vector.values()))
    return {clue: weight / length for clue, weight in vector.items()}


def _clues_of(document: Document) -> Iterator[str]:
    for paragraph in document.paragraphs:
        for token in read_clues(paragraph, document.language).tokens:
            yield from _keys(token)


def _keys(token: Token) -> Iterable[str]:
    """A fact by each of its values, whatever its kind: *30 tons* and *30* are alike enough."""
    if isinstance(token, Fact):
        return [f"={value}" for value in readings(token)]
    return [token] if token.startswith(CONCEPT) or len(token) >= LONG_WORD else []
