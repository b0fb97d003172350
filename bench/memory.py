"""How well, how fast and how large the memory is: `python -m bench.memory [--sizes N…] [--out FILE] [--no-rivals]`.

Units of invented words (`bench.memory_units`) are written to a TMX file, taken in with `inkuru memory import` and
looked up with `inkuru memory lookup --json`, on SQLite and on PostgreSQL: the times are those that the command tells.
The truth is RapidFuzz’s `ratio` over all texts of the language, which is the score that translators are shown before
penalties. A query is answered where a text as like it as the likest of all is offered; queries that nothing is 75 %
like have no truth. Rivals get the same texts and queries. Before the queries that are timed others warm every reader.

Files and truths are kept in a folder of the machine’s temporary files and found there again.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import psycopg
from rapidfuzz import fuzz

from bench.memory_rivals import RIVALS, Rival
from bench.memory_sizes import postgres_sizes, sqlite_sizes
from bench.memory_truth import Field, make_field
from tools.postgres import find_programs, running

SIZES = (10_000, 100_000, 1_000_000)
# Slow rivals answer so many of the queries only.
SLOW: Mapping[str, int] = {
    "RapidFuzz brute force": 90,
    "FTS5, ranked words, reranked": 90,
    "Weblate’s query (pg_trgm)": 90,
    "Weblate’s query, asking for less": 7,
}
ENOUGH = 1e-9
# The largest memory of a process, as Linux tells it, and how many seconds pass between two looks at it.
PEAK, LOOKS = re.compile(r"VmHWM:\s+([0-9]+)"), 0.05


class Answer(NamedTuple):
    """What a query was answered with: milliseconds, and the likest of the texts that were offered."""

    ms: float
    similarity: float


def inkuru(home: Path, database: str, *words: str) -> tuple[list[str], float, float]:
    """The lines that a command answers with, its seconds, and its largest memory in MB."""
    environment = {**os.environ, "INKURU_HOME": str(home), "DATABASE_URL": database}
    begun = time.perf_counter()
    with tempfile.TemporaryFile("w+") as out:
        child = subprocess.Popen((sys.executable, "-m", "inkuru", *words), stdout=out, env=environment)
        most = _watched(child)
        out.seek(0)
        lines = out.read().splitlines()
    if child.returncode:
        raise SystemExit(f"inkuru {' '.join(words)} ended with {child.returncode}")
    return lines, time.perf_counter() - begun, most


def _watched(child: subprocess.Popen[bytes]) -> float:
    """Wait until a process ends; its largest memory in MB.

    `ru_maxrss` would tell that of this process where it is larger, as a child begins as a copy of it.
    """
    status, most = Path(f"/proc/{child.pid}/status"), 0.0
    while child.poll() is None:
        found = PEAK.search(status.read_text())
        most = max(most, int(found[1]) / 1024 if found else 0.0)
        time.sleep(LOOKS)
    return most


def measure_inkuru(field: Field, home: Path, database: str) -> dict[str, Any]:
    """Take the units in, make the index anew, look the queries up."""
    told, seconds, most = inkuru(home, database, "memory", "import", str(field.tmx), "--json")
    _, again, _ = inkuru(home, database, "memory", "reindex")
    queries = field.folder / "queries.txt"
    queries.write_text("".join(f"{one.text}\n" for one in (*field.warming, *field.queries)), encoding="utf-8")
    words = ("--source", field.language, "--target", field.other, "--queries", str(queries), "--json")
    lines, _, _ = inkuru(home, database, "memory", "lookup", *words)
    answers = [_answer(json.loads(line)) for line in lines[len(field.warming) :]]
    return {
        "units": json.loads(told[0])["new"],
        "import_seconds": round(seconds, 1),
        "import_peak_mb": round(most),
        "index_seconds": round(again, 1),
        **judged(field, answers),
    }


def _answer(told: Mapping[str, Any]) -> Answer:
    likest = max((fuzz.ratio(told["query"], one["source"]) for one in told["matches"]), default=0.0)
    return Answer(told["ms"], likest)


def measure_rival(name: str, field: Field, database: str) -> dict[str, Any]:
    """Keep the texts, find the queries."""
    with tempfile.TemporaryDirectory() as folder:
        begun = time.perf_counter()
        rival = RIVALS[name](field.texts, Path(folder), database)
        seconds = time.perf_counter() - begun
        asked = SLOW.get(name, len(field.queries))
        for query in field.warming[:asked]:
            rival.find(query.text)
        answers = [_found(rival, query.text) for query in field.queries[:asked]]
        figures = {"queries": asked, "build_seconds": round(seconds, 1), "index_mb": round(rival.size() / 1e6, 1)}
    return figures | judged(field, answers)


def _found(rival: Rival, query: str) -> Answer:
    begun = time.perf_counter()
    found = rival.find(query)
    ms = (time.perf_counter() - begun) * 1000
    return Answer(ms, fuzz.ratio(query, found) if found else 0.0)


def judged(field: Field, answers: Sequence[Answer]) -> dict[str, Any]:
    """Times, and of the queries that have a truth the share that was answered, over all and by class."""
    times = sorted(one.ms for one in answers)
    by_kind: dict[str, list[bool]] = defaultdict(list)
    for query, truth, answer in zip(field.queries, field.truth, answers, strict=False):
        if truth:
            by_kind[query.kind].append(answer.similarity >= truth - ENOUGH)
    every = [one for some in by_kind.values() for one in some]
    return {
        "p50_ms": round(times[len(times) // 2], 2),
        "p95_ms": round(times[len(times) * 95 // 100], 2),
        "recall": round(sum(every) / len(every), 4),
        "missed": {kind: f"{some.count(False)} of {len(some)}" for kind, some in by_kind.items()},
        "recall_by_class": {kind: round(sum(some) / len(some), 4) for kind, some in by_kind.items()},
    }


def measure(size: int, folder: Path, postgres: str, rivals: Iterable[str]) -> dict[str, Any]:
    """All of a size, beside each other."""
    field = make_field(size, folder)
    results: dict[str, Any] = {"text_mb": round(field.bytes / 1e6, 1)}
    with tempfile.TemporaryDirectory() as home:
        lite = f"sqlite:///{home}/inkuru.sqlite3"
        found = measure_inkuru(field, Path(home), lite)
        results["Inkuru on SQLite"] = found | sqlite_sizes(Path(home) / "inkuru.sqlite3")
        with database_of(postgres) as address:
            results["Inkuru on PostgreSQL"] = measure_inkuru(field, Path(home), address) | postgres_sizes(address)
    print(json.dumps(results, ensure_ascii=False), flush=True)
    for name in rivals:
        with database_of(postgres) as address:
            results[name] = measure_rival(name, field, address)
        print(json.dumps({name: results[name]}, ensure_ascii=False), flush=True)
    return results


@contextmanager
def database_of(server: str) -> Iterator[str]:
    """A new database on the server."""
    name = "measured"
    with closing(psycopg.connect(server, autocommit=True)) as connection:
        connection.execute(f"CREATE DATABASE {name}")
        try:
            yield server.rpartition("/")[0] + f"/{name}"
        finally:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


def main() -> None:
    """Print and keep the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "inkuru-bench-memory")
    parser.add_argument("--out", type=Path)
    parser.add_argument("--no-rivals", action="store_true")
    options = parser.parse_args()
    programs = find_programs()
    if programs is None:
        raise SystemExit("PostgreSQL is not installed")
    results: dict[str, Any] = {}
    with running(programs) as server:
        for size in options.sizes:
            results[str(size)] = measure(size, options.folder, server, () if options.no_rivals else RIVALS)
            print(json.dumps({size: results[str(size)]}, ensure_ascii=False, indent=2), flush=True)
            if options.out:
                options.out.write_text(json.dumps(results, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
