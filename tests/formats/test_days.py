"""Days are read in the time zone that a date is written in."""

from datetime import date

import pytest

from inkuru.formats.days import day_in

MAY_3 = date(2024, 5, 3)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-05-03", MAY_3),
        ("2024-05-03T23:59:59-11:00", MAY_3),
        ("2024-05-03T00:00:01+14:00", MAY_3),
        ("2024-05-03 22:10:00", MAY_3),
        ("\n 20240503T101500Z", MAY_3),
        ("Fri, 03 May 2024 20:10:00 +0000", MAY_3),
        ("Fri, 3 May 24 20:10 GMT", MAY_3),
        ("3 May 2024 20:10:00 EAT", MAY_3),
        ("0000-00-00 00:00:00", None),
        ("2024-13-03", None),
        ("2024-05-031", None),
        ("1714767000", None),
        ("Thu, 99 May 2024 20:10:00 +0000", None),
        ("yesterday", None),
        ("", None),
        ("9" * 1_000_000, None),
    ],
)
def test_a_day_is_found_or_none(text: str, expected: date | None) -> None:
    assert day_in(text) == expected
