"""What ranking has to know of every edition that can be found: its story, its day and its language.

A row for each block of editions (`search_lists`), kept in the memory of each process and read again when it has
changed: for a hundred thousand stories that is three megabytes.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from inkuru.newsroom.bulk import empty_table, write_rows
from inkuru.newsroom.models import SearchBlock, SearchState
from inkuru.newsroom.search_lists import BLOCK
from inkuru.newsroom.turns import take_turn

TABLE = "newsroom_searchblock"
STATE = 1
ALL = 1 << 62
"""Larger than the id of any story: none has been taken up."""
FIRST_DAY = date(1970, 1, 1)
LAST_DAY = (1 << 16) - 1

COLUMNS = np.dtype([("story", "<u4"), ("day", "<u2"), ("language", "S8")])
"""Of an edition that is not there the story is 0."""

Columns = NDArray[np.void]
Row = tuple[int, int, str]
"""The story, the day since `FIRST_DAY` and the language of an edition."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """The editions that can be found: `columns` by their numbers, `blocks` the numbers of the blocks that there are."""

    columns: Columns
    blocks: tuple[int, ...]
    totals: Mapping[str, int]


_kept: dict[int, tuple[int, Columns]] = {}
_shelf: tuple[tuple[tuple[int, int], ...], Shelf] | None = None
_lock = Lock()


def day_of(day: date) -> int:
    """A day as a row has it.

    >>> day_of(date(1970, 2, 1)), day_of(date(1950, 1, 1))
    (31, 0)
    """
    return min(max(0, (day - FIRST_DAY).days), LAST_DAY)


def version() -> int:
    """Another after each change of the index; 0 while there is none."""
    return SearchState.objects.values_list("version", flat=True).first() or 0


def hold_index() -> SearchState:
    """Hold the index until the transaction ends, and read its state; inside a transaction."""
    take_turn("search")
    state = SearchState.objects.filter(pk=STATE).first()
    return state or SearchState.objects.create(pk=STATE, version=_new_version(), below=ALL)


def renew(state: SearchState, *, below: int | None) -> None:
    """Say that the index has changed, and which stories have still to be taken up. Whoever writes holds the index."""
    state.version, state.below = _new_version(), below
    state.save(update_fields=("version", "below"))


def change_columns(rows: Mapping[int, Row | None]) -> None:
    """Set the rows of editions by their numbers; None takes an edition out. Whoever writes holds the index."""
    by_block: dict[int, dict[int, Row | None]] = {}
    for number, row in rows.items():
        by_block.setdefault(number // BLOCK, {})[number % BLOCK] = row
    stored = SearchBlock.objects.filter(number__in=by_block).values_list("number", "columns")
    standing = {number: np.frombuffer(bytes(columns), COLUMNS).copy() for number, columns in stored}
    changed = []
    for block, some in by_block.items():
        columns = standing.get(block, np.zeros(BLOCK, COLUMNS))
        for place, row in some.items():
            columns[place] = (row[0], row[1], row[2].encode()) if row else (0, 0, b"")
        changed.append((block, _new_version(), columns.tobytes()))
    write_rows(TABLE, ("number", "version", "columns"), changed, replacing=("version", "columns"))


def empty_columns() -> None:
    """Take every edition out."""
    empty_table(TABLE)


def block_numbers() -> tuple[int, ...]:
    """The blocks that there are."""
    return tuple(SearchBlock.objects.order_by("number").values_list("number", flat=True))


def read_shelf() -> Shelf:
    """The editions as they stand now; what has not changed since is not read again."""
    global _shelf
    versions = dict(SearchBlock.objects.order_by("number").values_list("number", "version"))
    key = tuple(versions.items())
    with _lock:
        if _shelf is None or _shelf[0] != key:
            _shelf = key, _assembled(versions)
        return _shelf[1]


def _assembled(versions: Mapping[int, int]) -> Shelf:
    changed = [number for number, version in versions.items() if _kept.get(number, (0,))[0] != version]
    stored = SearchBlock.objects.filter(number__in=changed).values_list("number", "version", "columns")
    for number, at, packed in stored:
        _kept[number] = at, np.frombuffer(bytes(packed), COLUMNS)
    for number in _kept.keys() - versions.keys():
        del _kept[number]
    whole = np.zeros((max(versions, default=-1) + 1) * BLOCK, COLUMNS)
    for number, (_, columns) in _kept.items():
        whole[number * BLOCK : (number + 1) * BLOCK] = columns
    languages, counts = np.unique(whole["language"][whole["story"] > 0], return_counts=True)
    totals = {code.decode(): int(count) for code, count in zip(languages.tolist(), counts.tolist(), strict=True)}
    return Shelf(whole, tuple(versions), totals)


def _new_version() -> int:
    """At random: a newsroom that was restored must not meet a version of another past."""
    return secrets.randbits(62) + 1
