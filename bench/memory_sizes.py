"""How large the tables of the memory are: the index by which texts are found, and all that stands beside the texts."""

import sqlite3
from contextlib import closing
from pathlib import Path

import psycopg

# Lists of texts by slot, and the book of words: all that is kept to find texts by.
INDEX = ("newsroom_memoryposting", "newsroom_memoryleaf", "newsroom_memorynewwords")
TABLES = "newsroom_memory%"
TEXTS = "SELECT coalesce(sum(length(CAST(text AS {bytes}))), 0) FROM newsroom_memorytext"


def sqlite_sizes(path: Path) -> dict[str, float]:
    """In MB, by whole pages."""
    with closing(sqlite3.connect(path)) as database:
        by_table = dict(
            database.execute(
                "SELECT tbl_name, sum(pgsize) FROM dbstat JOIN sqlite_schema USING (name) "
                "WHERE tbl_name LIKE ? GROUP BY tbl_name",
                (TABLES,),
            )
        )
        (texts,) = database.execute(TEXTS.format(bytes="blob")).fetchone()
    return _sizes(by_table, texts)


def postgres_sizes(address: str) -> dict[str, float]:
    """In MB, with indexes and what PostgreSQL keeps aside."""
    with closing(psycopg.connect(address)) as database:
        rows = database.execute(
            "SELECT relname, pg_total_relation_size(oid) FROM pg_class WHERE relkind = 'r' AND relname LIKE %s",
            (TABLES,),
        )
        by_table = {name: int(size) for name, size in rows}
        found = database.execute("SELECT sum(octet_length(text)) FROM newsroom_memorytext").fetchone()
    return _sizes(by_table, int(found[0]) if found else 0)


def _sizes(by_table: dict[str, int], texts: int) -> dict[str, float]:
    index, beside = sum(by_table[name] for name in INDEX), sum(by_table.values()) - texts
    tables = {f"{name.removeprefix(TABLES[:-1])}_mb": _mb(size) for name, size in sorted(by_table.items())}
    return {"index_mb": _mb(index), "all_beside_text_mb": _mb(beside)} | tables


def _mb(size: int) -> float:
    return round(size / 1e6, 1)
