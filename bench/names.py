"""How well names survive from English into rw and sw as we read them: `python -m bench.names CORPUS [--out FILE]`.

CORPUS holds `ntrex` and `tico19`, line-aligned. Each name that the English line surely has is looked for in the other
line: by its concepts of the gazetteer, or by a word of its key. Beside it a naive rule: capitalised words that open no
sentence, looked for letter by letter. A name not found is not always an error of ours: translators drop and
translate names. The other way, each sure name of the rw or sw line is looked for in English: what is not there is
mostly a word wrongly taken for a name. Names made of ordinary words (*Supreme Court*) are not asked for.
"""

import argparse
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from inkuru.lang.folding import fold
from inkuru.lang.gazetteer import opens_sentence
from inkuru.lang.names import Name, names

FOLDERS = ("ntrex", "tico19")
OTHERS = ("rw", "sw")
CAPITAL = re.compile(r"[A-Z][^\W_]+")
SHORTEST_WORD = 3


@dataclass(frozen=True, slots=True)
class Line:
    """A line with its sure names, its words and the concepts in it."""

    text: str
    names: tuple[Name, ...]
    words: frozenset[str]
    concepts: frozenset[str]


def read_line(text: str, language: str) -> Line:
    """What a line holds."""
    found = names(text, language)
    return Line(
        text=text,
        names=tuple(name for name in found if name.sure and not name.translates),
        words=frozenset(re.findall(r"\w+", fold(text))),
        concepts=frozenset(concept for name in found for concept in name.concepts),
    )


def holds(line: Line, name: Name) -> bool:
    """Whether a line has a name of another language's line: a concept in common, or a word of the key."""
    if line.concepts & set(name.concepts):
        return True
    return any(len(word) >= SHORTEST_WORD and word in line.words for word in name.key.split())


def compare(here: Sequence[Line], there: Sequence[Line]) -> dict[str, float]:
    """Of the names of one side, the share that the other has; of the lines, the share that lack a name."""
    asked = [[holds(other, name) for name in line.names] for line, other in zip(here, there, strict=True)]
    return _shares(asked)


def compare_naively(here: Sequence[Line], there: Sequence[Line]) -> dict[str, float]:
    """The same for capitalised words that open no sentence."""
    asked = [
        [word[0] in other.text for word in CAPITAL.finditer(line.text) if not opens_sentence(line.text, word.start())]
        for line, other in zip(here, there, strict=True)
    ]
    return _shares(asked)


def _shares(asked: Iterable[Sequence[bool]]) -> dict[str, float]:
    lines = list(asked)
    total = sum(map(len, lines))
    return {
        "names": total,
        "found": round(sum(map(sum, lines)) / total, 4),
        "lines that lack one": round(sum(not all(line) for line in lines) / len(lines), 4),
    }


def main() -> None:
    """Read the arguments, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--out", type=Path, help="write the figures to this JSON file")
    options = parser.parse_args()
    answer = {}
    for folder in FOLDERS:
        lines = {code: _read(options.corpus / folder / f"{code}.txt", code) for code in ("en", *OTHERS)}
        for other in OTHERS:
            answer[f"{folder}, en in {other}"] = compare(lines["en"], lines[other])
            answer[f"{folder}, en in {other}, naive"] = compare_naively(lines["en"], lines[other])
            answer[f"{folder}, {other} in en"] = compare(lines[other], lines["en"])
            answer[f"{folder}, {other} in en, naive"] = compare_naively(lines[other], lines["en"])
    text = json.dumps(answer, indent=2)
    print(text)
    if options.out:
        options.out.write_text(text + "\n", encoding="utf-8")


def _read(path: Path, language: str) -> list[Line]:
    return [read_line(line, language) for line in path.read_text(encoding="utf-8").splitlines()]


if __name__ == "__main__":
    main()
