"""The triggers stand on every frozen table, also after they were lost."""

import pytest
from django.db import DatabaseError, connection, transaction

from inkuru.newsroom.guards import FROZEN, keep_guards
from inkuru.newsroom.models import (
    Assignment,
    AuditEntry,
    CheckRule,
    Correction,
    Release,
    Review,
    Revision,
    Segment,
    Step,
    Waiver,
    WorkflowRule,
)
from tests.newsroom.making import make_story

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def triggers() -> set[str]:
    query = {
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
        "postgresql": "SELECT DISTINCT trigger_name FROM information_schema.triggers",
    }[connection.vendor]
    with connection.cursor() as cursor:
        cursor.execute(query)
        return {name for (name,) in cursor.fetchall()}


def test_every_frozen_table_is_guarded() -> None:
    frozen = (
        Revision,
        Segment,
        Review,
        Release,
        Correction,
        Waiver,
        CheckRule,
        AuditEntry,
        Assignment,
        Step,
        WorkflowRule,
    )
    tables = {model._meta.db_table for model in frozen}
    assert {table for table, _ in FROZEN} == tables
    assert triggers() >= {f"{table}_{event}" for table in tables for event in ("update", "delete")}


def test_a_guard_that_was_lost_is_set_again() -> None:
    make_story()
    on = "" if connection.vendor == "sqlite" else " ON newsroom_revision"
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER newsroom_revision_update{on}")
    keep_guards(using="default")
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        Revision.objects.update(text="x")
