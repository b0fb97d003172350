"""Translations that are in another language than their edition."""

import pytest

from inkuru.checks.wrong_language import check
from tests.checks.telling import Told, told

ENGLISH = "The minister said that the road was closed and would open in May"
RW = "Minisitiri yavuze ko umuhanda wafunzwe kandi ko uzafungurwa mu kwezi kwa Gicurasi"
SW = "Waziri alisema kuwa barabara ilifungwa na kwamba itafunguliwa katika mwezi wa Mei"
FR = "Le ministre a dit que la route était fermée dans les deux sens et qu’elle serait ouverte au mois de mai"
DE = "Der Minister sagte, dass die Straße gesperrt sei und erst im Mai wieder geöffnet werde"
ROWS: list[tuple[dict[str, str], Told]] = [
    ({"en": ENGLISH, "rw": RW, "sw": SW}, []),
    ({"en": ENGLISH, "rw": SW}, [("blocking", "Kinyarwanda stands in Kiswahili")]),
    ({"en": ENGLISH, "sw": RW}, [("blocking", "Kiswahili stands in Kinyarwanda")]),
    ({"en": ENGLISH, "sw": FR}, [("warning", "Kiswahili does not read as Kiswahili")]),
    ({"en": ENGLISH, "rw": DE}, [("warning", "Kinyarwanda does not read as Kinyarwanda")]),
    ({"en": "Kigali", "sw": "Kigali"}, []),
]


@pytest.mark.parametrize(("texts", "expected"), ROWS)
def test_another_language_is_found(texts: dict[str, str], expected: Told) -> None:
    assert told(check, **texts) == expected
