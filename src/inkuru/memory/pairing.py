"""Which paragraphs of a text and of its translation belong together."""

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from inkuru.lang.folding import fold
from inkuru.records import Paragraph

# Weights, found on trilingual news of which paragraphs were left out on both sides. A pair weighs against two gaps.
LENGTH_WEIGHT = 1.0
ANCHOR_WEIGHT = 12.0
OTHER_KIND = -1.0
GAP = 0.2
# Lengths that differ by this factor, after the languages’ own, speak against a pair as much as equal ones speak for it.
FACTOR = 2.5
# How far from the straight line between the ends of both texts a pair may lie, beside the difference of their lengths.
BAND = 40

_FIGURE = re.compile(r"\d+(?:[.,\s:]\d+)*")
_NAME = re.compile(r"\b(?:[^\W\d_]{1,3}['’])?([^\W\d_a-z][^\W\d_]{2,})")

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Pairing:
    """Pairs of (place in the source, place in the translation) in order, and the places on each side without one."""

    pairs: tuple[Place, ...]
    lone_sources: tuple[int, ...]
    lone_targets: tuple[int, ...]


def pair(sources: Sequence[Paragraph], targets: Sequence[Paragraph]) -> Pairing:
    """Pair the paragraphs of a text with those of its translation, in order, each at most once.

    When both have as many paragraphs of the same kinds in the same order, each belongs to the one in its place. When
    not, length, and the figures and names that both hold, tell which have no other half.

    >>> en = [Paragraph("Rain fell."), Paragraph("Some 412 people left Rubavu."), Paragraph("Roads are open.")]
    >>> rw = [Paragraph("Imvua yaraguye."), Paragraph("Abantu 412 bavuye i Rubavu.")]
    >>> pair(en, rw).pairs, pair(en, rw).lone_sources
    (((0, 0), (1, 1)), (2,))
    """
    if [one.kind for one in sources] == [one.kind for one in targets]:
        pairs = [(place, place) for place in range(len(sources))]
    else:
        pairs = _best_path(sources, targets)
    with_target, with_source = {source for source, _ in pairs}, {target for _, target in pairs}
    return Pairing(
        tuple(pairs),
        tuple(place for place in range(len(sources)) if place not in with_target),
        tuple(place for place in range(len(targets)) if place not in with_source),
    )


def anchors(text: str) -> frozenset[str]:
    """What of a text may survive translation: figures without their separators, and words with a capital.

    >>> sorted(anchors("uyu munsi 26 750 bavuye i Goma n’Abarundi"))
    ['26750', 'abarundi', 'goma']
    """
    figures = {re.sub(r"\D", "", found) for found in _FIGURE.findall(text)}
    return frozenset(figures | {fold(name) for name in _NAME.findall(text)})


def _best_path(sources: Sequence[Paragraph], targets: Sequence[Paragraph]) -> list[Place]:
    """The monotone path of pairs and gaps with the highest score (Needleman and Wunsch), within a band."""
    weigh = _Scale.of(sources, targets)
    width = BAND + abs(len(sources) - len(targets))
    slope = len(targets) / max(1, len(sources))
    row: dict[int, float] = {column: GAP * column for column in range(min(len(targets), width) + 1)}
    came_from: dict[Place, Place] = {(0, column): (0, column - 1) for column in row if column}
    for line in range(1, len(sources) + 1):
        middle = round(line * slope)
        above, row = row, {}
        for column in range(max(0, middle - width), min(len(targets), middle + width) + 1):
            steps = list(_steps(line, column, above, row, weigh))
            row[column], came_from[line, column] = max(steps, default=(-math.inf, (line - 1, column)))
    return list(_walk_back(came_from, (len(sources), len(targets))))[::-1]


def _steps(
    line: int, column: int, above: Mapping[int, float], row: Mapping[int, float], weigh: "_Scale"
) -> Iterator[tuple[float, Place]]:
    """The ways to a cell, with the score that it has by each."""
    if column - 1 in above:
        yield above[column - 1] + weigh(line - 1, column - 1), (line - 1, column - 1)
    if column in above:
        yield above[column] + GAP, (line - 1, column)
    if column - 1 in row:
        yield row[column - 1] + GAP, (line, column - 1)


def _walk_back(came_from: Mapping[Place, Place], end: Place) -> Iterator[Place]:
    """The pairs on the way that ends in the last cell, last first."""
    here = end
    while here in came_from:
        before = came_from[here]
        if before == (here[0] - 1, here[1] - 1):
            yield before
        here = before


@dataclass(frozen=True, slots=True)
class _Scale:
    """Weighs how well a source paragraph and a translated one go together; above zero speaks for it."""

    sources: Sequence[Paragraph]
    targets: Sequence[Paragraph]
    source_anchors: Sequence[frozenset[str]]
    target_anchors: Sequence[frozenset[str]]
    rarity: Mapping[str, float]
    expansion: float

    @classmethod
    def of(cls, sources: Sequence[Paragraph], targets: Sequence[Paragraph]) -> "_Scale":
        """A scale for two texts: anchors that stand everywhere weigh little, lengths are by the texts’ own ratio."""
        ours, theirs = [anchors(one.text) for one in sources], [anchors(one.text) for one in targets]
        counts = Counter(anchor for found in (*ours, *theirs) for anchor in found)
        rarity = {anchor: 1 / count for anchor, count in counts.items()}
        expansion = _average(targets) / _average(sources)
        return cls(sources, targets, ours, theirs, rarity, expansion)

    def __call__(self, source: int, target: int) -> float:
        """The score of a pair."""
        one, other = self.sources[source], self.targets[target]
        kind = 0.0 if one.kind == other.kind else OTHER_KIND
        ratio = (len(other.text) + 10) / (len(one.text) * self.expansion + 10)
        length = 1 - abs(math.log(ratio)) / math.log(FACTOR)
        return kind + LENGTH_WEIGHT * max(-1.0, length) + ANCHOR_WEIGHT * self._shared(source, target)

    def _shared(self, source: int, target: int) -> float:
        """The share of their anchors that both hold, the rarer ones weighing more."""
        ours, theirs = self.source_anchors[source], self.target_anchors[target]
        total = sum(self.rarity[one] for one in ours | theirs)
        shared = sum(self.rarity[one] for one in ours & theirs)
        return shared / total if total else 0.0


def _average(paragraphs: Sequence[Paragraph]) -> float:
    return max(1.0, sum(len(one.text) for one in paragraphs) / max(1, len(paragraphs)))
