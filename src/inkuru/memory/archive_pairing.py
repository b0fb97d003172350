"""Which documents of an archive tell the same story in different languages."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from inkuru.lang.facts.agreeing import readings
from inkuru.memory.clues import CONCEPT, Token, read_clues
from inkuru.records import Fact

LONG_WORD = 4
"""Shorter words that are written alike in two languages are mostly different words."""

COMMON = 0.2
"""A clue that stands in more than this share of the documents tells nothing."""

ALWAYS_RARE = 10
"""Unless it stands in no more documents than this."""

CANDIDATES = 12
"""How many of the likest documents of each other language are looked at."""

DAYS_APART = 4
"""Editions of a story follow each other within days; documents dated further apart are of different stories."""

SAME_DAY = 0.03
DAY_LOSS = 0.01

LONGEST_RATIO = 3.0
"""A text is at most so many times as long as its translation."""

LEAST = 0.4
"""Documents less alike than this are not of one story, even when nothing is liker."""

AHEAD = 0.12
"""How much liker a document must be than the next likest of its language."""

SURE = 0.5
"""Documents that are so much liker than the next likest are of one story without a doubt."""

DECLARED = 2.0
"""What it weighs that documents say themselves that they are of one story."""

LINK, VALUE = "&", "="
"""What the clues of an address and of a fact begin with; no word does."""

LASTING = (VALUE, CONCEPT)

Edge = tuple[int, int]
Alike = Mapping[Edge, float]
Posting = tuple[NDArray[np.int64], NDArray[np.float64]]


@dataclass(frozen=True, slots=True)
class Document:
    """A text of an archive: its language, its paragraphs with the headline first, and what else is known of it.

    `links` are addresses that stand in it whatever its language: of pictures and of sources. `kin` are the names that
    the editions of its story share, as they say themselves: its own address, those of the others, the name of a group.
    """

    language: str
    paragraphs: tuple[str, ...]
    published: date | None = None
    links: frozenset[str] = frozenset()
    kin: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Family:
    """Documents of one story, by their places, at most one in each language; `score` says how sure it is, 0 to 1."""

    members: tuple[int, ...]
    score: float


def gather(documents: Sequence[Document]) -> tuple[Family, ...]:
    """The families of an archive, in the order of their first members; a document without another half is in none.

    Two documents are alike by the facts, names, loan words and addresses that both hold, the rarer the better. They are
    of one story when each is clearly liker to the other than anything else that is still free; so what is plain is
    found first, and what is left stands out the better afterwards.

    >>> rain = Document("en", ("Some 412 people left Rubavu",)), Document("rw", ("Abantu 412 bavuye i Rubavu",))
    >>> trade = Document("rw", ("Nairobi yohereje toni 30 z’icyayi",)), Document("en", ("Nairobi sent 30 tons of tea",))
    >>> [family.members for family in gather([*rain, *trade])]
    [(0, 1), (2, 3)]
    """
    alike = _alike(documents)
    families = _Families(documents, alike)
    while families.join(_outstanding(families.open_edges(), documents)):
        pass
    return families.found()


class _Families:
    """Which documents belong together so far."""

    def __init__(self, documents: Sequence[Document], alike: Alike) -> None:
        self.documents = documents
        self.alike = alike
        self.of: dict[int, set[int]] = {place: {place} for place in range(len(documents))}
        self.margins: dict[Edge, float] = {}

    def open_edges(self) -> dict[Edge, float]:
        """The pairs that may still be joined."""
        return {edge: alike for edge, alike in self.alike.items() if self._may_join(*edge)}

    def join(self, margins: Alike) -> bool:
        """Join what stands out, the clearest first; whether there was anything."""
        joined = False
        for edge, margin in sorted(margins.items(), key=lambda found: (-found[1], found[0])):
            if self._may_join(*edge):
                self._unite(*edge)
                joined = True
            if self.of[edge[0]] is self.of[edge[1]]:
                self.margins[edge] = margin
        return joined

    def found(self) -> tuple[Family, ...]:
        """Families of more than one."""
        distinct = {min(family): family for family in self.of.values() if len(family) > 1}
        return tuple(Family(tuple(sorted(one)), self._score(one)) for _, one in sorted(distinct.items()))

    def _may_join(self, one: int, other: int) -> bool:
        """Whether no language would be there twice, and the documents are alike on the average."""
        ours, theirs = self.of[one], self.of[other]
        spoken = [self.documents[place].language for place in (*ours, *theirs)]
        if ours is theirs or len(set(spoken)) < len(spoken):
            return False
        between = [self.alike.get(_edge(mine, their), 0.0) for mine in ours for their in theirs]
        return sum(between) / len(between) >= LEAST

    def _unite(self, one: int, other: int) -> None:
        ours, theirs = self.of[one], self.of[other]
        ours |= theirs
        self.of.update(dict.fromkeys(theirs, ours))

    def _score(self, family: set[int]) -> float:
        margins = [margin for (one, other), margin in self.margins.items() if one in family and other in family]
        return round(min(1.0, sum(margins) / len(margins) / SURE), 4)


def _edge(one: int, other: int) -> Edge:
    return (one, other) if one < other else (other, one)


def _outstanding(alike: Alike, documents: Sequence[Document]) -> dict[Edge, float]:
    """How much liker the documents of a pair are than each is to its next likest, where that is enough."""
    ranked: dict[tuple[int, str], list[float]] = defaultdict(list)
    for (one, other), likeness in alike.items():
        ranked[one, documents[other].language].append(likeness)
        ranked[other, documents[one].language].append(likeness)
    for likenesses in ranked.values():
        likenesses.sort(reverse=True)
    margins = dict[Edge, float]()
    for (one, other), likeness in alike.items():
        beside = ranked[one, documents[other].language], ranked[other, documents[one].language]
        margins[one, other] = likeness - sum(_rival(some, likeness) for some in beside) / 2
    return {edge: margin for edge, margin in margins.items() if margin >= AHEAD}


def _rival(ranked: Sequence[float], alike: float) -> float:
    """The likeness of the best other candidate, or nothing where there is none."""
    best, *rest = ranked
    return best if best > alike else max(rest, default=0.0)


def _alike(documents: Sequence[Document]) -> dict[Edge, float]:
    """How alike documents of two languages are: for each of them the likest few, and all that say so themselves."""
    inner = _shared_clues(documents)
    for edge in _declared(documents):
        inner[edge] = inner.get(edge, 0.0) + DECLARED
    lengths = [sum(map(len, document.paragraphs)) for document in documents]
    return {
        (one, other): alike + _dates(documents[one], documents[other])
        for (one, other), alike in inner.items()
        if max(lengths[one], lengths[other]) <= LONGEST_RATIO * min(lengths[one], lengths[other])
    }


def _declared(documents: Sequence[Document]) -> Iterator[Edge]:
    """Pairs that share a name of kin. A name that documents of one language share tells nothing: that of the front."""
    holders: dict[str, list[int]] = defaultdict(list)
    for place, document in enumerate(documents):
        for name in document.kin:
            holders[name].append(place)
    edges = set[Edge]()
    for places in holders.values():
        if len({documents[place].language for place in places}) == len(places):
            edges |= {(one, other) for one in places for other in places if one < other}
    yield from sorted(edges)


def _dates(ours: Document, theirs: Document) -> float:
    if ours.published is None or theirs.published is None:
        return 0.0
    days = abs((ours.published - theirs.published).days)
    return SAME_DAY - DAY_LOSS * days if days <= DAYS_APART else -DECLARED


def _shared_clues(documents: Sequence[Document]) -> dict[Edge, float]:
    """The cosine of the clues of documents of two languages: for each document the likest few of each language."""
    vectors = _vectors(documents)
    postings = _postings(vectors)
    spoken = np.array([document.language for document in documents])
    places = {language: np.flatnonzero(spoken == language) for language in dict.fromkeys(spoken.tolist())}
    found: dict[Edge, float] = {}
    for place, vector in enumerate(vectors):
        sums = np.zeros(len(documents))
        for clue, weight in vector.items():
            holders, weights = postings[clue]
            sums[holders] += weight * weights
        for language, others in places.items():
            if language != documents[place].language:
                best = others[np.argsort(-sums[others], kind="stable")[:CANDIDATES]]
                found |= {_edge(place, int(other)): float(sums[other]) for other in best if sums[other] > 0}
    return found


def _postings(vectors: Sequence[Mapping[str, float]]) -> dict[str, Posting]:
    """Where each clue stands, and with what weight."""
    held: dict[str, tuple[list[int], list[float]]] = defaultdict(lambda: ([], []))
    for place, vector in enumerate(vectors):
        for clue, weight in vector.items():
            held[clue][0].append(place)
            held[clue][1].append(weight)
    return {clue: (np.array(places, np.int64), np.array(weights)) for clue, (places, weights) in held.items()}


def _vectors(documents: Sequence[Document]) -> list[dict[str, float]]:
    """The clues of each document with weights whose squares sum to one: how often they stand there, and how rare."""
    held = [Counter(_clues_of(document)) for document in documents]
    worth = _worth(documents, held)
    return [_normal(_weighed(clues, worth)) for clues in held]


def _weighed(clues: Mapping[str, int], worth: Mapping[str, float]) -> dict[str, float]:
    return {clue: (1 + math.log(count)) * worth[clue] for clue, count in clues.items() if worth.get(clue)}


def _worth(documents: Sequence[Document], held: Sequence[Mapping[str, int]]) -> dict[str, float]:
    """What each clue tells: the rarer the more, and the more the more evenly it stands in two languages.

    A word that stands everywhere in one language and once in another was quoted there. A word that stands in a single
    language is nothing; a fact or a thing that does is still something that a translation would hold.
    """
    spread: dict[str, Counter[str]] = defaultdict(Counter)
    for document, clues in zip(documents, held, strict=True):
        for clue in clues:
            spread[clue][document.language] += 1
    most = max(ALWAYS_RARE, COMMON * len(documents))
    return {
        clue: math.log(1 + len(documents) / counted.total()) * _evenness(clue, counted)
        for clue, counted in spread.items()
        if counted.total() <= most
    }


def _evenness(clue: str, counted: Counter[str]) -> float:
    (_, many), *others = counted.most_common(2)
    if others:
        return math.sqrt(others[0][1] / many)
    return 1.0 if clue[0] in LASTING else 0.0


def _normal(vector: Mapping[str, float]) -> dict[str, float]:
    length = math.sqrt(sum(weight * weight for weight in vector.values()))
    return {clue: weight / length for clue, weight in vector.items()}


def _clues_of(document: Document) -> Iterator[str]:
    yield from (LINK + link for link in document.links)
    for paragraph in document.paragraphs:
        for token in read_clues(paragraph, document.language).tokens:
            yield from _keys(token)


def _keys(token: Token) -> Iterable[str]:
    """A fact by each of its values, whatever its kind: *30 tons* and *30* are alike enough."""
    if isinstance(token, Fact):
        return [f"{VALUE}{value}" for value in readings(token)]
    return [token] if token.startswith(CONCEPT) or len(token) >= LONG_WORD else []
