"""Parquet files are written group by group, in the columns of the corpus."""

import io
from collections.abc import Iterator
from dataclasses import asdict, replace
from typing import Any

import pytest
from pyarrow import parquet

from inkuru.formats.corpus import COLUMNS
from inkuru.formats.parquet import GROUP, SCHEMA, write_table
from tests.formats.test_corpus import ROW


def test_it_has_the_columns_of_the_corpus() -> None:
    assert tuple(SCHEMA.names) == COLUMNS


@pytest.mark.parametrize(("rows", "groups"), [(0, 0), (1, 1), (GROUP, 1), (2 * GROUP + 1, 3)])
def test_rows_are_held_a_group_at_a_time(rows: int, groups: int) -> None:
    seen = list[int]()

    def coming() -> Iterator[dict[str, Any]]:
        for number in range(rows):
            seen.append(number)
            yield asdict(replace(ROW, story=number))

    file = io.BytesIO()
    assert write_table(coming(), file) == rows
    table = parquet.ParquetFile(file)
    assert (table.num_row_groups, table.metadata.num_rows) == (groups, rows)
    assert table.read(columns=["story"]).column("story").to_pylist() == seen
