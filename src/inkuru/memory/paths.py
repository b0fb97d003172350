"""Ways through two texts from their beginnings to their ends, in steps of a few lines on either side."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]
Shape = tuple[int, int]
LONE_SOURCE: Shape = (1, 0)
LONE_TARGET: Shape = (0, 1)

COST = 0.48
"""What a group must be likelier than to be worth taking; half the share of groups that one hopes to get right."""


@dataclass(frozen=True, slots=True)
class Gaps:
    """The logarithms of the weights of a line that stands in one text alone: of the first of a run, of each further."""

    first: float
    further: float


@dataclass(frozen=True, slots=True)
class Step:
    """From line `source` and `target` on, `shape` lines of both; `chance` that just these belong together."""

    source: int
    target: int
    shape: Shape
    chance: float


def walk(weights: Mapping[Shape, Matrix], lines: Shape, gaps: Gaps) -> tuple[Step, ...]:
    """The way whose steps are together the likeliest to be right.

    `weights` has for each shape the logarithm of the weight of a step that begins at a source line, a row, and a target
    line, a column. All ways count towards a step’s chance (forward and backward sums, as in a hidden Markov model); the
    way is the one with the highest sum of chances of groups. The chance of a lone line is that it is alone, wherever
    in the order of both texts it stands.
    """
    chances, _ = reckon(weights, lines, gaps)
    gains = {shape: table - COST if all(shape) else np.zeros_like(table) for shape, table in chances.items()}
    for shape, other_side in ((LONE_SOURCE, 1), (LONE_TARGET, 0)):
        sums = chances[shape].sum(axis=other_side, keepdims=True)
        chances[shape] = np.broadcast_to(sums, chances[shape].shape)
    best = _best(gains, lines)
    return tuple(
        Step(source, target, shape, min(1.0, float(chances[shape][source, target])))
        for source, target, shape in reversed(list(_back(best, gains, lines)))
    )


@dataclass(frozen=True, slots=True)
class _Sums:
    """The logarithms of the summed weights of all ways to each place: those that end in a group, and in a lone line."""

    grouped: Matrix
    lone: Matrix

    @property
    def all(self) -> Matrix:
        """Both."""
        return np.logaddexp(self.grouped, self.lone)

    def flipped(self) -> "_Sums":
        """Seen from the other end."""
        return _Sums(self.grouped[::-1, ::-1], self.lone[::-1, ::-1])


def reckon(weights: Mapping[Shape, Matrix], lines: Shape, gaps: Gaps) -> tuple[dict[Shape, Matrix], float]:
    """The probability of every step, and the logarithm of the weight of all ways together; `weights` as for `walk`."""
    before = _sums(weights, lines, gaps)
    after = _sums({shape: table[::-1, ::-1] for shape, table in weights.items()}, lines, gaps).flipped()
    whole = before.all[-1, -1]
    so_far, to_come = before.all, after.all
    chances = {
        (some, others): np.exp(so_far[: table.shape[0], : table.shape[1]] + table + to_come[some:, others:] - whole)
        for (some, others), table in weights.items()
    }
    for some, others in (LONE_SOURCE, LONE_TARGET):
        here = tuple(one[: lines[0] + 1 - some, : lines[1] + 1 - others] for one in (before.grouped, before.lone))
        there = tuple(one[some:, others:] for one in (after.grouped, after.lone))
        chances[some, others] = np.exp(_joined(here, there, gaps) - whole)
    return chances, float(whole)


def _joined(here: Sequence[Matrix], there: Sequence[Matrix], gaps: Gaps) -> Matrix:
    """The weight of a lone line between ways that end and go on in groups or in lone lines; runs are counted as one."""
    (grouped, lone), (then_grouped, then_lone) = here, there
    into = np.logaddexp(grouped + gaps.first, lone + gaps.further)
    onward = np.logaddexp(grouped + gaps.further, lone + 2 * gaps.further - gaps.first)
    return np.asarray(np.logaddexp(into + then_grouped, onward + then_lone))


def _sums(weights: Mapping[Shape, Matrix], lines: Shape, gaps: Gaps) -> _Sums:
    """All ways from the beginning to each place."""
    grouped = np.full((lines[0] + 1, lines[1] + 1), -np.inf)
    lone = grouped.copy()
    grouped[0, 0] = 0.0
    slope = gaps.further * np.arange(lines[1] + 1)
    for row in range(lines[0] + 1):
        for (some, others), table in weights.items():
            if row >= some:
                before = np.logaddexp(grouped[row - some], lone[row - some])[: table.shape[1]]
                grouped[row, others:] = np.logaddexp(grouped[row, others:], before + table[row - some])
        if row:
            lone[row] = np.logaddexp(grouped[row - 1] + gaps.first, lone[row - 1] + gaps.further)
        lone[row, 1:] = np.logaddexp(lone[row, 1:], grouped[row, :-1] + gaps.first)
        lone[row] = np.logaddexp.accumulate(lone[row] - slope) + slope
    return _Sums(grouped, lone)


def _best(gains: Mapping[Shape, Matrix], lines: Shape) -> Matrix:
    """The highest sum of gains on a way to each place."""
    best = np.full((lines[0] + 1, lines[1] + 1), -np.inf)
    for row in range(lines[0] + 1):
        reached = np.full(lines[1] + 1, -np.inf)
        reached[0] = 0.0 if row == 0 else -np.inf
        for (some, others), table in gains.items():
            if some and row >= some:
                came = best[row - some, : table.shape[1]] + table[row - some]
                reached[others:] = np.maximum(reached[others:], came)
        slope = np.concatenate([[0.0], np.cumsum(gains[LONE_TARGET][row])])
        best[row] = np.maximum.accumulate(reached - slope) + slope
    return best


def _back(best: Matrix, gains: Mapping[Shape, Matrix], lines: Shape) -> Iterator[tuple[int, int, Shape]]:
    """The steps of the best way, last first."""
    here = lines
    while here != (0, 0):
        reachable = [shape for shape in gains if shape[0] <= here[0] and shape[1] <= here[1]]
        came = [(here[0] - some, here[1] - others) for some, others in reachable]
        sums = [best[place] + gains[shape][place] for shape, place in zip(reachable, came, strict=True)]
        at = int(np.argmax(sums))
        here = came[at]
        yield *here, reachable[at]
