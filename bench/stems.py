"""What stems buy: `python -m bench.stems CORPUS [--out FILE]`.

CORPUS holds `ntrex` and `tico19` with `rw.txt` and `sw.txt`. Three rules say whether two words are one search: their
stems are equal, the words are equal (no stemming), or their character trigrams overlap (Jaccard, at the threshold
that does best on the pairs for tuning). Three measures:

- *pairs*: precision and recall over the hand-written pairs of `tests/lang/stems`, by half; *tuning* ones shaped the
  tables, *judging* ones did not.
- *lines*: every form of a row of judging pairs asks for the corpus lines that hold any form of that row: the share
  found.
- *types*: the different words of the corpus, and how many stems they become.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from time import perf_counter

from inkuru.lang.folding import fold
from inkuru.lang.stems import WORD, stem
from tests.lang.stem_pairs import HALVES, Pair, pairs, score

LANGUAGES = ("rw", "sw")
FOLDERS = ("ntrex", "tico19")
THRESHOLDS = tuple(step / 20 for step in range(2, 20))

Rule = Callable[[str, str], bool]


@cache
def trigrams(word: str) -> frozenset[str]:
    """The runs of three letters of a word and its two edges."""
    padded = f"^{fold(word)}$"
    return frozenset(padded[place : place + 3] for place in range(len(padded) - 2))


def overlap(first: str, second: str) -> float:
    """The share of trigrams that two words have in common (Jaccard)."""
    return len(trigrams(first) & trigrams(second)) / len(trigrams(first) | trigrams(second))


def rules(language: str) -> dict[str, Rule]:
    """The three rules; the threshold of the trigrams is the best on the pairs for tuning, by F1."""
    tuning = [pair for pair in pairs(language) if pair.half == "tuning"]
    best = max(THRESHOLDS, key=lambda threshold: _f1(tuning, _by_trigrams(threshold)))
    return {
        "stems": lambda first, second: stem(first, language) == stem(second, language),
        "no stemming": lambda first, second: fold(first) == fold(second),
        f"trigrams, {best}": _by_trigrams(best),
    }


def _by_trigrams(threshold: float) -> Rule:
    return lambda first, second: overlap(first, second) >= threshold


def _f1(chosen: list[Pair], rule: Rule) -> float:
    reached = score(chosen, rule)
    total = reached.precision + reached.recall
    return 2 * reached.precision * reached.recall / total if total else 0.0


def judge_pairs(language: str) -> dict[str, dict[str, float]]:
    """Precision and recall of each rule on each half of the pairs."""
    answer = {}
    for half in HALVES:
        chosen = [pair for pair in pairs(language) if pair.half == half]
        for name, rule in rules(language).items():
            reached = score(chosen, rule)
            answer[f"{half}, {name}"] = {
                "pairs": reached.pairs,
                "precision": round(reached.precision, 4),
                "recall": round(reached.recall, 4),
            }
    return answer


def judge_lines(language: str, words: dict[str, set[int]]) -> dict[str, dict[str, float]]:
    """Of the lines that hold a form of a row, the share that each rule finds from each other form of the row."""
    families: dict[str, set[str]] = defaultdict(set)
    for pair in pairs(language):
        if pair.same and pair.half == "judging":
            families[pair.first] |= {pair.first, pair.second}
    return {name: _found(families.values(), words, rule) for name, rule in rules(language).items()}


def _found(families: Iterable[set[str]], words: dict[str, set[int]], rule: Rule) -> dict[str, float]:
    asked = found = 0
    for family in families:
        held = {form: words[form] for form in family if form in words}
        wanted = set().union(*held.values())
        for query in family:
            asked += len(wanted)
            found += len(set().union(*(lines for form, lines in held.items() if rule(query, form))))
    return {"asked": asked, "found": round(found / asked, 4)}


def read_words(corpus: Path, language: str) -> tuple[list[str], dict[str, set[int]]]:
    """All words of the corpus in order, and the lines of each."""
    texts = ((corpus / folder / f"{language}.txt").read_text(encoding="utf-8") for folder in FOLDERS)
    running: list[str] = []
    lines: dict[str, set[int]] = defaultdict(set)
    for number, line in enumerate(line for text in texts for line in text.splitlines()):
        for word in WORD.findall(line):
            running.append(word)
            lines[fold(word)].add(number)
    return running, lines


def count_types(language: str, running: list[str]) -> dict[str, float]:
    """The different words, the different stems, and words stemmed a second with nothing remembered at first."""
    stem.cache_clear()
    start = perf_counter()
    stems = {stem(word, language) for word in running}
    seconds = perf_counter() - start
    types = {fold(word) for word in running}
    return {"types": len(types), "stems": len(stems), "words a second": round(len(running) / seconds)}


def main() -> None:
    """Read the arguments, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--out", type=Path, help="write the figures to this JSON file")
    options = parser.parse_args()
    answer: dict[str, object] = {}
    for language in LANGUAGES:
        running, lines = read_words(options.corpus, language)
        answer[language] = {
            "pairs": judge_pairs(language),
            "lines": judge_lines(language, lines),
            "types": count_types(language, running),
        }
    text = json.dumps(answer, indent=2)
    print(text)
    if options.out:
        options.out.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
