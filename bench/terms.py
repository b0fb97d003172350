"""How fast terms are recognised: sentences a second, with ten thousand concepts.

`python -m bench.terms CORPUS` reads `CORPUS/{rw,en,sw}.txt`, a sentence a line. The concepts are the gazetteer’s and,
beyond them, pairs of neighbouring words of every second line, drawn with a seed; the other lines are read.
"""

import json
import random
import sys
import time
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from statistics import median

from inkuru.lang.gazetteer import concepts, names_of
from inkuru.lang.language import codes
from inkuru.lang.stems import WORD
from inkuru.lang.terms import Name, recogniser

CONCEPTS = 10_000
ROUNDS = 5
SEED = 20261122


def make_names(lines: Sequence[str], language: str) -> list[Name]:
    """The names of CONCEPTS concepts in a language."""
    names = [Name(one.id, name) for one in concepts() for name in names_of(one.id, language)]
    pairs = sorted({" ".join(pair) for line in lines for pair in pairwise(WORD.findall(line))})
    random.Random(SEED).shuffle(pairs)
    wanted = CONCEPTS - len({name.key for name in names})
    return names + [Name(f"pair-{number}", pair) for number, pair in enumerate(pairs[:wanted])]


def measure(names: Sequence[Name], lines: Sequence[str], language: str) -> dict[str, float]:
    """The first reading of the text, and the median of ROUNDS more, in seconds of this process’s own."""
    start = time.process_time()
    found, seconds = recogniser(names, language), list[float]()
    made = time.process_time() - start
    for _ in range(ROUNDS + 1):
        start = time.process_time()
        sightings = sum(len(found.find(line)) for line in lines)
        seconds.append(time.process_time() - start)
    return {
        "sentences": len(lines),
        "concepts": len({name.key for name in names}),
        "names": len(names),
        "sightings": sightings,
        "seconds_to_make": round(made, 2),
        "first_reading_per_second": round(len(lines) / seconds[0]),
        "sentences_per_second": round(len(lines) / median(seconds[1:])),
    }


def main(corpus: Path) -> None:
    """Print the figures of each language."""
    results = {}
    for code in codes():
        lines = (corpus / f"{code}.txt").read_text(encoding="utf-8").splitlines()
        results[code] = measure(make_names(lines[1::2], code), lines[::2], code)
    print(json.dumps(results, indent=2))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
