"""Feet of languages that are not quite ones."""

import pytest

from inkuru.checks.feet import LAST, check
from inkuru.records import Draft, Paragraph

ROWS = [
    ("Kinyarwanda · English · Français", True),
    ("Kinyarwanda English Kiswahili", True),
    ("English", True),
    ("Languages: Kinyarwanda – Kiswahili", True),
    ("She teaches English in Huye.", False),
    ("The end.", False),
]


@pytest.mark.parametrize(("text", "is_stray"), ROWS)
def test_a_stray_foot_is_found(text: str, is_stray: bool) -> None:
    findings = list(check(Draft("H", (Paragraph("It rained."), Paragraph(text)))))
    assert [one.values for one in findings] == ([{"paragraph": "2", "text": text}] if is_stray else [])


def test_only_the_end_is_looked_at() -> None:
    assert list(check(Draft("H", (Paragraph("English"), *[Paragraph("It rained.")] * LAST)))) == []
