"""Twenty sessions save five hundred times each to one story, over HTTP: whether a word is lost.

    python -m bench.saves --saves 500 --out bench/results/saves.json

What tests/desk/test_lost_updates.py does with fewer saves. The revisions are the proof: every text that the desk said
it has stands in one of them, and each says that it came after the one before it: nothing was written over unseen.
"""

import argparse
import json
import os
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.cli.houses import free_port, house
from tests.desk.saving import SESSIONS, lost, make, save_at_once, signed_in, written, written_over
from tools import postgres


def main() -> None:
    """Save, prove and write the result file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--saves", type=int, default=500)
    parser.add_argument("--databases", nargs="+", default=["sqlite", "postgresql"])
    parser.add_argument("--out", type=Path, default=None)
    options = parser.parse_args()
    found: dict[str, Any] = {"sessions": SESSIONS, "saves_each": options.saves}
    for name in options.databases:
        with tempfile.TemporaryDirectory(prefix="inkuru-bench-saves") as folder, database(name) as variables:
            found[name] = measure(Path(folder) / "home", variables, options.saves)
    text = json.dumps(found, indent=2)
    print(text)
    if options.out:
        options.out.write_text(text + "\n", encoding="utf-8")


@contextmanager
def database(name: str) -> Iterator[Mapping[str, str]]:
    """What names the database to a house; SQLite is in its home."""
    programs = postgres.find_programs()
    if name == "sqlite" or programs is None:
        yield {}
        return
    with postgres.running(programs) as url:
        yield {"DATABASE_URL": url}


def measure(home: Path, variables: Mapping[str, str], saves: int) -> dict[str, Any]:
    """Let all save at once, then read what stands."""
    with (
        house(home, "--no-sample", "--port", str(free_port()), variables=variables) as up,
        signed_in(up.url, make(home, variables)) as people,
    ):
        begun = time.monotonic()
        broken = save_at_once(people, saves)
        seconds = time.monotonic() - begun
    revisions = written(home, variables)
    return {
        "saved": sum(len(one.saved) for one in people),
        "revisions": len(revisions),
        "collisions": sum(one.collisions for one in people),
        "collisions_without_both_texts": sum(len(one.unsaid) for one in people),
        "lost": len(lost(people, revisions)),
        "written_over_unseen": len(written_over(revisions)),
        "broken_sessions": broken,
        "seconds": round(seconds, 1),
        "load_of_the_machine": os.getloadavg()[0],
    }


if __name__ == "__main__":
    main()
