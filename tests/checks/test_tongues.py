"""Lines in another language."""

from inkuru.checks.tongues import OTHER, UNKNOWN, check
from inkuru.records import Draft, Finding, Paragraph, Severity

EN = "The ferry left Rubavu on Friday morning with two hundred passengers on board."
SW = "Feri iliondoka Rubavu Ijumaa asubuhi ikiwa na abiria mia mbili na mizigo mingi."
FR = "Le bateau a quitté Rubavu vendredi matin avec deux cents passagers à bord."


def found(language: str | None, *texts: str) -> list[Finding]:
    return list(check(Draft("H", tuple(map(Paragraph, texts)), language=language)))


def test_a_line_in_another_of_our_languages_is_found() -> None:
    values = {"paragraph": "2", "language": "Kiswahili", "expected": "English"}
    assert found("en", EN, SW) == [Finding("language", Severity.WARNING, OTHER, values, paragraph=2)]


def test_a_line_in_none_of_our_languages_is_found() -> None:
    values = {"paragraph": "1", "language": "", "expected": "Kiswahili"}
    assert found("sw", FR, SW) == [Finding("language", Severity.WARNING, UNKNOWN, values, paragraph=1)]


def test_short_lines_and_quotations_are_left_alone() -> None:
    quotation = f"Alisema: “We waited all night.” {SW}"
    assert found("sw", SW, "Manchester United 3, Arsenal 2", quotation) == []


def test_a_draft_without_a_language_has_no_other_one() -> None:
    assert found(None, EN, SW) == []
