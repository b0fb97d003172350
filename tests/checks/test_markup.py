"""Marks of emphasis and structure."""

import pytest

from inkuru.checks.markup import check
from tests.checks.telling import Told, told

ROWS: list[tuple[dict[str, str], Told]] = [
    ({"en": "<em>No</em> rain, <b>none</b>", "sw": "<b>Hakuna</b> mvua, <em>hapana</em>"}, []),
    ({"en": "3 < 4 and 5 > 4", "sw": "3 ni chini ya 4"}, []),
    (
        {"en": "<em>No</em> rain", "sw": "Hakuna mvua"},
        [
            ("warning", "English has the mark <em>; Kiswahili does not"),
            ("warning", "English has the mark </em>; Kiswahili does not"),
        ],
    ),
    ({"en": "No rain", "sw": "Hakuna<br/>mvua"}, [("warning", "Kiswahili has the mark <br>; English does not")]),
]


@pytest.mark.parametrize(("texts", "expected"), ROWS)
def test_marks_are_kept(texts: dict[str, str], expected: Told) -> None:
    assert told(check, **texts) == expected
