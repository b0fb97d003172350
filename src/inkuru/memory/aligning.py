"""Which lines of a text and of its translation belong together."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from inkuru.memory.clues import Clues, Token, read_clues
from inkuru.memory.lexicon import Group as LearntGroup
from inkuru.memory.lexicon import Lexicon, learn
from inkuru.memory.likelihood import FURTHER_GAP, GAP, Model, Sheet, Usage, weigh
from inkuru.memory.paths import Gaps, Step, walk

ROUNDS = 4
"""How often the texts are aligned, each time with the lexicon that the time before has taught."""

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


NOTHING = Known(Lexicon(), Lexicon())


def align(sources: Lines, targets: Lines, *, source: str, target: str, known: Known = NOTHING) -> tuple[Group, ...]:
    """Align the lines of a text in the language `source` with those of its translation, in order.

    >>> en = ["Rain fell.", "Some 412 people left Rubavu.", "Roads are open."]
    >>> rw = ["Imvura yaraguye.", "Abantu 412 bavuye i Rubavu, imihanda irafunguye."]
    >>> [(group.source, group.target) for group in align(en, rw, source="en", target="rw")]
    [((0,), (0,)), ((1, 2), (1,))]
    """
    (groups,) = align_all([(sources, targets)], source=source, target=target, known=known)
    return groups


def align_all(
    texts: Sequence[tuple[Lines, Lines]], *, source: str, target: str, known: Known = NOTHING
) -> list[tuple[Group, ...]]:
    """Align many texts with their translations; what one teaches of the languages helps with the others."""
    sheets = [
        Sheet.of([read_clues(line, source) for line in ours], [read_clues(line, target) for line in theirs])
        for ours, theirs in texts
    ]
    ways: list[tuple[Step, ...]] = []
    for _ in range(ROUNDS):
        model = _model(sheets, ways, known)
        ways = [_way(sheet, model) for sheet in sheets]
    return [tuple(_group(step) for step in way) for way in ways]


def _way(sheet: Sheet, model: Model) -> tuple[Step, ...]:
    gaps = Gaps(math.log(GAP), math.log(FURTHER_GAP))
    return walk(weigh(sheet, model), (len(sheet.sources), len(sheet.targets)), gaps)


def _group(step: Step) -> Group:
    some, others = step.shape
    ours, theirs = range(step.source, step.source + some), range(step.target, step.target + others)
    return Group(tuple(ours), tuple(theirs), round(step.chance, 4))


def _model(sheets: Sequence[Sheet], ways: Sequence[Sequence[Step]], known: Known) -> Model:
    """What the texts teach, aligned as they are so far; at first only how often they use which token."""
    groups = [group for sheet, way in zip(sheets, ways, strict=False) for group in _taught(sheet, way)]
    turned = [(theirs, ours, sure) for ours, theirs, sure in groups]
    ours, theirs = [line for one in sheets for line in one.sources], [line for one in sheets for line in one.targets]
    expansion = max(1, sum(line.length for line in theirs)) / max(1, sum(line.length for line in ours))
    return Model(
        learn(groups, known.forward), learn(turned, known.backward), Usage.of(ours), Usage.of(theirs), expansion
    )


def _taught(sheet: Sheet, way: Sequence[Step]) -> Iterator[LearntGroup]:
    for step in way:
        some, others = step.shape
        if some and others and step.chance >= SURE:
            yield (
                _tokens(sheet.sources[step.source : step.source + some]),
                _tokens(sheet.targets[step.target : step.target + others]),
                step.chance,
            )


def _tokens(lines: Sequence[Clues]) -> list[Token]:
    return [token for line in lines for token in line.tokens]
