"""One archive of bench/search.py: builds it, or copies it to PostgreSQL, and asks it; prints one JSON object.

python -m bench.search_one build|copy STORIES QUERIES
"""

import json
import random
import sqlite3
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import islice

import django
import numpy as np
from django.conf import settings
from django.db import connection, transaction

django.setup()

from bench.search_archive import Told, keep  # noqa: E402 - models need Django to be set up
from inkuru.flow import finding, searching  # noqa: E402
from inkuru.lang.gazetteer import concepts, names_of  # noqa: E402
from inkuru.newsroom.bulk import analyse, fetch, write_rows  # noqa: E402
from inkuru.newsroom.models import Story  # noqa: E402
from inkuru.newsroom.opening import open_newsroom  # noqa: E402

LANGUAGES = ("rw", "en", "sw")
BEGAN = datetime(2016, 1, 1, tzinfo=UTC)
NOW = datetime(2026, 11, 25, tzinfo=UTC)
VOCABULARY = 40_000
BODY, HEADLINE = 100, 8
PARAGRAPHS = 5
NAMES_IN = 0.03
MORE = 15
SMALL = 100
FIRST = "b c d f g h j k l m n p r s t v w y z mb nd ng sh ny"
SYLLABLES = tuple(first + vowel for first in FIRST.split() for vowel in "aeiou")
COPIED = ("newsroom_story", "newsroom_edition", "newsroom_release", *searching.TABLES, "newsroom_searchstate")
BYTES = {
    "sqlite": "SELECT sum(pgsize) FROM dbstat WHERE name LIKE '%newsroom_search%'",
    "postgresql": """
SELECT sum(pg_total_relation_size(oid)) FROM pg_class WHERE relname LIKE 'newsroom_search%%' AND relkind = 'r'
""",
}


def main(how: str, stories: int, queries: int) -> None:
    """Build or copy, then ask."""
    open_newsroom()
    told = {"build": _build, "copy": _copy}[how](stories)
    asked = _queries(queries)
    answer = told | {"one_more_story_ms": _one_more(stories), "queries": _ask(asked), "index_megabytes": _megabytes()}
    sys.stdout.write(json.dumps(answer) + "\n")


def _words(language: str) -> list[str]:
    """Made-up words, the most frequent first."""
    chance = random.Random(language)
    found: dict[str, None] = {}
    while len(found) < VOCABULARY:
        syllables = chance.choices(SYLLABLES, k=min(6, 1 + len(found).bit_length() // 4 + chance.randint(0, 1)))
        found.setdefault("".join(syllables))
    return list(found)


WORDS = {code: np.array(_words(code), dtype=object) for code in LANGUAGES}
NAMES = {code: [names_of(one.id, code)[0] for one in concepts() if names_of(one.id, code)] for code in LANGUAGES}
CHANCES = np.cumsum(1 / np.arange(1, VOCABULARY + 1))


def _stories(first: int, last: int) -> Iterator[Told]:
    dice = np.random.default_rng(first)
    for number in range(first, last):
        yield Told({code: _texts(code, dice) for code in LANGUAGES}, BEGAN + timedelta(minutes=55 * number))


def _texts(language: str, dice: np.random.Generator) -> list[str]:
    places = np.searchsorted(CHANCES, dice.random(BODY + HEADLINE) * CHANCES[-1])
    words = WORDS[language][places].tolist()
    for place in np.flatnonzero(dice.random(len(words)) < NAMES_IN).tolist():
        words[place] = NAMES[language][int(dice.integers(len(NAMES[language])))]
    size = BODY // PARAGRAPHS
    body = (" ".join(words[start : start + size]) + "." for start in range(HEADLINE, HEADLINE + BODY, size))
    return [" ".join(words[:HEADLINE]), *body]


def _build(stories: int) -> dict[str, object]:
    """Go on where an earlier run was broken off."""
    if not Story.objects.exists():
        searching.catch_up()
        searching.take_up(keep(_stories(0, SMALL)))
    small = _one_more(SMALL) if Story.objects.count() < SMALL + 2 * MORE else None
    began, cpu = time.monotonic(), time.process_time()
    written = Story.objects.count()
    coming = _stories(written, stories)
    while chunk := list(islice(coming, 2_000)):
        searching.take_up(keep(chunk))
    analyse(searching.TABLES)
    seconds = {"seconds": round(time.monotonic() - began), "cpu_seconds": round(time.process_time() - cpu)}
    return {"built": seconds | {"stories": stories - written}, "one_more_story_at_100_ms": small}


def _copy(_stories: int) -> dict[str, object]:
    """Bring the rows of the SQLite archive to this database."""
    source = sqlite3.connect(settings.INKURU_HOME / "inkuru.sqlite3")
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        for table in COPIED:
            rows = source.execute(f"SELECT * FROM {table}")
            columns = [one[0] for one in rows.description]
            booleans = _booleans(table)
            while some := rows.fetchmany(20_000):
                write_rows(table, columns, [_typed(row, columns, booleans) for row in some])
            _after_last(table)
    analyse(COPIED)
    return {"copied": True}


def _booleans(table: str) -> set[str]:
    sql = "SELECT column_name FROM information_schema.columns WHERE table_name = %s AND data_type = 'boolean'"
    return {name for (name,) in fetch(sql, table)}


def _typed(row: Sequence[object], columns: Sequence[str], booleans: set[str]) -> list[object]:
    return [bool(value) if name in booleans else value for name, value in zip(columns, row, strict=True)]


def _after_last(table: str) -> None:
    """Numbers go on after the last that was copied."""
    sql = "SELECT column_name FROM information_schema.columns WHERE table_name = %s AND column_name = 'id'"
    if fetch(sql, table):
        fetch(f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT coalesce(max(id), 1) FROM {table}))")


def _one_more(size: int) -> dict[str, float]:
    """What it takes to take up a story, milliseconds."""
    last = Story.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    wall, cpu = [], []
    for told in _stories(size + last, size + last + MORE):
        (key,) = keep([told])
        began, used = time.monotonic(), time.process_time()
        searching.take_up([key])
        wall.append(time.monotonic() - began)
        cpu.append(time.process_time() - used)
    return {"median": round(statistics.median(wall) * 1000, 1), "median_cpu": round(statistics.median(cpu) * 1000, 1)}


def _queries(count: int) -> list[tuple[str, str]]:
    """Queries with their languages."""
    chance = random.Random(7)
    kinds: tuple[Callable[[str, random.Random], str], ...] = (_frequent, _usual, _rare, _misspelt, _name)
    return [
        (kinds[number % len(kinds)](code, chance), code)
        for number in range(count)
        for code in (LANGUAGES[number % len(LANGUAGES)],)
    ]


def _pick(language: str, chance: random.Random, first: int, last: int) -> str:
    return str(WORDS[language][chance.randrange(first, last)])


def _frequent(language: str, chance: random.Random) -> str:
    return " ".join(_pick(language, chance, 0, 300) for _ in range(chance.randint(1, 3)))


def _usual(language: str, chance: random.Random) -> str:
    return " ".join(_pick(language, chance, 20, 5_000) for _ in range(chance.randint(2, 4)))


def _rare(language: str, chance: random.Random) -> str:
    return " ".join(_pick(language, chance, 5_000, VOCABULARY) for _ in range(chance.randint(1, 2)))


def _misspelt(language: str, chance: random.Random) -> str:
    word = _pick(language, chance, 3_000, 20_000)
    place = chance.randrange(1, len(word) - 1)
    return f"{_pick(language, chance, 50, 3_000)} {word[:place]}{word[place + 1 :]}"


def _name(language: str, chance: random.Random) -> str:
    return f"{chance.choice(NAMES[language])} {_pick(language, chance, 50, 3_000)}"


def _ask(asked: Sequence[tuple[str, str]]) -> dict[str, object]:
    for query, code in asked[:5]:
        finding.find(query + "x", code, at=NOW)
    wall, cpu, found = [], [], 0
    for query, code in asked:
        began, used = time.monotonic(), time.process_time()
        found += finding.find(query, code, at=NOW).total > 0
        wall.append((time.monotonic() - began) * 1000)
        cpu.append((time.process_time() - used) * 1000)
    return {"count": len(asked), "found_something": found, "wall_ms": _spread(wall), "cpu_ms": _spread(cpu)}


def _spread(times: Sequence[float]) -> dict[str, float]:
    cuts = statistics.quantiles(times, n=100)
    return {
        "p50": round(cuts[49], 1),
        "p95": round(cuts[94], 1),
        "p99": round(cuts[98], 1),
        "most": round(max(times), 1),
    }


def _megabytes() -> int:
    try:
        ((size,),) = fetch(BYTES[connection.vendor])
    except django.db.OperationalError:
        return -1
    return round(int(size) / 1e6)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
