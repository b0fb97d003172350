"""A concept is shown as it was said before."""

from dataclasses import replace

import pytest

from inkuru.flow.exemplifying import Example, find_example
from inkuru.records import ConceptRecord, TermRecord, TermUse, TranslationUnit
from tests.flow.units import FERRY, RAIN, keep

pytestmark = [pytest.mark.database, pytest.mark.django_db]

ROAD = ConceptRecord("road", (TermRecord("rw", "umuhanda"), TermRecord("en", "road")))
ROADS = TranslationUnit("en", "All roads are open.", "rw", "Imihanda yose irafunguye.", address="/rw/imihanda-3/")
NOT_SAID = TranslationUnit("en", "It is closed.", "rw", "Umuhanda urafunze.")


def test_it_is_said_in_any_form_on_both_sides() -> None:
    keep(FERRY, ROADS)
    assert find_example(ROAD) == Example("rw", ROADS.target, "Imihanda", "en", ROADS.source, "roads", "/rw/imihanda-3/")


def test_one_with_both_names_goes_before_a_newer_one_with_one() -> None:
    keep(RAIN, NOT_SAID)
    found = find_example(ROAD)
    assert found
    assert (found.text, found.other_said) == (RAIN.target, "road")


def test_a_verb_is_said_conjugated() -> None:
    keep(RAIN)
    close = ConceptRecord(
        "close",
        (TermRecord("en", "close", part_of_speech="verb"), TermRecord("rw", "gufunga", part_of_speech="verb")),
    )
    assert find_example(close) == Example("en", RAIN.source, "closed", "rw", RAIN.target, "yafunze", "")


def test_one_name_is_better_than_none() -> None:
    keep(NOT_SAID)
    assert find_example(ROAD) == Example("rw", NOT_SAID.target, "Umuhanda", "en", NOT_SAID.source, "", "")


def test_a_forbidden_name_is_no_example() -> None:
    keep(RAIN)
    way = ConceptRecord("way", (TermRecord("en", "way"), TermRecord("en", "road", TermUse.FORBIDDEN)))
    assert find_example(way) is None


def test_a_name_has_its_capital() -> None:
    keep(RAIN)
    assert find_example(replace(ROAD, terms=(TermRecord("en", "Rain"), TermRecord("en", "Road")))) is None
