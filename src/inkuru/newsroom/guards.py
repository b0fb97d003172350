"""Triggers that keep what must never change, also from a careless `update()` or a hand at the database."""

from django.db import connections

# Table and what the database says to whoever tries.
FROZEN = (
    ("newsroom_revision", "a revision is never changed or deleted"),
    ("newsroom_segment", "a segment is never changed or deleted"),
    ("newsroom_review", "a review is never changed or deleted"),
    ("newsroom_release", "a release is never changed or deleted"),
    ("newsroom_correction", "a correction is never changed or deleted"),
    ("newsroom_waiver", "a waiver is never changed or deleted"),
    ("newsroom_checkrule", "a rule of checks is never changed or deleted"),
    ("newsroom_step", "a step of an edition is never changed or deleted"),
    ("newsroom_workflowrule", "a rule of the newsroom is never changed or deleted"),
    ("newsroom_assignment", "an assignment is never changed or deleted"),
    ("newsroom_auditentry", "the audit log is never changed or deleted"),
)

SQLITE_GUARD = """
CREATE TRIGGER IF NOT EXISTS {table}_{event} BEFORE {event} ON {table}
BEGIN SELECT RAISE(ABORT, '{message}'); END
"""

# 23001 is restrict_violation, which Django raises as IntegrityError, as SQLite's RAISE(ABORT) is.
POSTGRESQL_FUNCTION = """
CREATE OR REPLACE FUNCTION newsroom_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = '23001'; END $$
"""
POSTGRESQL_GUARD = """
CREATE OR REPLACE TRIGGER {table}_{event} BEFORE {event} ON {table}
FOR EACH ROW EXECUTE FUNCTION newsroom_refuse('{message}')
"""


def keep_guards(*, using: str, **_: object) -> None:
    """Set every guard that is missing; runs after each `migrate`."""
    connection = connections[using]
    tables = set(connection.introspection.table_names())
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(POSTGRESQL_FUNCTION, None)
        guard = POSTGRESQL_GUARD if connection.vendor == "postgresql" else SQLITE_GUARD
        for table, message in FROZEN:
            for event in ("update", "delete") if table in tables else ():
                cursor.execute(guard.format(table=table, event=event, message=message), None)
