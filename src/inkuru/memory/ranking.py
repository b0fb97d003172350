"""Which of many texts may be like a query, and how alike two texts are."""

import math
from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

# A list of so many texts says nothing about any of them.
EVERYWHERE = 1 << 22
# Votes are counted in thousandths.
_FINE = 1000
_BITS = 16

Whole = NDArray[np.int64]


class Alike(NamedTuple):
    """A text, by its id, and how alike it is to the query: from 0 to 1, and 1 for the same text only."""

    text: int
    similarity: float


def likeliest(texts: Whole, counts: Whole, lengths: Whole, *, most: int) -> list[int]:
    """The texts that stand in the most and the shortest lists of a query: at most `most`.

    `texts` has an entry for every list that a text stands in, one part of a list after the other: `counts` is how many
    entries each part has, and `lengths` the length of the list that it is a part of.

    >>> likeliest(np.array([7, 8, 7]), np.array([1, 2]), np.array([5, 2]), most=1)
    [7]
    """
    if not len(texts):
        return []
    votes = np.log(EVERYWHERE / np.minimum(lengths, EVERYWHERE)) * _FINE
    ballots = (texts << _BITS) | np.repeat(votes.astype(np.int64), counts)
    ballots.sort()
    voted = ballots >> _BITS
    starts = np.flatnonzero(np.append(True, voted[1:] != voted[:-1]))
    sums = np.add.reduceat(ballots & ((1 << _BITS) - 1), starts)
    if len(starts) > most:
        starts = starts[np.argpartition(sums, -most)[-most:]]
    return [int(text) for text in voted[starts]]


def rank(query: str, texts: Mapping[int, str], *, least: float) -> list[Alike]:
    """The texts that are at least `least` like the query, the likest first.

    The measure is RapidFuzz’s `ratio`: the share of characters that need neither be put in nor taken out (Indel). One
    difference in a very long text still is not the same text.

    >>> rank("Isoko rya Kimironko", {1: "Isoko rya Kimironko", 2: "Isoko rya Nyabugogo", 3: "Umwuzure"}, least=0.5)
    [Alike(text=1, similarity=1.0), Alike(text=2, similarity=0.631578947368421)]
    """
    found = process.extract(query, texts, scorer=fuzz.ratio, score_cutoff=least * 100, limit=None)
    return [Alike(key, similarity(query, text, ratio=score)) for text, score, key in found]


def similarity(query: str, text: str, *, ratio: float | None = None) -> float:
    """How alike two texts are, from 0 to 1."""
    share = (fuzz.ratio(query, text) if ratio is None else ratio) / 100
    return share if query == text else min(share, math.nextafter(1, 0))
