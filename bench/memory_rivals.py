"""What the memory is measured beside: each keeps the same texts and says which of them is likest to a query.

All rerank what their index finds by RapidFuzz’s ratio, so that only the finding differs. How Weblate asks is read from
its `memory/models.py` of 2025.
"""

import math
import re
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Protocol

import psycopg
import tantivy  # type: ignore[import-not-found, unused-ignore]
from rapidfuzz import fuzz, process

LEAST = 75
# What an index may hand to the reranking, and the words of a query that FTS5 is asked for.
CANDIDATES = 100
RAREST = 8
# Weblate 5 asks for this similarity of trigrams where it wants matches of 75 %: of no letters, and of 2,000 and more.
LOWEST, HIGHEST, LONGEST = 0.955, 0.985, 2_000
# How many rows it takes; and in later versions by how much it asks for less while nothing is found, and how far down.
ROWS = 50
STEP, BOTTOM = 0.05, 0.3
_WORD = re.compile(r"\w+")


class Rival(Protocol):
    """`find` says the likest text that it knows, blank where it finds none; `size` is that of its index in bytes."""

    def find(self, query: str) -> str: ...
    def size(self) -> int: ...


class BruteForce:
    """RapidFuzz over all texts."""

    def __init__(self, texts: Sequence[str], _folder: Path, _database: str) -> None:
        self.texts = texts

    def find(self, query: str) -> str:
        return _likest(query, self.texts)

    def size(self) -> int:
        return 0


class RankedWords:
    """FTS5: the rarest words of the query, the best ranked first."""

    def __init__(self, texts: Sequence[str], folder: Path, _database: str) -> None:
        self.path = folder / "fts5.sqlite3"
        self.texts = texts
        self.path.unlink(missing_ok=True)
        self.database = sqlite3.connect(self.path)
        self.database.execute("CREATE VIRTUAL TABLE memory USING fts5(text, content='')")
        self.database.execute("CREATE VIRTUAL TABLE words USING fts5vocab(memory, row)")
        self.database.executemany("INSERT INTO memory (rowid, text) VALUES (?, ?)", enumerate(texts, start=1))
        self.database.execute("INSERT INTO memory(memory) VALUES ('optimize')")
        self.database.commit()

    def find(self, query: str) -> str:
        words = list(dict.fromkeys(_WORD.findall(query.lower())))
        places = ",".join("?" * len(words))
        known = dict(self.database.execute(f"SELECT term, doc FROM words WHERE term IN ({places})", words))
        rarest = sorted(known, key=lambda word: known[word])[:RAREST]
        if not rarest:
            return ""
        wanted = " OR ".join(f'"{word}"' for word in rarest)
        rows = self.database.execute(
            "SELECT rowid FROM memory WHERE memory MATCH ? ORDER BY rank LIMIT ?", (wanted, CANDIDATES)
        )
        return _likest(query, [self.texts[key - 1] for (key,) in rows])

    def size(self) -> int:
        return self.path.stat().st_size


class Tantivy:
    """tantivy: all words of the query, the best ranked first."""

    def __init__(self, texts: Sequence[str], folder: Path, _database: str) -> None:
        self.folder = folder / "tantivy"
        self.folder.mkdir()
        self.texts = texts
        schema = tantivy.SchemaBuilder()
        schema.add_unsigned_field("key", stored=True)
        schema.add_text_field("text", index_option="freq")
        self.index = tantivy.Index(schema.build(), path=str(self.folder))
        writer = self.index.writer(heap_size=200_000_000, num_threads=1)
        for key, text in enumerate(texts):
            writer.add_document(tantivy.Document(key=key, text=text))
        writer.commit()
        writer.wait_merging_threads()
        self.index.reload()
        self.searcher = self.index.searcher()

    def find(self, query: str) -> str:
        words = " ".join(_WORD.findall(query.lower()))
        hits = self.searcher.search(self.index.parse_query(words, ["text"]), CANDIDATES).hits
        return _likest(query, [self.texts[self.searcher.doc(hit)["key"][0]] for _, hit in hits])

    def size(self) -> int:
        return sum(path.stat().st_size for path in self.folder.rglob("*") if path.is_file())


class Weblate:
    """PostgreSQL: `%` of pg_trgm with a threshold by the length of the query, the most similar first."""

    def __init__(self, texts: Sequence[str], _folder: Path, database: str) -> None:
        self.database = psycopg.connect(database, autocommit=True)
        self.database.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
        self.database.execute("DROP TABLE IF EXISTS rival")
        self.database.execute("CREATE TABLE rival (text text NOT NULL)")
        with self.database.cursor() as cursor, cursor.copy("COPY rival FROM STDIN") as copy:
            for text in texts:
                copy.write_row((text,))
        self.database.execute("CREATE INDEX rival_trigrams ON rival USING gin (text gin_trgm_ops)")
        self.database.execute("ANALYZE rival")

    def find(self, query: str) -> str:
        return _likest(query, self.rows(query, threshold(query)))

    def rows(self, query: str, similarity: float) -> list[str]:
        self.database.execute("SELECT set_limit(%s::real)", (similarity,))
        found = self.database.execute(
            "SELECT text FROM rival WHERE text %% %(query)s ORDER BY similarity(text, %(query)s) DESC LIMIT %(rows)s",
            {"query": query, "rows": ROWS},
        )
        return [str(text) for (text,) in found]

    def size(self) -> int:
        row = self.database.execute("SELECT pg_relation_size('rival_trigrams')").fetchone()
        return int(row[0]) if row else 0


class PatientWeblate(Weblate):
    """The same, asking for less and less until something is found."""

    def find(self, query: str) -> str:
        similarity = threshold(query)
        while similarity > BOTTOM and not (found := self.rows(query, similarity)):
            similarity -= STEP
        return _likest(query, found)


def threshold(query: str) -> float:
    """The similarity of trigrams that Weblate asks for: more of longer texts, by the root of their letters and figures.

    >>> [round(threshold("x" * length), 3) for length in (1, 50, 500, 5_000)]
    [0.956, 0.96, 0.97, 0.985]
    """
    letters = min(LONGEST, sum(map(len, _WORD.findall(query))))
    return LOWEST + (HIGHEST - LOWEST) * math.sqrt(letters / LONGEST)


RIVALS: Mapping[str, Callable[[Sequence[str], Path, str], Rival]] = {
    "RapidFuzz brute force": BruteForce,
    "FTS5, ranked words, reranked": RankedWords,
    "tantivy, all words, reranked": Tantivy,
    "Weblate’s query (pg_trgm)": Weblate,
    "Weblate’s query, asking for less": PatientWeblate,
}


def _likest(query: str, texts: Sequence[str]) -> str:
    found = process.extractOne(query, texts, scorer=fuzz.ratio, score_cutoff=LEAST)
    return str(found[0]) if found else ""
