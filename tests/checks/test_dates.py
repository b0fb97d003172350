"""Dates, weekdays, years and decades."""

import pytest

from inkuru.checks.dates import check
from inkuru.checks.passage import Passage
from tests.checks.telling import Told, told

ROWS: list[tuple[dict[str, str], Told]] = [
    (
        {
            "en": "Tuesday, 8 September 2026",
            "rw": "Ku wa Kabiri, tariki ya 8 Nzeri 2026",
            "sw": "Jumanne, Septemba 8, 2026",
        },
        [],
    ),
    ({"en": "in the 1980s", "rw": "mu myaka ya za 80", "sw": "katika miaka ya 1980"}, []),
    ({"en": "on Monday", "rw": "ku wa Mbere", "sw": "Jumatatu"}, []),
    (
        {"en": "on 6 November", "rw": "ku itariki ya 6 Ukuboza"},
        [("blocking", "English says 6 November; Kinyarwanda says ku itariki ya 6 Ukuboza")],
    ),
    (
        {"en": "on Saturday", "sw": "siku ya Jumapili"},
        [("blocking", "English says Saturday; Kiswahili says Jumapili")],
    ),
    ({"en": "in 2019", "sw": "katika mwaka huo"}, [("warning", "English says 2019; Kiswahili does not")]),
    # A weekday or month without a figure may go where the day is plain.
    ({"en": "They met on Friday", "sw": "Walikutana siku hiyo"}, []),
]


@pytest.mark.parametrize(("texts", "expected"), ROWS)
def test_dates_are_compared(texts: dict[str, str], expected: Told) -> None:
    assert told(check, **texts) == expected


def test_a_wrong_month_is_mended() -> None:
    [finding] = check(Passage({"en": "on 6 November", "sw": "tarehe 6 Desemba"}, source="en"))
    assert finding.mend == "tarehe 6 Novemba"
