"""Bounds that a translation drops or turns around."""

import pytest

from inkuru.checks.approximations import check
from tests.checks.telling import Told, told

ROWS: list[tuple[dict[str, str], Told]] = [
    ({"en": "more than 300 people", "rw": "abantu barenga 300", "sw": "watu zaidi ya 300"}, []),
    ({"en": "about 300 people", "sw": "watu 300"}, []),
    (
        {"en": "more than 300 people", "sw": "watu 300"},
        [("note", "English sets a bound to 300 (more or less than it); Kiswahili says just 300")],
    ),
    (
        {"en": "more than 300 people", "sw": "watu chini ya 300"},
        [("warning", "English and Kiswahili bound 300 from opposite sides: one says more, the other less")],
    ),
    ({"en": "more than half", "sw": "nusu"}, []),
]


@pytest.mark.parametrize(("texts", "expected"), ROWS)
def test_bounds_are_compared(texts: dict[str, str], expected: Told) -> None:
    assert told(check, **texts) == expected
