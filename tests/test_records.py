"""Frozen values: they cannot be changed, hold nothing that can, and say themselves in words."""

import inspect
from dataclasses import FrozenInstanceError, fields, is_dataclass

import pytest

from inkuru import records
from inkuru.records import N_, Finding, Paragraph, Severity

VALUES = [one for _, one in inspect.getmembers(records, is_dataclass)]


@pytest.mark.parametrize("record", VALUES, ids=lambda one: one.__name__)
def test_a_record_takes_no_other_fields_and_holds_no_list_and_no_dict(record: type) -> None:
    assert "__slots__" in vars(record)
    assert [one.name for one in fields(record) if str(one.type).startswith(("list", "dict", "set"))] == []


@pytest.mark.parametrize("record", VALUES, ids=lambda one: one.__name__)
def test_nothing_can_be_changed_afterwards(record: type) -> None:
    value: object = object.__new__(record)
    with pytest.raises(FrozenInstanceError):
        setattr(value, fields(record)[0].name, "other")


def test_records_that_say_the_same_are_the_same() -> None:
    assert len({Paragraph("The boat left."), Paragraph("The boat left.", "paragraph"), Paragraph("It sank.")}) == 2


def test_a_finding_says_itself_with_its_values() -> None:
    message = N_("Paragraph %(paragraph)s says %(share)s, not 40%%")
    finding = Finding("percentages", Severity.BLOCKING, message, {"paragraph": "3", "share": "45%"})
    assert str(finding) == "Paragraph 3 says 45%, not 40%"
