"""Shapes: the notation, what it labels, and that the first row that fits wins."""

import pytest

from inkuru.lang.facts.shapes import LETTERS, compile_shapes
from inkuru.lang.figures import ROLES

PARTS = {"number": "(DAY|FIGURE)", "reach": "(low:number TO)?"}
ROWS = (("money", "unit:CURRENCY reach value:number"), ("number", "value:(number SCALE?)"), ("label", "(?<=OF) LABEL"))


def roles(names: str) -> str:
    return "".join(LETTERS[name] for name in names.split())


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("CURRENCY DAY TO FIGURE", [("money", (0, 4), {"unit": (0, 1), "low": (1, 2), "value": (3, 4)})]),
        ("OTHER CURRENCY DAY", [("money", (1, 3), {"unit": (1, 2), "value": (2, 3)})]),
        ("DAY SCALE FIGURE", [("number", (0, 2), {"value": (0, 2)}), ("number", (2, 3), {"value": (2, 3)})]),
        ("LABEL OF LABEL", [("label", (2, 3), {})]),
        ("CURRENCY OTHER", []),
        ("", []),
    ],
)
def test_it_finds_shapes(line: str, found: list[object]) -> None:
    assert list(compile_shapes(ROWS, PARTS).find(roles(line))) == found


def test_it_refuses_a_name_that_is_nowhere() -> None:
    with pytest.raises(KeyError):
        compile_shapes((("money", "value:anything"),), PARTS)


def test_every_role_has_a_letter_of_its_own() -> None:
    assert len(set(LETTERS.values())) == len(set(ROLES)) == len(ROLES)
