"""Find the weights of the alignment: `python -m bench.align_weights CORPUS [--seeds 11 12]`; needs scipy.

The first half of the documents of CORPUS is spoiled as `bench.align` does it, both variants in all pairs of languages.
Each document is aligned by itself and with the others; what that teaches is kept, and so is what was known before. Then
the weights are moved until the right ways are as likely as they can be made (L-BFGS). The result is printed for
`inkuru.memory.weights`; after a change to the lexicon or to what is seen of lines, run it again.
"""

import argparse
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bench.align import PAIRS, Bead, Case, documents, lines_of, read_texts, spoil
from inkuru.memory.aligning import Group, align, align_all
from inkuru.memory.clues import Clues, Token, read_clues
from inkuru.memory.lexicon import Group as Lesson
from inkuru.memory.lexicon import learn
from inkuru.memory.likelihood import KINDS, Model, Sheet, Usage, weigh
from inkuru.memory.paths import Gaps, Shape, reckon
from inkuru.memory.priming import prime
from inkuru.memory.weights import SHAPES, WEIGHTS, Weights

NAMES = (*(f"found {kind}" for kind in KINDS), *(f"missed {kind}" for kind in KINDS), "density", "weakest", "lengths")
SIZE = len(NAMES) + len(SHAPES)
"""Numbers in front of the two for gaps."""
PULL = 0.3
"""Holds the weights near those of before where the documents do not care."""
NEVER = -200.0
SURELY = 50.0
STEP = 1e-4

Vector = NDArray[np.float64]
Table = dict[Shape, NDArray[np.float64]]


def packed(weights: Weights) -> Vector:
    """The weights as numbers."""
    found, missed = ([table[kind] for kind in KINDS] for table in (weights.found, weights.missed))
    gaps = [weights.gaps.first, weights.gaps.further]
    return np.array(
        [*found, *missed, weights.density, weights.weakest, weights.lengths, *weights.shapes.values(), *gaps]
    )


def unpacked(numbers: Vector) -> Weights:
    """The weights again."""
    values = [float(number) for number in numbers]
    size = len(KINDS)
    return Weights(
        found=dict(zip(KINDS, values[:size], strict=True)),
        missed=dict(zip(KINDS, values[size : 2 * size], strict=True)),
        density=values[2 * size],
        weakest=values[2 * size + 1],
        lengths=values[2 * size + 2],
        shapes=dict(zip(SHAPES, values[len(NAMES) : SIZE], strict=True)),
        gaps=Gaps(*values[SIZE:]),
    )


@dataclass(frozen=True, slots=True)
class Document:
    """What each weight is multiplied by, stacked by shape; how many lines; which groups are right."""

    seen: dict[Shape, NDArray[np.float32]]
    lines: Shape
    truth: tuple[Bead, ...]

    def weights(self, numbers: Vector) -> Table:
        """What speaks for each group."""
        return {shape: np.tensordot(numbers[:SIZE], table, 1) for shape, table in self.seen.items()}

    def held(self, weights: Table) -> Table:
        """The same, where no group is allowed but the right ones, and these must be."""
        held = {shape: np.full(table.shape, NEVER) for shape, table in weights.items()}
        for ours, theirs in self.truth:
            shape, at = (len(ours), len(theirs)), (ours[0], theirs[0])
            held[shape][at] = weights[shape][at] + SURELY
        return held

    def lose(self, numbers: Vector) -> tuple[float, Vector]:
        """How unlikely the right way is (its logarithm, turned), and where that goes with each weight."""
        free = self.weights(numbers)
        held = self.held(free)
        chances, whole = reckon(free, self.lines, Gaps(*numbers[SIZE:]))
        right, part = reckon(held, self.lines, Gaps(*numbers[SIZE:]))
        slope = np.zeros(len(numbers))
        for shape, table in self.seen.items():
            slope[:SIZE] += np.tensordot(table, chances[shape] - right[shape], 2)
        for place in (SIZE, SIZE + 1):
            moved = numbers + STEP * (np.arange(len(numbers)) == place)
            gaps = Gaps(*moved[SIZE:])
            rise = reckon(free, self.lines, gaps)[1] - whole - reckon(held, self.lines, gaps)[1] + part
            slope[place] = rise / STEP
        return whole - part + SURELY * len(self.truth), slope


def see(case: Case, source: str, target: str, model: Model) -> Document:
    """The document as the weights see it: one weight at a time is 1."""
    ours, theirs = _clues(case.sources, source), _clues(case.targets, target)
    sheet = Sheet.of(ours, theirs)
    tables = [weigh(sheet, model, unpacked(row)) for row in np.eye(SIZE + 2)[:SIZE]]
    seen = {shape: np.array([table[shape] for table in tables], np.float32) for shape in tables[0]}
    return Document(seen, (len(ours), len(theirs)), case.truth)


def _clues(lines: Sequence[str], language: str) -> list[Clues]:
    return [read_clues(line, language) for line in lines]


def _model(cases: Sequence[Case], found: Sequence[Sequence[Group]], source: str, target: str) -> Model:
    """What the texts teach, aligned so."""
    forward: list[Lesson] = []
    for case, groups in zip(cases, found, strict=True):
        ours, theirs = _clues(case.sources, source), _clues(case.targets, target)
        forward += [
            (_tokens(ours, group.source), _tokens(theirs, group.target), group.score)
            for group in groups
            if group.source and group.target
        ]
    backward = [(theirs, ours, sure) for ours, theirs, sure in forward]
    here = [line for case in cases for line in _clues(case.sources, source)]
    there = [line for case in cases for line in _clues(case.targets, target)]
    expansion = max(1, sum(line.length for line in there)) / max(1, sum(line.length for line in here))
    lexicons = learn(forward, prime(source, target)), learn(backward, prime(target, source))
    return Model(*lexicons, Usage.of(here), Usage.of(there), expansion)


def _tokens(lines: Sequence[Clues], places: Sequence[int]) -> list[Token]:
    return [token for place in places for token in lines[place].tokens]


def gather(corpus: Path, seeds: Sequence[int]) -> Iterator[Document]:
    """All documents, spoiled and seen."""
    texts = read_texts(corpus)
    for source, target in PAIRS:
        for seed in seeds:
            for hard in (False, True):
                chance = random.Random(seed)
                halves = [lines_of(texts, source, target, one) for one in documents(corpus, "first")]
                cases = [spoil(*one, chance, hard=hard) for one in halves]
                for case, model in _models(cases, source, target):
                    if all((len(ours), len(theirs)) in SHAPES for ours, theirs in case.truth):
                        yield see(case, source, target, model)


def _models(cases: Sequence[Case], source: str, target: str) -> Iterator[tuple[Case, Model]]:
    """Each case beside what is known at first, when it alone has taught, and when all have."""
    together = align_all([(case.sources, case.targets) for case in cases], source=source, target=target)
    of_all = _model(cases, together, source, target)
    for case in cases:
        alone = align(case.sources, case.targets, source=source, target=target)
        yield case, _model([case], [()], source, target)
        yield case, _model([case], [alone], source, target)
        yield case, of_all


def climb(seen: Sequence[Document], rounds: int) -> Vector:
    """The weights that make the right ways likeliest."""
    optimise: Any = import_module("scipy.optimize")
    begun = packed(WEIGHTS)

    def lose(numbers: Vector) -> tuple[float, Vector]:
        parts = [one.lose(numbers) for one in seen]
        away = numbers - begun
        loss = sum(part for part, _ in parts) + PULL * float(away @ away) / 2
        print(f"{loss:.1f}", flush=True)
        return loss, np.sum([slope for _, slope in parts], axis=0) + PULL * away

    return np.asarray(optimise.minimize(lose, begun, jac=True, method="L-BFGS-B", options={"maxiter": rounds}).x)


def main() -> None:
    """Read the arguments, find the weights, print them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--seeds", type=int, nargs="+", default=[11, 12])
    parser.add_argument("--rounds", type=int, default=30)
    options = parser.parse_args()
    print(unpacked(np.round(climb(list(gather(options.corpus, options.seeds)), options.rounds), 2)))


if __name__ == "__main__":
    main()
