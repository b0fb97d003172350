"""The pairs of words by which the stemmer is judged: those it was tuned on, and those read only to report."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "stems"
HALVES = ("tuning", "judging")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two words, whether one search should find both, and which half they are in."""

    first: str
    second: str
    same: bool
    half: str


@dataclass(frozen=True, slots=True)
class Score:
    """Of the pairs merged, the share that should be; of those that should be, the share merged."""

    pairs: int
    precision: float
    recall: float


def pairs(language: str) -> tuple[Pair, ...]:
    """All pairs of a language."""
    return tuple(pair for half in HALVES for pair in (*_families(language, half), *_lookalikes(language, half)))


def _families(language: str, half: str) -> Iterator[Pair]:
    for row in _rows(f"{language}.{half}.same.txt"):
        first, _, forms = row.partition(": ")
        yield from (Pair(first, form, same=True, half=half) for form in forms.split())


def _lookalikes(language: str, half: str) -> Iterator[Pair]:
    for row in _rows(f"{language}.{half}.apart.txt"):
        first, second = row.split()
        yield Pair(first, second, same=False, half=half)


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
