"""Repeated paragraphs."""

from inkuru.checks.repetitions import REPEATED, REPEATS_HEADLINE, check
from inkuru.records import Draft, Finding, Paragraph, Severity


def found(headline: str, *texts: str) -> list[Finding]:
    return list(check(Draft(headline, tuple(map(Paragraph, texts)))))


def test_a_repeated_paragraph_is_found_whatever_its_typography() -> None:
    values = {"paragraph": "3", "first": "1"}
    assert found("H", "“Nobody was hurt.”", "It rained.", "Nobody  was HURT!") == [
        Finding("repetition", Severity.WARNING, REPEATED, values, paragraph=3)
    ]


def test_each_repetition_is_found() -> None:
    assert [one.values for one in found("H", *["Nobody was hurt."] * 3)] == [
        {"paragraph": "2", "first": "1"},
        {"paragraph": "3", "first": "1"},
    ]


def test_a_paragraph_that_repeats_the_headline_is_found() -> None:
    values = {"paragraph": "1", "first": "0"}
    assert found("Ferry sails again", "Ferry sails again.") == [
        Finding("repetition", Severity.WARNING, REPEATS_HEADLINE, values, paragraph=1)
    ]


def test_short_lines_and_other_figures_may_stand_twice() -> None:
    assert found("H", "* * *", "* * *", "“Yes.”", "“Yes.”", "It cost 2,500 francs.", "It cost 2,600 francs.") == []
