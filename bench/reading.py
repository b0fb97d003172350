"""What it costs to read files of an archive: hostile ones, a large export, ordinary pages, documents and feeds.

    python -m bench.reading --megabytes 300 --out bench/results/reading.json

Each hostile file is read by a process of its own. Reported are processor seconds and the most memory (of the process
that reads and of the confined one, by /proc, so on Linux), not the time on a clock.
"""

import argparse
import json
import re
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import process_time

from inkuru.formats.articles import Reader, Unreadable
from tests.formats.documents import body, docx, paragraph
from tests.formats.hostile_articles import ALL, page, rss

MB = 1 << 20
FILES = 300
SENTENCE = "The boat Umurava left Rubavu on Friday with 284 passengers, and the market was glad of it. "
PARAGRAPHS = [SENTENCE * (1 + n % 4) for n in range(12)]
PEAK = re.compile(r"VmHWM:\s*(\d+) kB")


def main() -> None:
    """Measure and write the result file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=int, default=300)
    parser.add_argument("--out", type=Path, default=None)
    parser.add_argument("--one", type=Path, default=None, help="read one file, and say what it cost")
    options = parser.parse_args()
    if options.one:
        print(json.dumps(read_one(options.one)))
        return
    with tempfile.TemporaryDirectory() as folder:
        result = {
            "hostile": hostile(Path(folder)),
            "export": export(Path(folder), options.megabytes),
            "ordinary": {kind: ordinary(Path(folder), kind) for kind in ("html", "docx", "rss")},
        }
    text = json.dumps(result, indent=2)
    print(text)
    if options.out:
        options.out.write_text(text + "\n", encoding="utf-8")


def read_one(path: Path) -> dict[str, float]:
    """Read a file to its end; what that cost this process and the confined one."""
    count, refused, confined = 0, 0, 0
    with Reader() as reader:
        begun = process_time()
        try:
            for _ in reader.read(path):
                count += 1
        except Unreadable:
            refused = 1
        seconds = process_time() - begun
        worker = reader._confinement._worker  # noqa: SLF001 - to look at its process
        if worker is not None:
            confined = peak(worker.process.pid)
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return {
        "articles": count,
        "refused": refused,
        "seconds": round(seconds + children.ru_utime + children.ru_stime, 3),
        "peak_mb": round(max(peak("self"), confined) / 1024, 1),
    }


def peak(process: int | str) -> int:
    """The most memory that a process has had, in kB."""
    found = PEAK.search(Path(f"/proc/{process}/status").read_text(encoding="ascii"))
    return int(found[1]) if found else 0


def measured(path: Path) -> dict[str, float]:
    """What a file costs in a process of its own."""
    done = subprocess.run(
        (sys.executable, "-m", "bench.reading", "--one", str(path)), capture_output=True, text=True, check=True
    )
    answer: dict[str, float] = json.loads(done.stdout)
    return answer


def hostile(folder: Path) -> dict[str, object]:
    """The hostile files of the tests."""
    costs = {}
    for name, make, _ in ALL:
        (folder / name).write_bytes(make())
        costs[name] = measured(folder / name)
        (folder / name).unlink()
    slowest = sorted(costs, key=lambda name: -costs[name]["seconds"])[:5]
    largest = sorted(costs, key=lambda name: -costs[name]["peak_mb"])[:5]
    return {
        "files": len(costs),
        "refused": sum(cost["refused"] for cost in costs.values()),
        "slowest_seconds": {name: costs[name]["seconds"] for name in slowest},
        "largest_mb": {name: costs[name]["peak_mb"] for name in largest},
        "median_seconds": statistics.median(cost["seconds"] for cost in costs.values()),
    }


def export(folder: Path, megabytes: int) -> dict[str, float]:
    """An export of WordPress of a size."""
    path, written = folder / "export.wxr", 0
    with path.open("wb") as file:
        file.write(b'<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>')
        for number, post in enumerate(posts()):
            written += file.write(post)
            if written > megabytes * MB or number > 10_000_000:
                break
        file.write(b"</channel></rss>")
    return {"megabytes": round(path.stat().st_size / MB, 1), **measured(path)}


def posts() -> Iterator[bytes]:
    """Posts without end, each with comments."""
    comment = f"<wp:comment><wp:comment_content>{SENTENCE}</wp:comment_content></wp:comment>" * 10
    content = "".join(f"<!-- wp:paragraph --><p>{text}</p><!-- /wp:paragraph -->" for text in PARAGRAPHS)
    number = 0
    while True:
        number += 1
        yield (
            f"<item><title>Ferry {number}</title><link>https://news.example/{number}/</link>"
            f"<description><![CDATA[{content}]]></description><wp:post_type>post</wp:post_type>"
            f"<wp:status>publish</wp:status><wp:post_password></wp:post_password>{comment}</item>"
        ).encode()


def ordinary(folder: Path, kind: str) -> dict[str, float]:
    """Many files of a kind by one reader: milliseconds of processor time for each."""
    path = folder / f"a.{kind}"
    html = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    item = f"<item><title>Ferry</title><description><![CDATA[{html}]]></description></item>"
    made = {
        "html": page(html),
        "docx": docx(body(paragraph("Ferry sails"), *map(paragraph, PARAGRAPHS))),
        "rss": rss(item),
    }
    path.write_bytes(made[kind])
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), process_time()
    with Reader() as reader:
        for _ in range(FILES):
            list(reader.read(path))
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = process_time() - begun + after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return {"files": FILES, "milliseconds_each": round(seconds * 1000 / FILES, 2)}


if __name__ == "__main__":
    main()
