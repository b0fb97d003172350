"""What a measurement of the memory is made of: texts, their TMX file, queries, and what RapidFuzz says of them all."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import numpy as np
from rapidfuzz import fuzz, process

from bench.memory_queries import QUERIES, Query, make_queries
from bench.memory_units import texts_of
from inkuru.formats.tmx import write_units
from inkuru.records import TranslationUnit

LANGUAGE, OTHER = "rw", "en"
LEAST = 75
# Texts that are compared with all queries at once.
STRETCH = 10_000
BEGUN = datetime(2016, 1, 1, tzinfo=UTC)
# Units that one translator signs in one minute; CAT tools sign each with its own second.
TOGETHER = 20


class Field(NamedTuple):
    """`truth` is for each query how like it the likest text is, 0 where none is LEAST like it."""

    folder: Path
    language: str
    other: str
    texts: list[str]
    tmx: Path
    bytes: int
    warming: list[Query]
    queries: list[Query]
    truth: list[float]


def make_field(size: int, folder: Path) -> Field:
    """Texts in LANGUAGE with translations into OTHER; what was made before is found in the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    texts = _kept(folder / f"{LANGUAGE}-{size}.txt", texts_of(LANGUAGE, size))
    translations = _kept(folder / f"{OTHER}-{size}.txt", texts_of(OTHER, size))
    tmx = folder / f"{size}.tmx"
    if not tmx.exists():
        with tmx.open("wb") as file:
            write_units(_units(texts, translations), file)
    queries = make_queries(texts, LANGUAGE)
    return Field(
        folder,
        LANGUAGE,
        OTHER,
        texts,
        tmx,
        sum(len(text.encode()) for text in (*texts, *translations)),
        make_queries(texts, LANGUAGE, of="warming"),
        queries,
        find_truth(queries, texts, folder),
    )


def find_truth(queries: Sequence[Query], texts: Sequence[str], folder: Path) -> list[float]:
    """How like each query the likest text is; worked out once for the same queries and texts."""
    said = hashlib.blake2b("\n".join((*(one.text for one in queries), *texts)).encode(), digest_size=8).hexdigest()
    path = folder / f"truth-{said}.npy"
    if not path.exists():
        likest = np.zeros(QUERIES)
        asked = [one.text for one in queries]
        for begin in range(0, len(texts), STRETCH):
            some = texts[begin : begin + STRETCH]
            scores = process.cdist(asked, some, scorer=fuzz.ratio, score_cutoff=LEAST, dtype=np.float64, workers=-1)
            likest = np.maximum(likest, scores.max(axis=1))
        np.save(path, likest)
    found: list[float] = np.load(path).tolist()
    return found


def _units(texts: Iterable[str], translations: Iterable[str]) -> Iterator[TranslationUnit]:
    for number, (text, translation) in enumerate(zip(texts, translations, strict=True)):
        date = BEGUN + timedelta(minutes=number // TOGETHER)
        yield TranslationUnit(LANGUAGE, text, OTHER, translation, date=date, people=(f"person{number // 5000 % 20}",))


def _kept(path: Path, texts: Iterable[str]) -> list[str]:
    if not path.exists():
        path.write_text("".join(f"{text}\n" for text in texts), encoding="utf-8")
    return path.read_text(encoding="utf-8").splitlines()
