"""What of a chore the database itself refuses."""

import pytest
from django.db import IntegrityError, transaction

from inkuru.newsroom.models import Chore, ChoreKind, ChoreState
from tests.newsroom.making import NOON

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_a_chore_has_a_known_kind_and_state() -> None:
    chore = Chore.objects.create(kind=ChoreKind.TERMS_IN, name="words.csv", at=NOON)
    assert (chore.state, chore.found, str(chore)) == (ChoreState.WAITING, {}, "terms_in words.csv: waiting")
    for wrong in ({"kind": "cooking"}, {"state": "asleep"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Chore.objects.filter(pk=chore.pk).update(**wrong)
