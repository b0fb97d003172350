"""Measure the checks on passages written for judging them: one thing said rightly in three languages.

    python -m bench.judging [--seed N] [--parts sample,tuning,held_out] [--findings] [--missed CLASS] [--out FILE]

The parts are the sample newsroom, and the two files in tests/checks/judging: `tuning`, by which the engines may be
mended, and `held_out`, which only judges. All texts are right, so that every finding on them is a false alarm. Each
passage is compared in pairs as `inkuru check --source --target` does, and in its three editions as the desk does;
there a translated edition counts as a pair with its source. An injected error is found when the pair has a finding
that it had not without the error.
"""

import argparse
import itertools
import json
import random
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from bench.checks import findings
from bench.injecting import INJECTIONS, SPEECHES, Lines
from inkuru.checks.comparing import compare
from inkuru.checks.passage import Passage
from inkuru.formats.plain import read_story
from inkuru.records import Finding, Severity

HOME = Path(__file__).resolve().parents[1]
JUDGING = HOME / "tests" / "checks" / "judging"
SAMPLE = HOME / "src" / "inkuru" / "sample"
LANGUAGES = ("rw", "en", "sw")
PAIRS = ("en-rw", "en-sw", "rw-sw")
EDITIONS = "three editions"


@dataclass(slots=True)
class Score:
    """Shares of pairs in per cent; `by_check` counts findings (any, blocking); `found` as (errors, found, blocked)."""

    part: str
    pair: str
    pairs: int
    blocking: float = 0.0
    any: float = 0.0
    by_check: dict[str, list[int]] = field(default_factory=dict)
    found: dict[str, tuple[int, float, float]] = field(default_factory=dict)


def main() -> None:
    """Print the scores, and write them where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--parts", default=",".join(PARTS))
    parser.add_argument("--findings", action="store_true", help="print every finding with its texts")
    parser.add_argument("--missed", default="", metavar="CLASS", help="print the errors of a class that are not found")
    parser.add_argument("--out", type=Path)
    asked = parser.parse_args()
    scores = []
    for part in asked.parts.split(","):
        passages = list(PARTS[part]())
        scores.append(judge_editions(part, passages))
        scores.extend(judge_pair(part, pair, passages, asked) for pair in PAIRS)
        if asked.findings:
            _print_findings(passages)
        for score in scores[-1 - len(PAIRS) :]:
            _print(score)
    if asked.out:
        result = {"seed": asked.seed, "scores": [asdict(score) for score in scores]}
        asked.out.write_text(json.dumps(result, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def read_sample() -> Iterator[Passage]:
    """The texts of the sample newsroom, paragraph by paragraph, with standfirsts, captions and changes."""
    stories = tomllib.loads((SAMPLE / "newsroom.toml").read_text(encoding="utf-8"))["stories"]
    for story in stories:
        drafts = {
            code: read_story((SAMPLE / f"{story['slug']}.{code}.txt").read_bytes(), address=story["slug"])
            for code in LANGUAGES
        }
        texts = {code: (draft.headline, *(one.text for one in draft.paragraphs)) for code, draft in drafts.items()}
        rows = [dict(zip(LANGUAGES, row, strict=True)) for row in zip(*texts.values(), strict=True)]
        rows += [story["standfirst"]]
        rows += [story[one][text] for one, text in _SIDE_TEXTS if one in story]
        yield from (Passage(row, source=story["source"]) for row in rows)


_SIDE_TEXTS = (("image", "caption"), ("image", "alt"), ("correction", "before"), ("change", "text"))


def read_passages(name: str) -> Iterator[Passage]:
    """The passages of a file in tests/checks/judging: `tuning` or `held_out`."""
    rows = tomllib.loads((JUDGING / f"{name}.toml").read_text(encoding="utf-8"))["passages"]
    for row in rows:
        yield Passage({code: row[code] for code in LANGUAGES}, source=row["source"])


PARTS: dict[str, Callable[[], Iterator[Passage]]] = {
    "sample": read_sample,
    "tuning": lambda: read_passages("tuning"),
    "held_out": lambda: read_passages("held_out"),
}


def judge_editions(part: str, passages: Sequence[Passage]) -> Score:
    """The score of whole passages; a translated edition is a pair with its source."""
    found = []
    for passage in passages:
        findings = compare(passage)
        found += [[one for one in findings if one.language == pair.target.code] for pair in passage.pairs]
    return _score(part, EDITIONS, found)


def judge_pair(part: str, pair: str, passages: Sequence[Passage], asked: argparse.Namespace) -> Score:
    """The score of a pair of languages, with and without errors put in."""
    target = pair.partition("-")[2]
    rows = list(_rows(pair, passages))
    clean = [findings(pair, row) for row in rows]
    score = _score(part, pair, clean)
    for name, inject in INJECTIONS.items():
        chance = random.Random(f"{asked.seed}/{name}/{pair}/{part}")
        wrong = [(at, inject(row, SPEECHES[target], chance)) for at, row in enumerate(rows)]
        errors = [(at, text) for at, text in wrong if text is not None and text != rows[at].target]
        news = [_new(findings(pair, Lines(rows[at].english, rows[at].source, text)), clean[at]) for at, text in errors]
        score.found[name] = (
            len(errors), _share(sum(map(bool, news)), len(errors)), _share(sum(map(_blocks, news)), len(errors))
        )  # fmt: skip
        if name == asked.missed:
            _print_missed([(rows[at].source, text) for (at, text), new in zip(errors, news, strict=True) if not new])
    return score


def _rows(pair: str, passages: Sequence[Passage]) -> Iterator[Lines]:
    """The passages in a pair of languages; a change of the sample may not have reached all editions."""
    source, target = pair.split("-")
    for texts in (passage.texts for passage in passages):
        if source in texts and target in texts:
            yield Lines(texts.get("en", ""), texts[source], texts[target])


def _score(part: str, pair: str, found: Sequence[Sequence[Finding]]) -> Score:
    score = Score(part, pair, len(found))
    score.blocking = _share(sum(map(_blocks, found)), len(found))
    score.any = _share(sum(map(bool, found)), len(found))
    for one in itertools.chain(*found):
        counted = score.by_check.setdefault(one.check, [0, 0])
        counted[0] += 1
        counted[1] += one.severity is Severity.BLOCKING
    return score


def _blocks(found: Sequence[Finding]) -> bool:
    return any(one.severity is Severity.BLOCKING for one in found)


def _new(now: Sequence[Finding], before: Sequence[Finding]) -> list[Finding]:
    known = {(one.check, str(one)) for one in before}
    return [one for one in now if (one.check, str(one)) not in known]


def _share(count: int, total: int) -> float:
    return round(100 * count / total, 2) if total else 0.0


def _print(score: Score) -> None:
    print(f"\n{score.part}, {score.pair}: {score.pairs} pairs, blocking {score.blocking} %, any {score.any} %")
    print("  by check (any, blocking):", dict(sorted(score.by_check.items())))
    for name, (count, found, blocked) in score.found.items():
        print(f"  {name:30} n {count:4}  any {found:6.2f}  blocking {blocked:6.2f}")


def _print_findings(passages: Sequence[Passage]) -> None:
    """The findings of every pair in words, with the texts once."""
    for number, passage in enumerate(passages, 1):
        said = [f"   {one.severity} {one.check}: {one}" for one in compare(passage)]
        for pair in PAIRS:
            said += [
                f"   {pair} {one.severity} {one.check}: {one}"
                for row in _rows(pair, [passage])
                for one in findings(pair, row)
            ]
        if said:
            print("", f"{number}", *(f"   {text}" for text in passage.texts.values()), *said, sep="\n")


def _print_missed(missed: Sequence[tuple[str, str]]) -> None:
    for source, target in missed:
        print(f"missed\n      {source}\n      {target}")


if __name__ == "__main__":
    main()
