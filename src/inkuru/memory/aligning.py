"""Which lines of a text and of its translation belong together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from inkuru.memory.clues import Clues, Token, read_clues
from inkuru.memory.lexicon import Group as LearntGroup
from inkuru.memory.lexicon import Lexicon, learn
from inkuru.memory.likelihood import Model, Sheet, Usage, weigh
from inkuru.memory.paths import Step, walk
from inkuru.memory.priming import prime
from inkuru.memory.sheeting import SHEET, Place, cut_at_anchors, cut_at_steps
from inkuru.memory.weights import WEIGHTS

ROUNDS = (SHEET, SHEET // 2, SHEET, SHEET // 2)
"""The texts are aligned so often, each time with the lexicon that the time before has taught. So many lines has the
first sheet of a long text, so that each time it is cut elsewhere and no wrong cut stays."""

LESSONS = 4000
"""A lexicon is learnt from no more groups than this, evenly spread."""

SURE = 0.3
"""Groups less likely than this teach nothing."""

Lines = Sequence[str]


@dataclass(frozen=True, slots=True)
class Group:
    """Lines of the source and lines of the target, by their places from 0, that say the same; one side may be empty.

    `score` is the probability that just these belong together.
    """

    source: tuple[int, ...]
    target: tuple[int, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Known:
    """Lexicons in both directions, learnt from a memory."""

    forward: Lexicon
    backward: Lexicon


def align(sources: Lines, targets: Lines, *, source: str, target: str, known: Known | None = None) -> tuple[Group, ...]:
    """Align the lines of a text in the language `source` with those of its translation, in order.

    Unless more is `known` of the languages, the everyday lexicon is.

    >>> en = ["Rain fell.", "Some 412 people left Rubavu.", "Roads are open."]
    >>> rw = ["Imvura yaraguye.", "Abantu 412 bavuye i Rubavu, imihanda irafunguye."]
    >>> [(group.source, group.target) for group in align(en, rw, source="en", target="rw")]
    [((0,), (0,)), ((1, 2), (1,))]
    """
    (groups,) = align_all([(sources, targets)], source=source, target=target, known=known)
    return groups


def align_all(
    texts: Sequence[tuple[Lines, Lines]], *, source: str, target: str, known: Known | None = None
) -> list[tuple[Group, ...]]:
    """Align many texts with their translations; what one teaches of the languages helps with the others."""
    pages = [
        _Page([read_clues(line, source) for line in ours], [read_clues(line, target) for line in theirs])
        for ours, theirs in texts
    ]
    taught = known or Known(prime(source, target), prime(target, source))
    for first in ROUNDS:
        model = _model(pages, taught)
        for page in pages:
            page.align(model, first)
    return [tuple(_group(step) for step in page.way) for page in pages]


class _Page:
    """A text and its translation, and the way through them that has been found so far."""

    def __init__(self, sources: Sequence[Clues], targets: Sequence[Clues]) -> None:
        self.sources, self.targets = sources, targets
        self.way: tuple[Step, ...] = ()

    def align(self, model: Model, first: int) -> None:
        """Find the way anew, sheet by sheet."""
        end = len(self.sources), len(self.targets)
        cuts = cut_at_steps(self.way, end, first) if self.way else cut_at_anchors(self.sources, self.targets)
        self.way = tuple(step for start, stop in pairwise(cuts) for step in self._steps(start, stop, model))

    def _steps(self, start: Place, stop: Place, model: Model) -> Iterator[Step]:
        """The steps of one sheet, which is made for this and thrown away, since it is large."""
        sheet = Sheet.of(self.sources[start[0] : stop[0]], self.targets[start[1] : stop[1]])
        for step in walk(weigh(sheet, model), (stop[0] - start[0], stop[1] - start[1]), WEIGHTS.gaps):
            yield replace(step, source=start[0] + step.source, target=start[1] + step.target)

    def lessons(self) -> Iterator[LearntGroup]:
        """What the way teaches of the languages."""
        for step in self.way:
            some, others = step.shape
            if some and others and step.chance >= SURE:
                yield (
                    _tokens(self.sources[step.source : step.source + some]),
                    _tokens(self.targets[step.target : step.target + others]),
                    step.chance,
                )


def _group(step: Step) -> Group:
    some, others = step.shape
    ours, theirs = range(step.source, step.source + some), range(step.target, step.target + others)
    return Group(tuple(ours), tuple(theirs), round(step.chance, 4))


def _model(pages: Sequence[_Page], known: Known) -> Model:
    """What the texts teach, aligned as they are so far; at first only how often they use which token."""
    all_lessons = [lesson for page in pages for lesson in page.lessons()]
    lessons = all_lessons[:: len(all_lessons) // LESSONS + 1]
    turned = [(theirs, ours, sure) for ours, theirs, sure in lessons]
    ours, theirs = [line for one in pages for line in one.sources], [line for one in pages for line in one.targets]
    expansion = max(1, sum(line.length for line in theirs)) / max(1, sum(line.length for line in ours))
    return Model(
        learn(lessons, known.forward), learn(turned, known.backward), Usage.of(ours), Usage.of(theirs), expansion
    )


def _tokens(lines: Sequence[Clues]) -> list[Token]:
    return [token for line in lines for token in line.tokens]
