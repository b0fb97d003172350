"""Measure the checks on human translations: what they find of errors put in, and what they say of clean lines.

    python -m bench.checks CORPUS [--seed N] [--pairs en-rw,en-sw,rw-sw] [--pofilter PATH] [--clean] [--out FILE]

CORPUS holds ntrex/ and tico19/, line-aligned. The first half of the NTREX documents is what the checks were tuned on
(`tuned`); the other half (`held out`) and TICO-19 (`tico19`) confirm. An injected error is found when the line has a
finding that the clean line had not, of any severity; `blocking` counts those alone.
"""

import argparse
import json
import random
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from bench.hostile import slowest_checks
from bench.injecting import INJECTIONS, SPEECHES, Lines
from bench.rivals import USEFUL, differing_digits, filtered
from inkuru.checks.comparing import compare
from inkuru.checks.passage import Passage
from inkuru.records import Finding, Severity

LANGUAGES = ("en", "rw", "sw")


@dataclass(frozen=True, slots=True)
class Part:
    """Lines of a corpus by language."""

    name: str
    lines: dict[str, list[str]]


@dataclass(slots=True)
class Score:
    """Shares in per cent; `found` by class of error: number of errors, found, found by a blocking finding."""

    part: str
    pair: str
    lines: int
    any: float = 0.0
    blocking: float = 0.0
    by_check: dict[str, list[int]] = field(default_factory=dict)
    found: dict[str, tuple[int, float, float]] = field(default_factory=dict)
    rivals: dict[str, dict[str, float]] = field(default_factory=dict)


def main() -> None:
    """Print the tables, and write them where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pairs", default="en-rw,en-sw,rw-sw")
    parser.add_argument("--pofilter", type=Path)
    parser.add_argument("--clean", action="store_true", help="print every finding on the clean lines")
    parser.add_argument("--missed", default="", metavar="CLASS", help="print the errors of a class that are not found")
    parser.add_argument("--parts", default="")
    parser.add_argument("--out", type=Path)
    asked = parser.parse_args()
    parts = [part for part in read_parts(asked.corpus) if part.name in (asked.parts or part.name)]
    scores = []
    for pair in asked.pairs.split(","):
        for part in parts:
            scores.append(measure(part, pair, asked))
            _print(scores[-1])
    speed = {
        "two editions": pairs_a_second(parts[-1], ("rw",), ("sw",)),
        "three editions": pairs_a_second(parts[-1], ("rw", "sw")),
    }
    print("pairs a second:", speed)
    slowest = slowest_checks()
    hardest = max(slowest, key=lambda name: slowest[name])
    print(f"the slowest check on 5,000 hostile characters: {slowest[hardest]} ms ({hardest})")
    if asked.out:
        result = {
            "seed": asked.seed,
            "pairs_a_second": speed,
            "slowest_ms": slowest,
            "scores": [asdict(score) for score in scores],
        }
        asked.out.write_text(json.dumps(result, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def read_parts(corpus: Path) -> list[Part]:
    """NTREX in its two halves by document, and TICO-19."""
    ntrex, tico = _read(corpus / "ntrex"), _read(corpus / "tico19")
    documents = list(dict.fromkeys(ntrex["documents"]))
    first = set(documents[: len(documents) // 2])
    tuned = [document in first for document in ntrex["documents"]]
    return [
        Part("tuned", {code: _where(ntrex[code], tuned) for code in LANGUAGES}),
        Part("held out", {code: _where(ntrex[code], [not one for one in tuned]) for code in LANGUAGES}),
        Part("tico19", {code: tico[code] for code in LANGUAGES}),
    ]


def _read(folder: Path) -> dict[str, list[str]]:
    return {
        name: (folder / f"{name}.txt").read_text(encoding="utf-8").split("\n")[:-1]
        for name in (*LANGUAGES, "documents")
    }


def _where(lines: Sequence[str], wanted: Sequence[bool]) -> list[str]:
    return [line for line, is_wanted in zip(lines, wanted, strict=True) if is_wanted]


def measure(part: Part, pair: str, asked: argparse.Namespace) -> Score:
    """The score of a pair of languages on a part."""
    source, target = pair.split("-")
    rows = [Lines(*row) for row in zip(part.lines["en"], part.lines[source], part.lines[target], strict=True)]
    clean = [findings(pair, row) for row in rows]
    score = Score(part.name, pair, len(rows))
    score.any = _share(sum(map(bool, clean)), len(rows))
    score.blocking = _share(sum(any(map(_blocks, found)) for found in clean), len(rows))
    for found in clean:
        for check in {one.check for one in found}:
            counted = score.by_check.setdefault(check, [0, 0])
            counted[0] += 1
            counted[1] += any(_blocks(one) for one in found if one.check == check)
    if asked.clean:
        _print_findings(rows, clean)
    rivals = _rivals(rows, asked.pofilter)
    for name in INJECTIONS:
        wrong = _inject(name, rows, target, f"{asked.seed}/{name}/{pair}")
        news = {at: _new(findings(pair, lines), clean[at]) for at, lines in wrong.items()}
        if name == asked.missed:
            _print_missed(wrong, news, rows)
        score.found[name] = (
            len(wrong),
            _share(sum(map(bool, news.values())), len(wrong)),
            _share(sum(any(map(_blocks, new)) for new in news.values()), len(wrong)),
        )
        for rival in rivals:
            shares = score.rivals.setdefault(rival.name, {"any": _share(len(rival.clean), len(rows))})
            shares[name] = _share(rival.count_new(wrong), len(wrong))
    return score


def _inject(name: str, rows: Sequence[Lines], target: str, seed: str) -> dict[int, Lines]:
    """One error of a class in each line that can hold it, by the number of the line."""
    chance = random.Random(seed)
    wrong = {}
    for at, row in enumerate(rows):
        text = INJECTIONS[name](row, SPEECHES[target], chance)
        if text is not None and text != row.target:
            wrong[at] = Lines(row.english, row.source, text)
    return wrong


def findings(pair: str, lines: Lines) -> tuple[Finding, ...]:
    """The findings on one line of a pair of languages."""
    source, target = pair.split("-")
    return compare(Passage({source: lines.source, target: lines.target}, source=source))


def _blocks(finding: Finding) -> bool:
    return finding.severity is Severity.BLOCKING


def _new(now: Sequence[Finding], before: Sequence[Finding]) -> list[Finding]:
    """What is found now and was not before: another check, or another message."""
    known = Counter((one.check, str(one)) for one in before)
    return [one for one in now if not known[one.check, str(one)]]


@dataclass(frozen=True, slots=True)
class Rival:
    """A way of listing pairs, and the lines that it lists when they are clean."""

    name: str
    listed: Callable[[Sequence[tuple[str, str]]], set[int]]
    clean: set[int]

    def count_new(self, wrong: dict[int, Lines]) -> int:
        """How many of the lines with an error it lists that it did not list before."""
        listed = self.listed([(lines.source, lines.target) for lines in wrong.values()])
        return sum(number in listed and at not in self.clean for number, at in enumerate(wrong))


def _rivals(rows: Sequence[Lines], pofilter: Path | None) -> list[Rival]:
    ways: dict[str, Callable[[Sequence[tuple[str, str]]], set[int]]] = {"naive digits": differing_digits}
    if pofilter:
        ways["pofilter numbers"] = lambda pairs: filtered(pairs, pofilter, "numbers")
        ways["pofilter useful"] = lambda pairs: filtered(pairs, pofilter, USEFUL)
        ways["pofilter all"] = lambda pairs: filtered(pairs, pofilter)
    clean = [(row.source, row.target) for row in rows]
    return [Rival(name, way, way(clean)) for name, way in ways.items()]


def _share(count: int, total: int) -> float:
    return round(100 * count / total, 2) if total else 0.0


def _print(score: Score) -> None:
    print(f"\n{score.pair}, {score.part}: {score.lines} lines, any {score.any} %, blocking {score.blocking} %")
    print("  by check (any, blocking):", dict(sorted(score.by_check.items())))
    for name, (count, found, blocking) in score.found.items():
        rivals = "  ".join(f"{rival} {shares[name]:.0f}" for rival, shares in score.rivals.items())
        print(f"  {name:30} n {count:4}  any {found:6.2f}  blocking {blocking:6.2f}   | {rivals}")
    print("  rivals on clean lines:", {rival: shares["any"] for rival, shares in score.rivals.items()})


def _print_findings(rows: Sequence[Lines], clean: Sequence[tuple[Finding, ...]]) -> None:
    for at, (row, found) in enumerate(zip(rows, clean, strict=True)):
        for one in found:
            print(f"{at + 1} {one.severity} {one.check}: {one}\n      {row.source}\n      {row.target}")


def _print_missed(wrong: dict[int, Lines], news: dict[int, list[Finding]], rows: Sequence[Lines]) -> None:
    for at, lines in wrong.items():
        if not news[at]:
            print(f"{at + 1} missed\n      {lines.source}\n      {rows[at].target}\n      {lines.target}")


def pairs_a_second(part: Part, *editions: Sequence[str]) -> int:
    """How many pairs all checks together compare in a second of this core, first read as for a new story.

    A pair is an English line with one translation. With two editions each pair is read alone; with three the English
    line is read once for two pairs, as the desk does. Tables are loaded before.
    """
    passages = [
        Passage({code: part.lines[code][at] for code in ("en", *codes)}, source="en")
        for codes in editions
        for at in range(len(part.lines["en"]))
    ]
    began = time.process_time()
    for passage in passages:
        compare(passage)
    return round(sum(len(one.texts) - 1 for one in passages) / (time.process_time() - began))


if __name__ == "__main__":
    main()
