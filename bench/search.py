"""How soon the site’s search answers over an archive of 300,000 editions, and what one more story costs the index.

    python -m bench.search --stories 100000 --out bench/results/search.json

Builds a synthetic archive of so many stories in three languages on SQLite and asks it; then brings the same rows, byte
for byte, to a PostgreSQL of its own and asks that. Words are made up, frequent as words are (Zipf), with names of the
gazetteer among them. Queries are of one to four words: frequent and rare ones, misspelt ones, names. Each is asked
once and nothing is kept from one to the next. Times are of the wall; where other work ran, CPU tells more.
"""

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from tools.postgres import find_programs, running

# Where the server may keep what it reads: with the default of 128 MB it would read the disk of a small machine.
POSTGRES = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "shared_buffers": "512MB"}


def main() -> None:
    """Measure and write the result file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stories", type=int, default=100_000)
    parser.add_argument("--queries", type=int, default=300)
    parser.add_argument("--home", type=Path, required=True, help="a folder, where the archive is kept")
    parser.add_argument("--out", type=Path, default=None)
    options = parser.parse_args()
    result: dict[str, Any] = {"editions": options.stories * 3}
    result["sqlite"] = _measure(options.home, "build", options.stories, options.queries)
    programs = find_programs()
    if programs:
        with running(programs, settings=POSTGRES) as url:
            result["postgresql"] = _measure(options.home, "copy", options.stories, options.queries, DATABASE_URL=url)
    text = json.dumps(result, indent=2)
    print(text)
    if options.out:
        options.out.write_text(text + "\n", encoding="utf-8")


def _measure(home: Path, how: str, stories: int, queries: int, **environment: str) -> dict[str, Any]:
    whole = os.environ | {"INKURU_HOME": str(home), "DJANGO_SETTINGS_MODULE": "inkuru.config.settings"} | environment
    command = [sys.executable, "-m", "bench.search_one", how, str(stories), str(queries)]
    done = subprocess.run(command, env=whole, stdout=subprocess.PIPE, text=True, check=True)
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


if __name__ == "__main__":
    main()
