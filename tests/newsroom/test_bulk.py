"""Rows by the thousand, the same on both databases."""

import pytest

from inkuru.newsroom.bulk import analyse, empty_table, fetch, numbers, wanted, write_rows
from inkuru.newsroom.models import MemoryLeaf

pytestmark = [pytest.mark.django_db, pytest.mark.database]

TABLE = "newsroom_memoryleaf"
COLUMNS = ("language", "number", "words")


def leaves() -> list[tuple[str, int, bytes]]:
    rows = MemoryLeaf.objects.order_by("number").values_list(*COLUMNS)
    return [(language, number, bytes(words)) for language, number, words in rows]


def test_what_stands_there_is_left_as_it_is() -> None:
    assert write_rows(TABLE, COLUMNS, [("rw", 1, b"koko")]) == 1
    assert write_rows(TABLE, COLUMNS, [("rw", 1, b"soko"), ("rw", 2, b"soko"), ("rw", 3, b"soko")]) == 2
    assert leaves() == [("rw", 1, b"koko"), ("rw", 2, b"soko"), ("rw", 3, b"soko")]


def test_what_stands_there_takes_new_values_where_they_are_named() -> None:
    columns = ("id", *COLUMNS)
    write_rows(TABLE, columns, [(7, "rw", 1, b"isoko")])
    write_rows(TABLE, columns, [(7, "sw", 2, b"soko")], replacing=("words",))
    assert list(MemoryLeaf.objects.values_list("pk", flat=True)) == [7]
    assert leaves() == [("rw", 1, b"soko")]


def test_no_rows_are_no_rows() -> None:
    assert write_rows(TABLE, COLUMNS, []) == 0
    assert leaves() == []


def test_an_emptied_table_has_no_rows_and_takes_new_ones() -> None:
    write_rows(TABLE, COLUMNS, [("rw", 1, b"soko"), ("rw", 2, b"amasoko")])
    empty_table(TABLE)
    assert leaves() == []
    write_rows(TABLE, COLUMNS, [("rw", 1, b"isoko")])
    assert leaves() == [("rw", 1, b"isoko")]


def test_a_table_is_counted() -> None:
    write_rows(TABLE, COLUMNS, [("rw", number, b"soko") for number in range(300)])
    analyse([TABLE])
    assert len(leaves()) == 300


def test_numbers_are_a_table() -> None:
    largest = (1 << 63) - 1
    assert sorted(fetch(f"SELECT value FROM {wanted()}", numbers([largest, -largest, 3]))) == [
        (-largest,),
        (3,),
        (largest,),
    ]
    assert fetch(f"SELECT value FROM {wanted()}", numbers([])) == []


def test_rows_may_be_made_of_what_the_database_answers() -> None:
    """As an index is: over a connection that is held open meanwhile, the question would wait for ever."""
    rows = (("rw", fetch(f"SELECT count(*) FROM {TABLE}")[0][0], b"") for _ in range(2))
    write_rows(TABLE, COLUMNS, rows)
    assert leaves() == [("rw", 0, b"")]
