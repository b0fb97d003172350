"""How much each thing that is seen of lines speaks for or against a group of them: the weights of the alignment.

They are the likeliest (maximum conditional likelihood) for the right ways through documents whose lines were merged and
left out by chance, as `bench.align_weights` finds them in the first half of the documents of its corpus.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from inkuru.memory.paths import Gaps, Shape


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights of all that `inkuru.memory.likelihood` sees.

    `found` and `missed` are for tokens by kind, whether what was told of them speaks for them or against; `density` for
    the sum over all tokens by the root of their number, since tokens of a line depend on each other; `weakest` for the
    line that has least to do with the group; `shapes` for the numbers of lines; `gaps` for lines in one text alone.
    """

    found: Mapping[str, float]
    missed: Mapping[str, float]
    density: float
    weakest: float
    lengths: float
    shapes: Mapping[Shape, float]
    gaps: Gaps


WEIGHTS = Weights(
    found={"word": 1.34, "fact": 1.18, "concept": 0.45, "mark": 1.24, "alike": 1.0},
    missed={"word": 1.03, "fact": 5.92, "concept": 2.34, "mark": 4.72, "alike": 0.5},
    density=0.71,
    weakest=0.62,
    lengths=0.24,
    shapes={(1, 1): 1.88, (1, 2): -0.78, (2, 1): -1.45, (2, 2): -5.0, (1, 3): -6.66, (3, 1): -8.99},
    gaps=Gaps(-2.17, -0.35),
)
SHAPES = tuple(WEIGHTS.shapes)
"""How many lines of the source and of the target make a group; of a line in one text alone see `gaps`."""
