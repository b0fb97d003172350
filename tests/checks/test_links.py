"""Links, addresses and images."""

import pytest

from inkuru.checks.links import check
from tests.checks.telling import Told, told

ROWS: list[tuple[dict[str, str], Told]] = [
    ({"en": "See https://example.org/a.", "sw": "Tazama https://example.org/a"}, []),
    (
        {"en": "See https://example.org/a", "sw": "Tazama"},
        [("warning", "English points to https://example.org/a; Kiswahili does not")],
    ),
    (
        {"en": "Write to desk@example.org", "rw": "Andikira desc@example.org"},
        [
            ("warning", "English points to desk@example.org; Kinyarwanda does not"),
            ("warning", "Kinyarwanda points to desc@example.org; English does not"),
        ],
    ),
    (
        {"en": 'a <img src="bridge.jpg">', "sw": "picha"},
        [("warning", "English points to bridge.jpg; Kiswahili does not")],
    ),
]


@pytest.mark.parametrize(("texts", "expected"), ROWS)
def test_what_the_source_points_to_is_kept(texts: dict[str, str], expected: Told) -> None:
    assert told(check, **texts) == expected
