"""One archive of bench/search.py: builds it, or copies it to PostgreSQL, and asks it; prints one JSON object.

python -m bench.search_one build|copy STORIES QUERIES
"""

import json
import random
import sqlite3
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

import django
from django.conf import settings
from django.db import connection, transaction

django.setup()

from bench.search_archive import keep  # noqa: E402 - models need Django to be set up
from bench.search_filling import LANGUAGES, NAMES, VOCABULARY, WORDS, check, fill, told  # noqa: E402
from inkuru.flow import finding, searching  # noqa: E402
from inkuru.newsroom.bulk import analyse, fetch, write_rows  # noqa: E402
from inkuru.newsroom.models import Story  # noqa: E402
from inkuru.newsroom.opening import open_newsroom  # noqa: E402

NOW = datetime(2026, 11, 25, tzinfo=UTC)
MORE = 15
SMALL = 100
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
    built = {"build": _build, "copy": _copy}[how](stories)
    asked = _queries(queries)
    answer = built | {"one_more_story_ms": _one_more(stories), "queries": _ask(asked), "index_megabytes": _megabytes()}
    sys.stdout.write(json.dumps(answer) + "\n")


def _build(stories: int) -> dict[str, object]:
    """Go on where an earlier run was broken off."""
    searching.catch_up()
    small = None
    if Story.objects.count() < SMALL:
        searching.take_up(keep(told(number) for number in range(SMALL)))
        small = _one_more(SMALL)
    began, cpu = time.monotonic(), time.process_time()
    written = Story.objects.count()
    fill(stories)
    analyse(searching.TABLES)
    some = list(Story.objects.order_by("-pk").values_list("pk", flat=True)[:: max(1, stories // 20)])
    seconds = {"seconds": round(time.monotonic() - began), "cpu_seconds": round(time.process_time() - cpu)}
    same = round(check(some), 4)
    return {"built": seconds | {"stories": stories - written, "same": same}, "one_more_story_at_100_ms": small}


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
    for number in range(MORE):
        (key,) = keep([told(size + last + number)])
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
