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
    found={"word": 0.57, "fact": 0.85, "concept": 0.27, "mark": 0.79, "alike": 0.45},
    missed={"word": 1.2, "fact": 7.76, "concept": 1.64, "mark": 5.07, "alike": 0.58},
    density=0.79,
    weakest=0.25,
    lengths=0.25,
    shapes={(1, 1): 1.19, (1, 2): -1.77, (2, 1): -2.47, (2, 2): -5.93, (1, 3): -7.69, (3, 1): -10.17},
    gaps=Gaps(-2.09, -0.44),
)
SHAPES = tuple(WEIGHTS.shapes)
"""How many lines of the source and of the target make a group; of a line in one text alone see `gaps`."""
