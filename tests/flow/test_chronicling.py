"""What became of concepts, and who made it so."""

from datetime import timedelta

import pytest

from inkuru.flow.chronicling import Step, history, steps, thawed
from inkuru.flow.terming import approve, refuse, take_in
from inkuru.newsroom.models import Concept, ConceptChange
from inkuru.records import ConceptRecord, TermRecord, TermStatus, TermUse
from tests.newsroom.making import NOON, make_person

pytestmark = [pytest.mark.django_db, pytest.mark.database]

MARKET = ConceptRecord("market", (TermRecord("en", "market"), TermRecord("rw", "isoko", forms=("isoko", "amasoko"))))


def test_steps_tell_what_came_went_and_changed() -> None:
    after = ConceptRecord(
        "market",
        (TermRecord("rw", "isoko", TermUse.ADMITTED), TermRecord("sw", "soko")),
        domain="trade",
        status=TermStatus.PROPOSED,
    )
    assert list(steps(MARKET, after)) == [
        Step("status", "approved", "proposed"),
        Step("domain", "", "trade"),
        Step("name", "market", "", "en"),
        Step("use", "preferred", "admitted", "rw", "isoko"),
        Step("forms", "isoko, amasoko", "", "rw", "isoko"),
        Step("name", "", "soko", "sw"),
    ]
    assert list(steps(MARKET, MARKET)) == []


def test_each_change_is_kept_with_who_made_it_and_read_back_as_it_was() -> None:
    editor = make_person()
    take_in([MARKET], by=editor, at=NOON)
    take_in([ConceptRecord("market", MARKET.terms[:1], status=TermStatus.PROPOSED)], by=editor, at=NOON)
    approve("market", by=editor, at=NOON + timedelta(hours=1))
    take_in([ConceptRecord("market", MARKET.terms[:1])], by=editor, at=NOON + timedelta(hours=2))
    told = history(Concept.objects.get(), most=10)
    assert [(one.by, one.is_first, len(one.steps)) for one in told] == [
        (editor, False, 1),
        (editor, False, 2),
        (editor, True, 3),
    ]
    assert thawed(ConceptChange.objects.earliest("pk").after) == MARKET
    assert thawed(None) is None


def test_what_is_refused_is_told_and_what_nobody_brought_is_not() -> None:
    editor = make_person()
    proposed = ConceptRecord("market", MARKET.terms, status=TermStatus.PROPOSED)
    take_in([proposed], by=None, at=NOON)
    assert not ConceptChange.objects.exists()
    refuse("market", by=editor, at=NOON)
    refuse("market", by=editor, at=NOON)
    (told,) = history(Concept.objects.get(), most=10)
    assert told.steps == (Step("status", "proposed", "refused"),)
