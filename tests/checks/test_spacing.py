"""White space and doubled words."""

import pytest

from inkuru.checks.spacing import check
from tests.checks.telling import Told, told_alone

ROWS: list[tuple[str, str, Told]] = [
    ("en", "It rained, and roads closed.", []),
    ("en", "It  rained.", [("note", "Paragraph 1 has white space too many")]),
    ("en", "It rained , and stopped.", [("note", "Paragraph 1 has white space before “,”")]),
    ("en", "It rained on the the road.", [("note", "Paragraph 1 has a word twice: the")]),
    ("sw", "Ilinyesha sana sana.", []),
    ("sw", "Siku hiyo hiyo iliisha.", []),
    ("sw", "Ilinyesha kwa kwa muda.", [("note", "Paragraph 1 has a word twice: kwa")]),
    ("en", "Bora Bora is an island.", []),
]


@pytest.mark.parametrize(("language", "text", "expected"), ROWS)
def test_white_space_and_doubled_words_are_noted(language: str, text: str, expected: Told) -> None:
    assert told_alone(check, text, language) == expected


def test_a_mend_takes_the_place_of_what_is_wrong() -> None:
    assert told_alone(check, "The the", None) == []
