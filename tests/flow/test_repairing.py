"""Repairs of the memory: shown, then done."""

from dataclasses import replace

import pytest

from inkuru.flow.repairing import (
    BlankSide,
    NothingToRepair,
    plan_removing,
    plan_replacing,
    replace_in,
    say_otherwise,
)
from inkuru.flow.tidying import NoSuchUnit, undo
from inkuru.newsroom.models import MemoryUnit
from tests.flow.units import FERRY, RAIN, keep, kept
from tests.newsroom.making import NOON, make_person

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def _number(source: str) -> int:
    return MemoryUnit.objects.get(source__text=source).pk


def test_what_texts_would_be_is_shown_and_nothing_changes_before() -> None:
    person = make_person()
    keep(FERRY, RAIN)
    (one,) = plan_replacing(person, "rw", "umuhanda", "inzira")
    assert (one.kept.unit, one.after) == (RAIN, replace(RAIN, target="Imvura nyinshi yafunze inzira."))
    (one,) = plan_replacing(person, "en", "boat", "ferry")
    assert one.after == replace(FERRY, source="The first ferry left with 412 people on board.")
    assert kept() == [FERRY, RAIN]


@pytest.mark.parametrize("wrong", ["UMUHANDA", "", "nothing"])
def test_a_text_that_nobody_said_is_refused(wrong: str) -> None:
    keep(RAIN)
    with pytest.raises(NothingToRepair):
        plan_replacing(make_person(), "rw", wrong, "inzira")


def test_texts_are_replaced_and_that_is_taken_back() -> None:
    person = make_person()
    keep(FERRY, RAIN)
    change = replace_in([_number(RAIN.source)], "rw", "umuhanda", "inzira", by=person, at=NOON)
    assert kept() == [FERRY, replace(RAIN, target="Imvura nyinshi yafunze inzira.")]
    assert change.by == person
    undo(change.pk, at=NOON)
    assert kept() == [FERRY, RAIN]


def test_both_sides_are_written_anew() -> None:
    person = make_person()
    keep(RAIN)
    say_otherwise(_number(RAIN.source), " Rain  closed the road. ", RAIN.target, by=person, at=NOON)
    assert kept() == [replace(RAIN, source="Rain closed the road.")]
    for sides in ((" ", "x"), ("x", ""), ("x" * 10_001, "x"), ("a\0b", "x")):
        with pytest.raises(BlankSide):
            say_otherwise(_number("Rain closed the road."), *sides, by=person, at=NOON)
    with pytest.raises(NoSuchUnit):
        say_otherwise(999_999, "a", "b", by=person, at=NOON)
    with pytest.raises(BlankSide):
        plan_replacing(person, "rw", RAIN.target, "")


def test_only_units_that_are_there_are_removed() -> None:
    person = make_person()
    keep(RAIN)
    (one,) = plan_removing(person, [_number(RAIN.source)] * 2)
    assert (one.kept.unit, one.after) == (RAIN, None)
    for wrong in ([], [999_999], [_number(RAIN.source), 999_999]):
        with pytest.raises(NothingToRepair):
            plan_removing(person, wrong)
