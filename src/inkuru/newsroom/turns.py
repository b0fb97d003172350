"""Work that processes do one after the other."""

from zlib import crc32

from django.db import connection


def take_turn(work: str) -> None:
    """Wait until no other transaction is at this work; the turn ends with the transaction.

    Two who take the same file in at once would otherwise both find that it is new. On SQLite there is nothing to do:
    a transaction there begins with the lock to write, so that all of them come one after the other.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [crc32(work.encode())])


def share_turn(work: str) -> None:
    """Be at a work together with others who share it; whoever takes the turn waits for all of them, and they for it."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock_shared(%s)", [crc32(work.encode())])
