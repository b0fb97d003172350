"""More numbers than there is memory for, sorted by way of a file."""

import tempfile
from collections.abc import Iterator, Sequence
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

Whole = NDArray[np.int64]

# Numbers that are held before they are sorted and written out: eight megabytes.
HELD = 1 << 20


class _Run(NamedTuple):
    """A sorted part of the file: where it begins, and how many of its numbers are below each bound, from 0 on."""

    offset: int
    bounds: list[int]


class Spill:
    """Takes numbers in any order and gives them back sorted, those below a bound after those below the one before.

    >>> with Spill([10, 20]) as spill:
    ...     spill.add(np.array([15, 3, 8]))
    ...     spill.add(np.array([5, 11]))
    ...     [part.tolist() for part in spill.parts()]
    [[3, 5, 8], [11, 15]]
    """

    def __init__(self, bounds: Sequence[int], *, held: int = HELD) -> None:
        self._bounds = np.array(bounds, np.int64)
        self._held = np.empty(held, np.int64)
        self._count = self._written = 0
        self._runs: list[_Run] = []
        self._file = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115 - closed on leaving

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def add(self, numbers: Whole) -> None:
        """Take numbers below the last bound."""
        while len(numbers):
            taken = numbers[: len(self._held) - self._count]
            self._held[self._count : self._count + len(taken)] = taken
            self._count += len(taken)
            numbers = numbers[len(taken) :]
            if self._count == len(self._held):
                self._write_out()

    def parts(self) -> Iterator[Whole]:
        """All numbers, sorted: a part for each bound."""
        self._write_out()
        for place in range(len(self._bounds)):
            part = np.concatenate([np.empty(0, np.int64), *(self._read(run, place) for run in self._runs)])
            part.sort()
            yield part

    def _write_out(self) -> None:
        if not self._count:
            return
        held = self._held[: self._count]
        held.sort()
        self._runs.append(_Run(self._written, [0, *np.searchsorted(held, self._bounds).tolist()]))
        held.tofile(self._file)
        self._written += held.nbytes
        self._count = 0

    def _read(self, run: _Run, place: int) -> Whole:
        begin, end = run.bounds[place : place + 2]
        self._file.seek(run.offset + begin * self._bounds.itemsize)
        return np.fromfile(self._file, np.int64, end - begin)
