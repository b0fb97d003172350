"""What the checks on facts have in common."""

from inkuru.checks.disagreeing import Rule, both_figures, by_figure, disagreements, told
from inkuru.checks.passage import Passage
from inkuru.lang.facts import facts
from inkuru.records import Finding, Severity

RULE = Rule(
    "rule",
    frozenset({"number"}),
    differs=both_figures(Severity.BLOCKING, Severity.WARNING),
    missing=by_figure(Severity.WARNING, Severity.NOTE),
    added=by_figure(None, None),
)


def found(**texts: str) -> list[Finding]:
    return list(disagreements(Passage(texts, source="en"), RULE))


def test_a_rule_judges_by_how_facts_are_written() -> None:
    rows = [
        found(en="7 cows", sw="ng'ombe 8"),
        found(en="seven cows", sw="ng'ombe 8"),
        found(en="7 cows", sw="ng'ombe"),
        found(en="seven cows", sw="ng'ombe"),
        found(en="cows", sw="ng'ombe 7"),
    ]
    assert [[str(one.severity) for one in row] for row in rows] == [
        ["blocking"],
        ["warning"],
        ["warning"],
        ["note"],
        [],
    ]


def test_a_rule_looks_at_its_kinds_only() -> None:
    assert found(en="£7", sw="pauni 8") == []


def test_the_third_edition_tells_which_one_errs() -> None:
    assert [str(one) for one in found(en="7 cows", rw="inka 7", sw="ng'ombe 8")] == [
        "English and Kinyarwanda say 7; Kiswahili alone says 8"
    ]
    assert [str(one) for one in found(en="7 cows", rw="inka 9", sw="ng'ombe 8")] == [
        "English says 7; Kinyarwanda says 9",
        "English says 7; Kiswahili says 8",
    ]


def test_a_fact_in_another_unit_is_told_converted() -> None:
    [miles], [km] = facts("45 miles", "en"), facts("km 720", "sw")
    assert (told(miles, km), told(km, km)) == ("45 miles (72 km)", "km 720")
