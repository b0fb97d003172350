"""How well lines of two languages are aligned: `python -m bench.align CORPUS [--seeds 1 2 3] [--out FILE]`.

CORPUS holds `ntrex`, line-aligned. On each side 10 % of the lines are merged with the next, and 5 % left out on the
target side; in the hard variant 5 % on both sides and three lines in a row once on each. A group counts when just its
lines are found (strict F1, over groups with lines on both sides). Constants were tuned on the first half of the documents
(`--half first`); the second is what is reported.
"""

import argparse
import json
import random
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from inkuru.memory.aligning import Group, align, align_all

PAIRS = (("en", "rw"), ("en", "sw"), ("rw", "sw"))
MERGED = 0.10
LEFT_OUT = 0.05
GAP = 3
Lines = list[str]
Bead = tuple[tuple[int, ...], tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Case:
    """Two texts, and which of their lines belong together."""

    sources: Lines
    targets: Lines
    truth: tuple[Bead, ...]


def spoil(sources: Sequence[str], targets: Sequence[str], chance: random.Random, *, hard: bool) -> Case:
    """Merge and leave out lines."""
    size = len(sources)
    lone_targets = _left_out(size, chance, run=hard) if hard else set()
    lone_sources = _left_out(size, chance, run=hard)
    ours = _merge([at for at in range(size) if at not in lone_targets], chance)
    theirs = _merge([at for at in range(size) if at not in lone_sources], chance)
    return Case(_text(sources, ours), _text(targets, theirs), tuple(_beads(ours, theirs, size)))


def _left_out(size: int, chance: random.Random, *, run: bool) -> set[int]:
    gone = {at for at in range(size) if chance.random() < LEFT_OUT}
    if run and size > 2 * GAP:
        start = chance.randrange(size - GAP)
        gone |= set(range(start, start + GAP))
    return gone


def _merge(kept: Sequence[int], chance: random.Random) -> list[list[int]]:
    """Lines as lists of sentences."""
    lines: list[list[int]] = []
    for at in kept:
        if lines and len(lines[-1]) == 1 and lines[-1][0] == at - 1 and chance.random() < MERGED:
            lines[-1].append(at)
        else:
            lines.append([at])
    return lines


def _text(sentences: Sequence[str], lines: Sequence[Sequence[int]]) -> Lines:
    return [" ".join(sentences[at] for at in line) for line in lines]


def _beads(ours: Sequence[Sequence[int]], theirs: Sequence[Sequence[int]], size: int) -> list[Bead]:
    """The smallest groups of lines whose sentences meet."""
    parent = list(range(size))

    def root(at: int) -> int:
        while parent[at] != at:
            at = parent[at]
        return at

    for line in (*ours, *theirs):
        for other in line[1:]:
            parent[root(other)] = root(line[0])
    here: dict[int, list[int]] = {}
    there: dict[int, list[int]] = {}
    for side, lines in ((here, ours), (there, theirs)):
        for at, line in enumerate(lines):
            side.setdefault(root(line[0]), []).append(at)
    return [(tuple(here[one]), tuple(there[one])) for one in here if one in there]


def score(found: Sequence[Sequence[Bead]], truth: Sequence[Sequence[Bead]]) -> float:
    """Strict F1 over all texts."""
    right = sum(len(set(ours) & set(theirs)) for ours, theirs in zip(found, truth, strict=True))
    return 2 * right / max(1, sum(map(len, found)) + sum(map(len, truth)))


def beads(groups: Sequence[Group]) -> list[Bead]:
    return [(group.source, group.target) for group in groups if group.source and group.target]


def documents(corpus: Path, half: str) -> list[list[int]]:
    names = (corpus / "ntrex" / "documents.txt").read_text(encoding="utf-8").split()
    order = list(dict.fromkeys(names))
    middle = len(order) // 2
    chosen = {"first": order[:middle], "second": order[middle:], "all": order}[half]
    return [[at for at, name in enumerate(names) if name == one] for one in chosen]
