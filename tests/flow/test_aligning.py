"""Texts as they stand in files are aligned by the numbers of their lines."""

from inkuru.flow.aligning import align_lines

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
