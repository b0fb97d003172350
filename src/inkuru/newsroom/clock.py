"""The database’s clock: the one that embargoes are held by, the same for all workers."""

from datetime import UTC, datetime

from django.db import connection

NOW = {
    "sqlite": "SELECT strftime('%Y-%m-%d %H:%M:%f', 'now')",
    "postgresql": "SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.MS')",
}


def database_now() -> datetime:
    """The time as the database tells it, aware, in UTC, to the millisecond."""
    with connection.cursor() as cursor:
        cursor.execute(NOW[connection.vendor])
        (text,) = cursor.fetchone()
    return datetime.fromisoformat(text).replace(tzinfo=UTC)
