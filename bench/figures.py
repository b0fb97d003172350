"""How long the figures and the termbase take to answer: in a newsroom of many stories, with ten thousand concepts.

`python -m bench.figures HOME` measures in a copy of a newsroom on SQLite. It gives it what such a newsroom has after a
year (first releases over a year, every fifteenth source text changed in meaning, translations of some of these that
follow, findings, what the memory saved) and writes `bench/results/figures.json`.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median
from typing import Any

ROUNDS = 9
CONCEPTS = 10_000
YEAR = 365
SEED = 20261125
RESULTS = Path(__file__).parent / "results" / "figures.json"
# Models can be had once Django stands, in a home that is known from the beginning.
INSIDE = """
import json, random, django
django.setup()
from bench.figures import CONCEPTS, SEED, YEAR, timed
from bench.figures_newsroom import fill_concepts, fill_year, questions
counts = {**fill_year(random.Random(SEED), days=YEAR), "concepts": fill_concepts(CONCEPTS)}
print(json.dumps([counts, {name: timed(ask) for name, ask in questions().items()}]))
"""


def main() -> None:
    """Copy, fill, measure."""
    with tempfile.TemporaryDirectory(prefix="inkuru-bench-figures-") as folder:
        shutil.copy(Path(sys.argv[1]) / "inkuru.sqlite3", folder)
        environment = os.environ | {"INKURU_HOME": folder, "DJANGO_SETTINGS_MODULE": "inkuru.config.settings"}
        done = subprocess.run(
            (sys.executable, "-c", INSIDE), env=environment, stdout=subprocess.PIPE, text=True, check=True
        )
    counts, measured = json.loads(done.stdout)
    write(counts, measured)


def write(counts: Mapping[str, int], measured: Mapping[str, Mapping[str, float]]) -> None:
    """The results, in the file and here."""
    told = {"newsroom": counts, "rounds": ROUNDS, "milliseconds, median": measured}
    RESULTS.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(told, indent=1))


def timed(ask: Callable[[], Any]) -> dict[str, float]:
    """Wall time and time of the processor, of answers after the first."""
    ask()
    wall, processor = list[float](), list[float]()
    for _ in range(ROUNDS):
        begun, used = time.perf_counter(), time.process_time()
        ask()
        wall.append((time.perf_counter() - begun) * 1000)
        processor.append((time.process_time() - used) * 1000)
    return {"wall": round(median(wall), 1), "processor": round(median(processor), 1)}


if __name__ == "__main__":
    main()
