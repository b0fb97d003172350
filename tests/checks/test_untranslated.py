"""What was left in the language of the source."""

import pytest

from inkuru.checks.untranslated import check
from tests.checks.telling import Told, told

ENGLISH = "The minister said that the road was closed and would open in May"
ROWS: list[tuple[dict[str, str], Told]] = [
    ({"en": ENGLISH, "sw": "Waziri alisema kuwa barabara ilifungwa na itafunguliwa Mei"}, []),
    ({"en": ENGLISH, "sw": ENGLISH}, [("blocking", "Kiswahili is still in English")]),
    (
        {"en": ENGLISH, "rw": "Minisitiri yavuze ko the road was closed kandi izafungurwa muri Gicurasi"},
        [("warning", "In Kinyarwanda these words are still in English: the road was closed")],
    ),
    # Names, a title in quotation marks and a line in a third language may stay.
    (
        {"en": "Habimana Wanjiru", "sw": "Habimana Wanjiru"},
        [("note", "Kiswahili says the same, letter for letter, as English")],
    ),
    ({"en": "He sang “the road was closed to me” there", "sw": "Aliimba “the road was closed to me” huko"}, []),
    ({"en": "Kigali", "sw": "Kigali"}, []),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "expected"), ROWS)
def test_what_was_left_is_found(texts: dict[str, str], expected: Told) -> None:
    assert told(check, **texts) == expected
