"""Fifty editors at work in a newsroom of 20,000 stories, on SQLite and on PostgreSQL.

    python -m bench.desk --minutes 5 --cache FOLDER --out bench/results/desk.json

The newsroom (`bench.desk_newsroom`) is made once into the folder of `--cache` and copied from there for each run. The
real server runs as `inkuru up` runs it, with two serving processes and the worker; the editors (`bench.editors`) are
threads of this process on the same machine, so that they take some of its time. PostgreSQL keeps what it says it keeps,
as SQLite does: fsync is on. Reported are the times until the last byte of each kind of request, how each was answered,
the lines that the server logged, and how much processor time the server and the editors took.
"""

import argparse
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bench.editors import Editor
from tests.cli.houses import House, children, free_port, house, surroundings
from tests.desk.wire import Asked
from tools import postgres

# What is asked of the desk, in seconds at the 95th percentile.
GOALS = {"save": 0.150, "board": 0.300}
# What counts as saving and as the board.
KINDS = {
    "save": ("save", "save over another", "confirm"),
    "board": ("board", "board, filtered", "board, searched", "board, asked again"),
}
FAILED = 500
TICKS = os.sysconf("SC_CLK_TCK")


def main() -> None:
    """Measure and write the result file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stories", type=int, default=20_000)
    parser.add_argument("--editors", type=int, default=50)
    parser.add_argument("--minutes", type=float, default=5)
    parser.add_argument("--databases", nargs="+", default=["sqlite", "postgresql"])
    parser.add_argument("--cache", type=Path, default=Path(tempfile.gettempdir()) / "inkuru-bench-desk")
    parser.add_argument("--out", type=Path, default=None)
    options = parser.parse_args()
    options.cache.mkdir(parents=True, exist_ok=True)
    found: dict[str, Any] = {"stories": options.stories, "editors": options.editors, "minutes": options.minutes}
    for database in options.databases:
        with tempfile.TemporaryDirectory(prefix="inkuru-bench-desk-home") as folder:
            home = Path(folder) / "home"
            with OPENED[database](options.cache, options.stories, home) as variables:
                found[database] = measure(home, variables, options.editors, options.minutes * 60)
    text = json.dumps(found, indent=2)
    print(text)
    if options.out:
        options.out.write_text(text + "\n", encoding="utf-8")


@contextmanager
def on_sqlite(cache: Path, stories: int, home: Path) -> Iterator[dict[str, str]]:
    """A copy of the newsroom in a file."""
    kept = cache / f"newsroom-{stories}"
    if not (kept / "site").exists():
        make(kept, {}, f"fill({stories})")
    shutil.copytree(kept, home)
    yield {}


@contextmanager
def on_postgresql(cache: Path, stories: int, home: Path) -> Iterator[dict[str, str]]:
    """A server of its own with the newsroom in it."""
    programs = postgres.find_programs()
    if programs is None:
        raise SystemExit("PostgreSQL is not installed")
    # What the gate turns off because nothing has to last, a newsroom has.
    lasting = {"max_connections": "100", "shared_buffers": "256MB"}
    with postgres.running(programs, settings=lasting) as url:
        dump, variables = cache / f"newsroom-{stories}.dump", {"DATABASE_URL": url}
        if dump.exists():
            subprocess.run((programs / "pg_restore", "--jobs=2", f"--dbname={url}", dump), check=True)
            subprocess.run((programs / "psql", "--quiet", "--command=ANALYZE", url), check=True)
        else:
            make(home, variables, f"fill({stories})")
            subprocess.run((programs / "pg_dump", "--format=custom", f"--file={dump}", url), check=True)
        (home / "site").mkdir(parents=True, exist_ok=True)
        (home / "site" / "index.html").write_text("<!doctype html><title>Inkuru</title>", encoding="utf-8")
        yield variables


OPENED = {"sqlite": on_sqlite, "postgresql": on_postgresql}


def make(home: Path, variables: dict[str, str], call: str) -> str:
    """What a call of the maker of the newsroom prints, in a process with the settings of the home."""
    code = f"import json; import django; django.setup(); from bench.desk_newsroom import fill, links; {call}"
    environment = surroundings(home, variables) | {"DJANGO_SETTINGS_MODULE": "inkuru.config.settings"}
    command = (sys.executable, "-c", code)
    return subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True).stdout


def measure(home: Path, variables: dict[str, str], editors: int, seconds: float) -> dict[str, Any]:
    """Let them work for so long."""
    links = json.loads(make(home, variables, f"print(json.dumps(links({editors})))"))
    with house(home, "--port", str(free_port()), variables=variables) as built:
        people = [Editor(built.url, link, number) for number, link in enumerate(links)]
        for one in people:
            one.come_in()
        before, own, said = processor_seconds(built), resource.getrusage(resource.RUSAGE_SELF), len(built.said)
        broken = let_work(people, seconds)
        after, ours = processor_seconds(built), resource.getrusage(resource.RUSAGE_SELF)
        logged = built.said[said:].splitlines()
    asked = [one for person in people for one in person.browser.asked if one.what not in ("sign in", "asset")]
    return {
        "goals": {name: goal(name, [one for one in asked if one.what in kinds]) for name, kinds in KINDS.items()},
        "requests": len(asked),
        "requests_per_second": round(len(asked) / seconds, 1),
        "failed": sum(one.status >= FAILED for one in asked),
        "broken_connections": broken,
        "logged": logged[:20],
        "by_kind": {kind: told([one for one in asked if one.what == kind]) for kind in sorted({x.what for x in asked})},
        "p95_ms_by_quarter": {name: quarters(asked, kinds) for name, kinds in KINDS.items()},
        "processor_seconds": {
            "server": round(after - before, 1),
            "editors": round(ours.ru_utime + ours.ru_stime - own.ru_utime - own.ru_stime, 1),
        },
        "load_of_the_machine": os.getloadavg()[0],
    }


def let_work(people: Sequence[Editor], seconds: float) -> list[str]:
    """All of them; they come one after the other in the first minute at most, as people do. What broke off."""
    broken: list[str] = []
    until = time.monotonic() + seconds

    def work(person: Editor, after: float) -> None:
        time.sleep(after)
        try:
            person.work(until)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is told
            broken.append(repr(error))

    spread = min(60.0, seconds / 3)
    threads = [
        threading.Thread(target=work, args=(one, spread * place / len(people))) for place, one in enumerate(people)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return broken


def processor_seconds(built: House) -> float:
    """What the server and all that it started have taken so far."""
    waiting, seconds = [built.process.pid], 0.0
    while waiting:
        process = waiting.pop()
        waiting += children(process)
        times = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        seconds += (int(times[11]) + int(times[12])) / TICKS
    return seconds


def quarters(asked: Sequence[Asked], kinds: Sequence[str]) -> list[float]:
    """What 95 of 100 took in each quarter of the time: whether the beginning was slower than the rest."""
    first, last = min(one.at for one in asked), max(one.at for one in asked)
    parts: list[list[Asked]] = [[], [], [], []]
    for one in asked:
        if one.what in kinds:
            parts[min(3, int(4 * (one.at - first) / (last - first)))].append(one)
    return [told(part)["p95_ms"] for part in parts if part]


def goal(name: str, asked: Sequence[Asked]) -> dict[str, Any]:
    """What was measured beside what is wanted."""
    measured = told(asked)
    return {"p95_ms_wanted": GOALS[name] * 1000, "is_met": measured["p95_ms"] <= GOALS[name] * 1000, **measured}


def told(asked: Sequence[Asked]) -> dict[str, Any]:
    """Milliseconds at some percentiles, and how often which status came."""
    times = sorted(one.seconds * 1000 for one in asked)
    statuses = Counter(str(one.status) for one in asked)
    at = {f"p{part}_ms": round(times[min(len(times) - 1, len(times) * part // 100)], 1) for part in (50, 95, 99)}
    kilobytes = round(statistics.mean(one.size for one in asked) / 1000, 1)
    return {"count": len(times), **at, "slowest_ms": round(times[-1], 1), "kilobytes": kilobytes, "statuses": statuses}


if __name__ == "__main__":
    main()
