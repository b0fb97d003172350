"""Concepts and their names, held by the database."""

import pytest
from django.db import IntegrityError, transaction

from inkuru.newsroom.models import Concept, Term, TermStatus, TermUse
from inkuru.records import TermStatus as StatusRecord
from inkuru.records import TermUse as UseRecord
from tests.newsroom.making import NOON

pytestmark = [pytest.mark.database, pytest.mark.django_db]

UNFIT = (
    {"text": ""},
    {"use": "loved"},
    {"language": "RW"},
    {"text": "umuti"},
)


def test_records_and_rows_say_the_same_words() -> None:
    assert (set(TermStatus.values), set(TermUse.values)) == (set(StatusRecord), set(UseRecord))


@pytest.mark.parametrize("fields", UNFIT)
def test_the_database_refuses_what_is_no_term(fields: dict[str, str]) -> None:
    concept = Concept.objects.create(key="medicine", changed_at=NOON)
    first = {"concept": concept, "language": "rw", "text": "umuti", "order": 1}
    Term.objects.create(**first)
    with pytest.raises(IntegrityError), transaction.atomic():
        Term.objects.create(**first | {"text": "imiti"} | fields)


def test_names_stand_in_their_order_and_go_with_their_concept() -> None:
    concept = Concept.objects.create(key="medicine", changed_at=NOON)
    for order, text in ((2, "dawa"), (1, "umuti")):
        Term.objects.create(concept=concept, language="sw", text=text, order=order)
    assert [str(term) for term in concept.terms.all()] == ["umuti", "dawa"]
    concept.delete()
    assert Term.objects.count() == 0
