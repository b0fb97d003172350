"""Checks are turned down or up for a pair of languages, and the log keeps who did and why."""

import pytest

from inkuru.checks.comparing import compare
from inkuru.checks.passage import Passage
from inkuru.flow.turning import CHECK_NAMES, NoteMissing, UnknownCheck, audit_log, loudness, turn_check
from inkuru.lang.language import UnknownLanguage
from inkuru.newsroom.models import CheckRule, Severity
from tests.newsroom.making import NOON

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def turn(severity: Severity, note: str = "A trial.", target: str = "sw") -> CheckRule:
    return turn_check("names", source="en", target=target, severity=severity, note=note, by=None, at=NOON)


def test_the_latest_rule_counts_and_the_earlier_ones_stay() -> None:
    turn(Severity.SILENT)
    turn(Severity.NOTE)
    turn(Severity.WARNING, target="rw")
    assert loudness("en") == {("names", "sw"): Severity.NOTE, ("names", "rw"): Severity.WARNING}
    assert loudness("rw") == {}
    assert CheckRule.objects.count() == 3


def test_turning_down_needs_a_note_and_turning_up_does_not() -> None:
    with pytest.raises(NoteMissing):
        turn(Severity.WARNING, note="  ")
    assert turn(Severity.BLOCKING, note="").note == ""


def test_a_language_that_is_none_of_ours_is_refused() -> None:
    with pytest.raises(UnknownLanguage):
        turn(Severity.NOTE, target="fr")


def test_a_check_that_there_is_not_is_refused() -> None:
    with pytest.raises(UnknownCheck, match="“namez” is none of the checks numbers, ordinals"):
        turn_check("namez", source="en", target="sw", severity=Severity.NOTE, note="A trial.", by=None, at=NOON)
    assert not CheckRule.objects.exists()


def test_the_audit_log_tells_every_rule_in_order() -> None:
    rules = [turn(Severity.SILENT), turn(Severity.NOTE, "Better now.")]
    assert list(audit_log()) == rules


def test_every_check_that_finds_something_can_be_turned() -> None:
    english = (
        "Habimana paid $5 at 3 p.m. on 8 May 2020 for 45 miles, <b>see</b> www.a.example, “he said”; more than 40%"
    )
    found = compare(Passage({"en": english, "sw": "Alilipa pauni 6 saa 3 jioni 9 Mei 2021"}, source="en"))
    assert {one.check for one in found} - set(CHECK_NAMES) == set()
    assert {"money", "dates", "times", "names", "markup", "links", "quotations"} <= {one.check for one in found}
