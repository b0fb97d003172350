"""What ranking knows of every edition, kept in memory and read again when it has changed."""

from datetime import date

import pytest
from django.db import transaction
from pytest_django import DjangoAssertNumQueries

from inkuru.newsroom import search_columns
from inkuru.newsroom.search_columns import ALL, change_columns, day_of, hold_index, read_shelf, renew
from inkuru.newsroom.search_lists import BLOCK

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def rows() -> dict[int, tuple[int, int, bytes]]:
    columns = read_shelf().columns
    return {
        number: (int(row["story"]), int(row["day"]), bytes(row["language"]))
        for number, row in enumerate(columns)
        if row["story"]
    }


def test_editions_come_change_and_go() -> None:
    assert (rows(), read_shelf().blocks) == ({}, ())
    change_columns({3: (1, 20, "rw"), BLOCK + 1: (2, 30, "en")})
    assert rows() == {3: (1, 20, b"rw"), BLOCK + 1: (2, 30, b"en")}
    change_columns({3: (1, 21, "rw"), BLOCK + 1: None})
    assert (rows(), read_shelf().blocks, read_shelf().totals) == ({3: (1, 21, b"rw")}, (0, 1), {"rw": 1})


def test_what_has_not_changed_is_read_once(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    change_columns({3: (1, 20, "rw")})
    read_shelf()
    with django_assert_num_queries(1):
        read_shelf()
    change_columns({4: (1, 20, "en")})
    with django_assert_num_queries(2):
        read_shelf()


def test_the_version_is_another_after_each_change() -> None:
    assert search_columns.version() == 0
    with transaction.atomic():
        state = hold_index()
    first = search_columns.version()
    renew(state, below=5)
    assert (state.below, hold_index().below, ALL > 10**18) == (5, 5, True)
    assert len({0, first, search_columns.version()}) == 3


def test_days_before_the_first_and_after_the_last_have_room() -> None:
    assert [day_of(date(1900, 1, 1)), day_of(date(1970, 1, 2)), day_of(date(2900, 1, 1))] == [0, 1, 65535]
