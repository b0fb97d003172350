"""The rules of a newsroom, held whatever the door."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest

from inkuru.flow.correcting import correct
from inkuru.flow.releasing import release
from inkuru.flow.reviewing import call_ready, send_to_review
from inkuru.flow.revising import Text, revise
from inkuru.flow.roles import Charge
from inkuru.flow.ruling import (
    FOUR_EYES,
    MINOR_AFTER_RELEASE,
    READY_FIRST,
    RELEASERS,
    RULES,
    NotCalledReady,
    PublishersOnly,
    SameEyes,
    Unsigned,
    decide,
    decided,
    find_rule,
)
from inkuru.flow.scheduling import release_due, schedule
from inkuru.newsroom.clock import database_now
from inkuru.newsroom.models import AuditEntry, DeskRole, Edition, Person, Release, ScheduledRelease, State, WorkflowRule
from inkuru.records import Refusal
from tests.newsroom.making import NOON, Newsroom, make_person, make_story, make_translation, rewrite

pytestmark = [pytest.mark.django_db, pytest.mark.database]

SLIP = "The first boat leftt with 412 people on board."


@pytest.fixture
def newsroom() -> Newsroom:
    """A story that Diane wrote, and Aline, who is an editor."""
    return make_story(paragraphs=(SLIP, "Tickets still cost 2,500 francs."))


@pytest.fixture
def aline() -> Person:
    return make_person("aline", Charge(DeskRole.EDITOR))


def in_review(edition: Edition, by: Person) -> Edition:
    send_to_review(edition, by=by, at=NOON)
    return edition


def doors(edition: Edition, by: Person | None) -> Iterator[Callable[[], object]]:
    """All ways by which a person lets an edition out to readers, or sets when it goes."""
    soon = database_now() + timedelta(hours=1)
    yield lambda: schedule(edition, due=soon, by=by, at=database_now())
    yield lambda: release(edition, by=by, at=NOON)


def test_a_newsroom_that_decided_nothing_has_no_rule_in_its_way(newsroom: Newsroom) -> None:
    assert [decided().value(one) for one in RULES] == ["off", "editors", "no", "stands", "stands"]
    for door in doors(newsroom.source, newsroom.person):
        door()
    assert release(make_story().source, by=None, at=NOON).number == 1


def test_what_is_decided_holds_for_all_languages_or_for_one(newsroom: Newsroom) -> None:
    decide(FOUR_EYES, "both", by=newsroom.person, at=NOON)
    decide(FOUR_EYES, "off", language="sw", by=newsroom.person, at=NOON)
    found = decided()
    assert [found.value(FOUR_EYES, code) for code in ("rw", "en", "sw", "")] == ["both", "both", "off", "both"]
    assert (found.own(FOUR_EYES, "sw"), found.own(FOUR_EYES, "en")) == ("off", "")
    decide(FOUR_EYES, "", language="sw", by=newsroom.person, at=NOON)
    decide(FOUR_EYES, "", by=newsroom.person, at=NOON)
    assert [decided().value(FOUR_EYES, code) for code in ("en", "sw")] == ["off", "off"]


def test_every_decision_stands_in_the_audit_log(newsroom: Newsroom) -> None:
    assert decide(READY_FIRST, "yes", language="sw", by=newsroom.person, at=NOON)
    assert not decide(READY_FIRST, "yes", language="sw", by=newsroom.person, at=NOON)
    told = AuditEntry.objects.get(act="rule_set")
    assert (told.detail, told.by, WorkflowRule.objects.count()) == ("ready-first in sw: yes", newsroom.person, 1)


@pytest.mark.parametrize(
    ("name", "value", "line"),
    [
        ("six-eyes", "both", "“six-eyes” is no rule; the rules are four-eyes, releasers,"),
        ("four-eyes", "all", "“all” is no choice for four-eyes; the choices are off, ready, release, both"),
    ],
)
def test_what_is_no_rule_is_refused(name: str, value: str, line: str) -> None:
    with pytest.raises(Refusal, match=line):
        decide(find_rule(name), value, by=None, at=NOON)
    assert not WorkflowRule.objects.exists()


@pytest.mark.parametrize(("value", "on_ready", "on_release"), [("ready", 1, 0), ("release", 0, 1), ("both", 1, 1)])
def test_whoever_wrote_last_does_not_let_it_go_on(
    newsroom: Newsroom, aline: Person, value: str, *, on_ready: bool, on_release: bool
) -> None:
    decide(FOUR_EYES, value, by=None, at=NOON)
    in_review(newsroom.source, newsroom.person)
    if on_ready:
        with pytest.raises(SameEyes, match="Diane wrote or translated this edition last"):
            call_ready(newsroom.source, by=newsroom.person, at=NOON)
    call_ready(newsroom.source, by=aline if on_ready else newsroom.person, at=NOON)
    for door in doors(newsroom.source, newsroom.person) if on_release else ():
        with pytest.raises(SameEyes):
            door()
    assert release(newsroom.source, by=aline if on_release else newsroom.person, at=NOON).number == 1


def test_four_eyes_may_be_asked_of_one_language_alone(newsroom: Newsroom) -> None:
    decide(FOUR_EYES, "release", language="sw", by=None, at=NOON)
    swahili = make_translation(newsroom, "sw")
    assert release(newsroom.source, by=newsroom.person, at=NOON).number == 1
    with pytest.raises(SameEyes):
        release(swahili, by=newsroom.person, at=NOON)


def test_four_eyes_need_a_name(newsroom: Newsroom) -> None:
    decide(FOUR_EYES, "release", by=None, at=NOON)
    with pytest.raises(Unsigned, match="by the rule “four-eyes” somebody signs for this: name a person with --by"):
        release(newsroom.source, by=None, at=NOON)


def test_a_newsroom_may_leave_releases_to_publishers(newsroom: Newsroom, aline: Person) -> None:
    decide(RELEASERS, "publishers", by=None, at=NOON)
    for door in doors(newsroom.source, aline):
        with pytest.raises(PublishersOnly):
            door()
    with pytest.raises(Unsigned):
        release(newsroom.source, by=None, at=NOON)
    claudine = make_person("claudine", Charge(DeskRole.PUBLISHER))
    assert release(newsroom.source, by=claudine, at=NOON).by == claudine


def test_a_newsroom_may_ask_that_an_edition_be_ready_first(newsroom: Newsroom, aline: Person) -> None:
    decide(READY_FIRST, "yes", by=None, at=NOON)
    with pytest.raises(NotCalledReady):
        release(newsroom.source, by=aline, at=NOON)
    call_ready(in_review(newsroom.source, newsroom.person), by=aline, at=NOON)
    assert release(newsroom.source, by=aline, at=NOON).number == 1


def test_a_time_is_set_before_an_edition_is_ready_and_looked_at_when_it_has_come(
    newsroom: Newsroom, aline: Person
) -> None:
    decide(READY_FIRST, "yes", by=None, at=NOON)
    planned = schedule(newsroom.source, due=database_now() + timedelta(hours=1), by=aline, at=database_now())
    ScheduledRelease.objects.update(due=database_now() - timedelta(seconds=1))
    assert [(one.pk, one.release, "called ready" in one.failure) for one in release_due()] == [(planned.pk, None, True)]


def test_whoever_lost_the_right_meanwhile_releases_nothing_when_the_time_has_come(
    newsroom: Newsroom, aline: Person
) -> None:
    schedule(newsroom.source, due=database_now() + timedelta(hours=1), by=aline, at=database_now())
    ScheduledRelease.objects.update(due=database_now() - timedelta(seconds=1))
    aline.memberships.all().delete()
    assert [one.failure for one in release_due()] == ["this is for editor, publisher"]
    assert not Release.objects.exists()


def test_a_correction_is_ready_first_too_and_a_slip_goes_as_the_newsroom_decided(
    newsroom: Newsroom, aline: Person
) -> None:
    decide(READY_FIRST, "yes", by=None, at=NOON)
    decide(FOUR_EYES, "both", by=None, at=NOON)
    call_ready(in_review(newsroom.source, newsroom.person), by=aline, at=NOON)
    release(newsroom.source, by=aline, at=NOON)
    mended = SLIP.replace("leftt", "left")
    rewrite(newsroom, newsroom.source, 1, mended, material=False)
    assert release(newsroom.source, by=newsroom.person, at=NOON + timedelta(hours=1)).number == 2
    decide(MINOR_AFTER_RELEASE, "reviewed", by=None, at=NOON)
    rewrite(newsroom, newsroom.source, 1, mended.replace("people", "peeople"), hours=2)
    with pytest.raises(NotCalledReady):
        release(newsroom.source, by=aline, at=NOON + timedelta(hours=2))
    decide(MINOR_AFTER_RELEASE, "stands", by=None, at=NOON)
    rewrite(newsroom, newsroom.source, 1, mended.replace("412", "402"), hours=3)
    with pytest.raises(NotCalledReady):
        correct(newsroom.source, note="It was 402.", by=aline, at=NOON + timedelta(hours=4))
    call_ready(in_review(newsroom.source, newsroom.person), by=aline, at=NOON)
    assert correct(newsroom.source, note="It was 402.", by=aline, at=NOON + timedelta(hours=4)).number == 3


def test_who_has_the_machine_goes_past_a_rule_with_a_reason_that_is_kept(newsroom: Newsroom) -> None:
    decide(READY_FIRST, "yes", by=None, at=NOON)
    with pytest.raises(NotCalledReady):
        release(newsroom.source, by=None, at=NOON, override="  ")
    assert release(newsroom.source, by=None, at=NOON, override="the desk is down").number == 1
    told = AuditEntry.objects.get(act="rules_overridden")
    assert (told.detail, told.story, told.language) == ("ready-first: the desk is down", newsroom.story, "en")


def test_where_no_rule_is_in_the_way_a_reason_to_go_past_it_is_not_written_down(newsroom: Newsroom) -> None:
    release(newsroom.source, by=None, at=NOON, override="to be sure")
    assert not AuditEntry.objects.filter(act="rules_overridden").exists()


def test_a_choice_that_nobody_knows_any_more_is_as_none(newsroom: Newsroom) -> None:
    WorkflowRule.objects.create(name="ready-first", value="sometimes", at=NOON)
    assert decided().value(READY_FIRST) == "no"
    revise(newsroom.body(1), newsroom.source, Text.plain("It left."), by=None, at=NOON, seen=1)
    assert Edition.objects.get().state == State.DRAFTING
