"""Segments and the units between them, kept and read by the thousand."""

import hashlib
import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import NamedTuple

from django.db import connection, transaction

from inkuru.newsroom.bulk import fetch, numbers, wanted, write_rows
from inkuru.newsroom.models import MemoryState, MemoryText

TEXTS, UNITS, ORIGINS_TABLE = "newsroom_memorytext", "newsroom_memoryunit", "newsroom_memoryorigin"
STATE = 1

Said = tuple[str, str]
"""A language and a text in it."""


class UnitRow(NamedTuple):
    """A unit by ids; `before` and `after` are texts or None."""

    source: int
    target: int
    origin: int
    before: int | None
    after: int | None


class Origin(NamedTuple):
    """Where units come from, as in `MemoryOrigin`, by its id."""

    id: int
    story: int | None
    date: datetime | None
    people: tuple[str, ...]
    domain: str
    address: str
    reviewed: bool
    engine: str
    archive: str


class Rendering(NamedTuple):
    """How a text is said in another language: `of` is the id of the text, `to` of its translation.

    `before` and `after` are the ids of the segments beside the source of the unit.
    """

    of: int
    to: int
    text: str
    origin: int
    before: int | None
    after: int | None


RENDERINGS = """
SELECT {known}, {other}, said.text, origin_id, before_id, after_id
FROM {wanted} JOIN {units} ON {known} = value JOIN {texts} AS said ON said.id = {other} WHERE said.language = %s
"""
ORIGINS = """
SELECT {origins}.id, story_id, date, people, domain, address, reviewed, engine, archive
FROM {wanted} JOIN {origins} ON {origins}.id = value
"""
LINKED = """
SELECT source_id, target_id FROM {wanted} JOIN {units} ON source_id = value
UNION SELECT target_id, source_id FROM {wanted} JOIN {units} ON target_id = value
"""
UNUSED = """
SELECT value FROM {wanted}
WHERE NOT EXISTS (SELECT 1 FROM {units} WHERE source_id = value)
  AND NOT EXISTS (SELECT 1 FROM {units} WHERE target_id = value)
"""
# Neighbours have no index: this reads all units, and is asked for the few texts that no unit stands on any more.
NEIGHBOURS = """
SELECT before_id FROM {units} WHERE before_id IN (SELECT value FROM {wanted})
UNION SELECT after_id FROM {units} WHERE after_id IN (SELECT value FROM {wanted})
"""


def digest(language: str, text: str) -> int:
    """64 bits of BLAKE2b over language and text, as a signed number."""
    hashed = hashlib.blake2b(f"{language}\0{text}".encode("utf-8", "surrogatepass"), digest_size=8)
    return int.from_bytes(hashed.digest(), signed=True)


def hold_memory() -> MemoryState:
    """Hold the memory until the end of the transaction: one writer at a time."""
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("the memory is held by a transaction")
    MemoryState.objects.get_or_create(pk=STATE)
    return MemoryState.objects.select_for_update().get(pk=STATE)


def find_texts(said: Iterable[Said]) -> dict[Said, int]:
    """The ids of those texts that are in the memory."""
    by_digest = {digest(*one): one for one in said}
    rows = fetch(
        _sql("SELECT {texts}.id, digest, language, text FROM {wanted} JOIN {texts} ON digest = value"),
        numbers(by_digest),
    )
    return {(language, text): key for key, number, language, text in rows if by_digest[number] == (language, text)}


def keep_texts(said: Collection[Said], state: MemoryState) -> dict[Said, int]:
    """The ids of texts; those that are new are numbered on from `state.last`. The memory is held."""
    known = find_texts(said)
    new = {one: key for key, one in enumerate((one for one in dict.fromkeys(said) if one not in known), state.last + 1)}
    write_rows(TEXTS, ("id", "language", "text", "digest"), ((key, *one, digest(*one)) for one, key in new.items()))
    state.last += len(new)
    state.save(update_fields=("last",))
    return known | new


def keep_units(rows: Iterable[UnitRow]) -> int:
    """Keep units; one that is kept already stays as it is. How many are new."""
    columns = ("source_id", "target_id", "origin_id", "before_id", "after_id")
    return write_rows(UNITS, columns, rows)


def texts_after(last: int, *, most: int) -> list[tuple[int, str, str]]:
    """The next texts by id: id, language, text."""
    rows = fetch(f"SELECT id, language, text FROM {TEXTS} WHERE id > %s ORDER BY id LIMIT %s", last, most)  # noqa: S608
    return [(key, language, text) for key, language, text in rows]


def texts_of(ids: Iterable[int], language: str) -> dict[int, str]:
    """The texts of a language among some ids."""
    rows = fetch(
        _sql("SELECT {texts}.id, text FROM {wanted} JOIN {texts} ON {texts}.id = value WHERE language = %s"),
        numbers(ids),
        language,
    )
    return dict(rows)


def newest_texts(language: str, *, most: int) -> list[int]:
    """The ids of the newest texts of a language, the newest first."""
    rows = MemoryText.objects.filter(language=language).order_by("-pk").values_list("pk", flat=True)
    return list(rows[:most])


def texts_by_id(ids: Iterable[int]) -> dict[int, str]:
    """The texts of ids, those that still stand."""
    return dict(fetch(_sql("SELECT {texts}.id, text FROM {wanted} JOIN {texts} ON {texts}.id = value"), numbers(ids)))


def renderings(ids: Collection[int], language: str) -> Iterator[Rendering]:
    """How texts are said in a language, by units taught in either direction."""
    for known, other in (("source_id", "target_id"), ("target_id", "source_id")):
        for row in fetch(_sql(RENDERINGS, known=known, other=other), numbers(ids), language):
            yield Rendering(*row)


def origins(ids: Collection[int]) -> Iterator[Origin]:
    """Where units come from. Asked for at every look-up, where the ORM takes longer than the database."""
    for key, story, date, people, domain, address, reviewed, *rest in fetch(_sql(ORIGINS), numbers(ids)):
        # SQLite has no zones: what Django writes there is UTC.
        moment = date and date.replace(tzinfo=date.tzinfo or UTC)
        yield Origin(key, story, moment, tuple(json.loads(people)), domain, address, bool(reviewed), *rest)


def linked(ids: Collection[int]) -> dict[int, set[int]]:
    """For each text the texts that a unit links it to, in any language."""
    found: dict[int, set[int]] = {key: set() for key in ids}
    for one, other in fetch(_sql(LINKED), numbers(ids), numbers(ids)):
        found[one].add(other)
    return found


def sweep_texts(ids: Collection[int]) -> int:
    """Delete those texts that no unit needs any more; how many they were. The index forgets them when it is rebuilt."""
    unused = {key for (key,) in fetch(_sql(UNUSED), numbers(ids))}
    if unused:
        unused -= {key for (key,) in fetch(_sql(NEIGHBOURS), numbers(unused), numbers(unused))}
    with connection.cursor() as cursor:
        cursor.execute(_sql("DELETE FROM {texts} WHERE id IN (SELECT value FROM {wanted})"), (numbers(unused),))
    return len(unused)


def _sql(statement: str, **names: str) -> str:
    return statement.format(**{"texts": TEXTS, "units": UNITS, "origins": ORIGINS_TABLE, "wanted": wanted()} | names)


def count_texts() -> Mapping[str, int]:
    """How many texts there are, by language."""
    return dict(fetch(f"SELECT language, count(*) FROM {TEXTS} GROUP BY language ORDER BY language"))  # noqa: S608
