"""How well texts are split into sentences: `python -m bench.sentences CORPUS [--out FILE]`.

CORPUS holds `ntrex` and `tico19`, line-aligned `en.txt`, `rw.txt`, `sw.txt` and `documents.txt`. The lines of each
document are joined by a space, and the places where they met are looked for again; beside ours by sentencex alone
and by pysbd (`pip install pysbd`; it has no Kinyarwanda or Swahili and is given its English rules).

Five figures of F1, as headlines and list items end without a mark and some lines hold several sentences:

- *all*: every end of a line counts, and no other place does.
- *headlines*: the same, where the first line of each document, its headline, keeps a line of its own, as in a story.
- *marked*: only ends with a mark that can end a sentence count; others are neither right nor wrong.
- *held out*: *all* over every second document. Nobody read these while the rules for headings were made; it was
  counted which rules fail there.
- *sentences*: *marked*, where a place inside a line is right too if all three languages have the line in as many parts
  (as our splitter has them) and more than one.

What a rule for headings can spoil is counted where there are none: in each line by itself, and in each run of four
lines but the first of a document. *parted* are places inside lines without a mark before them.
"""

import argparse
import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from pathlib import Path
from time import process_time

import pysbd
import sentencex

from inkuru.lang.sentences import split

LANGUAGES = ("rw", "en", "sw")
FOLDERS = ("ntrex", "tico19")
PARAGRAPH = 4
"""Lines."""

MARKED = re.compile(r"[.!?…][\"“”„«»‹›()\[\]'‘’`\s]*$")

Splitter = Callable[[str], set[int]]


@dataclass(frozen=True, slots=True)
class Document:
    """The lines of a document in one language, and how many sentences a line surely holds, where that is known."""

    lines: tuple[str, ...]
    parts: tuple[int, ...]

    def joined(self, *, headline: bool = False) -> tuple[str, list[int]]:
        """The text, and where its lines end."""
        gaps = ["\n" if headline and number == 0 else " " for number, _ in enumerate(self.lines)]
        text, ends = "", []
        for line, gap in zip(self.lines, gaps, strict=True):
            text += line
            ends.append(len(text))
            text += gap
        return text[:-1], ends


def read_documents(folder: Path, code: str) -> list[Document]:
    """The documents of a folder in a language."""
    names = (folder / "documents.txt").read_text(encoding="utf-8").splitlines()
    lines = [line.strip() for line in (folder / f"{code}.txt").read_text(encoding="utf-8").splitlines()]
    parts = _parts(folder)
    rows = zip(names, lines, parts, strict=True)
    documents = []
    for _, group in groupby(rows, key=lambda row: row[0]):
        _, own, known = zip(*group, strict=True)
        documents.append(Document(own, known))
    return documents


def _parts(folder: Path) -> list[int]:
    """Into how many parts each line falls in all languages alike; 1 where they differ."""
    counts = [
        [len(split(line, code)) for line in (folder / f"{code}.txt").read_text(encoding="utf-8").splitlines()]
        for code in LANGUAGES
    ]
    return [row[0] if len(set(row)) == 1 else 1 for row in zip(*counts, strict=True)]


def ours(text: str, code: str) -> set[int]:
    """Ends of sentences by inkuru.lang.sentences."""
    return {end for _, end in split(text, code)}


def by_sentencex(text: str, code: str) -> set[int]:
    """Ends of sentences by sentencex as it comes."""
    return _ends(text, sentencex.segment(code, text))


def by_pysbd(text: str, code: str) -> set[int]:  # noqa: ARG001 - it has English alone
    """Ends of sentences by pysbd with English rules."""
    return _ends(text, pysbd.Segmenter(language="en", clean=False).segment(text))


def _ends(text: str, sentences: Sequence[str]) -> set[int]:
    ends, place = set(), 0
    for sentence in sentences:
        stripped = sentence.strip()
        found = text.find(stripped, place)
        if stripped and found >= 0:
            place = found + len(stripped)
            ends.add(place)
    return ends


@dataclass(slots=True)
class Score:
    """Right, wrong and missing places."""

    right: int = 0
    wrong: int = 0
    missing: int = 0

    def add(self, found: set[int], expected: set[int], allowed: set[int]) -> None:
        """Counts the places of a document; those that are allowed are neither right nor wrong."""
        self.right += len(found & expected)
        self.wrong += len(found - expected - allowed)
        self.missing += len(expected - found)

    def f1(self) -> float:
        """F1 in percent."""
        return round(200 * self.right / (2 * self.right + self.wrong + self.missing), 2)


def measure(documents: Sequence[Document], splitter: Splitter) -> dict[str, float]:
    """The four figures, what is wrong or missing of *all*, and characters a second."""
    scores = {name: Score() for name in ("all", "held out", "headlines", "marked", "sentences")}
    characters, seconds = 0, 0.0
    for number, document in enumerate(documents):
        text, ends = document.joined()
        start = process_time()
        found = splitter(text)
        seconds, characters = seconds + process_time() - start, characters + len(text)
        titled, titled_ends = document.joined(headline=True)
        marked = {end for line, end in zip(document.lines, ends, strict=True) if MARKED.search(line)}
        scores["all"].add(found, set(ends), set())
        if number % 2:
            scores["held out"].add(found, set(ends), set())
        scores["headlines"].add(splitter(titled), set(titled_ends), set())
        scores["marked"].add(found, marked, set(ends))
        scores["sentences"].add(found, marked, set(ends) | set(_inner(document, ends, found)))
    lines = [Document((line,), (1,)) for document in documents for line in document.lines]
    return {name: score.f1() for name, score in scores.items()} | {
        "wrong": scores["all"].wrong,
        "missing": scores["all"].missing,
        "lines": len(lines),
        "lines parted": sum(_is_parted(line, splitter) for line in lines),
        "paragraphs": len(list(_paragraphs(documents))),
        "paragraphs parted": sum(_is_parted(paragraph, splitter) for paragraph in _paragraphs(documents)),
        "characters a second": round(characters / seconds),
    }


def _paragraphs(documents: Sequence[Document]) -> Iterator[Document]:
    """Every run of lines that begins after the first of a document."""
    for document in documents:
        for start in range(1, len(document.lines)):
            lines = document.lines[start : start + PARAGRAPH]
            yield Document(lines, (1,) * len(lines))


def _is_parted(document: Document, splitter: Splitter) -> bool:
    """Whether a place is found that is no end of a line and has no mark before it."""
    text, ends = document.joined()
    return any(not MARKED.search(text[:place]) for place in splitter(text) - set(ends))


def _inner(document: Document, ends: Sequence[int], found: set[int]) -> Iterator[int]:
    """The places found inside lines that hold several sentences in every language, if there are not too many."""
    start = 0
    for parts, end in zip(document.parts, ends, strict=True):
        inside = [place for place in found if start < place < end]
        if len(inside) < parts:
            yield from inside
        start = end


def main() -> None:
    """Read the arguments, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--out", type=Path, help="write the figures to this JSON file")
    options = parser.parse_args()
    answer: dict[str, dict[str, float]] = {}
    for folder in FOLDERS:
        for code in LANGUAGES:
            documents = read_documents(options.corpus / folder, code)
            for name, splitter in (("ours", ours), ("sentencex", by_sentencex), ("pysbd", by_pysbd)):
                answer[f"{folder} {code} {name}"] = measure(documents, partial(splitter, code=code))
    text = json.dumps(answer, indent=2)
    print(text)
    if options.out:
        options.out.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
