"""How well lines of two languages are aligned: `python -m bench.align CORPUS [--half second] [--out FILE]`.

CORPUS holds `ntrex`, line-aligned. On each side 10 % of the lines are merged with the next, and 5 % left out on the
target side; in the hard variant 5 % on both sides and three lines in a row once on each. A group counts when just its
lines are found (strict F1, over groups with lines on both sides). Constants were tuned on the first half of the
documents (`--half first`); the second is what is reported.
"""

import argparse
import json
import random
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from pathlib import Path

from bench.aligners import Aligner, aligners
from inkuru.memory.aligning import Group, align, align_all

PAIRS = (("en", "rw"), ("en", "sw"), ("rw", "sw"))
MERGED = 0.10
LEFT_OUT = 0.05
GAP = 3
Lines = list[str]
Bead = tuple[tuple[int, ...], tuple[int, ...]]
Figures = dict[str, dict[str, dict[str, float]]]
STEPS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1.0)
"""Between these shares groups are counted together."""


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
    """The groups that have lines on both sides."""
    return [(group.source, group.target) for group in groups if group.source and group.target]


def read_texts(corpus: Path) -> dict[str, Lines]:
    """The lines of the corpus by language."""
    codes = {code for pair in PAIRS for code in pair}
    return {code: (corpus / "ntrex" / f"{code}.txt").read_text(encoding="utf-8").splitlines() for code in codes}


def documents(corpus: Path, half: str) -> list[list[int]]:
    """The places of the lines of each document of a half."""
    names = (corpus / "ntrex" / "documents.txt").read_text(encoding="utf-8").split()
    order = list(dict.fromkeys(names))
    middle = len(order) // 2
    chosen = {"first": order[:middle], "second": order[middle:], "all": order}[half]
    return [[at for at, name in enumerate(names) if name == one] for one in chosen]


Way = Callable[[Sequence[Case], str, str], list[tuple[Group, ...]]]


def align_alone(cases: Sequence[Case], source: str, target: str) -> list[tuple[Group, ...]]:
    """Each text by itself, as the command does."""
    return [align(one.sources, one.targets, source=source, target=target) for one in cases]


def align_together(cases: Sequence[Case], source: str, target: str) -> list[tuple[Group, ...]]:
    """All texts, so that one teaches of the languages what helps with another."""
    return align_all([(one.sources, one.targets) for one in cases], source=source, target=target)


OURS: Mapping[str, Way] = {"ours": align_alone, "ours, all texts at once": align_together}


def _rival(align_lines: Aligner) -> Way:
    """A rival by itself on each text."""
    return lambda cases, _source, _target: [
        tuple(Group(*bead, score=1.0) for bead in align_lines(one.sources, one.targets)) for one in cases
    ]


class Reliability:
    """How often groups of lines on both sides are right, by how likely they were said to be."""

    def __init__(self) -> None:
        self._told: list[tuple[float, bool]] = []

    def note(self, found: Sequence[Group], truth: Sequence[Bead]) -> None:
        """Take in the groups of a text."""
        right = set(truth)
        self._told += [
            (group.score, (group.source, group.target) in right) for group in found if group.source and group.target
        ]

    def table(self) -> list[dict[str, float]]:
        """For each step of STEPS how many groups there were, how likely they were said to be, how many were right."""
        rows = []
        for low, high in pairwise(STEPS):
            told = [one for one in self._told if low <= one[0] < high or one[0] == high == 1]
            if told:
                said, right = (sum(part) / len(told) for part in zip(*told, strict=True))
                rows.append({"from": low, "groups": len(told), "said": round(said, 3), "right": round(right, 3)})
        return rows


@dataclass(frozen=True, slots=True)
class Trial:
    """One setup: its pair of languages, and its texts, seed by seed."""

    source: str
    target: str
    rounds: Sequence[Sequence[Case]]

    def find(self, way: Way) -> list[tuple[Group, ...]]:
        """The groups of all texts; seed by seed, since what all texts teach must not see the same text twice."""
        return [one for cases in self.rounds for one in way(cases, self.source, self.target)]

    @property
    def truth(self) -> list[tuple[Bead, ...]]:
        """The right groups of all texts."""
        return [case.truth for cases in self.rounds for case in cases]


def measure(
    ways: Mapping[str, Way], texts: Mapping[str, Lines], documents_of: Sequence[Sequence[int]], seeds: Sequence[int]
) -> tuple[Figures, dict[str, Reliability]]:
    """Strict F1 of every way over all seeds, by variant and pair of languages; documents alone, and `joined` to one.

    And how reliable the shares are that ours says, over all variants and pairs.
    """
    joined = [[at for one in documents_of for at in one]]
    figures: Figures = {"normal": {}, "hard": {}}
    reliable: dict[str, Reliability] = defaultdict(Reliability)
    for variant, (source, target), (form, places) in product(
        figures, PAIRS, {"documents": documents_of, "joined": joined}.items()
    ):
        lines = [lines_of(texts, source, target, one) for one in places]
        chances = [random.Random(seed) for seed in seeds]
        trial = Trial(
            source, target, [[spoil(*one, chance, hard=variant == "hard") for one in lines] for chance in chances]
        )
        row = figures[variant].setdefault(f"{source}-{target}", {})
        for name, way in ways.items():
            found = trial.find(way)
            row[f"{form}, {name}"] = round(score([beads(one) for one in found], trial.truth), 4)
            if name in OURS:
                for groups, truth in zip(found, trial.truth, strict=True):
                    reliable[f"{form}, {name}"].note(groups, truth)
    return figures, reliable


def lines_of(texts: Mapping[str, Lines], source: str, target: str, places: Sequence[int]) -> tuple[Lines, Lines]:
    """The lines at these places in both languages."""
    return [texts[source][at] for at in places], [texts[target][at] for at in places]


def main() -> None:
    """Read the arguments, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--half", choices=("first", "second", "all"), default="second")
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3])
    parser.add_argument("--hunalign", type=Path, help="the program, where it has been built")
    parser.add_argument("--out", type=Path, help="write the figures to this JSON file")
    options = parser.parse_args()
    texts = read_texts(options.corpus)
    ways = {**OURS, **{name: _rival(found) for name, found in aligners(options.hunalign).items()}}
    figures, reliable = measure(ways, texts, documents(options.corpus, options.half), options.seeds)
    shares = {name: one.table() for name, one in reliable.items()}
    text = json.dumps(
        {"half": options.half, "seeds": options.seeds, "strict F1": figures, "reliability": shares}, indent=2
    )
    print(text)
    if options.out:
        options.out.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
