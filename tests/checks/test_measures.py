"""Measures, durations and ages."""

import pytest

from inkuru.checks.measures import check
from inkuru.checks.passage import Passage
from tests.checks.telling import Told, told

ROWS: list[tuple[dict[str, str], Told]] = [
    ({"en": "It ran at 85 mph", "rw": "Yagendaga km 136 ku isaha"}, []),
    ({"en": "10 inches of rain", "rw": "imvura ya cm 25"}, []),
    ({"en": "They waited two hours", "rw": "Bategereje amasaha abiri", "sw": "Walisubiri saa mbili"}, []),
    ({"en": "She is 20 years old", "rw": "Afite imyaka 20", "sw": "Ana umri wa miaka 20"}, []),
    # The unit may be that of the figure before.
    (
        {"en": "At 80 km/h in a 50 km/h zone", "sw": "Kwa kilomita 80 kwa saa katika eneo la 50"},
        [("warning", "English says 50 km/h; Kiswahili says la 50")],
    ),
    (
        {"en": "The road is 45 miles long", "sw": "Barabara ina urefu wa km 720"},
        [("blocking", "English says 45 miles (72 km); Kiswahili says km 720")],
    ),
    (
        {"en": "They waited five months", "rw": "Bategereje amezi atatu"},
        [("blocking", "English says five months; Kinyarwanda says amezi atatu")],
    ),
]


@pytest.mark.parametrize(("texts", "expected"), ROWS)
def test_measures_are_compared_after_conversion(texts: dict[str, str], expected: Told) -> None:
    assert told(check, **texts) == expected


def test_the_mend_is_in_the_unit_of_the_translation() -> None:
    [finding] = check(Passage({"en": "45 miles away", "sw": "umbali wa km 720"}, source="en"))
    assert finding.mend == "km 72"
