"""Concepts that are entered, changed and judged at the desk."""

from datetime import timedelta

import pytest

from inkuru.flow.amending import AmendedMeanwhile, KnownConcept, NoNames, amend, enter, judge
from inkuru.flow.terming import NoSuchName, UnfitConcept, give_out, take_in
from inkuru.newsroom.models import Concept
from inkuru.records import ConceptRecord, TermRecord, TermStatus, TermUse
from tests.newsroom.making import NOON, make_person

pytestmark = [pytest.mark.django_db, pytest.mark.database]

BOAT = ConceptRecord("", (TermRecord("en", "Boat"), TermRecord("rw", "ubwato")))


def _proposed(key: str) -> ConceptRecord:
    names = (TermRecord("en", key), TermRecord("en", f"{key} two", TermUse.ADMITTED))
    return ConceptRecord(key, names, status=TermStatus.PROPOSED)


def test_a_concept_is_entered_once_by_its_first_name() -> None:
    editor = make_person()
    made = enter(BOAT, by=editor, at=NOON)
    assert (made.key, made.status, made.changed_by) == ("house:en:boat", "approved", editor)
    with pytest.raises(KnownConcept):
        enter(ConceptRecord("", (TermRecord("en", "boat"),)), by=editor, at=NOON)
    with pytest.raises(NoNames):
        enter(ConceptRecord("", ()), by=editor, at=NOON)
    with pytest.raises(UnfitConcept):
        enter(ConceptRecord("", (TermRecord("en", "b" * 300),)), by=editor, at=NOON)


def test_a_change_over_another_is_refused() -> None:
    editor = make_person()
    made = enter(BOAT, by=editor, at=NOON)
    later = NOON + timedelta(minutes=1)
    changed = amend(made, ConceptRecord("", BOAT.terms, note="on water"), by=editor, at=later, seen=NOON)
    assert (changed.key, changed.note) == (made.key, "on water")
    with pytest.raises(AmendedMeanwhile):
        amend(made, ConceptRecord("", BOAT.terms, note="other"), by=editor, at=later, seen=NOON)
    with pytest.raises(NoNames):
        amend(made, ConceptRecord("", ()), by=editor, at=later, seen=later)
    assert Concept.objects.get().note == "on water"


def test_proposals_are_judged_all_or_none() -> None:
    editor = make_person()
    take_in([_proposed("a"), _proposed("b"), _proposed("c")], by=None, at=NOON)
    a, b, c = Concept.objects.order_by("key")
    with pytest.raises(NoSuchName):
        judge([a, b], TermStatus.APPROVED, by=editor, at=NOON, preferred={b.pk: {"en": "nonsense"}})
    assert set(Concept.objects.values_list("status", flat=True)) == {"proposed"}
    assert judge([a, b], TermStatus.APPROVED, by=editor, at=NOON, preferred={b.pk: {"en": "b two"}}) == 2
    assert judge([c], TermStatus.REFUSED, by=editor, at=NOON) == 1
    assert judge(Concept.objects.order_by("key"), TermStatus.REFUSED, by=editor, at=NOON) == 0
    assert [(one.key, one.terms[0].text) for one in give_out(status=TermStatus.APPROVED)] == [
        ("a", "a"),
        ("b", "b two"),
    ]
    assert [one.key for one in give_out(status=TermStatus.REFUSED)] == ["c"]
