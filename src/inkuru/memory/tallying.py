"""In how many texts each run of words stands, of more texts than can be held at once.

Counts are kept for `ROOM` runs. Where more come, the rarest go, and count from nothing if they come again (lossy
counting, after Manku and Motwani, 2002): what recurs as often as anybody would ask for is counted nearly in full.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from inkuru.memory.shingling import Codes, Shingles, Whole

ROOM = 1_000_000
WAITING = 400_000
"""Runs that wait to be counted together."""


class Runs(NamedTuple):
    """Runs in the order of their keys: in how many texts each stands, and one of them, with its place and size."""

    keys: Codes
    counts: NDArray[np.int32]
    texts: Whole
    places: NDArray[np.int32]
    sizes: NDArray[np.int8]

    def pick(self, which: NDArray[np.bool_] | Whole) -> "Runs":
        """Some of them."""
        return Runs(self.keys[which], self.counts[which], self.texts[which], self.places[which], self.sizes[which])


class Tally:
    """Counts runs. `texts` is how many texts there were."""

    def __init__(self, room: int = ROOM) -> None:
        self.texts = 0
        self._room = room
        self._runs = _EMPTY
        self._waiting: list[Runs] = []

    def add(self, shingles: Shingles, numbers: Whole) -> None:
        """Count the runs of some texts; `numbers` are what the texts are known by."""
        self.texts += len(numbers)
        ones = np.ones(len(shingles.keys), np.int32)
        places, sizes = shingles.places.astype(np.int32), shingles.sizes.astype(np.int8)
        self._waiting.append(Runs(shingles.keys, ones, numbers[shingles.texts], places, sizes))
        if sum(len(one.keys) for one in self._waiting) >= WAITING:
            self._settle()

    def frequent(self, least: int) -> Runs:
        """The runs that stand in so many texts."""
        self._settle()
        return self._runs.pick(self._runs.counts >= least)

    def counts(self, keys: Codes) -> Whole:
        """In how many texts each run stands, 0 where it was not seen or went as too rare."""
        self._settle()
        known = self._runs
        if not len(known.keys):
            return np.zeros(len(keys), np.int64)
        places = np.minimum(np.searchsorted(known.keys, keys), len(known.keys) - 1)
        return np.where(known.keys[places] == keys, known.counts[places], 0).astype(np.int64)

    def _settle(self) -> None:
        if not self._waiting:
            return
        parts, self._waiting, self._runs = [self._runs, *self._waiting], [], _EMPTY
        keys, first, places = np.unique(
            np.concatenate([one.keys for one in parts]), return_index=True, return_inverse=True
        )
        counts = np.bincount(places, np.concatenate([one.counts for one in parts]), len(keys)).astype(np.int32)
        self._runs = Runs(
            keys,
            counts,
            np.concatenate([one.texts for one in parts])[first],
            np.concatenate([one.places for one in parts])[first],
            np.concatenate([one.sizes for one in parts])[first],
        )
        if len(keys) > self._room:
            # Down to half, so that not every settling has to make room again.
            bar = np.partition(counts, -(self._room // 2))[-(self._room // 2)]
            self._runs = self._runs.pick(counts > bar)


_EMPTY = Runs(
    np.zeros(0, np.uint64), np.zeros(0, np.int32), np.zeros(0, np.int64), np.zeros(0, np.int32), np.zeros(0, np.int8)
)
