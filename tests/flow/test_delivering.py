"""What happened is told to those whom it concerns, and to nobody else."""

from datetime import timedelta

import pytest

from inkuru.flow import notifying
from inkuru.flow.choosing import choose_ways
from inkuru.flow.delivering import FINDERS, LONG_PAST, SOON, deliver, watch_deadlines
from inkuru.flow.notifying import Whom
from inkuru.flow.revising import Text
from inkuru.flow.roles import Charge
from inkuru.flow.translating import confirm, translate
from inkuru.newsroom.clock import database_now
from inkuru.newsroom.models import (
    Assignment,
    Comment,
    DeskRole,
    Edition,
    Happening,
    Notice,
    NoticeKind,
    Person,
    Section,
    State,
    Step,
    Way,
    Wire,
)
from tests.flow.notices import LATER, told, translator
from tests.newsroom.making import NOON, Newsroom, make_person, make_story, make_translation, rewrite

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def say(newsroom: Newsroom, edition: Edition, by: Person, *mentioned: Person, text: str = "Is it 412?") -> None:
    made = Comment.objects.create(
        story=newsroom.story, edition=edition, block=newsroom.body(1), text=text, by=by, at=NOON
    )
    made.mentions.set(mentioned)
    notifying.tell_comment(made, mentioned=mentioned)


def write_by(person: Person, newsroom: Newsroom, edition: Edition, place: int, text: str) -> None:
    seen = edition.revisions.filter(block=newsroom.body(place)).count()
    translate(edition, newsroom.body(place), Text.plain(text), by=person, at=LATER, seen=seen)


def change(newsroom: Newsroom, place: int, text: str, *, material: bool = True) -> None:
    rewrite(newsroom, newsroom.source, place, text, material=material)
    notifying.tell_changed_source(newsroom.source, newsroom.body(place), by=newsroom.person, at=NOON)


def give(edition: Edition, person: Person | None, *, by: Person, deadline: timedelta | None = None) -> Assignment:
    due = None if deadline is None else NOON + deadline
    return Assignment.objects.create(edition=edition, person=person, deadline=due, by=by, at=NOON)


def test_a_comment_is_told_to_who_wrote_the_passage_and_to_who_is_mentioned_and_never_twice() -> None:
    newsroom, juma, moses = make_story(), translator("juma"), make_person("moses")
    translated = make_translation(newsroom, "sw")
    write_by(juma, newsroom, translated, 1, "Boti iliondoka na watu 412.")
    say(newsroom, translated, newsroom.person, moses)
    assert told() == [("moses", "mentioned", "sw"), ("juma", "commented", "sw")]
    Notice.objects.all().delete()
    say(newsroom, translated, newsroom.person, juma)
    assert told() == [("juma", "mentioned", "sw")]


def test_nobody_is_told_of_what_they_did_themselves() -> None:
    newsroom = make_story()
    say(newsroom, newsroom.source, newsroom.person, newsroom.person)
    assert told() == []


def test_who_left_and_who_has_no_role_any_more_is_told_nothing() -> None:
    newsroom, gone, idle = make_story(), make_person("gone"), make_person("idle")
    gone.is_active = False
    gone.save()
    idle.memberships.all().delete()
    say(newsroom, newsroom.source, newsroom.person, gone, idle)
    assert told() == []


def test_who_may_not_see_a_story_under_embargo_is_not_told_of_it() -> None:
    newsroom = make_story()
    sport, health = (Section.objects.create(slug=slug) for slug in ("sport", "health"))
    runner = make_person("runner", Charge(DeskRole.REPORTER, section=sport))
    nurse = make_person("nurse", Charge(DeskRole.REPORTER, section=health))
    newsroom.story.section = health
    newsroom.story.embargo_until = database_now() + timedelta(days=1)
    newsroom.story.save()
    say(newsroom, newsroom.source, newsroom.person, runner, nurse)
    assert told() == [("nurse", "mentioned", "en")]


def test_who_wants_to_hear_nothing_of_a_kind_hears_nothing() -> None:
    newsroom, moses = make_story(), make_person("moses")
    choose_ways(moses, {NoticeKind.MENTIONED: Way.NONE})
    say(newsroom, newsroom.source, newsroom.person, moses)
    assert told() == []
    assert not Happening.objects.exists()


def test_what_is_told_once_is_not_told_again_and_counted_by_lines() -> None:
    newsroom, moses = make_story(), make_person("moses")
    for _ in range(5):
        say(newsroom, newsroom.source, newsroom.person, moses)
    assert deliver(at=LATER) == 10
    assert deliver(at=LATER) == 0
    moses.refresh_from_db()
    assert (moses.notices.count(), moses.unread) == (5, 1)


def test_a_change_of_the_source_is_told_to_who_has_the_edition_or_wrote_it_last_where_it_is_behind() -> None:
    newsroom, juma, aline = make_story(), translator("juma", "sw"), translator("aline", "rw")
    swahili, kinyarwanda = make_translation(newsroom, "sw"), make_translation(newsroom, "rw")
    give(swahili, juma, by=newsroom.person)
    write_by(aline, newsroom, kinyarwanda, 2, "Itike ni amafaranga 2.500.")
    change(newsroom, 1, "The first boat left with 421 people on board.")
    assert told() == [("juma", "went_stale", "sw"), ("aline", "went_stale", "rw")]
    # The same paragraph once more, before anybody looked, is nothing new.
    change(newsroom, 1, "The first boat left with 422 people on board.")
    assert len(told()) == 2


def test_a_change_that_alters_nothing_or_was_taken_back_is_not_told() -> None:
    newsroom, juma = make_story(), translator("juma", "sw")
    swahili = make_translation(newsroom, "sw")
    give(swahili, juma, by=newsroom.person)
    change(newsroom, 1, "The first boat left with 412 people aboard.", material=False)
    change(newsroom, 2, "Tickets still cost 2,600 francs.")
    change(newsroom, 2, "Tickets still cost 2,500 francs.")
    assert told() == []
    change(newsroom, 2, "Tickets still cost 2,700 francs.")
    confirm(swahili, newsroom.body(2), by=juma, at=LATER)
    assert told() == []


def test_what_comes_back_from_review_is_told_to_who_has_it_and_who_sent_it() -> None:
    newsroom, juma, aline = make_story(), translator("juma"), translator("aline")
    give(newsroom.source, juma, by=newsroom.person)
    Step.objects.create(edition=newsroom.source, before=State.DRAFTING, state=State.IN_REVIEW, by=aline, at=NOON)
    notifying.tell_move(newsroom.source, NoticeKind.SENT_BACK, by=newsroom.person, at=NOON)
    assert told() == [("juma", "sent_back", "en"), ("aline", "sent_back", "en")]


def test_review_is_told_to_those_who_may_review_in_the_section() -> None:
    newsroom, section = make_story(), Section.objects.create(slug="sport")
    other = Section.objects.create(slug="health")
    newsroom.story.section = section
    newsroom.story.save()
    for name, where in (("here", section), ("elsewhere", other), ("everywhere", None)):
        make_person(name, Charge(DeskRole.EDITOR, section=where))
    translator("juma")
    notifying.tell_move(newsroom.source, NoticeKind.TO_REVIEW, by=newsroom.person, at=NOON)
    assert told() == [("here", "to_review", "en"), ("everywhere", "to_review", "en")]


def test_a_wire_that_fails_is_told_to_who_subscribed_to_it() -> None:
    wire = Wire.objects.create(name="Wire", address="https://wire.example/feed", by=make_person(), at=NOON)
    notifying.tell_wire(wire, "no answer", at=NOON)
    assert told() == [("diane", "wire_failed", "")]


def test_what_cannot_be_told_holds_up_nothing_and_is_logged_without_its_text(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(one: Happening, edition: Edition | None) -> list[int]:
        raise LookupError("the secret text")

    newsroom, moses = make_story(), make_person("moses")
    monkeypatch.setitem(FINDERS, Whom.WRITER, fail)
    say(newsroom, newsroom.source, newsroom.person, moses)
    assert told() == [("moses", "mentioned", "en")]
    assert "not told: commented" in caplog.text
    assert "secret" not in caplog.text


def test_a_deadline_is_told_once_when_it_comes_near_and_once_when_it_has_passed() -> None:
    newsroom, juma = make_story(), translator("juma")
    give(newsroom.source, juma, by=newsroom.person, deadline=timedelta(hours=6))
    due = NOON + timedelta(hours=6)
    for moment in (NOON, due - SOON - timedelta(minutes=1), due - SOON, due - timedelta(minutes=1)):
        watch_deadlines(at=moment)
    assert told() == [("juma", "due_soon", "en")]
    watch_deadlines(at=due)
    watch_deadlines(at=due + timedelta(hours=1))
    assert told() == [("juma", "due_soon", "en"), ("diane", "overdue", "en"), ("juma", "overdue", "en")]


@pytest.mark.parametrize("what", ["released", "given on", "long past", "nobody has it"])
def test_a_deadline_that_concerns_nobody_any_more_is_not_told(what: str) -> None:
    newsroom, juma = make_story(), translator("juma")
    first = give(newsroom.source, juma, by=newsroom.person, deadline=timedelta(0))
    if what == "released":
        Edition.objects.update(state=State.RELEASED)
    if what == "given on":
        give(newsroom.source, juma, by=newsroom.person, deadline=timedelta(days=2))
    if what == "nobody has it":
        give(newsroom.source, None, by=newsroom.person, deadline=timedelta(0))
    at = NOON + (LONG_PAST if what == "long past" else timedelta(hours=1))
    assert watch_deadlines(at=at) == 0, first
