"""What of a text the index of the memory keeps: the beginnings and the endings of its words.

Each is hashed, with the language and the rough length of the text, to one of `SLOTS` lists of texts. A typing error, a
changed prefix or a changed ending leaves one of the two halves of a word as it was; a replaced word leaves the others.
A long text has words enough, and of each one half only: which of the two is drawn from the word itself, so that it is
the same in every text. Thousands of texts are taken at once, as arrays, and a query is taken by the same code.
"""

import hashlib
import math
import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

SLOTS = 1 << 18
# Letters of a beginning or an ending; a word that is no longer is taken whole.
HALF = 5
# Shorter words say little, and count only where a text has fewer than FEW others.
SHORT_WORD = 3
FEW = 4
# Two texts whose lengths differ by more than this factor cannot be 75 % alike.
FACTOR = 5 / 3

Codes = NDArray[np.uint32]
Whole = NDArray[np.int64]
Keys = NDArray[np.uint64]

_BASIC_PLANE = 0x10000
_NEWLINE, _SPACE = 0x0A, 0x20
_ENDING = np.uint64(1 << 63)
# Odd, so that no letter is lost in 64 bits.
_BASE = np.uint64(0x9E3779B97F4A7C15)
# Texts of up to 350,000 letters.
_CLASSES = 25
# The rough length from which on a text is long: 60 letters, ten words.
_LONG = 8


class Imprints(NamedTuple):
    """Pairs of a text, by its place, and a slot that it is to stand in; no pair twice."""

    texts: Whole
    slots: Whole


class Reach(NamedTuple):
    """Slots that hold every text with a word, among texts of some lengths; each text stands in so many of them."""

    slots: Whole
    times: int


class _Halves(NamedTuple):
    """Beginnings and endings of words: the place of the text, the key, and whether a long text has it."""

    texts: Whole
    keys: Keys
    drawn: NDArray[np.bool_]

    def in_class(self, rough_lengths: Whole | np.int64) -> NDArray[np.bool_]:
        """Which of them stand in texts of these rough lengths."""
        return self.drawn | (rough_lengths < _LONG)


class _Words(NamedTuple):
    """Words by where they start and end among the code points, and the place of the text that each stands in."""

    starts: Whole
    ends: Whole
    texts: Whole

    def only(self, kept: NDArray[np.bool_]) -> "_Words":
        return _Words(self.starts[kept], self.ends[kept], self.texts[kept])


def imprint(texts: Sequence[str], language: str) -> Imprints:
    """The slots of some texts of a language.

    >>> len(imprint(["Isoko rya Kimironko ryafunguwe"], "rw").slots)
    6
    """
    codes = _codes(texts)
    breaks = np.flatnonzero(codes == _NEWLINE)
    halves = _halves(codes, breaks)
    classes = _classes(np.diff(breaks, prepend=-1) - 1)[halves.texts]
    held = halves.in_class(classes)
    return _distinct(halves.texts[held], _slots(halves.keys[held], classes[held], language))


def probes(text: str, language: str) -> Whole:
    """The slots in which texts like this one stand: those of its own rough length and of the two beside it."""
    codes = _codes([text])
    breaks = np.flatnonzero(codes == _NEWLINE)
    around = _classes(breaks)[0] + np.arange(-1, 2)
    return np.unique(_slots_in(_halves(codes, breaks), around, language))


def reaches_of_word(word: str, language: str) -> tuple[Reach, ...]:
    """Where texts of any length stand that have a word: the short ones and the long ones.

    A word of at most SHORT_WORD letters is missing in long texts.
    """
    codes = _codes([word])
    halves = _halves(codes, np.flatnonzero(codes == _NEWLINE))
    return tuple(_reach(halves, classes, language) for classes in np.split(np.arange(_CLASSES), [_LONG]))


def _reach(halves: _Halves, classes: Whole, language: str) -> Reach:
    times = len(np.unique(halves.keys[halves.in_class(classes[:1])]))
    return Reach(np.unique(_slots_in(halves, classes, language)), times)


def _slots_in(halves: _Halves, classes: Whole, language: str) -> Whole:
    """The slots of each half in texts of each of the rough lengths."""
    slots = _slots(halves.keys[:, None], classes, language)
    held: Whole = slots[np.stack([halves.in_class(one) for one in classes], axis=1)]
    return held


def _codes(texts: Sequence[str]) -> Codes:
    """The code points of all texts, folded as `inkuru.lang.folding` does, with a line break after each."""
    joined = "".join(text.replace("\n", " ") + "\n" for text in texts).casefold()
    if joined.isascii():
        return np.frombuffer(joined.encode("ascii"), np.uint8).astype(np.uint32)
    codes = np.frombuffer(unicodedata.normalize("NFKD", joined).encode("utf-32-le", "replace"), "<u4").astype(np.uint32)
    codes = np.where(codes < _BASIC_PLANE, codes, np.uint32(_SPACE))
    return codes[~_combining()[codes]]


@cache
def _combining() -> NDArray[np.bool_]:
    return np.array([unicodedata.combining(chr(code)) > 0 for code in range(_BASIC_PLANE)])


@cache
def _lettered() -> NDArray[np.bool_]:
    return np.array([chr(code).isalnum() for code in range(_BASIC_PLANE)])


def _halves(codes: Codes, breaks: Whole) -> _Halves:
    """Every beginning and ending that counts; of each word one is drawn, and a word of one half has that."""
    words = _weighty(_words(codes, breaks), codes, len(breaks))
    is_long = words.ends - words.starts > HALF
    long = words.only(is_long)
    beginnings = _spelt(codes, words.starts, words.ends)
    endings = _spelt(codes, long.ends - HALF, long.ends) ^ _ENDING
    ends = _mixed(beginnings[is_long] + endings) & np.uint64(1) > 0
    begins = ~is_long
    begins[is_long] = ~ends
    return _Halves(
        np.concatenate((words.texts, long.texts)),
        np.concatenate((beginnings, endings)),
        np.concatenate((begins, ends)),
    )


def _words(codes: Codes, breaks: Whole) -> _Words:
    lettered = np.concatenate(([False], _lettered()[codes], [False]))
    edges = np.flatnonzero(lettered[1:] != lettered[:-1])
    starts, ends = edges[::2], edges[1::2]
    return _Words(starts, ends, np.searchsorted(breaks, starts))


def _weighty(words: _Words, codes: Codes, count: int) -> _Words:
    """Figures and words that are long enough; all of them where a text has few."""
    figures = (codes[words.starts] >= ord("0")) & (codes[words.starts] <= ord("9"))
    weighty = figures | (words.ends - words.starts > SHORT_WORD)
    held = np.bincount(words.texts[weighty], minlength=count)
    return words.only(weighty | (held[words.texts] < FEW))


def _spelt(codes: Codes, starts: Whole, ends: Whole) -> Keys:
    """A number for the first letters of each word; a shorter word ends in zeros."""
    keys = np.zeros(len(starts), np.uint64)
    for place in range(HALF):
        at = starts + place
        letters = np.where(at < ends, codes[np.minimum(at, len(codes) - 1)], 0)
        keys = keys * _BASE + letters.astype(np.uint64)
    return keys


def _classes(lengths: Whole) -> Whole:
    """Rough lengths: each class begins FACTOR times later than the one before."""
    return np.floor(np.log(np.maximum(lengths, 1)) / math.log(FACTOR)).astype(np.int64)


def _slots(keys: Keys, classes: Whole, language: str) -> Whole:
    salted = keys ^ _salt(language) + classes.astype(np.uint64) * np.uint64(0xD6E8FEB86659FD93)
    return (_mixed(salted) % np.uint64(SLOTS)).astype(np.int64)


@cache
def _salt(language: str) -> np.uint64:
    return np.uint64(int.from_bytes(hashlib.blake2b(language.encode(), digest_size=8).digest()))


def _mixed(keys: Keys) -> Keys:
    """The finaliser of SplitMix64: every bit of the key moves every bit of the answer."""
    keys = (keys ^ (keys >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    keys = (keys ^ (keys >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return keys ^ (keys >> np.uint64(31))


def _distinct(texts: Whole, slots: Whole) -> Imprints:
    pairs = texts * SLOTS + slots
    pairs.sort()
    pairs = pairs[np.diff(pairs, prepend=-1) > 0]
    return Imprints(pairs // SLOTS, pairs % SLOTS)
