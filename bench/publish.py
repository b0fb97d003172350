"""What one more story costs: published into archives of several sizes, in three languages.

    python -m bench.publish --sizes 100,1000,10000 --rounds 15 --out bench/results/publish.json

Each archive is a process of its own with a newsroom and a site of its own; they take turns, a story each, so that a
change of the machine's speed meets all alike. Reported are the median time from the open orders to the finished
site and the files written, and the ratio of each archive to the smallest.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import IO, cast

PARENT = "inkuru-bench-publish"


def main() -> None:
    """Measure and write the result file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="100,1000,10000")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--out", type=Path, default=None)
    options = parser.parse_args()
    sizes = [int(size) for size in options.sizes.split(",")]
    with tempfile.TemporaryDirectory(prefix=PARENT) as folder:
        archives = {size: _Archive(size, Path(folder) / str(size)) for size in sizes}
        rounds = [
            {size: archive.publish_one_more() for size, archive in archives.items()} for _ in range(options.rounds)
        ]
        result = {"stories": {str(size): _summary(size, archives[size], rounds, sizes[0]) for size in sizes}}
        for archive in archives.values():
            archive.close()
    text = json.dumps(result, indent=2)
    print(text)
    if options.out:
        options.out.write_text(text + "\n", encoding="utf-8")


class _Archive:
    """One newsroom, asked over a pipe."""

    def __init__(self, size: int, home: Path) -> None:
        environment = os.environ | {"INKURU_HOME": str(home), "DJANGO_SETTINGS_MODULE": "inkuru.config.settings"}
        self.home = home
        self.process = subprocess.Popen(
            [sys.executable, "-m", "bench.publish_one", str(size)],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.built = self._answer()

    def publish_one_more(self) -> dict[str, float]:
        """Seconds and files of one story."""
        cast(IO[str], self.process.stdin).write("more\n")
        cast(IO[str], self.process.stdin).flush()
        return self._answer()

    def _answer(self) -> dict[str, float]:
        answer: dict[str, float] = json.loads(cast(IO[str], self.process.stdout).readline())
        return answer

    def close(self) -> None:
        """End the process and drop its newsroom."""
        cast(IO[str], self.process.stdin).close()
        self.process.wait()
        shutil.rmtree(self.home, ignore_errors=True)


def _summary(
    size: int, archive: _Archive, rounds: list[dict[int, dict[str, float]]], smallest: int
) -> dict[str, object]:
    ratios = [one[size]["seconds"] / one[smallest]["seconds"] for one in rounds]
    return {
        "median_ms": round(statistics.median(one[size]["seconds"] for one in rounds) * 1000, 1),
        "min_ms": round(min(one[size]["seconds"] for one in rounds) * 1000, 1),
        "max_ms": round(max(one[size]["seconds"] for one in rounds) * 1000, 1),
        "files_written": statistics.median(one[size]["files"] for one in rounds),
        f"ratio_to_{smallest}_median_of_pairs": round(statistics.median(ratios), 3),
        "whole_site_pages": archive.built["pages"],
    }


if __name__ == "__main__":
    main()
