"""All checks on a text itself."""

from inkuru.checks import (
    ages,
    feet,
    headlines,
    lengths,
    quotations,
    repetitions,
    spacing,
    spellings,
    sums,
    tongues,
    weekdays,
)
from inkuru.checks.source import SOURCE_CHECKS, check_source
from inkuru.records import Draft, Paragraph, Severity


def test_every_check_is_called() -> None:
    rooms = (ages, feet, headlines, lengths, quotations, repetitions, spacing, spellings, sums, tongues, weekdays)
    assert set(SOURCE_CHECKS) == {one.check for one in rooms}


def test_findings_come_in_the_order_of_the_paragraphs_and_stop_nothing() -> None:
    draft = Draft(
        headline="“Ferry sails",
        paragraphs=(
            Paragraph("word " * 130),
            Paragraph("He said: “It rained."),
            Paragraph("Nobody was hurt at all."),
            Paragraph("Nobody was hurt, at all!"),
            Paragraph("Kinyarwanda · Français"),
        ),
        language="en",
    )
    findings = check_source(draft)
    assert [(one.check, one.paragraph) for one in findings] == [
        ("quotation", 0),
        ("length", 1),
        ("quotation", 2),
        ("repetition", 4),
        ("foot", 5),
    ]
    assert Severity.BLOCKING not in {one.severity for one in findings}


def test_a_clean_story_has_no_findings() -> None:
    draft = Draft(
        "Ferry sails again", (Paragraph("“It rained,” he said."), Paragraph("Nobody was hurt.")), language="en"
    )
    assert check_source(draft) == ()
