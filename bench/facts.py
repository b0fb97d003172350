"""How well and how fast facts are read: `python bench/facts.py CORPUS [--list FOLDER] [--out FILE]`.

CORPUS holds `ntrex` and `tico19`: line-aligned `en.txt`, `rw.txt`, `sw.txt`, `documents.txt`. For each folder, and for
each half of NTREX by document (the first half is for tuning, the second judges): how many facts of the English line
agree with a fact of the same line in the other language, how many lines without a fact in English have one, and
sentences a second. `--list` prints what does not agree in one folder (ntrex-dev, ntrex-judge, tico19), for reading.
"""

import argparse
import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from inkuru.lang.facts import agrees, facts
from inkuru.lang.facts.lexicon import lexicon
from inkuru.lang.facts.reading import may_hold_facts
from inkuru.records import Fact

LANGUAGES = ("en", "rw", "sw")
HOSTILE = (
    "1," * 2500,
    "1 " * 2500,
    "na " * 1600,
    "mia tatu na " * 420,
    "a" * 5000,
    "1-" * 2500,
    "$" * 5000,
    "a@a." * 1250,
)


@dataclass(frozen=True, slots=True)
class Part:
    """Some lines of a folder, by number, in all languages."""

    name: str
    lines: tuple[tuple[int, dict[str, str]], ...]


def read_parts(corpus: Path) -> Iterator[Part]:
    """NTREX in two halves by document, and TICO-19."""
    ntrex = tuple(_read_lines(corpus / "ntrex"))
    documents = (corpus / "ntrex" / "documents.txt").read_text(encoding="utf-8").splitlines()
    named = list(dict.fromkeys(documents))
    tuned = set(named[: len(named) // 2])
    yield Part("ntrex-dev", tuple(line for line in ntrex if documents[line[0] - 1] in tuned))
    yield Part("ntrex-judge", tuple(line for line in ntrex if documents[line[0] - 1] not in tuned))
    yield Part("tico19", tuple(_read_lines(corpus / "tico19")))


def _read_lines(folder: Path) -> Iterator[tuple[int, dict[str, str]]]:
    texts = [(folder / f"{code}.txt").read_text(encoding="utf-8").splitlines() for code in LANGUAGES]
    for number, rows in enumerate(zip(*texts, strict=True), 1):
        yield number, dict(zip(LANGUAGES, rows, strict=True))


def unmatched(source: Sequence[Fact], target: Sequence[Fact]) -> list[Fact]:
    """The facts of the source that agree with no fact of the target."""
    return [fact for fact in source if not any(agrees(fact, other) for other in target)]


def measure(part: Part, code: str, *, listing: bool) -> dict[str, float]:
    """Agreement and stray facts of one language against English."""
    found = agreed = silent = strays = 0
    for number, texts in part.lines:
        source, target = facts(texts["en"], "en"), facts(texts[code], code)
        missing = unmatched(source, target)
        found, agreed = found + len(source), agreed + len(source) - len(missing)
        silent += not source
        strays += not source and bool(target)
        if listing and (missing or (not source and target)):
            _show(number, code, texts, missing or target)
    return {
        "facts": found, "agreeing": round(100 * agreed / found, 2), "lines without facts": silent,
        "stray %": round(100 * strays / silent, 2),
    }  # fmt: skip


def _show(number: int, code: str, texts: dict[str, str], facts_shown: Sequence[Fact]) -> None:
    shown = "; ".join(f"{fact.kind} {fact.value} {fact.unit or ''} «{fact.text}»" for fact in facts_shown)
    print(f"{number} {code}: {shown}\n   {texts['en']}\n   {texts[code]}")


def speed(parts: Sequence[Part]) -> dict[str, int]:
    """Sentences a second, by language, over all parts; the best of three."""
    answer = {}
    for code in LANGUAGES:
        lines = [texts[code] for part in parts for _, texts in part.lines]
        best = min(_seconds(lines, code) for _ in range(3))
        answer[code] = round(len(lines) / best)
    return answer


def _seconds(lines: Sequence[str], code: str) -> float:
    """The time of this process alone: the machine may be busy with others."""
    start = time.process_time()
    for line in lines:
        facts(line, code)
    return time.process_time() - start


def main() -> None:
    """Read the arguments, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--list", default="", help="ntrex-dev, ntrex-judge or tico19: print what does not agree")
    parser.add_argument("--language", default="", help="list this language only")
    parser.add_argument("--out", type=Path, help="write the figures to this JSON file")
    options = parser.parse_args()
    parts = tuple(read_parts(options.corpus))
    answer: dict[str, object] = {}
    for part in parts:
        for code in LANGUAGES[1:]:
            listing = options.list == part.name and options.language in ("", code)
            answer[f"{part.name} en-{code}"] = measure(part, code, listing=listing)
    answer["sentences a second"] = speed(parts)
    answer["slowest hostile line, ms"] = {
        code: round(max(_seconds([line], code) for line in HOSTILE) * 1000, 1) for code in LANGUAGES
    }
    held = [may_hold_facts(texts["en"], lexicon("en")) for part in parts for _, texts in part.lines]
    answer["English lines that pass the first look, %"] = round(100 * sum(held) / len(held), 1)
    text = json.dumps(answer, indent=2)
    print(text)
    if options.out:
        options.out.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
