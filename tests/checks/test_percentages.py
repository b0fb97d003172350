"""Shares of a hundred."""

import pytest

from inkuru.checks.percentages import check
from tests.checks.telling import Told, told

ROWS: list[tuple[dict[str, str], Told]] = [
    ({"en": "Prices rose 40%", "rw": "Ibiciro byazamutseho 40 ku ijana", "sw": "Bei zilipanda kwa asilimia 40"}, []),
    ({"en": "Half voted", "sw": "Nusu walipiga kura"}, []),
    (
        {"en": "Prices rose 58 percent", "sw": "Bei zilipanda kwa asilimia 59"},
        [("blocking", "English says 58 percent; Kiswahili says asilimia 59")],
    ),
    (
        {"en": "Prices rose 63 percent", "rw": "Ibiciro byazamutseho 63"},
        [("blocking", "English says 63 percent; Kinyarwanda says 63")],
    ),
]


@pytest.mark.parametrize(("texts", "expected"), ROWS)
def test_shares_are_compared(texts: dict[str, str], expected: Told) -> None:
    assert told(check, **texts) == expected
