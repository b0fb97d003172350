"""The pairs of words by which the stemmer is judged, in two halves: one to tune on, one to report."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

FOLDER = Path(__file__).parent / "stems"
HALVES = ("tuning", "judging")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two words, and whether one search should find both; all pairs of a first word are in the same half."""

    first: str
    second: str
    same: bool

    @property
    def half(self) -> str:
        return HALVES[crc32(self.first.encode()) % 2 == 0]


@dataclass(frozen=True, slots=True)
class Score:
    """Of the pairs merged, the share that should be; of those that should be, the share merged."""

    pairs: int
    precision: float
    recall: float


def pairs(language: str) -> tuple[Pair, ...]:
    """All pairs of a language, those to merge first."""
    families = (row.partition(": ") for row in _rows(f"{language}.same.txt"))
    same = [Pair(first, form, same=True) for first, _, forms in families for form in forms.split()]
    apart = [Pair(*row.split(), same=False) for row in _rows(f"{language}.apart.txt")]
    return (*same, *apart)


def known_misses(language: str) -> frozenset[tuple[str, str]]:
    """The pairs that the stemmer is known to judge wrongly."""
    return frozenset((first, second) for first, second in (row.split() for row in _rows(f"{language}.missed.txt")))


def score(chosen: list[Pair], merges: Callable[[str, str], bool]) -> Score:
    """How well a rule that merges two words or not does on the pairs."""
    merged = [pair for pair in chosen if merges(pair.first, pair.second)]
    right = sum(pair.same for pair in merged)
    wanted = sum(pair.same for pair in chosen)
    return Score(len(chosen), right / len(merged) if merged else 1.0, right / wanted)


def _rows(name: str) -> Iterator[str]:
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return (line for line in lines if line and not line.startswith("#"))
