"""What alignment is measured beside: Gale and Church as nltk and galechurch have it, and hunalign where it is."""

import subprocess
import tempfile
from collections.abc import Callable, Sequence
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import Any

try:
    galechurch: Any = import_module("galechurch")
    align_blocks: Any = import_module("nltk.translate.gale_church").align_blocks
except ImportError:
    galechurch = align_blocks = None

Lines = Sequence[str]
Bead = tuple[tuple[int, ...], tuple[int, ...]]
Aligner = Callable[[Lines, Lines], list[Bead]]


def align_with_galechurch(sources: Lines, targets: Lines) -> list[Bead]:
    """The groups that galechurch of PyPI finds, as it comes."""
    return [
        (tuple(range(bead.source_start, bead.source_end)), tuple(range(bead.target_start, bead.target_end)))
        for bead in galechurch.align(sources, targets).beads
    ]


def align_with_nltk(sources: Lines, targets: Lines) -> list[Bead]:
    """The groups that nltk finds, as it comes: its pairs of lines, put together where they share one."""
    beads: list[tuple[set[int], set[int]]] = []
    for one, other in align_blocks([len(line) for line in sources], [len(line) for line in targets]):
        if beads and (one in beads[-1][0] or other in beads[-1][1]):
            beads[-1][0].add(one)
            beads[-1][1].add(other)
        else:
            beads.append(({one}, {other}))
    return [(tuple(sorted(ours)), tuple(sorted(theirs))) for ours, theirs in beads]


def hunaligner(program: Path) -> Aligner:
    """hunalign without a dictionary, realigning with what it learns; it writes the rungs between groups."""

    def align(sources: Lines, targets: Lines) -> list[Bead]:
        with tempfile.TemporaryDirectory() as folder:
            files = [Path(folder, name) for name in ("dictionary", "source", "target")]
            for file, lines in zip(files, ([], sources, targets), strict=True):
                file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
            told = subprocess.run([program, "-realign", *files], check=True, capture_output=True, text=True).stdout
        rungs = [tuple(int(part) for part in line.split("\t")[:2]) for line in told.splitlines()]
        steps = pairwise(rungs)
        return [(tuple(range(a, c)), tuple(range(b, d))) for (a, b), (c, d) in steps]

    return align


def aligners(hunalign: Path | None) -> dict[str, Aligner]:
    """Those that are installed."""
    found = {"galechurch": align_with_galechurch, "nltk": align_with_nltk} if galechurch else {}
    return found | ({"hunalign": hunaligner(hunalign)} if hunalign else {})
