"""Which word stands for which in another language: learnt from groups of lines that belong together.

The model is IBM Model 1 (Brown and others, 1993): each token of a translation comes from one token of its source or
from none. Before anything is learnt, what two languages write alike, facts that agree and names that the gazetteer
holds to be one are expected to stand for each other.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Indel
from rapidfuzz.process import cdist

from inkuru.lang.facts import agrees
from inkuru.memory.clues import CONCEPT, Token
from inkuru.records import Fact

ROUNDS = 3
"""Rounds of expectation and maximisation; more only learn the sample by heart."""

DISCOUNT = 0.7
"""Taken off each count, so that two words that met in a single group tell nothing: that group would prove itself."""

BELIEF = 2.0
"""How many meetings what is expected of two tokens weighs as much as."""

FROM_NONE = 0.1
"""The share of a translation that comes from no token of its source."""

# What is expected of two tokens that are alike, as the probability that one stands for the other.
SAME_CONCEPT = 0.9
SAME_FACT = 0.8
SAME_WORD = {1: 0.05, 2: 0.1, 3: 0.3}
SAME_LONG_WORD = 0.7
LIKE_WORD = 0.6
# Words of so many letters that are so similar may be one word in two languages: polisi and police.
LIKE_LETTERS = 4
LIKE = 0.66

Matrix = NDArray[np.float32]
Group = tuple[Sequence[Token], Sequence[Token], float]
"""The tokens of the lines on both sides of a group, and how sure it is."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """How often tokens of one language met those that stand for them; `totals` how often they were met at all."""

    met: Mapping[Token, Mapping[Token, float]] = field(default_factory=dict)
    totals: Mapping[Token, float] = field(default_factory=dict)

    def probabilities(
        self, sources: Sequence[Token], targets: Sequence[Token], expected: Matrix
    ) -> tuple[Matrix, Matrix]:
        """The probability of each target token, a column, to stand for each source token, a row.

        And, as a column, the probability that any token that is known does, also one that is not among the targets.
        """
        column = {token: place for place, token in enumerate(targets)}
        table = BELIEF * expected / np.maximum(1.0, expected.sum(axis=1, keepdims=True))
        known = table.sum(axis=1, keepdims=True)
        totals = np.full((len(sources), 1), BELIEF, np.float32)
        for row, token in enumerate(sources):
            totals[row] += self.totals.get(token, 0.0)
            for other, count in self.met.get(token, {}).items():
                known[row] += count
                if other in column:
                    table[row, column[other]] += count
        return np.asarray(table / totals, np.float32), np.asarray(known / totals, np.float32)


def learn(groups: Iterable[Group], before: Lexicon | None = None) -> Lexicon:
    """A lexicon of the groups, in one direction, begun with what an earlier one knows.

    >>> told = learn([(("rain",), ("imvua",), 1.0), (("rain", "fell"), ("imvua", "gwa"), 1.0)] * 3)
    >>> max(told.met["rain"], key=told.met["rain"].get), max(told.met["fell"], key=told.met["fell"].get)
    ('imvua', 'gwa')
    """
    given = [(list(dict.fromkeys(ours)), list(dict.fromkeys(theirs)), sure) for ours, theirs, sure in groups]
    rows, columns = _numbered(one for one, _, _ in given), _numbered(other for _, other, _ in given)
    meetings = _Meetings.of(given, rows, columns)
    counts = meetings.expect(np.asarray(meetings.weights / meetings.sizes))
    for _ in range(ROUNDS):
        totals = np.bincount(meetings.row_of, counts, len(rows))
        counts = meetings.expect((counts / np.maximum(totals, 1e-9)[meetings.row_of])[meetings.pair_of])
    return _gathered(meetings, counts, list(rows), list(columns), before or Lexicon())


def expect(sources: Sequence[Token], targets: Sequence[Token]) -> Matrix:
    """What is expected of each source token, a row, and each target token, a column, before anything is learnt."""
    table = np.zeros((len(sources), len(targets)), np.float32)
    _expect_words(table, sources, targets)
    _expect_facts(table, sources, targets)
    column = {token: place for place, token in enumerate(targets)}
    for row, token in enumerate(sources):
        if isinstance(token, str) and token in column:
            table[row, column[token]] = _same(token)
    return table


def _same(token: str) -> float:
    if token.startswith(CONCEPT) or not token[0].isalnum():
        return SAME_CONCEPT
    return SAME_WORD.get(len(token), SAME_LONG_WORD)


def _expect_words(table: Matrix, sources: Sequence[Token], targets: Sequence[Token]) -> None:
    """Words that are written nearly alike."""
    ours, theirs = _long_words(sources), _long_words(targets)
    if not ours or not theirs:
        return
    names = [str(sources[row]) for row in ours], [str(targets[column]) for column in theirs]
    alike = cdist(*names, scorer=Indel.normalized_similarity, score_cutoff=LIKE, dtype=np.float32)
    table[np.ix_(ours, theirs)] = LIKE_WORD * np.maximum(0.0, (alike - LIKE) / (1 - LIKE) * 0.7 + 0.3) * (alike > 0)


def _long_words(tokens: Sequence[Token]) -> list[int]:
    return [
        place
        for place, token in enumerate(tokens)
        if isinstance(token, str) and len(token) >= LIKE_LETTERS and not token.startswith(CONCEPT)
    ]


def _expect_facts(table: Matrix, sources: Sequence[Token], targets: Sequence[Token]) -> None:
    theirs = [(column, token) for column, token in enumerate(targets) if isinstance(token, Fact)]
    for row, token in enumerate(sources):
        if isinstance(token, Fact):
            for column, other in theirs:
                if agrees(token, other):
                    table[row, column] = SAME_FACT


def _numbered(sides: Iterable[Sequence[Token]]) -> dict[Token, int]:
    numbers: dict[Token, int] = {}
    for tokens in sides:
        for token in tokens:
            numbers.setdefault(token, len(numbers))
    return numbers


@dataclass(frozen=True, slots=True)
class _Meetings:
    """Every source token of every group beside every target token of it.

    `pair_of` numbers the two tokens, `slot_of` the target token in its group; `weights` say how sure the group is and
    `sizes` how many source tokens it has. `row_of` and `column_of` belong to the pairs.
    """

    pair_of: NDArray[np.int64]
    slot_of: NDArray[np.int64]
    weights: NDArray[np.float64]
    sizes: NDArray[np.float64]
    row_of: NDArray[np.int64]
    column_of: NDArray[np.int64]

    @classmethod
    def of(
        cls,
        groups: Sequence[tuple[Sequence[Token], Sequence[Token], float]],
        rows: Mapping[Token, int],
        columns: Mapping[Token, int],
    ) -> "_Meetings":
        """The meetings in groups of lines."""
        keys, slots, weights, sizes, slot = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)], [], [], 0
        for ours, theirs, sure in groups:
            left = np.array([rows[token] for token in ours], np.int64)
            right = np.array([columns[token] for token in theirs], np.int64)
            keys.append((left[:, None] * len(columns) + right[None, :]).ravel())
            slots.append(np.tile(np.arange(slot, slot + len(right)), len(left)))
            weights.append(np.full(len(left) * len(right), sure))
            sizes.append(np.full(len(left) * len(right), float(max(1, len(left)))))
            slot += len(right)
        pairs, pair_of = np.unique(np.concatenate(keys), return_inverse=True)
        width = max(1, len(columns))
        joined = np.concatenate([np.zeros(0), *weights]), np.concatenate([np.zeros(0), *sizes])
        return cls(pair_of, np.concatenate(slots), *joined, pairs // width, pairs % width)

    def expect(self, chance: NDArray[np.float64]) -> NDArray[np.float64]:
        """How often the tokens of each pair stand for each other, where `chance` is for each meeting."""
        shares = chance + 1e-12
        wholes = np.bincount(self.slot_of, shares)[self.slot_of] / (1 - FROM_NONE) if len(shares) else shares
        return np.asarray(np.bincount(self.pair_of, self.weights * shares / wholes, len(self.row_of)), float)


def _gathered(
    meetings: _Meetings,
    counts: NDArray[np.float64],
    rows: Sequence[Token],
    columns: Sequence[Token],
    before: Lexicon,
) -> Lexicon:
    """The counts by token, less the discount and on top of what was known before."""
    met: dict[Token, dict[Token, float]] = defaultdict(dict)
    totals = dict(before.totals)
    for token, known in before.met.items():
        met[token] = dict(known)
    sums = np.bincount(meetings.row_of, counts, len(rows))
    for token, total in zip(rows, sums, strict=True):
        totals[token] = totals.get(token, 0.0) + float(total)
    for place in np.flatnonzero(counts > DISCOUNT):
        token, other = rows[meetings.row_of[place]], columns[meetings.column_of[place]]
        met[token][other] = met[token].get(other, 0.0) + float(counts[place]) - DISCOUNT
    return Lexicon(dict(met), totals)
