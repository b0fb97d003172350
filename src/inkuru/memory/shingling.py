"""Runs of neighbouring words as numbers: what is counted where a memory is searched for what recurs.

A word counts by the key that terms are found by (`inkuru.lang.terms.Keys`), so that a run is one in all its forms. No
run goes past a mark of punctuation; a hyphen is none.
"""

import re
from collections.abc import Sequence
from hashlib import blake2b
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from inkuru.lang.stems import WORD
from inkuru.lang.terms import Keys

LONGEST = 6
"""The most words of a run."""
KEPT_WORDS = 1 << 17

_PIECE = re.compile(rf"{WORD.pattern}|[^\w\s-]")
_SPREAD = np.uint64(0x9E3779B97F4A7C15)
_APART = np.uint64(0xD6E8FEB86659FD93)
_SHIFT = np.uint64(29)

Whole = NDArray[np.int64]
Codes = NDArray[np.uint64]
Piece = re.Match[str]

_NO_CODES, _NO_NUMBERS = np.zeros(0, np.uint64), np.zeros(0, np.int64)


class Shingles(NamedTuple):
    """Runs of words: the key of each, the number of its text, its first piece in it, and how many words it has."""

    keys: Codes
    texts: Whole
    places: Whole
    sizes: Whole

    def pick(self, which: NDArray[np.bool_] | Whole) -> "Shingles":
        """Some of them."""
        return Shingles(self.keys[which], self.texts[which], self.places[which], self.sizes[which])


class _WordCodes(dict[str, int]):
    """A number for the key of each word, 0 for what is no word."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._keys = Keys(language)

    def __missing__(self, piece: str) -> int:
        if len(self) >= KEPT_WORDS:
            self.clear()
        key = self._keys.make(piece).encode("utf-8", "surrogatepass") if piece[0].isalnum() else b""
        self[piece] = code = int.from_bytes(blake2b(key, digest_size=8).digest()) or 1 if key else 0
        return code


class Shingler:
    """Makes the runs of texts of one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._codes = _WordCodes(language)

    def shingle(self, texts: Sequence[str]) -> Shingles:
        """All runs of some texts, each once for a text, at the place where it first stands."""
        codes, owners, places = list[int](), list[int](), list[int]()
        for number, text in enumerate(texts):
            row = [self._codes[piece] for piece in _PIECE.findall(text)]
            codes += row
            codes.append(0)
            owners += [number] * (len(row) + 1)
            places += range(len(row) + 1)
        return _once(_runs(np.array(codes, np.uint64), np.array(owners, np.int64), np.array(places, np.int64)))

    def codes(self, words: Sequence[str]) -> Codes:
        """The numbers of words."""
        return np.array([self._codes[word] for word in words], np.uint64)

    def key(self, name: str) -> int:
        """The key of a name, whatever marks stand in it; 0 where it has no word.

        >>> Shingler("sw").key("Kitabu cha shule") == Shingler("sw").key("vitabu vya shule")
        True
        """
        codes = self.codes(WORD.findall(name))
        return key_of(codes) if len(codes) else 0


def pieces(text: str) -> list[Piece]:
    """The words and marks of a text, as the places of runs count them."""
    return list(_PIECE.finditer(text))


def key_of(codes: Codes) -> int:
    """The key of a run of words."""
    key = codes[0]
    with np.errstate(over="ignore"):
        for code in codes[1:]:
            key = _longer(key, code)
    return int(key)


def _longer(key: NDArray[np.uint64] | np.uint64, code: NDArray[np.uint64] | np.uint64) -> NDArray[np.uint64]:
    mixed = key * _SPREAD ^ code
    return np.asarray(mixed ^ (mixed >> _SHIFT), np.uint64)


def _runs(codes: Codes, owners: Whole, places: Whole) -> Shingles:
    keys, stands, found = codes, codes != 0, list[Shingles]()
    for size in range(1, min(LONGEST, len(codes)) + 1):
        if size > 1:
            # A product that leaves 64 bits is meant to: it is a hash.
            keys = _longer(keys[:-1], codes[size - 1 :])
            stands = stands[:-1] & (codes[size - 1 :] != 0)
        count = len(keys)
        found.append(Shingles(keys, owners[:count], places[:count], np.full(count, size, np.int64)).pick(stands))
    return Shingles(
        np.concatenate([_NO_CODES, *(one.keys for one in found)]),
        np.concatenate([_NO_NUMBERS, *(one.texts for one in found)]),
        np.concatenate([_NO_NUMBERS, *(one.places for one in found)]),
        np.concatenate([_NO_NUMBERS, *(one.sizes for one in found)]),
    )


def _once(shingles: Shingles) -> Shingles:
    """Of the same run in the same text only the first."""
    mixed = (shingles.keys ^ shingles.texts.astype(np.uint64) * _APART) * _SPREAD
    _, first = np.unique(mixed, return_index=True)
    return shingles.pick(first)
