"""Work that is done one after the other."""

from zlib import crc32

import pytest
from django.db import connection, connections, transaction

from inkuru.newsroom.turns import share_turn, take_turn

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def others_may(work: str) -> bool:
    """Whether another connection could begin with this work."""
    other = connections.create_connection("default")
    try:
        with other.cursor() as cursor:
            cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [crc32(work.encode())])
            return bool(cursor.fetchone()[0])
    finally:
        other.close()


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has one writer at a time anyway")
def test_nobody_else_is_at_the_work_until_the_transaction_ends() -> None:
    with transaction.atomic():
        take_turn("intake")
        assert (others_may("intake"), others_may("other work")) == (False, True)


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has one writer at a time anyway")
def test_those_who_share_a_turn_keep_away_who_takes_it() -> None:
    with transaction.atomic():
        share_turn("way")
        assert (others_may("way"), others_may("other work")) == (False, True)


def test_the_same_transaction_may_go_on() -> None:
    with transaction.atomic():
        take_turn("intake")
        take_turn("intake")
        assert connection.in_atomic_block
