"""What is learnt from an archive, and how much of it is right: `python -m bench.learning CORPUS [--out FILE]`.

CORPUS holds `ntrex` and `tico19`, line-aligned in three languages. Their lines become the paragraphs of articles: each
language is cut into paragraphs of its own at one place in ten, and lacks one line in twenty. Half of the articles have
no date, three stories in ten are there in one language only, and all of them are shuffled. A unit is right when both
sides hold the same share of the same lines, within a third of a line. The constants of `inkuru.flow.matching_archives`
were chosen on the even documents; the odd ones are what is reported, beside what other constants would leave.
"""

import argparse
import json
import random
import resource
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from bench.archive_pairing import BEGAN, DATED, DAYS, Story, read_stories
from inkuru.flow import matching_archives
from inkuru.flow.matching_archives import find_related, teach
from inkuru.flow.reading_archives import Archived, in_its_language
from inkuru.lang.language import codes
from inkuru.records import Article, Paragraph, TranslationUnit

STRANGERS = 0.3
LACKING = 0.05
CUT_ELSEWHERE = 0.1
LONGEST_PARAGRAPH = 4
WITHIN = 0.35
OTHER_LEAST = (0.0, 0.9, 0.995)


@dataclass(frozen=True, slots=True)
class Made:
    """An article and its lines: the number of its story, its text without spaces, and of each letter its line.

    Two sentences may stand side by side without a space, which a unit puts between them.
    """

    story: int
    article: Archived
    text: str
    line_of: tuple[int, ...]

    def shares(self, said: str) -> dict[int, float]:
        """How much of which lines a piece of the text holds."""
        letters = "".join(said.split())
        begin = self.text.index(letters)
        held = self.line_of[begin : begin + len(letters)]
        return {line: held.count(line) / self.line_of.count(line) for line in set(held)}


def make_archive(stories: Sequence[Story], chance: random.Random) -> list[Made]:
    """The articles of stories, in no order."""
    archive = list[Made]()
    for number, story in enumerate(stories):
        day = BEGAN + timedelta(days=chance.randrange(DAYS))
        lines = range(1, len(story["en"]))
        cuts = {line for line in lines if chance.random() < 2 / (LONGEST_PARAGRAPH + 1)}
        spoken = [chance.choice(codes())] if chance.random() < STRANGERS else codes()
        for code in spoken:
            kept = [line for line in lines if chance.random() >= LACKING]
            own = {line for line in lines if (line in cuts) != (chance.random() < CUT_ELSEWHERE)}
            dated = day if chance.random() < DATED else None
            archive.append(_made(f"{number}-{code}.txt", story[code], kept, own, dated))
    chance.shuffle(archive)
    return archive


def _made(name: str, lines: Sequence[str], kept: Sequence[int], cuts: set[int], day: date | None) -> Made:
    said = {line: " ".join(lines[line].split()) for line in (0, *kept)}
    paragraphs = list[list[str]]()
    for line in kept:
        if line in cuts or not paragraphs:
            paragraphs.append([])
        paragraphs[-1].append(said[line])
    article = Article(said[0], tuple(Paragraph(" ".join(one)) for one in paragraphs), published=day)
    told = in_its_language(name, article)
    if told is None:
        raise RuntimeError(f"{name} is in none of our languages: {said[0]}")
    letters = {line: "".join(text.split()) for line, text in said.items()}
    line_of = tuple(line for line, text in letters.items() for _ in text)
    return Made(int(name.split("-")[0]), told, "".join(letters.values()), line_of)


def is_right(unit: TranslationUnit, source: Made, target: Made) -> bool:
    """Whether the two sides of a unit say the same lines of the same story."""
    ours, theirs = source.shares(unit.source), target.shares(unit.target)
    same = all(abs(ours.get(line, 0) - theirs.get(line, 0)) <= WITHIN for line in {*ours, *theirs})
    return source.story == target.story and same


def judge(archive: Sequence[Made]) -> tuple[int, int, int, int]:
    """Of an archive: families that are right, families that taught, units that are right, units."""
    made = {one.article.digest: one for one in archive}
    related = find_related([one.article for one in archive])
    taught = teach(related, "bench", lambda *_: None)
    families = [0, 0]
    units = [0, 0]
    for one, some in zip(related, taught, strict=True):
        if some:
            families[1] += 1
            families[0] += len({made[member.digest].story for member in one.members}) == 1
        for unit in some:
            sides = [made[next(m for m in one.members if m.language == code).digest] for code in _pair(unit)]
            units[1] += 1
            units[0] += is_right(unit, sides[0], sides[1])
    return families[0], families[1], units[0], units[1]


def _pair(unit: TranslationUnit) -> Iterator[str]:
    yield unit.source_language
    yield unit.target_language


def measure(stories: Sequence[Story], seeds: Sequence[int]) -> dict[str, object]:
    """All seeds together."""
    begun, lines, sums = time.process_time(), 0, [0, 0, 0, 0]
    for seed in seeds:
        archive = make_archive(stories, random.Random(seed))
        lines += _pairs_of_lines(archive)
        sums = [one + other for one, other in zip(sums, judge(archive), strict=True)]
    return {
        "families": sums[1],
        "of families right": round(sums[0] / max(1, sums[1]), 4),
        "units": sums[3],
        "of units right": round(sums[2] / max(1, sums[3]), 4),
        "units of 100 pairs of lines": round(100 * sums[3] / lines, 1),
        "cpu_seconds": round(time.process_time() - begun, 1),
    }


def _pairs_of_lines(archive: Sequence[Made]) -> int:
    """How many lines there are in two languages, counted for each two."""
    lines = dict[int, list[set[int]]]()
    for one in archive:
        lines.setdefault(one.story, []).append({*one.line_of})
    return sum(len(a & b) for some in lines.values() for at, a in enumerate(some) for b in some[at + 1 :])


def main() -> None:
    """Print the figures, and keep them."""
    parser = argparse.ArgumentParser()
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--out", type=Path)
    asked = parser.parse_args()
    stories = read_stories(asked.corpus)
    results: dict[str, object] = {
        "chosen on (even)": measure(stories[::2], asked.seeds),
        "held out (odd)": measure(stories[1::2], asked.seeds),
    }
    for least in OTHER_LEAST:
        matching_archives.LEAST = least
        results[f"least {least}, chosen on (even)"] = measure(stories[::2], asked.seeds[:1])
    results["peak_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    text = json.dumps(results, indent=2)
    print(text)
    if asked.out:
        asked.out.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
