"""Many rows at once, past the ORM: what it would do in minutes the database does in seconds."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from django.db import connection

Row = Sequence[Any]

# A list of numbers as one parameter, and as a table `wanted` of one column `value`.
WANTED = {
    "sqlite": "(SELECT value FROM json_each(%s)) AS wanted",
    "postgresql": "(SELECT unnest(%s::bigint[]) AS value) AS wanted",
}


def wanted() -> str:
    """SQL for `FROM`: the numbers of one parameter, made by `numbers`, as the column `value` of a table `wanted`."""
    return WANTED[connection.vendor]


def numbers(values: Iterable[int]) -> str | list[int]:
    """The parameter of `wanted`."""
    return json.dumps(list(values)) if connection.vendor == "sqlite" else list(values)


def fetch(sql: str, *parameters: Any) -> list[tuple[Any, ...]]:
    """All rows that a statement answers."""
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return list(cursor.fetchall())


def empty_table(table: str) -> None:
    """Take all rows out of a table to which no other refers.

    PostgreSQL keeps deleted rows until a vacuum, so that filling the table anew would double it; TRUNCATE gives their
    room back at once, and until the end of the transaction nobody else reads the table.
    """
    ways = {"sqlite": "DELETE FROM", "postgresql": "TRUNCATE"}
    with connection.cursor() as cursor:
        cursor.execute(f"{ways[connection.vendor]} {table}")


def write_rows(table: str, columns: Sequence[str], rows: Iterable[Row], *, replacing: Sequence[str] = ()) -> int:
    """Insert rows; one whose key stands there is left as it is, or takes the new values of `replacing`.

    How many were written.

    Inside a transaction. The first column is the key where anything is replaced. All rows are made before the first is
    written: making them may ask the database, whose connection answers nothing while a COPY is open.
    """
    ways = {"sqlite": _insert_many, "postgresql": _copy}
    updates = ", ".join(f"{name} = excluded.{name}" for name in replacing)
    conflict = f"ON CONFLICT ({columns[0]}) DO UPDATE SET {updates}" if replacing else "ON CONFLICT DO NOTHING"
    return ways[connection.vendor](table, columns, list(rows), conflict)


def _insert_many(table: str, columns: Sequence[str], rows: Sequence[Row], conflict: str) -> int:
    places = ", ".join("%s" for _ in columns)
    sql = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({places}) {conflict}"  # noqa: S608 - names are ours
    with connection.cursor() as cursor:
        cursor.executemany(sql, rows)
        return max(int(cursor.rowcount), 0)  # of no rows it says -1


def _copy(table: str, columns: Sequence[str], rows: Sequence[Row], conflict: str) -> int:
    """COPY knows no conflicts, so that the rows go through a table that lasts as long as the transaction."""
    names = ", ".join(columns)
    aside = f"{table}_coming"
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TABLE IF EXISTS {aside}")  # it has the columns of an earlier call
        cursor.execute(f"CREATE TEMPORARY TABLE {aside} ON COMMIT DROP AS SELECT {names} FROM {table} WHERE false")  # noqa: S608
        with cursor.copy(f"COPY {aside} ({names}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)
        cursor.execute(f"INSERT INTO {table} ({names}) SELECT {names} FROM {aside} {conflict}")  # noqa: S608
        return int(cursor.rowcount)


def analyse(tables: Iterable[str]) -> None:
    """Let the database sample what stands in tables, so that it chooses well among its indexes.

    PostgreSQL keeps to plans that it made when a table was empty until it is told that it is not any more.
    """
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA analysis_limit = 1000")
        for table in tables:
            cursor.execute(f"ANALYZE {table}")
