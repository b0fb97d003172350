"""Paragraphs that stand twice or changed places."""

from inkuru.checks.arrangement import check_order
from inkuru.checks.passage import Passage

FIRST = ("Wanjiru paid 300 shillings in Nakuru", "Wanjiru alilipa shilingi 300 mjini Nakuru")
SECOND = ("Habimana sold 45 cows in Musanze", "Habimana aliuza ng'ombe 45 mjini Musanze")


def found(*pairs: tuple[str, str]) -> list[tuple[int | None, str]]:
    passages = [Passage({"en": english, "sw": swahili}, source="en") for english, swahili in pairs]
    return [(one.paragraph, str(one)) for one in check_order(passages)]


def test_paragraphs_in_order_are_no_finding() -> None:
    assert found(FIRST, SECOND) == []


def test_two_that_changed_places_are_found() -> None:
    swapped = (FIRST[0], SECOND[1]), (SECOND[0], FIRST[1])
    assert found(*swapped) == [(2, "In Kiswahili paragraphs 1 and 2 seem to have changed places")]


def test_one_that_stands_twice_is_found_unless_its_source_does() -> None:
    assert found(FIRST, (SECOND[0], FIRST[1])) == [
        (2, "In Kiswahili paragraph 2 repeats paragraph 1, which English does not")
    ]
    assert found(FIRST, FIRST) == []


def test_a_missing_translation_is_passed_over() -> None:
    assert found(FIRST, (SECOND[0], "")) == []
