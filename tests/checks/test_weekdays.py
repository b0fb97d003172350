"""Dates that do not fall on the weekday named beside them."""

import pytest

from inkuru.checks.weekdays import check
from tests.checks.telling import Told, told_alone

ROWS: list[tuple[str, str, Told]] = [
    ("en", "It opens on Tuesday, 8 September 2026.", []),
    ("sw", "Itafunguliwa Jumanne, Septemba 8, 2026.", []),
    (
        "en",
        "It opens on Friday, 8 September 2026.",
        [("warning", "Paragraph 1 says Friday, 8 September 2026, but that day is a Tuesday")],
    ),
    (
        "sw",
        "Itafunguliwa Jumatano, Septemba 8, 2026.",
        [("warning", "Paragraph 1 says Jumatano, Septemba 8, 2026, but that day is a Jumanne")],
    ),
    # Without a year it falls on any day; a date and the weekday of another are two.
    ("en", "It opens on Friday, 8 September.", []),
    ("en", "It opened on 8 September 2026 and Friday was the first day.", []),
    ("en", "It opens on Friday, 31 September 2026.", []),
]


@pytest.mark.parametrize(("language", "text", "expected"), ROWS)
def test_weekdays_are_reckoned(language: str, text: str, expected: Told) -> None:
    assert told_alone(check, text, language) == expected


def test_a_draft_in_no_known_language_is_not_read() -> None:
    assert told_alone(check, "Friday, 8 September 2026", None) == []
