"""Texts as they stand in files are aligned by the numbers of their lines."""

import pytest

from inkuru.flow.aligning import align_lines, known_here
from inkuru.records import TranslationUnit
from tests.flow.units import keep

ENGLISH = [
    "",
    "Heavy rain fell over Rubavu.",
    " \t",
    "Some 412 people left their homes.",
    "The road to Goma is closed.",
]
SWAHILI = ["Mvua kubwa ilinyesha Rubavu.", "Watu 412 waliondoka makwao.", "", "", "Barabara ya Goma imefungwa.", ""]


def test_blank_lines_are_passed_over_and_the_places_are_those_of_the_file() -> None:
    groups = align_lines(ENGLISH, SWAHILI, source="en", target="sw")
    assert [(group.source, group.target) for group in groups] == [((1,), (0,)), ((3,), (1,)), ((4,), (4,))]


def test_a_text_of_blank_lines_has_the_other_alone_beside_it() -> None:
    groups = align_lines(["", " "], SWAHILI[1:4], source="en", target="sw")
    assert [(group.source, group.target) for group in groups] == [((), (0,))]
    assert align_lines(["", " "], [""], source="en", target="sw") == ()


@pytest.mark.django_db
@pytest.mark.database
def test_what_the_newsroom_has_said_tells_what_belongs_together() -> None:
    assert known_here("en", "rw") is None
    numbers = ("a", "e"), ("b", "f"), ("c", "g"), ("d", "h")
    keep(*(TranslationUnit("en", f"Zorblat {one}.", "rw", f"Umukwiru {two}.") for one, two in numbers * 2))
    known = known_here("en", "rw")
    assert known
    sources, targets = ["Vorp plim hund.", "Zorblat."], ["Umukwiru."]
    certain, unsure = (align_lines(sources, targets, source="en", target="rw", known=one) for one in (known, None))
    assert [(group.source, group.target) for group in certain] == [((0,), ()), ((1,), (0,))]
    assert [(group.source, group.target) for group in unsure] != [((0,), ()), ((1,), (0,))]
