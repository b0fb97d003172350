"""How well languages are told apart: `python -m bench.identify CORPUS [--out FILE]`.

CORPUS holds `ntrex` and `tico19`, line-aligned `en.txt`, `rw.txt`, `sw.txt` and `documents.txt`. Percentages right,
beside py3langid limited to the three languages, which cannot refuse:

- sentences, and their first five words;
- documents of which two lines in five, rounded down, are of another language, each in quotation marks; and without
  the marks;
- sentences of our own in other languages that are refused, and those of them that are called by their name.
"""

import argparse
import json
from collections.abc import Callable, Iterator
from itertools import groupby, permutations
from pathlib import Path
from time import perf_counter

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from bench.strangers import STRANGERS
from inkuru.lang.identifying import identify

LANGUAGES = ("rw", "en", "sw")
FOLDERS = ("ntrex", "tico19")

Teller = Callable[[str], str | None]


def read_lines(corpus: Path, code: str) -> list[tuple[str, str]]:
    """The lines of all folders with their documents."""
    rows = []
    for folder in FOLDERS:
        names = (corpus / folder / "documents.txt").read_text(encoding="utf-8").splitlines()
        lines = (corpus / folder / f"{code}.txt").read_text(encoding="utf-8").splitlines()
        rows += [(name, line.strip()) for name, line in zip(names, lines, strict=True)]
    return rows


def quoting(corpus: Path, own: str, foreign: str, marks: tuple[str, str]) -> Iterator[str]:
    """The documents of a language in which two of five lines, rounded down, are foreign."""
    pairs = zip(read_lines(corpus, own), read_lines(corpus, foreign), strict=True)
    for _, group in groupby(pairs, key=lambda pair: pair[0][0]):
        # 2/5 more with each line: the lines at which the sum passes a whole number.
        lines = [
            f"{marks[0]}{other[1]}{marks[1]}" if (number + 1) * 2 // 5 > number * 2 // 5 else mine[1]
            for number, (mine, other) in enumerate(group)
        ]
        yield "\n".join(lines)


def by_us(text: str) -> str | None:
    """Our verdict."""
    return identify(text).language


def by_py3langid() -> Teller:
    """py3langid limited to our three."""
    model = LanguageIdentifier.from_model_file(MODEL_FILE)
    model.set_languages(LANGUAGES)
    return lambda text: str(model.classify(text)[0])


def share(right: int, of: int) -> float:
    """Percent."""
    return round(100 * right / of, 2)


def measure(corpus: Path, tell: Teller) -> dict[str, float]:
    """All shares of one teller."""
    answer: dict[str, float] = {}
    start = perf_counter()
    for name, cut in (("sentences", None), ("first five words", 5)):
        right, total = 0, 0
        for code in LANGUAGES:
            lines = [" ".join(line.split()[:cut]) for _, line in read_lines(corpus, code)]
            own = sum(tell(line) == code for line in lines)
            answer[f"{name}, {code}"] = share(own, len(lines))
            right, total = right + own, total + len(lines)
        answer[name] = share(right, total)
    answer["texts a second"] = round(2 * total / (perf_counter() - start))
    for name, marks in (("documents with quotations", ("“", "”")), ("documents without marks", ("", ""))):
        told = [
            tell(text) == own
            for own, foreign in permutations(LANGUAGES, 2)
            for text in quoting(corpus, own, foreign, marks)
        ]
        answer[name] = share(sum(told), len(told))
        answer[f"{name}, number"] = len(told)
    return answer


def refusals() -> dict[str, str]:
    """By language: how many of its sentences are refused, and how many of these are called by its name."""
    answer = {}
    for code, sentences in STRANGERS.items():
        verdicts = [identify(sentence) for sentence in sentences]
        refused = sum(verdict.language is None for verdict in verdicts)
        named = sum(verdict.other == code for verdict in verdicts)
        answer[code] = f"{refused} of {len(sentences)}, {named} by name"
    return answer


def main() -> None:
    """Read the arguments, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--out", type=Path, help="write the figures to this JSON file")
    options = parser.parse_args()
    answer = {
        "ours": measure(options.corpus, by_us),
        "py3langid": measure(options.corpus, by_py3langid()),
        "refused": refusals(),
    }
    text = json.dumps(answer, indent=2)
    print(text)
    if options.out:
        options.out.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
