"""How well documents of one story are found: `python -m bench.archive_pairing CORPUS [--seeds 1 2 3] [--out FILE]`.

CORPUS holds `ntrex` and `tico19`, line-aligned in three languages. Their documents are shuffled; half lose their
date, which is drawn from sixty days. With strangers, that share of the stories is there in one language only. Constants
were tuned on every second document, the even ones; the odd ones are what is reported, and all together. The large
archive has stories made of six lines drawn from all documents: for time and memory.
"""

import argparse
import json
import random
import resource
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from statistics import mean

from inkuru.lang.language import codes
from inkuru.memory.archive_pairing import Document, gather

FOLDERS = ("ntrex", "tico19")
BEGAN, DAYS = date(2020, 1, 1), 60
DATED = 0.5
STRANGERS = (0.0, 0.3, 0.6)
LARGE, LINES = 1_500, 6
Story = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Result:
    """Of pairs: how many of those found are right, and how many of the right ones were found."""

    f1: float
    precision: float
    recall: float


def read_stories(corpus: Path) -> list[Story]:
    """The documents of the corpus, each in all languages."""
    stories: list[Story] = []
    for folder in FOLDERS:
        names = (corpus / folder / "documents.txt").read_text(encoding="utf-8").split()
        lines = {code: (corpus / folder / f"{code}.txt").read_text(encoding="utf-8").split("\n") for code in codes()}
        for one in dict.fromkeys(names):
            places = [place for place, name in enumerate(names) if name == one]
            stories.append({code: tuple(lines[code][place] for place in places) for code in codes()})
    return stories


def shuffle(stories: Sequence[Story], chance: random.Random, strangers: float) -> list[tuple[int, Document]]:
    """The documents of stories in no order, each with the number of its story."""
    archive = list[tuple[int, Document]]()
    for number, story in enumerate(stories):
        day = BEGAN + timedelta(days=chance.randrange(DAYS))
        spoken = [chance.choice(codes())] if chance.random() < strangers else codes()
        archive += [(number, Document(code, story[code], day if chance.random() < DATED else None)) for code in spoken]
    chance.shuffle(archive)
    return archive


def judge(archive: Sequence[tuple[int, Document]]) -> Result:
    """Pairs found beside pairs that there are."""
    families = gather([document for _, document in archive])
    found = {(one, other) for family in families for one in family.members for other in family.members if one < other}
    places: dict[int, list[int]] = {}
    for place, (number, _) in enumerate(archive):
        places.setdefault(number, []).append(place)
    truth = {(one, other) for family in places.values() for one in family for other in family if one < other}
    right = len(found & truth)
    return Result(2 * right / (len(found) + len(truth)), right / max(1, len(found)), right / max(1, len(truth)))


def measure(stories: Sequence[Story], seeds: Sequence[int]) -> dict[str, dict[str, float]]:
    """Means over seeds, by the share of strangers."""
    measured = {}
    for strangers in STRANGERS:
        results = [judge(shuffle(stories, random.Random(seed), strangers)) for seed in seeds]
        measured[f"strangers {strangers}"] = {
            "f1": round(mean(one.f1 for one in results), 4),
            "precision": round(mean(one.precision for one in results), 4),
            "recall": round(mean(one.recall for one in results), 4),
        }
    return measured


def measure_large(stories: Sequence[Story], seed: int) -> dict[str, float]:
    """A made-up archive of thousands."""
    chance = random.Random(seed)
    lines = [{code: story[code][place] for code in codes()} for story in stories for place in range(len(story["en"]))]
    made = [_made_of(chance.sample(lines, LINES)) for _ in range(LARGE)]
    archive = shuffle(made, chance, 0.3)
    begun = time.process_time()
    result = judge(archive)
    return {
        "documents": len(archive),
        "f1": round(result.f1, 4),
        "cpu_seconds": round(time.process_time() - begun, 1),
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


def _made_of(lines: Sequence[Mapping[str, str]]) -> Story:
    return {code: tuple(line[code] for line in lines) for code in codes()}


def main() -> None:
    """Print the figures, and keep them."""
    parser = argparse.ArgumentParser()
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3])
    parser.add_argument("--out", type=Path)
    asked = parser.parse_args()
    stories = read_stories(asked.corpus)
    results = {
        "tuned on (even)": measure(stories[::2], asked.seeds),
        "held out (odd)": measure(stories[1::2], asked.seeds),
        "all": measure(stories, asked.seeds),
        "large": measure_large(stories, asked.seeds[0]),
    }
    text = json.dumps(results, indent=2)
    print(text)
    if asked.out:
        asked.out.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
