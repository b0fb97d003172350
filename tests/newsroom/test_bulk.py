"""Rows by the thousand, the same on both databases."""

import pytest

from inkuru.newsroom.bulk import empty_table, fetch, numbers, wanted, write_rows
from inkuru.newsroom.models import MemoryWord

pytestmark = [pytest.mark.django_db, pytest.mark.database]

TABLE = "newsroom_memoryword"


def words() -> list[tuple[str, str | None]]:
    return list(MemoryWord.objects.order_by("form").values_list("form", "stem"))


def test_what_stands_there_is_left_as_it_is() -> None:
    write_rows(TABLE, ("language", "form", "stem"), [("rw", "isoko", "koko")])
    write_rows(TABLE, ("language", "form", "stem"), [("rw", "isoko", "soko"), ("rw", "amasoko", "soko")])
    assert words() == [("amasoko", "soko"), ("isoko", "koko")]


def test_what_stands_there_takes_new_values_where_they_are_named() -> None:
    write_rows(TABLE, ("id", "language", "form"), [(7, "rw", "isoko")])
    write_rows(TABLE, ("id", "language", "form", "stem"), [(7, "sw", "soko", "soko")], replacing=("stem",))
    assert list(MemoryWord.objects.values_list("pk", "language", "form", "stem")) == [(7, "rw", "isoko", "soko")]


def test_no_rows_are_no_rows() -> None:
    write_rows(TABLE, ("language", "form", "stem"), [])
    assert words() == []


def test_an_emptied_table_has_no_rows_and_takes_new_ones() -> None:
    write_rows(TABLE, ("language", "form", "stem"), [("rw", "isoko", "soko"), ("rw", "amasoko", "soko")])
    empty_table(TABLE)
    assert words() == []
    write_rows(TABLE, ("language", "form", "stem"), [("rw", "isoko", "soko")])
    assert words() == [("isoko", "soko")]


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
    rows = (("rw", f"isoko{fetch('SELECT count(*) FROM newsroom_memoryword')[0][0]}") for _ in range(2))
    write_rows(TABLE, ("language", "form"), rows)
    assert words() == [("isoko0", None)]
