"""What happened in a story, from what it left behind."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from inkuru.flow import readiness, ruling
from inkuru.flow.assigning import assign, take
from inkuru.flow.commenting import comment, resolve
from inkuru.flow.confiding import write_note
from inkuru.flow.correcting import correct, kill
from inkuru.flow.keeping import Typed, keep
from inkuru.flow.recounting import Deed, Event, gather, people_of, recount
from inkuru.flow.releasing import let_pass, obstacles, release
from inkuru.flow.reviewing import call_ready, send_back, send_to_review
from inkuru.flow.revising import Text, revise, write
from inkuru.flow.scheduling import hold_back, schedule, unschedule
from inkuru.flow.translating import confirm, draft, open_edition, translate
from inkuru.newsroom.models import Edition
from tests.flow.test_translating import ENGINE
from tests.newsroom.making import NOON, Newsroom, make_person, make_story, make_translation, rewrite

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def later(minutes: int) -> datetime:
    return NOON + timedelta(minutes=minutes)


def deeds(newsroom: Newsroom, **asked: Any) -> list[tuple[str, str]]:
    """The oldest first."""
    return [(one.deed.value, one.language) for one in reversed(told(newsroom, **asked))]


def told(newsroom: Newsroom, **asked: Any) -> tuple[Event, ...]:
    """What happened, as it is told: the newest first."""
    return gather(recount(newsroom.story), **asked)


def saved(newsroom: Newsroom, minutes: int, *, number: int, by: Any = None, place: int = 1) -> None:
    text = Text.plain(f"The boat left with {400 + number} people on board.")
    block = newsroom.body(place)
    revise(block, newsroom.source, text, by=by or newsroom.person, at=later(minutes), seen=number)


def work(newsroom: Newsroom) -> Edition:
    """An edition in Swahili is given out, drafted, translated, talked about, sent back and called ready."""
    diane, juma = newsroom.person, make_person("juma")
    swahili = open_edition(newsroom.story, "sw", by=juma, at=later(1))
    assign(swahili, to=juma, deadline=later(90), by=diane, at=later(2))
    assign(swahili, to=None, deadline=None, by=diane, at=later(3))
    take(swahili, by=juma, at=later(4))
    draft(swahili, engine=ENGINE, at=later(5))
    confirm(swahili, newsroom.body(0), by=juma, at=later(6))
    translate(swahili, newsroom.body(1), Text.plain("Boti iliondoka na watu 412."), by=juma, at=later(7), seen=1)
    translate(swahili, newsroom.body(2), Text.plain("Tiketi ni faranga 2,500."), by=juma, at=later(8), seen=1)
    said = comment(swahili, newsroom.body(1), "Is it 412?", by=juma, at=later(9))
    resolve(said, by=diane, at=later(10))
    send_to_review(swahili, by=juma, at=later(11))
    send_back(swahili, why="Which lake?", by=diane, at=later(12))
    send_to_review(swahili, by=juma, at=later(13))
    call_ready(swahili, by=diane, at=later(14))
    rewrite(newsroom, swahili, 1, "Boti iliondoka na watu 413.", hours=1)
    return swahili


def test_a_story_is_told_from_its_taking_in_to_its_withdrawal() -> None:
    newsroom = make_story()
    diane, story, source, swahili = newsroom.person, newsroom.story, newsroom.source, work(newsroom)
    hold_back(story, until=later(61), by=diane, at=later(62))
    hold_back(story, until=None, by=diane, at=later(63))
    schedule(swahili, due=later(900), by=diane, at=later(64))
    unschedule(swahili, by=diane, at=later(65))
    for edition in (source, swahili):
        marks = [one.mark for one in readiness.obstacles(edition) if one.is_waivable]
        let_pass(edition, dict.fromkeys(marks, "checked by phone"), by=diane, at=later(66))
        assert obstacles(edition) == ()
    for edition in (source, swahili):
        release(edition, by=diane, at=later(67))
    saved(newsroom, 70, number=1)
    ruling.decide(ruling.READY_FIRST, "yes", by=None, at=NOON)
    correct(source, note="It was 401.", by=diane, at=later(71), override="the wire closes")
    kill(story, notes={"en": "Wrong.", "sw": "Si sahihi."}, by=diane, at=later(72))
    found = deeds(newsroom)
    # Editions of a story are withdrawn together, in no order.
    assert set(found[-2:]) == {("withdrew", "en"), ("withdrew", "sw")}
    assert found[:-2] == [
        ("took in", ""),
        ("opened", "sw"),
        ("handed", "sw"),
        ("freed", "sw"),
        ("took", "sw"),
        ("drafted", "sw"),
        ("confirmed", "sw"),
        ("wrote", "sw"),
        ("commented", "sw"),
        ("settled", "sw"),
        ("sent to review", "sw"),
        ("sent back", "sw"),
        ("sent to review", "sw"),
        ("called ready", "sw"),
        ("wrote", "sw"),
        ("changed what was ready", "sw"),
        ("held back", ""),
        ("held back", ""),
        ("scheduled", "sw"),
        ("unscheduled", "sw"),
        ("waived", "sw"),
        ("released", "en"),
        ("released", "sw"),
        ("wrote", "en"),
        ("corrected", "en"),
        ("overrode rules", "en"),
    ]


def test_what_was_said_and_whom_it_was_given_to_is_told() -> None:
    newsroom = make_story()
    juma = make_person("juma")
    assign(newsroom.source, to=juma, deadline=later(90), by=newsroom.person, at=later(1))
    send_to_review(newsroom.source, by=juma, at=later(2))
    send_back(newsroom.source, why="Which lake?", by=newsroom.person, at=later(3))
    back, _sent, handed, _taken = told(newsroom)
    assert (back.words, back.by, back.count) == ("Which lake?", newsroom.person.pk, 1)
    assert (handed.about, handed.due, handed.by) == (juma.pk, later(90), newsroom.person.pk)
    assert set(people_of(recount(newsroom.story))) == {juma.pk, newsroom.person.pk}


def test_four_hundred_saves_are_one_line() -> None:
    newsroom = make_story()
    for number in range(1, 401):
        saved(newsroom, number, number=number)
    saved(newsroom, 401, number=1, place=2)
    wrote, taken = told(newsroom)
    assert (wrote.deed, wrote.count, wrote.at, wrote.ended) == (Deed.WROTE, 401, later(1), later(401))
    assert wrote.blocks == {newsroom.body(1).pk, newsroom.body(2).pk}
    assert taken == Event(NOON, Deed.TOOK_IN, newsroom.person.pk)


def test_two_who_write_at_once_are_told_apart_and_each_as_one() -> None:
    newsroom = make_story()
    make_translation(newsroom, "sw")
    juma = make_person("juma")
    for number in range(1, 21):
        saved(newsroom, number, number=number, by=juma if number % 2 else newsroom.person)
    wrote = [one for one in told(newsroom, language="en") if one.deed == Deed.WROTE]
    assert sorted((one.by or 0, one.count) for one in wrote) == sorted([(juma.pk, 10), (newsroom.person.pk, 10)])


def test_a_pause_or_a_step_of_the_edition_ends_what_is_told_as_one() -> None:
    newsroom = make_story()
    for number, minutes in enumerate((1, 2, 200, 201), start=1):
        saved(newsroom, minutes, number=number)
    send_to_review(newsroom.source, by=newsroom.person, at=later(202))
    saved(newsroom, 203, number=5)
    assert [(one.deed, one.count) for one in told(newsroom)] == [
        (Deed.WROTE, 1),
        (Deed.SENT_TO_REVIEW, 1),
        (Deed.WROTE, 2),
        (Deed.WROTE, 2),
        (Deed.TOOK_IN, 1),
    ]


def test_who_says_that_a_text_stands_did_not_write_it() -> None:
    newsroom = make_story()
    swahili = make_translation(newsroom, "sw")
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 402 people on board.")
    confirm(swahili, newsroom.body(1), by=make_person("juma"), at=later(90))
    newest = told(newsroom)[0]
    assert (newest.deed, newest.language, newest.blocks) == (Deed.CONFIRMED, "sw", frozenset({newsroom.body(1).pk}))


def test_one_person_and_one_language_are_asked_for() -> None:
    newsroom = make_story()
    juma = make_person("juma")
    swahili = open_edition(newsroom.story, "sw", by=juma, at=later(1))
    assign(swahili, to=juma, deadline=None, by=newsroom.person, at=later(2))
    saved(newsroom, 3, number=1)
    assert deeds(newsroom, person=juma.pk) == [("opened", "sw"), ("handed", "sw")]
    assert deeds(newsroom, language="en") == [("took in", ""), ("wrote", "en")]
    assert deeds(newsroom, person=juma.pk, language="en") == []


def test_what_was_typed_and_not_saved_and_private_notes_leave_nothing() -> None:
    newsroom = make_story()
    block, person = newsroom.body(1), newsroom.person
    keep(newsroom.source, block, Typed("The canary sings", 1), by=person, at=later(1))
    write_note(newsroom.story, "The canary’s number is 412.", by=person, at=later(2))
    assert [one.deed for one in recount(newsroom.story)] == [Deed.TOOK_IN]


def test_however_much_happened_it_costs_the_same(django_assert_num_queries: Any) -> None:
    for many in (2, 30):
        newsroom = make_story()
        for number in range(1, many):
            write(newsroom.source, newsroom.body(1), Text.plain(f"{number}"), by=None, at=later(number), seen=number)
            comment(newsroom.source, newsroom.body(1), "Hm.", by=newsroom.person, at=later(number))
        with django_assert_num_queries(10):
            recount(newsroom.story)


def test_a_story_of_which_an_edition_was_only_asked_for_is_told() -> None:
    newsroom = make_story()
    Edition.objects.create(story=newsroom.story, language="rw")
    assert deeds(newsroom) == [("took in", "")]
