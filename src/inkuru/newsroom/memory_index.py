"""The index of the memory: for each slot the list of the texts that stand in it, in parts, in the newsroom’s database.

What a slot means is the business of whoever fills it (`inkuru.memory.imprinting`). A list is a series of rows of at
most `PART` texts each, so that one more text changes one row; their ids are the slot and the number of the part in one,
so that the primary key is the only index. Texts are only ever added, in the order of their ids. Both databases hold the
same bytes, read by the same statements.
"""

import math
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from django.db import connection
from numpy.typing import NDArray

from inkuru.newsroom.bulk import empty_table, fetch, numbers, wanted, write_rows

# Texts in a part: with what a database writes beside it, four rows fill a page of SQLite, eight one of PostgreSQL.
PART = 480
# Parts in a list. With 2^18 slots an id has 38 bits.
PARTS = 1 << 20
# A gap of two bytes that leads to no text, only further.
FURTHER = 0xFFFF
# Slots whose last parts are read at once while writing.
STRETCH = 8192

TABLE = "newsroom_memoryposting"

Whole = NDArray[np.int64]

LAST_PARTS = {
    "sqlite": """
SELECT id, first, count, gaps FROM {table} WHERE id IN (
  SELECT (SELECT max(id) FROM {table} WHERE id BETWEEN value AND value + {parts} - 1) FROM {wanted})
""",
    "postgresql": """
SELECT part.id, part.first, part.count, part.gaps FROM {wanted} CROSS JOIN LATERAL (
  SELECT * FROM {table} WHERE id BETWEEN value AND value + {parts} - 1 ORDER BY id DESC LIMIT 1) AS part
""",
}
# By the id of each: PostgreSQL reads the whole table for parts between two ids.
PARTS_BY_ID = "SELECT id, first, count, gaps FROM {wanted} JOIN {table} ON {table}.id = value"


class Parts(NamedTuple):
    """Rows of the index as arrays; `gaps` are those of all parts, one after the other."""

    ids: Whole
    firsts: Whole
    counts: Whole
    gaps: tuple[bytes, ...]


class Found(NamedTuple):
    """Texts by the lists that they stand in, part by part.

    `counts` is how many of the texts each part has, `lengths` how many the list has that it is a part of.
    """

    texts: Whole
    counts: Whole
    lengths: Whole


class Last(NamedTuple):
    """The last part of a list, and the last text in it: 0 for a list that is only begun."""

    part: int
    first: int
    held: int
    gaps: bytes
    last: int


Row = tuple[int, int, int, bytes]


def find_texts(slots: Whole, *, most: int, least: int) -> Found:
    """The texts in the shortest lists of some slots: as many lists as have `most` texts together, but `least` lists."""
    last = _read_last(slots)
    lengths = last.ids % PARTS * PART + last.counts
    order = np.argsort(lengths, kind="stable")
    shortest = order[: max(least, int(np.searchsorted(np.cumsum(lengths[order]), most, side="right")))]
    parts = _only(last, shortest)
    before = _ids_before(parts.ids)
    if len(before):
        parts = _joined(parts, _read(PARTS_BY_ID, before))
    return _found(parts, dict(zip((last.ids[shortest] // PARTS).tolist(), lengths[shortest].tolist(), strict=True)))


def add_texts(slots: Whole, texts: Whole) -> None:
    """Enter texts in slots: pairs in the order of their slots, in each slot in the order of the texts.

    Every text has a higher id than all that were entered before. Inside a transaction that holds the memory.
    """
    starts = np.flatnonzero(np.diff(slots, prepend=-1))
    for begin in range(0, len(starts), STRETCH):
        stretch = slice(starts[begin], starts[begin + STRETCH] if begin + STRETCH < len(starts) else len(slots))
        write_rows(
            TABLE,
            ("id", "first", "count", "gaps"),
            _extended(slots[stretch], texts[stretch]),
            replacing=("count", "gaps"),
        )


def empty_index() -> None:
    """Take every text out; inside a transaction that holds the memory."""
    empty_table(TABLE)


def _read_last(slots: Whole) -> Parts:
    """The last parts of the lists of slots."""
    return _read(LAST_PARTS[connection.vendor], slots * PARTS)


def _ids_before(last: Whole) -> Whole:
    """The ids of all parts of lists but the last, whose ids are given."""
    counts = last % PARTS
    ends = np.cumsum(counts)
    return np.repeat(last - ends, counts) + np.arange(counts.sum())


def _read(sql: str, values: Whole) -> Parts:
    statement = sql.format(table=TABLE, wanted=wanted(), parts=PARTS)
    rows = fetch(statement, numbers(values.tolist()))
    ids, firsts, counts, gaps = zip(*rows, strict=True) if rows else ((), (), (), ())
    return Parts(_whole(ids), _whole(firsts), _whole(counts), tuple(bytes(one) for one in gaps))


def _whole(values: tuple[int, ...]) -> Whole:
    return np.array(values, np.int64)


def _only(parts: Parts, places: Whole) -> Parts:
    gaps = tuple(parts.gaps[place] for place in places.tolist())
    return Parts(parts.ids[places], parts.firsts[places], parts.counts[places], gaps)


def _joined(one: Parts, other: Parts) -> Parts:
    ids, firsts, counts = (np.concatenate(pair) for pair in zip(one[:3], other[:3], strict=True))
    return Parts(ids, firsts, counts, (*one.gaps, *other.gaps))


def _found(parts: Parts, lengths: dict[int, int]) -> Found:
    if not parts.gaps:
        return Found(_whole(()), _whole(()), _whole(()))
    steps, sizes = _steps(parts)
    sums = np.cumsum(steps)
    starts = np.cumsum(sizes) - sizes
    texts = sums + np.repeat(parts.firsts - sums[starts], sizes)
    of_parts = _whole(tuple(lengths[slot] for slot in (parts.ids // PARTS).tolist()))
    return Found(texts[steps != FURTHER], parts.counts, of_parts)


def _steps(parts: Parts) -> tuple[Whole, Whole]:
    """The gaps of all parts, and how many each has."""
    steps = np.frombuffer(b"".join(parts.gaps), "<u2").astype(np.int64)
    return steps, _whole(tuple(len(one) // 2 for one in parts.gaps))


def _extended(slots: Whole, texts: Whole) -> Iterator[Row]:
    """The rows of the index that are new or longer once the texts are in."""
    starts = np.flatnonzero(np.diff(slots, prepend=-1))
    ends = np.append(starts[1:], len(slots))
    standing = _standing(_read_last(slots[starts]))
    lasts = [standing[slot].last if slot in standing else first for slot, first in zip(
        slots[starts].tolist(), texts[starts].tolist(), strict=True)]  # fmt: skip
    ways = np.diff(texts, prepend=0)
    ways[starts] = texts[starts] - _whole(tuple(lasts))
    short = np.logical_and.reduceat(ways < FURTHER, starts).tolist()
    gaps = ways.astype("<u2").tobytes()
    for start, end, is_short in zip(starts.tolist(), ends.tolist(), short, strict=True):
        slot = int(slots[start])
        last = standing.get(slot) or Last(slot * PARTS, int(texts[start]), 0, b"", 0)
        # Nearly always all fit into the last part, and their gaps are there already.
        if is_short and last.held + end - start <= PART:
            yield last.part, last.first, last.held + end - start, last.gaps + gaps[2 * start : 2 * end]
        else:
            yield from _parts_of(texts[start:end], last)


def _standing(parts: Parts) -> dict[int, Last]:
    """The last part of each slot."""
    if not parts.gaps:
        return {}
    steps, sizes = _steps(parts)
    texts = parts.firsts + np.add.reduceat(steps, np.cumsum(sizes) - sizes)
    columns = (parts.ids.tolist(), parts.firsts.tolist(), parts.counts.tolist(), parts.gaps, texts.tolist())
    return {row[0] // PARTS: Last(*row) for row in zip(*columns, strict=True)}


def _parts_of(texts: Whole, last: Last) -> Iterator[Row]:
    """The last part filled up, and further ones."""
    filling, rest = texts[: PART - last.held], texts[PART - last.held :]
    if len(filling):
        yield last.part, last.first, last.held + len(filling), last.gaps + _gaps(filling, last.last or last.first)
    for number in range(math.ceil(len(rest) / PART)):
        piece = rest[number * PART : (number + 1) * PART]
        yield last.part + number + 1, int(piece[0]), len(piece), _gaps(piece, int(piece[0]))


def _gaps(texts: Whole, last: int) -> bytes:
    """Two bytes a text, the way from the one before; a long way takes several."""
    ways = np.diff(texts, prepend=last)
    if ways.max(initial=0) < FURTHER:
        return ways.astype("<u2").tobytes()
    steps = np.full(int((ways // FURTHER + 1).sum()), FURTHER, "<u2")
    steps[np.cumsum(ways // FURTHER + 1) - 1] = ways % FURTHER
    return steps.tobytes()
