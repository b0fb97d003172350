"""What is in the audit log stays as it is."""

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from inkuru.flow.auditing import note_act
from inkuru.newsroom.models import Act, AuditEntry
from inkuru.newsroom.models.audit import DETAIL_LENGTH
from tests.newsroom.making import NOON, make_person

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_the_log_is_never_changed() -> None:
    note_act(Act.EXPORTED, by=None, at=NOON, detail="x" * 2 * DETAIL_LENGTH)
    for change in (lambda: AuditEntry.objects.update(act=Act.INVITED), lambda: AuditEntry.objects.all().delete()):
        with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
            change()
    assert [(one.act, one.detail) for one in AuditEntry.objects.all()] == [("exported", "x" * DETAIL_LENGTH)]


def test_whoever_stands_in_the_log_stays() -> None:
    juma = make_person("juma")
    note_act(Act.SIGNED_IN, by=juma, at=NOON)
    with pytest.raises(IntegrityError), transaction.atomic():
        juma.delete()


def test_an_act_is_one_of_those_that_are_known() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        AuditEntry.objects.create(act="guessed", at=NOON)
