"""What bench/search_quality.py compares with: the searches that databases bring along.

Each gets all words of the query joined by OR and ranks by its own measure; the headline counts six times where it can.
"""

import re
import sqlite3
from collections.abc import Iterable, Sequence

import psycopg

WORD = re.compile(r"[^\W_]+")
MOST = 40
CONFIGURATION = {"en": "english"}

Row = tuple[int, str, str, str]
"""A story, the language of an edition, its headline and its text."""


class Fts5:
    """SQLite’s FTS5 with its own tokenizers: `unicode61` for words, `trigram` for runs of three letters."""

    def __init__(self, tokenizer: str, rows: Iterable[Row]) -> None:
        self._trigrams = tokenizer == "trigram"
        self._base = sqlite3.connect(":memory:")
        self._base.execute(
            f"CREATE VIRTUAL TABLE t USING fts5(story UNINDEXED, headline, body, tokenize='{tokenizer}')"
        )
        self._base.executemany("INSERT INTO t VALUES (?, ?, ?)", ((story, head, text) for story, _, head, text in rows))

    def find(self, query: str, _language: str) -> list[int]:
        """The stories, the best first."""
        words = WORD.findall(query)
        if self._trigrams:
            words = [word[place : place + 3] for word in words for place in range(len(word) - 2)]
        asked = " OR ".join(f'"{word}"' for word in words)
        sql = "SELECT story FROM t WHERE t MATCH ? ORDER BY bm25(t, 0, 6, 1) LIMIT ?"
        return once(story for (story,) in self._base.execute(sql, (asked, MOST)))


class Postgres:
    """PostgreSQL’s tsvector with ts_rank_cd, or pg_trgm’s word_similarity."""

    def __init__(self, url: str, rows: Iterable[Row]) -> None:
        self._base = psycopg.connect(url, autocommit=True)
        self._base.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
        self._base.execute("DROP TABLE IF EXISTS rival")
        self._base.execute("CREATE TABLE rival (story int, language text, headline text, body text, words tsvector)")
        for story, code, head, text in rows:
            self._base.execute(
                "INSERT INTO rival VALUES (%s, %s, %s, %s, setweight(to_tsvector(%s::regconfig, %s), 'A')"
                " || to_tsvector(%s::regconfig, %s))",
                (story, code, head, text, _configuration(code), head, _configuration(code), text),
            )

    def close(self) -> None:
        """Leave."""
        self._base.close()

    def by_words(self, query: str, language: str) -> list[int]:
        """By tsvector: Snowball for English, words as they are for the others."""
        asked = " | ".join(WORD.findall(query))
        sql = """SELECT story FROM rival, to_tsquery(%s::regconfig, %s) AS q WHERE words @@ q
                 ORDER BY ts_rank_cd(words, q) DESC LIMIT %s"""
        return once(story for (story,) in self._base.execute(sql, (_configuration(language), asked, MOST)))

    def by_trigrams(self, query: str, _language: str) -> list[int]:
        """By pg_trgm: the sum over the words of how like the likest word of the edition is."""
        likeness = " + ".join("word_similarity(%s, headline || ' ' || body)" for _ in WORD.findall(query))
        sql = f"SELECT story FROM rival ORDER BY {likeness} DESC LIMIT %s"
        return once(story for (story,) in self._base.execute(sql, (*WORD.findall(query), MOST)))


def once(stories: Iterable[int]) -> list[int]:
    """Each story once, where it stands first."""
    return list(dict.fromkeys(stories))


def _configuration(language: str) -> str:
    return CONFIGURATION.get(language, "simple")


__all__: Sequence[str] = ("Fts5", "Postgres", "Row", "once")
