"""The memory is put in order, and every change by hand can be taken back."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from inkuru.flow.tidying import (
    AlreadyUndone,
    Kept,
    NoSuchUnit,
    Trouble,
    delete_units,
    edit_units,
    find_contradictions,
    find_disagreements,
    find_duplicates,
    frozen,
    kept,
    thawed,
    undo,
    with_changes,
)
from inkuru.newsroom.models import MemoryText, MemoryUnit
from inkuru.records import TranslationUnit
from tests.flow import units
from tests.flow.units import FERI, FERRY, RAIN, keep
from tests.newsroom.making import NOON, make_person

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def number_of(unit: TranslationUnit) -> int:
    return MemoryUnit.objects.get(source__text=unit.source, target__text=unit.target).pk


def writing(old: str, new: str) -> Callable[[TranslationUnit], TranslationUnit]:
    return lambda unit: replace(unit, target=unit.target.replace(old, new))


def test_the_same_in_other_quotation_marks_is_a_duplicate() -> None:
    quoted = replace(RAIN, source="“Rain,” he said.", target="Ati: “Imvura.”")
    straight = replace(quoted, source='"Rain," he said.', target='Ati: "Imvura."')
    keep(quoted, FERRY, straight, replace(FERRY, domain="transport"), RAIN)
    first, second = sorted(find_duplicates(), key=lambda one: one.units[0].number)
    assert [one.unit for one in first.units] == [quoted, straight]
    assert [one.unit for one in second.units] == [FERRY, replace(FERRY, domain="transport")]


def test_one_source_in_two_ways_contradicts_itself() -> None:
    other = replace(RAIN, target="Umuhanda wafunzwe n’imvura.")
    keep(RAIN, FERRY, FERI, other, replace(RAIN, domain="weather"))
    (trouble,) = find_contradictions()
    assert [one.unit for one in trouble.units] == [RAIN, other, replace(RAIN, domain="weather")]


def test_a_translation_with_another_figure_disagrees() -> None:
    wrong = replace(FERI, target=FERI.target.replace("412", "421"))
    keep(FERRY, wrong, RAIN)
    (trouble,) = find_disagreements()
    assert trouble.units == (Kept(number_of(wrong), wrong),)
    (finding,) = trouble.findings
    assert (finding.check, finding.language, wrong.target[finding.start : finding.end]) == ("numbers", "sw", "421")
    assert finding.mend == "412"


def test_an_edit_can_be_taken_back() -> None:
    keep(FERRY, FERI, RAIN)
    person = make_person()
    numbers = [number_of(FERRY), number_of(RAIN)]
    change = edit_units(numbers, writing("Ubwato", "Ubwato bunini"), by=person, at=NOON)
    assert (change.by, len(change.removed)) == (person, 1)
    edited = replace(FERRY, target=FERRY.target.replace("Ubwato", "Ubwato bunini"))
    assert set(units.kept()) == {edited, FERI, RAIN}
    assert not MemoryText.objects.filter(text=FERRY.target).exists()
    undo(change.pk, at=NOON)
    assert set(units.kept()) == {FERRY, FERI, RAIN}
    with pytest.raises(AlreadyUndone, match=f"no change {change.pk} to undo"):
        undo(change.pk, at=NOON)


def test_a_deletion_can_be_taken_back() -> None:
    keep(FERRY, RAIN)
    change = delete_units([number_of(RAIN)], by=None, at=NOON)
    assert units.kept() == [FERRY]
    undo(change.pk, at=NOON)
    assert set(units.kept()) == {FERRY, RAIN}


def test_a_number_that_is_none_changes_nothing() -> None:
    keep(FERRY)
    with pytest.raises(NoSuchUnit, match="no unit 999"):
        delete_units([number_of(FERRY), 999], by=None, at=NOON)
    assert units.kept() == [FERRY]


def test_changes_hold_against_what_is_learnt_later() -> None:
    keep(FERRY, RAIN)
    edit = edit_units([number_of(FERRY)], writing("412", "412 bose"), by=None, at=NOON)
    delete_units([number_of(RAIN)], by=None, at=NOON)
    dated = replace(FERRY, date=NOON)
    assert with_changes([dated, RAIN, FERI]) == [FERI, replace(dated, target=FERRY.target.replace("412", "412 bose"))]
    undo(edit.pk, at=NOON)
    assert with_changes([dated, RAIN]) == [dated]


@pytest.mark.parametrize("unit", [FERRY, replace(FERRY, date=NOON, people=("Diane", "Juma"), reviewed=False)])
def test_a_unit_is_read_back_as_it_was_written(unit: TranslationUnit) -> None:
    assert thawed(frozen(unit)) == unit


def test_units_come_in_the_order_of_their_numbers() -> None:
    keep(FERRY, RAIN)
    numbers = [number_of(RAIN), number_of(FERRY)]
    assert [one.unit for one in kept(numbers)] == [RAIN, FERRY]
    assert Trouble(kept(numbers)).findings == ()
