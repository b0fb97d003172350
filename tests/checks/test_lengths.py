"""Over-long paragraphs."""

from inkuru.checks.lengths import LONG, TOO_LONG, check
from inkuru.records import Draft, Finding, Paragraph, Severity


def test_an_over_long_paragraph_is_noted() -> None:
    draft = Draft("H", (Paragraph("word " * LONG), Paragraph("word " * (LONG + 1))))
    assert list(check(draft)) == [
        Finding("length", Severity.NOTE, TOO_LONG, {"paragraph": "2", "count": "121"}, paragraph=2)
    ]
