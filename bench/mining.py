"""What the memory proposes as terms: how right it is, and what a large memory costs.

`python -m bench.mining CORPUS [--units N…] [--out FILE]` reads `CORPUS/{rw,en,sw}.txt`, line-aligned, into a memory of
a newsroom of its own and mines it, with an empty termbase. Nothing of the mining reads the gazetteer for what a name is
called elsewhere, so the gazetteer judges it: where it has the proposed name, is the most usual rendering one of its
names in the other language? It judges fewer names than are proposed, and places most of all. Of names that it does not
have it is told how many are written alike in the other language, as names of persons are; that is no proof.

For the size, units of invented words (a seed) with terms planted in them, each said in up to three ways: which planted
terms come back, with which ways, and the time and memory that it took.
"""

import json
import os
import random
import subprocess
import sys
import tempfile
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from bench.memory_units import texts_of
from inkuru.formats.tmx import write_units
from inkuru.lang.folding import fold
from inkuru.lang.gazetteer import concepts, names_of
from inkuru.lang.language import codes
from inkuru.lang.terms import Name, Recogniser, recogniser
from inkuru.records import TranslationUnit

SEED = 20261125
TOP = 100
TERMS = 200
LEAST, MOST = 6, 400
"""Units in which a planted term stands: many in few, few in many."""
SYLLABLES = tuple(first + vowel for first in "bdfgklmnprstvz" for vowel in "aeiou")

MINE = """
import json, resource, time
import django
django.setup()
from dataclasses import asdict
from inkuru.flow import mining
from inkuru.newsroom.opening import open_newsroom
open_newsroom()
before, start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024, time.process_time()
found = [asdict(one) for one in mining.mine()]
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
told = {"cpu_seconds": round(time.process_time() - start, 1), "peak_mb": peak, "mb_before": before}
print(json.dumps(told | {"proposals": found}))
"""


def mine(units: Iterator[TranslationUnit], folder: Path) -> dict[str, Any]:
    """What a memory of these units proposes, with the processor time and the peak of memory that it took."""
    file, home = folder / "units.tmx", folder / "home"
    with file.open("wb") as tmx:
        write_units(units, tmx)
    environment = os.environ | {"INKURU_HOME": str(home), "DJANGO_SETTINGS_MODULE": "inkuru.config.settings"}
    python = sys.executable
    importing = [python, "-m", "inkuru", "memory", "import", str(file)]
    subprocess.run(importing, env=environment, check=True, stdout=subprocess.DEVNULL)
    told = subprocess.run([python, "-c", MINE], env=environment, check=True, capture_output=True, text=True)
    answer: dict[str, Any] = json.loads(told.stdout)
    return answer


def read_corpus(corpus: Path) -> Iterator[TranslationUnit]:
    """Each English line with each of its translations."""
    lines = {code: (corpus / f"{code}.txt").read_text(encoding="utf-8").splitlines() for code in codes()}
    for code in ("rw", "sw"):
        for english, other in zip(lines["en"], lines[code], strict=True):
            yield TranslationUnit("en", english, code, other)
    for kinyarwanda, swahili in zip(lines["rw"], lines["sw"], strict=True):
        yield TranslationUnit("rw", kinyarwanda, "sw", swahili)


def judge(proposals: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """How many renderings of the names among the first TOP that the gazetteer has are names that it has."""
    gazetteer = {
        code: recogniser((Name(one.id, name) for one in concepts() for name in names_of(one.id, code)), code)
        for code in codes()
    }
    judged = right = alike = unknown = 0
    wrong = []
    names = [one for one in proposals if one["kind"]][:TOP]
    for one in names:
        said = [(code, ways[0]["text"]) for code, ways in one["ways"].items()]
        held = _ids(gazetteer[one["language"]], one["text"])
        for code, text in said:
            if not held:
                unknown += 1
                alike += fold(text) == fold(one["text"])
            else:
                judged += 1
                is_right = bool(held & _ids(gazetteer[code], text))
                right += is_right
                wrong += [] if is_right else [f"{one['text']} = {text}"]
    return {
        "names": len(names),
        "renderings_the_gazetteer_judges": judged,
        "right": right,
        "precision": round(right / max(1, judged), 3),
        "renderings_it_does_not_know": unknown,
        "of_these_written_alike": alike,
        "not_the_gazetteer’s": wrong,
    }


def _ids(found: Recogniser, text: str) -> set[str]:
    """The concepts that the whole of a text names."""
    return {name.key for one in found.find(text) if fold(one.text) == fold(text) for name in one.names}


def plant(size: int) -> tuple[list[TranslationUnit], dict[str, tuple[str, ...]]]:
    """Units of invented words, and the terms that were planted in them with the ways to say each."""
    draw = random.Random(SEED)
    terms = {
        _phrase(draw, 2): tuple(_phrase(draw, draw.choice((1, 2))) for _ in range(1 + n % 3)) for n in range(TERMS)
    }
    pairs = list(zip(texts_of("en", size), texts_of("rw", size), strict=True))
    for term, ways in terms.items():
        for number in range(int(LEAST * (MOST / LEAST) ** draw.random())):
            place = draw.randrange(size)
            # The first way is the usual one: of three units it says two.
            way = ways[0] if number % 3 < 2 or len(ways) == 1 else draw.choice(ways[1:])
            english, kinyarwanda = pairs[place]
            pairs[place] = _with(english, term, draw), _with(kinyarwanda, way, draw)
    return [TranslationUnit("en", one, "rw", other) for one, other in pairs], terms


def _phrase(draw: random.Random, words: int) -> str:
    """Invented words with the letter x, which no other invented word has."""
    return " ".join("x" + "".join(draw.choices(SYLLABLES, k=3)) for _ in range(words))


def _with(text: str, phrase: str, draw: random.Random) -> str:
    words = text.split()
    words.insert(draw.randint(1, len(words)), phrase)
    return " ".join(words)


def compare(proposals: Sequence[dict[str, Any]], terms: dict[str, tuple[str, ...]]) -> dict[str, Any]:
    """What of the planted comes back, and what else is proposed."""
    known = {fold(name): set(map(fold, ways)) for name, ways in terms.items()}
    backward = {fold(way): fold(name) for name, ways in terms.items() for way in ways}
    found = ways_found = planted = 0
    for one in proposals:
        said = {fold(way["text"]) for ways in one["ways"].values() for way in ways}
        name = fold(one["text"])
        if name in known:
            planted, found = planted + 1, found + 1
            ways_found += len(said & known[name])
        elif name in backward and backward[name] in said:
            planted, found = planted + 1, found + 1
            ways_found += 1
    return {
        "terms_planted": len(terms),
        "terms_found": found,
        "ways_planted": sum(map(len, terms.values())),
        "ways_found": ways_found,
        "proposals": len(proposals),
        "of_these_planted": planted,
    }


def main() -> None:
    """Print, or keep, the figures."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--units", type=int, nargs="*", default=[10_000, 100_000])
    parser.add_argument("--out", type=Path)
    asked = parser.parse_args()
    results: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as folder:
        mined = mine(read_corpus(asked.corpus), _made(Path(folder) / "corpus"))
        results["corpus"] = {key: mined[key] for key in ("cpu_seconds", "peak_mb")} | judge(mined["proposals"])
        for size in asked.units:
            units, terms = plant(size)
            mined = mine(iter(units), _made(Path(folder) / str(size)))
            cost = {key: mined[key] for key in ("cpu_seconds", "peak_mb", "mb_before")}
            results[f"{size} units"] = cost | compare(mined["proposals"], terms)
    told = json.dumps(results, indent=2, ensure_ascii=False)
    if asked.out:
        asked.out.write_text(told + "\n", encoding="utf-8")
    sys.stdout.write(told + "\n")


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


if __name__ == "__main__":
    main()
