"""The words of very many texts, each told once or little more often.

Words are told apart by a hash, worked out for a million letters at once; only those that are new become strings. What
was told is remembered in a table of fixed size, from which a word may be crowded out: then it is told again.
"""

from collections.abc import Iterable
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from inkuru.lang.stems import LONGEST_WORD

# Words that are remembered, as a power of two: eight megabytes.
_PLACES = 21
_BASIC_PLANE = 0x10000
# The apostrophes that stand within a word, as in `inkuru.lang.stems.WORD`.
_APOSTROPHES = "'’ʼ‘"
# Odd, so that it has an inverse modulo 2^64.
_BASE = 0x9E3779B97F4A7C15
_INVERSE = pow(_BASE, -1, 1 << 64)

Codes = NDArray[np.uint32]
Hashes = NDArray[np.uint64]
Places = NDArray[np.int64]

_MARK, _LETTER = 1, 2


class Vocabulary:
    """Tells words that it has not told before."""

    def __init__(self) -> None:
        self._told = np.zeros(1 << _PLACES, np.uint32)

    def new_words(self, texts: Iterable[str]) -> list[str]:
        """The words of some texts that were not told yet, in lower case, as they stand; too long ones are left out.

        >>> Vocabulary().new_words(["N’abana ba Goma", "abana ba GOMA"])
        ['n’abana', 'ba', 'goma', 'abana']
        """
        text = "\n".join(texts).casefold()
        codes = np.frombuffer(text.encode("utf-32-le", "replace"), "<u4").astype(np.uint32)
        starts, ends = _words(codes)
        hashes = _hashes(codes, starts, ends)
        kept = self._unknown(hashes)
        return [text[start:end] for start, end in zip(starts[kept].tolist(), ends[kept].tolist(), strict=True)]

    def _unknown(self, hashes: Hashes) -> Places:
        """The places of words that are not remembered, each once, in order; now they are."""
        slots = (hashes >> np.uint64(64 - _PLACES)).astype(np.int64)
        # Never 0, which marks an empty place.
        marks = hashes.astype(np.uint32) | np.uint32(1)
        unknown = np.flatnonzero(self._told[slots] != marks)
        _, first = np.unique(hashes[unknown], return_index=True)
        places: Places = np.sort(unknown[first])
        self._told[slots[places]] = marks[places]
        return places


def _words(codes: Codes) -> tuple[Places, Places]:
    """Where words start and end: letters and figures, and the apostrophes between them."""
    kinds = _kinds()[np.minimum(codes, _BASIC_PLANE)]
    within = np.zeros(len(codes) + 2, bool)
    within[1:-1] = kinds == _LETTER
    between = np.flatnonzero(kinds == _MARK)
    within[between[within[between] & within[between + 2]] + 1] = True
    edges = np.flatnonzero(within[1:] != within[:-1])
    starts, ends = edges[::2], edges[1::2]
    kept = ends - starts <= LONGEST_WORD
    return starts[kept], ends[kept]


@cache
def _kinds() -> NDArray[np.uint8]:
    """What each code point is in a word; those beyond the basic plane are nothing in it."""
    marks = [_MARK if chr(code) in _APOSTROPHES else 0 for code in range(_BASIC_PLANE)]
    letters = [_LETTER if chr(code).isalnum() else 0 for code in range(_BASIC_PLANE)]
    return np.append(np.maximum(marks, letters), 0).astype(np.uint8)


def _hashes(codes: Codes, starts: Places, ends: Places) -> Hashes:
    """A polynomial of the letters of each word, from sums over all letters, and mixed (SplitMix64)."""
    powers, inverses = _powers(len(codes))
    sums = np.zeros(len(codes) + 1, np.uint64)
    np.cumsum(codes * powers[: len(codes)], out=sums[1:])
    hashes = (sums[ends] - sums[starts]) * inverses[starts]
    hashes = (hashes ^ (hashes >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    hashes = (hashes ^ (hashes >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    mixed: Hashes = hashes ^ (hashes >> np.uint64(31))
    return mixed


def _powers(count: int) -> tuple[Hashes, Hashes]:
    """The powers of the base and of its inverse, modulo 2^64: at least so many, from 0 up."""
    return _rounded_powers(1 << count.bit_length())


@lru_cache(maxsize=2)
def _rounded_powers(count: int) -> tuple[Hashes, Hashes]:
    factors = np.full((2, count), [[_BASE], [_INVERSE]], np.uint64)
    factors[:, 0] = 1
    powers, inverses = np.multiply.accumulate(factors, axis=1)
    return powers, inverses
