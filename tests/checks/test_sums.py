"""Parts that do not make up their sum."""

import pytest

from inkuru.checks.sums import check
from tests.checks.telling import Told, told_alone

ROWS: list[tuple[str, str, Told]] = [
    ("en", "12 people were hurt: 7 men and 5 women.", []),
    (
        "en",
        "12 people were hurt: 7 men and 4 women.",
        [("note", "Paragraph 1 says 12, but its parts (7, 4) make 11")],
    ),
    (
        "sw",
        "Watu 12 walijeruhiwa: wanaume 7 na wanawake 4.",
        [("note", "Paragraph 1 says 12, but its parts (7, 4) make 11")],
    ),
    # Far off, not parted, or not only numbers: something else is meant.
    ("en", "12 people were hurt: 2 men and 1 woman.", []),
    ("en", "12 people, 7 men and 4 women, were hurt.", []),
    ("en", "12 people were hurt: 7 men and 4 women in 2020.", []),
]


@pytest.mark.parametrize(("language", "text", "expected"), ROWS)
def test_sums_are_reckoned(language: str, text: str, expected: Told) -> None:
    assert told_alone(check, text, language) == expected
