"""`inkuru rules`: the rules of the newsroom from the machine, and the way past them."""

import json

import pytest

from inkuru.flow.ruling import READY_FIRST, RULES, decide
from inkuru.newsroom.models import AuditEntry, Release, WorkflowRule
from tests.cli.calling import call, refusal
from tests.newsroom.making import NOON, make_person, make_story

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_every_rule_is_listed_with_what_holds(capsys: pytest.CaptureFixture[str]) -> None:
    decide(READY_FIRST, "yes", language="sw", by=None, at=NOON)
    assert call(capsys, "rules").out.splitlines() == [
        "four-eyes\t\toff",
        "releasers\t\teditors",
        "ready-first\t\tno",
        "ready-first\tsw\tyes",
        "minor-after-ready\t\tstands",
        "minor-after-release\t\tstands",
    ]


def test_a_rule_is_set_for_all_languages_for_one_and_back(capsys: pytest.CaptureFixture[str]) -> None:
    juma = make_person("juma")
    assert call(capsys, "rules", "four-eyes", "both", "--by", "juma").out == "four-eyes\t\tboth\n"
    answer = call(capsys, "rules", "four-eyes", "off", "--language", "rw", "--json")
    assert json.loads(answer.out) == {"rule": "four-eyes", "language": "rw", "value": "off"}
    assert call(capsys, "rules", "four-eyes", "default", "--language", "rw").out == "four-eyes\trw\tboth\n"
    told = AuditEntry.objects.filter(act="rule_set").order_by("pk").values_list("detail", "by")
    assert list(told) == [
        ("four-eyes: both", juma.pk),
        ("four-eyes in rw: off", None),
        ("four-eyes in rw: as before", None),
    ]


@pytest.mark.parametrize(
    ("given", "line"),
    [
        (
            ("six-eyes",),
            f"“six-eyes” is no rule; the rules are {', '.join(one.name for one in RULES)}",
        ),
        (("ready-first", "maybe"), "“maybe” is no choice for ready-first; the choices are no, yes"),
        (("ready-first", "yes", "--language", "fr"), "“fr” is none of the languages rw, en, sw"),
        (("ready-first", "yes", "--language", "rw,sw"), "a rule is set for all languages or for one, not for several"),
    ],
)
def test_what_cannot_be_set_changes_nothing(
    capsys: pytest.CaptureFixture[str], given: tuple[str, ...], line: str
) -> None:
    assert refusal(call(capsys, "rules", *given)) == f"inkuru rules: {line}"
    assert not WorkflowRule.objects.exists()


def test_a_release_past_a_rule_says_why_and_that_is_kept(capsys: pytest.CaptureFixture[str]) -> None:
    newsroom = make_story()
    call(capsys, "rules", "ready-first", "yes")
    story = str(newsroom.story.pk)
    line = "inkuru release: by the rules of this newsroom an edition is called ready before readers see it"
    assert refusal(call(capsys, "release", story)) == line
    assert not Release.objects.exists()
    assert call(capsys, "release", story, "--override-rules", "the desk is down").code == 0
    told = AuditEntry.objects.get(act="rules_overridden")
    assert (told.detail, told.story_id) == ("ready-first: the desk is down", newsroom.story.pk)


def test_four_eyes_are_held_at_the_machine_too(capsys: pytest.CaptureFixture[str]) -> None:
    newsroom = make_story()
    call(capsys, "rules", "four-eyes", "release")
    story = str(newsroom.story.pk)
    unsigned = "inkuru release: by the rule “four-eyes” somebody signs for this: name a person with --by"
    assert refusal(call(capsys, "release", story)) == unsigned
    assert "Diane wrote or translated this edition last" in refusal(call(capsys, "release", story, "--by", "diane"))
    make_person("aline")
    assert call(capsys, "release", story, "--by", "aline").code == 0


def test_names_that_sign_at_the_machine_need_no_role(capsys: pytest.CaptureFixture[str]) -> None:
    newsroom = make_story()
    juma = make_person("juma")
    juma.memberships.all().delete()
    assert call(capsys, "release", str(newsroom.story.pk), "--by", "juma").code == 0
    assert Release.objects.get().by == juma
