"""Typography alone, or more."""

import pytest

from inkuru.memory.typography import same_but_for_typography

SAME = [
    ('"Twageze," yavuze', "“Twageze,”  yavuze"),
    ("« amakuru »", "“amakuru”"),
    ("n'umunani", "n’umunani"),
    ("2024-2026", "2024–2026"),
    ("Wait...", "Wait…"),
    ("26 750", "26\u00a0750"),
    ("35 %", "35%"),
    (" a  b ", "a b"),
]
OTHER = [
    ("26 750", "26750"),
    ("2.5", "2,5"),
    ("-5", "5"),
    ("Eat, friends", "Eat friends"),
    ("He won.", "He won?"),
    ("may", "May"),
    ("“He won,” she said", "He won, she said"),
    ("a b", "ab"),
    ("$5", "€5"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_shapes_and_spaces_are_typography(one: str, other: str) -> None:
    assert same_but_for_typography(one, other)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_anything_else_is_more(one: str, other: str) -> None:
    assert not same_but_for_typography(one, other)
