"""Triggers that note which stories somebody wrote to, so that the board’s summaries miss no way of writing."""

from django.db import connections

OF_EDITION = "(SELECT story_id FROM newsroom_edition WHERE id = NEW.edition_id)"
OF_REVISION = (
    "(SELECT e.story_id FROM newsroom_edition e JOIN newsroom_revision r ON r.edition_id = e.id"
    " WHERE r.id = NEW.revision_id)"
)
# Table, the event, and the story that a new row belongs to.
WRITTEN = (
    ("newsroom_story", "insert", "NEW.id"),
    ("newsroom_edition", "insert", "NEW.story_id"),
    ("newsroom_edition", "update", "NEW.story_id"),
    ("newsroom_block", "insert", "NEW.story_id"),
    ("newsroom_block", "update", "NEW.story_id"),
    ("newsroom_revision", "insert", OF_EDITION),
    ("newsroom_review", "insert", OF_REVISION),
    ("newsroom_release", "insert", OF_EDITION),
    ("newsroom_waiver", "insert", OF_EDITION),
    ("newsroom_assignment", "insert", OF_EDITION),
)
NEEDED = "newsroom_touched"

SQLITE_TRIGGER = """
CREATE TRIGGER IF NOT EXISTS {table}_{event}_touches AFTER {event} ON {table}
BEGIN INSERT INTO newsroom_touched (story_id) VALUES ({story}); END
"""
POSTGRESQL_FUNCTION = """
CREATE OR REPLACE FUNCTION {table}_{event}_touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN INSERT INTO newsroom_touched (story_id) VALUES ({story}); RETURN NULL; END $$
"""
POSTGRESQL_TRIGGER = """
CREATE OR REPLACE TRIGGER {table}_{event}_touches AFTER {event} ON {table}
FOR EACH ROW EXECUTE FUNCTION {table}_{event}_touch()
"""


def keep_touching(*, using: str, **_: object) -> None:
    """Set every trigger that is missing; runs after each `migrate`."""
    connection = connections[using]
    tables = set(connection.introspection.table_names())
    statements = (POSTGRESQL_FUNCTION, POSTGRESQL_TRIGGER) if connection.vendor == "postgresql" else (SQLITE_TRIGGER,)
    with connection.cursor() as cursor:
        for table, event, story in WRITTEN if NEEDED in tables else ():
            for statement in statements if table in tables else ():
                cursor.execute(statement.format(table=table, event=event, story=story), None)


def lift_touching(*, using: str, **_: object) -> None:
    """Take the triggers away; runs before each `migrate`.

    SQLite refuses to rename a table while a trigger speaks of one that is just being rebuilt.
    """
    connection = connections[using]
    tables = set(connection.introspection.table_names())
    place = " ON {table}" if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        for table, event, _story in WRITTEN if NEEDED in tables else ():
            statement = "DROP TRIGGER IF EXISTS {table}_{event}_touches" + place
            cursor.execute(statement.format(table=table, event=event), None)
