"""Hostile and broken files of every kind are refused in one line, or read without what they hide."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from inkuru.formats.articles import Reader, Unreadable
from tests.formats.hostile_articles import ALL, FEEDS, MB, SECRET, item, rss

# Reads files within a limit on memory, and says how many gave an article.
WITHIN_LIMITS = """
import resource, sys
from pathlib import Path
from inkuru.formats.articles import Unreadable, read_articles

resource.setrlimit(resource.RLIMIT_DATA, (200 << 20,) * 2)
count = 0
for name in sys.argv[1:]:
    try:
        count += len(list(read_articles(Path(name))))
    except Unreadable:
        pass
print(count)
"""
# Reads files one after the other, and says the most memory in kB so far (on Linux).
GROWING = """
import re, sys
from pathlib import Path
from inkuru.formats.articles import read_articles

for name in sys.argv[1:]:
    count = sum(1 for _ in read_articles(Path(name)))
    print(count, *re.findall(r"VmHWM:\\s*(\\d+) kB", Path("/proc/self/status").read_text()))
"""


def run(program: str, paths: list[Path]) -> list[list[int]]:
    done = subprocess.run((sys.executable, "-c", program, *map(str, paths)), capture_output=True, text=True, check=True)
    return [[int(word) for word in line.split()] for line in done.stdout.splitlines()]


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader() as reader:
        yield reader


@pytest.mark.parametrize(("name", "make", "cause"), [pytest.param(*row, id=row[0]) for row in ALL])
def test_it_is_refused_in_one_line_or_read_without_harm(
    name: str, make: Callable[[], bytes], cause: str, reader: Reader, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(make())
    if cause:
        with pytest.raises(Unreadable) as refused:
            list(reader.read(path))
        assert str(refused.value).startswith(f"{path}: {cause}")
        assert "\n" not in str(refused.value)
        return
    articles = list(reader.read(path))
    assert [one.headline for one in articles] == ["Ferry sails"]
    assert SECRET not in repr(articles)
    names = [name for one in articles for name in (one.address, *one.links, *one.kin)]
    assert not any("javascript" in name or "passwd" in name for name in names)


def test_there_are_enough_of_each_kind() -> None:
    kinds = [Path(name).suffix for name, _, _ in ALL]
    assert len(ALL) >= 100
    assert min(kinds.count(".html"), kinds.count(".docx"), kinds.count(".rss")) >= 20


def test_feeds_are_read_or_refused_in_little_memory(tmp_path: Path) -> None:
    paths = [tmp_path / name for name, _, _ in FEEDS]
    for path, (_, make, _) in zip(paths, FEEDS, strict=True):
        path.write_bytes(make())
    assert run(WITHIN_LIMITS, paths) == [[sum(not cause for _, _, cause in FEEDS)]]


def test_a_large_export_takes_no_more_memory_than_a_small_one(tmp_path: Path) -> None:
    post = item("<p>The boat left Rubavu.</p>" * 100 + "x" * 1_000, "<comment>" + "y" * 1_000 + "</comment>")
    paths = [tmp_path / "small.wxr", tmp_path / "large.wxr"]
    for path, megabytes in zip(paths, (2, 12), strict=True):
        path.write_bytes(rss(post * (megabytes * MB // len(post))))
    (few, small), (many, large) = run(GROWING, paths)
    assert many > 5 * few
    assert large - small < 8 << 10
