"""Times of day, each by the clock of its language."""

import pytest

from inkuru.checks.passage import Passage
from inkuru.checks.times import check
from tests.checks.telling import Told, told

KEPT = "Kiswahili counts the hours from dawn, so that"
ROWS: list[tuple[dict[str, str], Told]] = [
    ({"en": "at 7:30 pm", "rw": "saa moya n'igice z'ijoro", "sw": "saa 1:30 usiku"}, []),
    ({"en": "at 7 am", "rw": "saa 7 za mu gitondo", "sw": "saa 1 asubuhi"}, []),
    ({"en": "at 3 pm", "rw": "saa cyenda z'amanywa", "sw": "saa tisa alasiri"}, []),
    (
        {"en": "at 6 am", "sw": "saa 6 asubuhi"},
        [("blocking", f"English says 6 am; {KEPT} saa 6 asubuhi is not the same")],
    ),
    (
        {"en": "at 1 pm", "sw": "saa moja mchana"},
        [("blocking", f"English says 1 pm; {KEPT} saa moja mchana is not the same")],
    ),
    ({"en": "at 7 pm", "sw": "saa 3 usiku"}, [("blocking", "English says 7 pm; Kiswahili says saa 3 usiku")]),
    ({"en": "at 7:30", "rw": "saa 10:30"}, [("blocking", "English says 7:30; Kinyarwanda says saa 10:30")]),
    # The English clock in figures, under another name for the part of the day.
    ({"en": "at 1 p.m.", "rw": "saa 1 z'umugoroba"}, []),
    # With a zone it is the same everywhere.
    ({"en": "at 07:00 UTC", "sw": "07:00 UTC"}, []),
    ({"en": "within 48 hours", "sw": "ndani ya saa 48"}, []),
]


@pytest.mark.parametrize(("texts", "expected"), ROWS)
def test_times_are_compared_by_the_clock_of_their_language(texts: dict[str, str], expected: Told) -> None:
    assert told(check, **texts) == expected


def test_the_mend_counts_from_dawn() -> None:
    [finding] = check(Passage({"en": "at 6 am", "sw": "walifika saa 6 asubuhi"}, source="en"))
    assert finding.mend == "saa 12 asubuhi"
