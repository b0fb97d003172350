"""For each word the list of the editions that have it, block by block, in the newsroom’s database.

An edition’s number is its id, and a block has the numbers of one stretch: so one more edition changes the rows of one
block, however many blocks there are, and can be taken out again wherever it stands. Both databases hold the same bytes.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from inkuru.newsroom.bulk import fetch, numbers, wanted, write_rows

BLOCK = 1 << 13
"""Editions in a block."""
BLOCKS = 1 << 20
"""Blocks that a word may have; the id of a row is the word’s and the number of the block in one."""
STRETCH = 8192
"""Rows that are changed at once."""

TABLE = "newsroom_searchlist"
PLACE = np.dtype("<u2")

Whole = NDArray[np.int64]
Weights = NDArray[np.uint8]

ROWS = "SELECT id, places, weights FROM {wanted} JOIN {table} ON {table}.id = value"
LENGTHS = "SELECT id, length(places) FROM {wanted} JOIN {table} ON {table}.id = value"
DELETE = "DELETE FROM {table} WHERE id IN (SELECT value FROM {wanted}) RETURNING id"


class Postings(NamedTuple):
    """Words and the editions that have them: entry by entry the word’s id, the edition’s number, the weight."""

    words: Whole
    editions: Whole
    weights: Weights

    @classmethod
    def of(cls, words: Mapping[int, NDArray[np.uint32]], weights: Sequence[Weights]) -> "Postings":
        """Of editions by their numbers, each with its words, and as long their weights."""
        sizes = [len(one) for one in words.values()]
        return cls(
            np.concatenate([np.zeros(0, np.int64), *words.values()]).astype(np.int64),
            np.repeat(np.array(list(words), np.int64), sizes),
            np.concatenate([np.zeros(0, np.uint8), *weights]),
        )

    def rows(self) -> Whole:
        """The ids of the rows that the entries stand in."""
        found: Whole = self.words * BLOCKS + self.editions // BLOCK
        return found


class Listed(NamedTuple):
    """The editions that have a word, by their numbers, and how much it weighs in each."""

    editions: Whole
    weights: Weights


NOWHERE = Listed(np.zeros(0, np.int64), np.zeros(0, np.uint8))


def change_lists(gone: Postings, come: Postings) -> None:
    """Take entries out of the lists and put others in; whoever writes holds the index."""
    taken, put = _by_row(gone), _by_row(come)
    rows = sorted({*taken, *put})
    for start in range(0, len(rows), STRETCH):
        _change(rows[start : start + STRETCH], taken, put)


def read_lists(words: Sequence[int], blocks: Sequence[int]) -> dict[int, Listed]:
    """The editions of some words, in some blocks."""
    parts: dict[int, list[tuple[int, bytes, bytes]]] = {}
    for row, places, weights in _fetch(ROWS, _rows_of(words, blocks)):
        parts.setdefault(row // BLOCKS, []).append((row % BLOCKS, bytes(places), bytes(weights)))
    return {word: _listed(some) for word, some in parts.items()}


def count_editions(words: Sequence[int], blocks: Sequence[int]) -> dict[int, int]:
    """How many editions have each word; a word that none has is left out."""
    counts: dict[int, int] = {}
    for row, length in _fetch(LENGTHS, _rows_of(words, blocks)):
        counts[row // BLOCKS] = counts.get(row // BLOCKS, 0) + length // PLACE.itemsize
    return counts


def _rows_of(words: Sequence[int], blocks: Sequence[int]) -> list[int]:
    """All rows that there may be, each by its id: PostgreSQL would read the whole table for what lies between two."""
    return [word * BLOCKS + block for word in words for block in blocks]


def _fetch(sql: str, rows: Sequence[int]) -> list[tuple[Any, ...]]:
    return fetch(sql.format(table=TABLE, wanted=wanted()), numbers(rows)) if rows else []


def _listed(parts: Sequence[tuple[int, bytes, bytes]]) -> Listed:
    sizes = [len(weights) for _, _, weights in parts]
    places = np.frombuffer(b"".join(places for _, places, _ in parts), PLACE).astype(np.int64)
    begins = np.repeat([block * BLOCK for block, _, _ in parts], sizes)
    return Listed(places + begins, np.frombuffer(b"".join(weights for _, _, weights in parts), np.uint8))


def _by_row(postings: Postings) -> dict[int, tuple[bytes, bytes]]:
    """Places and weights by the row that they stand in."""
    rows = postings.rows()
    order = np.argsort(rows, kind="stable")
    rows = rows[order]
    places = (postings.editions[order] % BLOCK).astype(PLACE).tobytes()
    weights = postings.weights[order].tobytes()
    starts = np.flatnonzero(np.diff(rows, prepend=-1)).tolist()
    ends = [*starts[1:], len(rows)] if starts else []
    return {
        row: (places[2 * start : 2 * end], weights[start:end])
        for row, start, end in zip(rows[starts].tolist(), starts, ends, strict=True)
    }


def _change(rows: Sequence[int], taken: dict[int, tuple[bytes, bytes]], put: dict[int, tuple[bytes, bytes]]) -> None:
    standing = {row: (bytes(places), bytes(weights)) for row, places, weights in _fetch(ROWS, rows)}
    changed = [(row, *one) for row, one in _changed(rows, standing, taken, put)]
    write_rows(TABLE, ("id", "places", "weights"), [one for one in changed if one[1]], replacing=("places", "weights"))
    _fetch(DELETE, [row for row, places, _ in changed if not places])


def _changed(
    rows: Sequence[int],
    standing: dict[int, tuple[bytes, bytes]],
    taken: dict[int, tuple[bytes, bytes]],
    put: dict[int, tuple[bytes, bytes]],
) -> Iterator[tuple[int, tuple[bytes, bytes]]]:
    nothing = (b"", b"")
    for row in rows:
        before = standing.get(row, nothing)
        left = _without(before, taken[row][0]) if row in taken else before
        more = put.get(row, nothing)
        after = (left[0] + more[0], left[1] + more[1])
        if after != before:
            yield row, after


def _without(standing: tuple[bytes, bytes], taken: bytes) -> tuple[bytes, bytes]:
    places, weights = np.frombuffer(standing[0], PLACE), np.frombuffer(standing[1], np.uint8)
    stays = ~np.isin(places, np.frombuffer(taken, PLACE))
    return places[stays].tobytes(), weights[stays].tobytes()
