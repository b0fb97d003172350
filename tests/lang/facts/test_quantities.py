"""Quantities: ranges, sums of two units, scores and units that a kind implies."""

import pytest

from tests.lang.facts.rows import check_row

# fmt: off
ROWS = (
    ("en", "70-90%", "percent 70 %", "percent 90 %"),
    ("en", "between $5 and $6", "money 5 USD", "money 6 USD"),
    ("en", "6 ft 2 inches", "measure 74 in"),
    ("en", "a year and a half", "duration 1.5 year"),
    ("en", "3-1", "score 3-1"),
    ("en", "10-15", "number 10", "number 15"),
    ("en", "beat 1-2", "score 1-2"),
    ("en", "500-1", "number 500", "number 1"),
    ("en", "weighs 9 pounds", "measure 9 lb"),
    ("en", "paid 9 pounds", "money 9 GBP"),
    ("en", "in her 30s", "age 30 year"),
    ("en", "5/4 of it", ),
    ("rw", "zaidi ya mwezi",),
    ("sw", "zaidi ya mwezi", "duration more-than 1 month"),
)
# fmt: on


@pytest.mark.parametrize("row", ROWS, ids=" ".join)
def test_it_reads_quantities(row: tuple[str, ...]) -> None:
    check_row(row[1:], row[0])
