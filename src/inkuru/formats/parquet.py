"""Parquet, which pyarrow writes; imported only where a Parquet file is wanted."""

import itertools
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, BinaryIO

import pyarrow
from pyarrow import parquet

# Rows in one group: what is held in memory at once.
GROUP = 10_000

SCHEMA = pyarrow.schema(
    [
        pyarrow.field("source_language", pyarrow.string(), nullable=False),
        pyarrow.field("target_language", pyarrow.string(), nullable=False),
        pyarrow.field("source", pyarrow.string(), nullable=False),
        pyarrow.field("target", pyarrow.string(), nullable=False),
        pyarrow.field("original_language", pyarrow.string(), nullable=False),
        pyarrow.field("story", pyarrow.int64(), nullable=False),
        pyarrow.field("section", pyarrow.string(), nullable=False),
        pyarrow.field("released_at", pyarrow.timestamp("us", tz="UTC"), nullable=False),
        pyarrow.field("address", pyarrow.string(), nullable=False),
        pyarrow.field("translators", pyarrow.list_(pyarrow.string()), nullable=False),
        pyarrow.field("engine", pyarrow.string(), nullable=False),
        pyarrow.field("reviewed", pyarrow.bool_(), nullable=False),
        pyarrow.field("licence", pyarrow.string(), nullable=False),
    ]
)


def write_table(rows: Iterable[Mapping[str, Any]], file: BinaryIO) -> int:
    """Write rows, group by group; how many there were."""
    count = 0
    with parquet.ParquetWriter(file, SCHEMA, compression="zstd") as writer:
        for group in _groups(iter(rows)):
            columns = {name: [row[name] for row in group] for name in SCHEMA.names}
            writer.write_table(pyarrow.table(columns, schema=SCHEMA))
            count += len(group)
    return count


def _groups(rows: Iterator[Mapping[str, Any]]) -> Iterator[list[Mapping[str, Any]]]:
    while group := list(itertools.islice(rows, GROUP)):
        yield group
