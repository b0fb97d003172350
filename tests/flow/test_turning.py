"""Checks are turned down or up for a pair of languages, and the log keeps who did and why."""

import pytest

from inkuru.flow.turning import NoteMissing, loudness, turn_check
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
