"""Ordinals."""

import pytest

from inkuru.checks.ordinals import check
from tests.checks.telling import Told, told

ROWS: list[tuple[dict[str, str], Told]] = [
    ({"en": "the eighth bridge", "rw": "ikiraro cya munani", "sw": "daraja la nane"}, []),
    ({"en": "the 89th bridge", "rw": "ikiraro cya 89", "sw": "daraja la 89"}, []),
    ({"en": "the first bridge", "sw": "daraja hilo"}, []),
    ({"en": "another bridge", "sw": "daraja la pili"}, []),
    (
        {"en": "the 5th bridge", "sw": "daraja la 6"},
        [("blocking", "English says 5th; Kiswahili says la 6")],
    ),
    (
        {"en": "the eighth bridge", "sw": "daraja hilo"},
        [("note", "English says eighth; Kiswahili does not")],
    ),
]


@pytest.mark.parametrize(("texts", "expected"), ROWS)
def test_ordinals_are_compared(texts: dict[str, str], expected: Told) -> None:
    assert told(check, **texts) == expected
