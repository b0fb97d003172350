"""Brings the database to the state that this version of the code expects."""

import fcntl
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from inkuru.records import Refusal

WAL_AND_FULL = ("wal", 2)


class DatabaseUnfit(Refusal):
    """The database cannot be reached or would not keep what it says it keeps."""


def open_newsroom() -> None:
    """Migrate where it is needed, one process at a time, and check that SQLite is durable.

    Raises DatabaseUnfit. A database that is up to date is not written to.
    """
    try:
        if _pending():
            _migrate()
        _check_durability()
    except DatabaseError as error:
        raise DatabaseUnfit(f"database {connection.settings_dict['NAME']}: {error}") from error


def is_open() -> bool:
    """Whether there is a newsroom that this version of the code can read. Nothing is made or changed.

    SQLite would make the file by looking into it; the name of a database in memory is none of a file.
    """
    name = str(connection.settings_dict["NAME"])
    if connection.vendor == "sqlite" and not (name.startswith("file:") or Path(name).is_file()):
        return False
    try:
        executor = MigrationExecutor(connection)
        return not executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError:
        return False


def _pending() -> bool:
    if connection.vendor == "sqlite":
        settings.INKURU_HOME.mkdir(parents=True, exist_ok=True, mode=0o700)
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def _migrate() -> None:
    settings.INKURU_HOME.mkdir(parents=True, exist_ok=True, mode=0o700)
    with (settings.INKURU_HOME / "migrating.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if _pending():
            call_command("migrate", interactive=False, verbosity=0)


def _check_durability() -> None:
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        mode = cursor.execute("PRAGMA journal_mode").fetchone()[0]
        synchronous = cursor.execute("PRAGMA synchronous").fetchone()[0]
    if (mode, synchronous) != WAL_AND_FULL and mode != "memory":
        raise DatabaseUnfit(
            f"database {connection.settings_dict['NAME']}: SQLite runs with journal_mode={mode}, "
            f"synchronous={synchronous}; WAL and FULL are needed, which this file system may not offer"
        )
