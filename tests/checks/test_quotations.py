"""Quotations of which one half is marked."""

import pytest

from inkuru.checks.quotations import BODY, HEADLINE, check
from inkuru.records import Draft, Finding, Paragraph, Severity


def found(headline: str, *texts: str, language: str | None = "en") -> list[Finding]:
    return list(check(Draft(headline, tuple(map(Paragraph, texts)), language=language)))


def test_a_quotation_that_never_closes_is_found_at_its_mark() -> None:
    values = {"paragraph": "2", "mark": "“"}
    assert found("H", "It rained.", "He said: “It rained.") == [
        Finding("quotation", Severity.WARNING, BODY["never closes"], values, paragraph=2, start=9, end=10)
    ]


def test_a_quotation_that_closes_twice_is_found() -> None:
    text = '"It rained," he said. Roads closed."'
    values = {"paragraph": "1", "mark": '"'}
    assert found("H", text) == [
        Finding("quotation", Severity.WARNING, BODY["never opens"], values, paragraph=1, start=35, end=36)
    ]


def test_the_headline_stands_for_itself() -> None:
    values = {"paragraph": "0", "mark": "“"}
    assert found("Captain: “We waited", "And waited,” he said. “We did.”")[0] == Finding(
        "quotation", Severity.WARNING, HEADLINE["never closes"], values, paragraph=0, start=9, end=10
    )


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        ("en", ["“It rained.", "“Roads closed,” he said."]),
        ("rw", ["Abantu cumi n’umunani bo mu Bwongereza n’y’Amerika."]),
        ("sw", ["“Mvua ilinyesha ng’ambo,” alisema."]),
        (None, ["“It rained."]),
    ],
)
def test_others_are_left_alone(language: str | None, texts: list[str]) -> None:
    assert found("H", *texts, language=language) == []
