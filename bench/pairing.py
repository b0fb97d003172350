"""How well the paragraphs of a translation find those of their source, where some are missing on both sides.

`python -m bench.pairing CORPUS [--out FILE]` reads `CORPUS/{rw,en,sw}.txt` with `documents.txt`, line-aligned. Two
sentences are a paragraph; of each document a share of the paragraphs is left out, drawn with a seed on each side.
"""

import json
import random
import sys
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from inkuru.memory.pairing import pair
from inkuru.records import Paragraph

SEED = 7
LEFT_OUT = (0.0, 0.05, 0.2)
PAIRS = (("en", "rw"), ("en", "sw"), ("rw", "sw"))
SENTENCES = 2

Document = dict[str, list[Paragraph]]


def read_documents(corpus: Path) -> Iterator[Document]:
    """The paragraphs of each document by language."""
    names = (corpus / "documents.txt").read_text(encoding="utf-8").splitlines()
    lines = {code: (corpus / f"{code}.txt").read_text(encoding="utf-8").splitlines() for code in ("rw", "en", "sw")}
    for _, rows in groupby(range(len(names)), key=names.__getitem__):
        places = list(rows)
        cuts = [places[place : place + SENTENCES] for place in range(0, len(places), SENTENCES)]
        yield {code: [Paragraph(" ".join(said[row] for row in cut)) for cut in cuts] for code, said in lines.items()}


def measure(documents: Sequence[Document], source: str, target: str, share: float) -> dict[str, float]:
    """Precision, recall and their harmonic mean over all pairs of paragraphs that have one."""
    draw, right, found, true = random.Random(SEED), 0, 0, 0
    for document in documents:
        ours, theirs = (
            [place for place in range(len(document[code])) if draw.random() >= share] for code in (source, target)
        )
        truth = {(ours.index(place), theirs.index(place)) for place in set(ours) & set(theirs)}
        sides = [document[source][place] for place in ours], [document[target][place] for place in theirs]
        pairs = set(pair(*sides, source=source, target=target).pairs)
        right, found, true = right + len(pairs & truth), found + len(pairs), true + len(truth)
    return {
        "precision": round(right / found, 4),
        "recall": round(right / true, 4),
        "f1": round(2 * right / (found + true), 4),
    }


def main() -> None:
    """Print, or keep, the figures."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--out", type=Path)
    asked = parser.parse_args()
    documents = list(read_documents(asked.corpus))
    results = {
        f"{source}-{target}, {share:.0%} left out": measure(documents, source, target, share)
        for source, target in PAIRS
        for share in LEFT_OUT
    }
    told = json.dumps(results, indent=2)
    if asked.out:
        asked.out.write_text(told + "\n", encoding="utf-8")
    sys.stdout.write(told + "\n")


if __name__ == "__main__":
    main()
