"""How much speaks for lines of two languages to be a translation, for all lines of two texts at once.

It is a sum of what is seen, each part with its weight (a log-linear model over ways through two texts, a conditional
random field: Lafferty and others, 2001). What is seen of tokens are logarithms of how much likelier a token is as the
translation of the other lines, after IBM Model 1 in both directions, than in the text at hand at all; what is seen of
lengths follows Gale and Church (1993) and Moore (2002).
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inkuru.memory.clues import CONCEPT, Clues, Token
from inkuru.memory.lexicon import Lexicon, expect
from inkuru.memory.paths import Shape
from inkuru.memory.weights import SHAPES, WEIGHTS, Weights
from inkuru.records import Fact

KINDS = ("word", "fact", "concept", "mark", "alike")
"""Tokens by what they are; alike are words that something in the other text is written like."""
ALIKE = 0.05

MATCH = 0.8
"""The share of tokens whose place in a translation the lexicon can tell, were it complete."""
FEWER = 3.0
"""A token can hardly come from every token of a line: each has a share as if there were so many times fewer."""
# How far the logarithms of two lengths are apart: of a translation (beside the whim of short lines), of strangers.
SPREAD = 0.17
SHORT_SPREAD = 1.5
STRANGE_SPREAD = 0.75
# A text is a small sample of a language: a token counts as if it had stood this often in so many tokens more.
UNSEEN = 0.2
MORE_TOKENS = 1000.0
# What all lines of a sheet talk of tells little of two of them: its usage counts beside so many tokens of all texts.
ELSEWHERE = 300.0

Matrix = NDArray[np.floating]


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

    def chances(self, tokens: Sequence[Token]) -> Matrix:
        """The probability of each token in any text."""
        return (self.counted(tokens) + UNSEEN) / (self.total + MORE_TOKENS)

    def chances_here(self, tokens: Sequence[Token], lines: Sequence[Clues]) -> Matrix:
        """The probability of each token in these lines of the texts."""
        here = Usage.of(lines)
        return np.asarray((here.counted(tokens) + ELSEWHERE * self.chances(tokens)) / (here.total + ELSEWHERE))

    def counted(self, tokens: Sequence[Token]) -> Matrix:
        """How often each token stands in the texts."""
        return np.array([self.counts.get(token, 0) for token in tokens], float)


@dataclass(frozen=True, slots=True)
class Model:
    """What is known of the two languages: lexicons both ways, and how often each token stands in the texts."""

    forward: Lexicon
    backward: Lexicon
    sources: Usage
    targets: Usage
    expansion: float


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


def weigh(sheet: Sheet, model: Model, weights: Weights = WEIGHTS) -> dict[Shape, NDArray[np.float64]]:
    """For each of SHAPES what speaks for the group that begins at each source line, a row, and target line, a column.

    A text of n lines has n + 1 - k places for k lines. The sum is linear in the weights.
    """
    shapes = [shape for shape in SHAPES if shape[0] <= len(sheet.sources) and shape[1] <= len(sheet.targets)]
    if not shapes:
        return {}
    onward, back = _tellings(sheet, model)
    ours, theirs = _sizes(sheet.source_bags), _sizes(sheet.target_bags)
    links = (onward.told(1, 1) + back.told(1, 1).T) / 2 / np.sqrt(1 + (ours + theirs.T) / 2)
    answer: dict[Shape, NDArray[np.float64]] = {}
    for some, others in shapes:
        told = (onward.told(some, others) + back.told(others, some).T) / 2
        valued = (onward.told(some, others, weights) + back.told(others, some, weights).T) / 2
        tokens = 1 + (_summed(ours, some) + _summed(theirs, others).T) / 2
        lengths = _length_gain(_lengths(sheet.sources, some), _lengths(sheet.targets, others), model.expansion)
        answer[some, others] = np.asarray(
            weights.shapes[some, others]
            + valued
            + weights.density * told / np.sqrt(tokens)
            + weights.weakest * _weakest(links, some, others)
            + weights.lengths * lengths,
            float,
        )
    return answer


@dataclass(frozen=True, slots=True)
class _Telling:
    """What lines of one text, a row each, tell of each token of the other, a column: how much likelier it gets.

    `bags` has the lines of the other text and its tokens, `kinds` the place of each token in KINDS.
    """

    gains: Matrix
    bags: Matrix
    kinds: NDArray[np.int64]

    def told(self, some: int, others: int, weights: Weights | None = None) -> Matrix:
        """What each `some` lines, rows, tell of the tokens of each `others` lines of the other text, columns.

        A token is explained by the line that explains it best.
        """
        gains = _best(self.gains, some)
        if weights:
            found, missed = (np.array([table[kind] for kind in KINDS]) for table in (weights.found, weights.missed))
            gains = gains * np.where(gains > 0, found[self.kinds], missed[self.kinds])
        return _summed(self.bags @ gains.T, others).T


def _tellings(sheet: Sheet, model: Model) -> tuple[_Telling, _Telling]:
    """What the source tells of the target, and the target of the source."""
    ours, theirs, expected = sheet.source_tokens, sheet.target_tokens, sheet.expected
    usual = model.sources.chances_here(ours, sheet.sources), model.targets.chances_here(theirs, sheet.targets)
    forward = model.forward.probabilities(ours, theirs, expected)
    backward = model.backward.probabilities(theirs, ours, expected.T)
    alike = [expected.max(axis=axis, initial=0.0) > ALIKE for axis in (1, 0)]
    return (
        _Telling(_gains(sheet.source_bags, forward, usual[1]), sheet.target_bags, _kinds(theirs, alike[1])),
        _Telling(_gains(sheet.target_bags, backward, usual[0]), sheet.source_bags, _kinds(ours, alike[0])),
    )


def _gains(given: Matrix, lexicon: tuple[Matrix, Matrix], usual: Matrix) -> Matrix:
    """The logarithm of how much likelier each token, a column, gets by a line that is given, a row."""
    table, mass = lexicon
    sizes = _sizes(given)
    return np.asarray(np.log1p(MATCH * (FEWER * (given @ table) / sizes / usual - given @ mass / sizes)), np.float32)


def _kinds(tokens: Sequence[Token], alike: NDArray[np.bool_]) -> NDArray[np.int64]:
    return np.array([KINDS.index(_kind(token, bool(like))) for token, like in zip(tokens, alike, strict=True)], int)


def _kind(token: Token, alike: bool) -> str:
    if isinstance(token, Fact):
        return "fact"
    if token.startswith(CONCEPT):
        return "concept"
    if not token[0].isalnum():
        return "mark"
    return "alike" if alike else "word"


def _weakest(links: Matrix, some: int, others: int) -> Matrix:
    """How well the line of a group that has least to do with its other side is linked to the best line there."""
    ours = -_best(-_best(links.T, others).T, some)
    theirs = -_best(-_best(links, some).T, others).T
    return np.minimum(ours, theirs)


def _places(lines: Sequence[Clues]) -> dict[Token, int]:
    tokens = dict.fromkeys(token for line in lines for token in line.tokens)
    return {token: place for place, token in enumerate(tokens)}


def _bags(lines: Sequence[Clues], places: Mapping[Token, int]) -> NDArray[np.float32]:
    """Lines as rows, tokens as columns: 1 where a line has the token."""
    bags = np.zeros((len(lines), len(places)), np.float32)
    for row, line in enumerate(lines):
        bags[row, [places[token] for token in line.tokens]] = 1.0
    return bags


def _sizes(bags: Matrix) -> Matrix:
    """How many tokens each line has, as a column; none is never nothing."""
    return np.asarray(np.maximum(1.0, bags.sum(axis=1, keepdims=True)))


def _summed(rows: Matrix, some: int) -> Matrix:
    """Each row with those that follow it, `some` rows in all."""
    places = len(rows) + 1 - some
    return np.asarray(sum(rows[shift : shift + places] for shift in range(some)), float)


def _best(rows: Matrix, some: int) -> Matrix:
    """The best of each row and those that follow it, `some` rows in all."""
    places = len(rows) + 1 - some
    best: Matrix = rows[:places]
    for shift in range(1, some):
        best = np.maximum(best, rows[shift : shift + places])
    return np.asarray(best)


def _lengths(lines: Sequence[Clues], some: int) -> Matrix:
    return _summed(np.array([[line.length] for line in lines], float), some)[:, 0]


def _length_gain(ours: Matrix, theirs: Matrix, expansion: float) -> Matrix:
    """What speaks for two lengths; short lines may differ by more."""
    apart = np.log((theirs[None, :] + 1) / (ours[:, None] * expansion + 1))
    spread = np.sqrt(SPREAD**2 + SHORT_SPREAD**2 / (ours[:, None] + 1))
    strange = np.sqrt(spread**2 + STRANGE_SPREAD**2)
    gain = np.log(strange / spread) - 0.5 * apart**2 * (1 / spread**2 - 1 / strange**2)
    return np.asarray(gain)
