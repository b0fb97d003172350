"""What the database holds of findings, waivers and rules."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.db.models import Model

from inkuru.newsroom.models import Checked, CheckRule, Severity, StoredFinding, Waiver
from inkuru.records import Severity as Weight
from tests.newsroom.making import NOON, Newsroom, make_story

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def refused(constraint: str, model: type[Model], **fields: Any) -> None:
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        model._default_manager.create(**fields)


def missing(newsroom: Newsroom, place: int, fingerprint: str) -> dict[str, Any]:
    """A finding on the paragraph at a place."""
    return {
        "story": newsroom.story,
        "block": newsroom.body(place),
        "language": "sw",
        "check_name": "numbers",
        "severity": Severity.BLOCKING,
        "message": "%(a)s is missing",
        "fingerprint": fingerprint,
    }


def test_the_newsroom_may_be_as_loud_as_the_checks_or_silent() -> None:
    assert set(Severity.values) == {*Weight, "silent"}


def test_a_passage_is_checked_once_and_a_story_as_a_whole_once() -> None:
    newsroom = make_story()
    for block in (newsroom.body(1), None):
        Checked.objects.create(story=newsroom.story, block=block, revisions="a")
        refused("UNIQUE|_is_checked_once", Checked, story=newsroom.story, block=block, revisions="b")
    Checked.objects.create(story=newsroom.story, block=newsroom.body(2), revisions="a")


def test_a_finding_stands_once_in_a_story() -> None:
    first, second = make_story(), make_story()
    StoredFinding.objects.create(**missing(first, 1, "f"))
    refused("UNIQUE|a_finding_stands_once", StoredFinding, **missing(first, 2, "f"))
    assert StoredFinding.objects.create(**missing(second, 1, "f")).story == second.story


@pytest.mark.parametrize(
    ("constraint", "unfit"),
    [
        ("finding_severity_is_known", {"severity": "fatal"}),
        ("finding_language_is_a_code", {"language": "SW"}),
    ],
)
def test_a_finding_has_a_known_severity_and_a_language(constraint: str, unfit: dict[str, str]) -> None:
    refused(constraint, StoredFinding, **missing(make_story(), 1, "f") | unfit)


def test_findings_stand_in_the_order_of_the_paragraphs_and_in_each_from_left_to_right() -> None:
    newsroom = make_story()
    for place, start, fingerprint in ((2, 0, "third"), (1, 9, "second"), (1, 4, "first")):
        StoredFinding.objects.create(**missing(newsroom, place, fingerprint), start=start)
    assert [one.fingerprint for one in StoredFinding.objects.all()] == ["first", "second", "third"]
    assert str(StoredFinding.objects.first()) == "numbers in sw: %(a)s is missing"


def test_a_waiver_gives_a_reason_and_lets_a_finding_pass_once() -> None:
    newsroom = make_story()
    fields = {"edition": newsroom.source, "check_name": "numbers", "fingerprint": "f", "message": "12", "at": NOON}
    refused("a_waiver_gives_a_reason", Waiver, reason="", **fields)
    assert str(Waiver.objects.create(reason="A dozen.", **fields)) == "numbers: A dozen."
    refused("UNIQUE|a_finding_is_waived_once", Waiver, reason="Twelve.", **fields)


def test_rules_have_a_known_severity_and_stand_in_the_order_of_time() -> None:
    fields = {"check_name": "numbers", "source": "en", "target": "rw", "at": NOON}
    refused("rule_severity_is_known", CheckRule, severity="deafening", **fields)
    for severity in (Severity.SILENT, Severity.NOTE):
        CheckRule.objects.create(severity=severity, **fields)
    assert [str(one) for one in CheckRule.objects.all()] == ["numbers en–rw: silent", "numbers en–rw: note"]
