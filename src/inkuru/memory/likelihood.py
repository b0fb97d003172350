"""How much likelier lines of two languages are as a translation than as strangers, for all lines of two texts at once.

All figures are natural logarithms of that ratio. Tokens follow IBM Model 1 in both directions, lengths a normal
distribution of the logarithm of their ratio (after Gale and Church, 1993, and Moore, 2002).
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inkuru.memory.clues import Clues, Token
from inkuru.memory.lexicon import Lexicon, expect

# How many lines of the source and of the target make a group, and how often. Of a line in one text alone see GAP.
SHAPES: Mapping[tuple[int, int], float] = {
    (1, 1): 0.80,
    (1, 2): 0.05,
    (2, 1): 0.05,
    (2, 2): 0.002,
    (1, 3): 0.003,
    (3, 1): 0.003,
}
GAP = 0.04
FURTHER_GAP = 0.1
LONGEST = 3

MATCH = 0.8
"""The share of tokens whose place in a translation the lexicon can tell, were it complete."""
TRUST = 0.3
"""Tokens of a line depend on each other: what they say together counts for so much of its sum."""
# How far the logarithms of two lengths are apart: of a translation (beside the whim of short lines), of strangers.
SPREAD = 0.17
SHORT_SPREAD = 1.5
STRANGE_SPREAD = 0.75
# A text is a small sample of a language: a token counts as if it had stood this often in so many tokens more.
UNSEEN = 0.2
MORE_TOKENS = 1000.0

Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Model:
    """What is known of the two languages: lexicons both ways, and how often each token stands in the texts."""

    forward: Lexicon
    backward: Lexicon
    sources: "Usage"
    targets: "Usage"
    expansion: float


@dataclass(frozen=True, slots=True)
class Usage:
    """How often each token stands in texts of a language, among how many tokens."""

    counts: Mapping[Token, int]
    total: int

    @classmethod
    def of(cls, lines: Iterable[Clues]) -> "Usage":
        """The usage in lines."""
        counts = Counter(token for line in lines for token in line.tokens)
        return cls(counts, counts.total())

    def chances(self, tokens: Sequence[Token]) -> NDArray[np.float64]:
        """The probability of each token in any text."""
        counts = np.array([self.counts.get(token, 0) for token in tokens], float)
        return (counts + UNSEEN) / (self.total + MORE_TOKENS)


@dataclass(frozen=True, slots=True)
class Sheet:
    """Two texts side by side: their tokens, which line has which of them, and what is expected of each two."""

    sources: Sequence[Clues]
    targets: Sequence[Clues]
    source_tokens: list[Token]
    target_tokens: list[Token]
    source_bags: NDArray[np.float32]
    target_bags: NDArray[np.float32]
    expected: NDArray[np.float32]

    @classmethod
    def of(cls, sources: Sequence[Clues], targets: Sequence[Clues]) -> "Sheet":
        """The sheet of the lines of two texts."""
        ours, theirs = _places(sources), _places(targets)
        expected = expect(list(ours), list(theirs))
        return cls(sources, targets, list(ours), list(theirs), _bags(sources, ours), _bags(targets, theirs), expected)


def weigh(sheet: Sheet, model: Model) -> dict[tuple[int, int], Matrix]:
    """For each of SHAPES the weight of the group that begins at each source line, a row, and target line, a column.

    A text of n lines has n + 1 - k places for k lines.
    """
    ours, theirs = sheet.source_tokens, sheet.target_tokens
    forward = model.forward.probabilities(ours, theirs, sheet.expected)
    backward = model.backward.probabilities(theirs, ours, sheet.expected.T)
    onward = _gains(sheet.source_bags, sheet.target_bags, forward, model.targets.chances(theirs))
    back = _gains(sheet.target_bags, sheet.source_bags, backward, model.sources.chances(ours))
    return {
        (some, others): np.log(share)
        + TRUST * 0.5 * (_summed(onward[some].T, others).T + _summed(back[others].T, some))
        + _length_gain(_lengths(sheet.sources, some), _lengths(sheet.targets, others), model.expansion)
        for (some, others), share in SHAPES.items()
        if some <= len(sheet.sources) and others <= len(sheet.targets)
    }


def _places(lines: Sequence[Clues]) -> dict[Token, int]:
    tokens = dict.fromkeys(token for line in lines for token in line.tokens)
    return {token: place for place, token in enumerate(tokens)}


def _bags(lines: Sequence[Clues], places: Mapping[Token, int]) -> NDArray[np.float32]:
    """Lines as rows, tokens as columns: 1 where a line has the token."""
    bags = np.zeros((len(lines), len(places)), np.float32)
    for row, line in enumerate(lines):
        bags[row, [places[token] for token in line.tokens]] = 1.0
    return bags


def _gains(
    given: NDArray[np.float32],
    told: NDArray[np.float32],
    lexicon: tuple[NDArray[np.float32], NDArray[np.float32]],
    chances: NDArray[np.float64],
) -> dict[int, Matrix]:
    """For 1 to LONGEST given lines together (by the first, a row), what each told line (a column) gains from them."""
    table, mass = lexicon
    reached, known = given @ table, given @ mass
    sizes = given.sum(axis=1, keepdims=True)
    answer = {}
    for some in range(1, min(LONGEST, len(given)) + 1):
        size = np.maximum(1.0, _summed(sizes, some))
        share, sure = _summed(reached, some) / size, _summed(known, some) / size
        answer[some] = np.asarray(np.log1p(MATCH * (share / chances - sure)) @ told.T, float)
    return answer


def _summed(rows: NDArray[np.floating], some: int) -> Matrix:
    """Each row with those that follow it, `some` rows in all."""
    places = len(rows) + 1 - some
    return np.asarray(sum(rows[shift : shift + places] for shift in range(some)), float)


def _lengths(lines: Sequence[Clues], some: int) -> Matrix:
    return _summed(np.array([[line.length] for line in lines], float), some)[:, 0]


def _length_gain(ours: Matrix, theirs: Matrix, expansion: float) -> Matrix:
    """The gain from two lengths; short lines may differ by more."""
    apart = np.log((theirs[None, :] + 1) / (ours[:, None] * expansion + 1))
    spread = np.sqrt(SPREAD**2 + SHORT_SPREAD**2 / (ours[:, None] + 1))
    strange = np.sqrt(spread**2 + STRANGE_SPREAD**2)
    gain = np.log(strange / spread) - 0.5 * apart**2 * (1 / spread**2 - 1 / strange**2)
    return np.asarray(gain)
