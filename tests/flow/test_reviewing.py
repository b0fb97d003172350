"""Editions go from hand to hand."""

from collections.abc import Callable
from contextlib import nullcontext
from datetime import timedelta
from zlib import crc32

import pytest
from django.db import DatabaseError, connection, connections, transaction

from inkuru.flow import ruling
from inkuru.flow.assigning import assign
from inkuru.flow.falling_back import way_of
from inkuru.flow.releasing import NotReady, release
from inkuru.flow.reviewing import (
    ChangedSince,
    NothingToReview,
    NotThere,
    ReasonMissing,
    StillBehind,
    call_ready,
    newest_steps,
    send_back,
    send_to_review,
)
from inkuru.flow.revising import Text
from inkuru.flow.rights import NotYours
from inkuru.flow.roles import Charge
from inkuru.flow.translating import open_edition, translate
from inkuru.newsroom.models import Comment, DeskRole, Edition, Revision, State, Step, WorkflowRule
from tests.newsroom.making import NOON, Newsroom, make_person, make_story, make_translation, rewrite

pytestmark = [pytest.mark.django_db, pytest.mark.database]

REPORTER, TRANSLATOR, EDITOR, PUBLISHER, ADMINISTRATOR = DeskRole
LATER = NOON + timedelta(hours=2)


def state(edition: Edition) -> str:
    return Edition.objects.get(pk=edition.pk).state


def test_an_edition_goes_from_its_writer_to_its_readers() -> None:
    newsroom = make_story()
    swahili = make_translation(newsroom, "sw")
    translator, editor = make_person("juma", Charge(TRANSLATOR, "en", "sw")), make_person("aline", Charge(EDITOR))
    seen = [state(swahili)]
    for step, by in ((send_to_review, translator), (call_ready, editor), (release, editor)):
        step(swahili, by=by, at=LATER)
        seen.append(state(swahili))
    assert seen == [State.IN_TRANSLATION, State.IN_REVIEW, State.READY, State.RELEASED]
    assert [(one.before, one.state, one.by) for one in Step.objects.all()] == [
        (State.IN_TRANSLATION, State.IN_REVIEW, translator),
        (State.IN_REVIEW, State.READY, editor),
    ]


def test_it_comes_back_with_a_word_why_that_its_writer_finds() -> None:
    newsroom = make_story()
    swahili = make_translation(newsroom, "sw")
    juma, editor = make_person("juma", Charge(TRANSLATOR, "en", "sw")), make_person("aline", Charge(EDITOR))
    send_to_review(swahili, by=juma, at=LATER)
    made = send_back(swahili, why="Which lake is meant?", by=editor, at=LATER)
    said = Comment.objects.get()
    assert (state(swahili), made.comment) == (State.IN_TRANSLATION, said)
    assert (said.text, said.by, said.edition, said.block) == ("Which lake is meant?", editor, swahili, newsroom.body(0))
    assert list(said.mentions.all()) == [juma]


def test_whoever_has_the_edition_is_told_that_it_comes_back() -> None:
    newsroom = make_story()
    keza, editor = make_person("keza"), make_person("aline", Charge(EDITOR))
    send_to_review(newsroom.source, by=newsroom.person, at=LATER)
    assign(newsroom.source, to=keza, deadline=None, by=editor, at=LATER)
    send_back(newsroom.source, why="Too long.", by=editor, at=LATER)
    assert (state(newsroom.source), list(Comment.objects.get().mentions.all())) == (State.DRAFTING, [keza])


def test_what_is_sent_back_says_why() -> None:
    newsroom = make_story()
    send_to_review(newsroom.source, by=newsroom.person, at=LATER)
    with pytest.raises(ReasonMissing):
        send_back(newsroom.source, why="  ", by=newsroom.person, at=LATER)
    assert (state(newsroom.source), Comment.objects.count()) == (State.IN_REVIEW, 0)


def test_no_step_is_left_out() -> None:
    newsroom = make_story()
    for step in (call_ready, lambda *given, **named: send_back(*given, why="x", **named)):
        with pytest.raises(NotThere):
            step(newsroom.source, by=newsroom.person, at=LATER)
    send_to_review(newsroom.source, by=newsroom.person, at=LATER)
    with pytest.raises(NotThere):
        send_to_review(newsroom.source, by=newsroom.person, at=LATER)
    assert Step.objects.count() == 1


def test_what_has_text_missing_is_not_ready() -> None:
    newsroom = make_story()
    edition = open_edition(newsroom.story, "sw", by=None, at=NOON)
    translate(edition, newsroom.body(0), Text.plain("Feri yarejea"), by=None, at=NOON, seen=0)
    send_to_review(edition, by=newsroom.person, at=LATER)
    with pytest.raises(NotReady, match="Paragraph 1 has no text"):
        call_ready(edition, by=newsroom.person, at=LATER)
    assert state(edition) == State.IN_REVIEW


def test_what_is_behind_is_not_ready() -> None:
    newsroom = make_story()
    swahili = make_translation(newsroom, "sw")
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 402 people on board.")
    send_to_review(swahili, by=newsroom.person, at=LATER)
    with pytest.raises(StillBehind, match="1 paragraphs are behind"):
        call_ready(swahili, by=newsroom.person, at=LATER)


def test_what_was_changed_since_it_was_seen_is_looked_at_again() -> None:
    newsroom = make_story()
    send_to_review(newsroom.source, by=newsroom.person, at=LATER)
    seen = Revision.objects.latest("pk").pk
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 402 people on board.")
    with pytest.raises(ChangedSince):
        call_ready(newsroom.source, by=newsroom.person, at=LATER, seen=seen)
    call_ready(newsroom.source, by=newsroom.person, at=LATER, seen=Revision.objects.latest("pk").pk)
    assert state(newsroom.source) == State.READY


def test_what_readers_see_goes_to_review_again_when_it_was_changed() -> None:
    newsroom = make_story()
    release(newsroom.source, by=newsroom.person, at=NOON)
    with pytest.raises(NothingToReview):
        send_to_review(newsroom.source, by=newsroom.person, at=LATER)
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 402 people on board.")
    send_to_review(newsroom.source, by=newsroom.person, at=LATER)
    edition = Edition.objects.get(pk=newsroom.source.pk)
    assert (edition.state, edition.live is not None) == (State.IN_REVIEW, True)


@pytest.mark.parametrize("role", DeskRole)
def test_only_those_who_may_move_an_edition(role: DeskRole) -> None:
    newsroom = make_story()
    swahili = make_translation(newsroom, "sw")
    person = make_person("juma", Charge(role, "en", "sw") if role == TRANSLATOR else Charge(role))
    may_send, may_judge = role in {TRANSLATOR, EDITOR, PUBLISHER}, role in {EDITOR, PUBLISHER}
    moves: tuple[tuple[State, bool, Callable[[], object]], ...] = (
        (State.IN_TRANSLATION, may_send, lambda: send_to_review(swahili, by=person, at=LATER)),
        (State.IN_REVIEW, may_judge, lambda: send_back(swahili, why="Look again.", by=person, at=LATER)),
        (State.IN_REVIEW, may_judge, lambda: call_ready(swahili, by=person, at=LATER)),
    )
    for before, allowed, move in moves:
        Edition.objects.filter(pk=swahili.pk).update(state=before)
        with nullcontext() if allowed else pytest.raises(NotYours):
            move()
        assert (state(swahili) != before) == allowed


def test_the_newest_step_tells_how_an_edition_came_to_stand_there() -> None:
    newsroom = make_story()
    swahili = make_translation(newsroom, "sw")
    for edition in (newsroom.source, swahili):
        send_to_review(edition, by=newsroom.person, at=NOON)
    back = send_back(swahili, why="Look again.", by=newsroom.person, at=LATER)
    call_ready(newsroom.source, by=newsroom.person, at=LATER)
    release(newsroom.source, by=newsroom.person, at=LATER)
    assert newest_steps(newsroom.story) == {swahili.pk: back}


def test_steps_and_rules_are_never_changed() -> None:
    newsroom = make_story()
    send_to_review(newsroom.source, by=newsroom.person, at=NOON)
    ruling.decide(ruling.READY_FIRST, "yes", by=newsroom.person, at=NOON)
    for rows in (Step.objects.all(), WorkflowRule.objects.all()):
        with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
            rows.update(at=LATER)


def others_may(ask: str, newsroom: Newsroom) -> bool:
    """Whether another connection could take this lock on the way of a story at once."""
    other = connections.create_connection("default")
    try:
        with other.cursor() as cursor:
            cursor.execute(f"SELECT {ask}(%s)", [crc32(way_of(newsroom.story.pk).encode())])
            return bool(cursor.fetchone()[0])
    finally:
        other.close()


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has one writer at a time anyway")
def test_whoever_calls_ready_and_whoever_saves_wait_for_each_other() -> None:
    saving, judging = "pg_try_advisory_xact_lock_shared", "pg_try_advisory_xact_lock"
    newsroom = make_story()
    # The lock of what this test wrote first is held until its end.
    assert (others_may(saving, newsroom), others_may(judging, newsroom)) == (True, False)
    send_to_review(newsroom.source, by=newsroom.person, at=LATER)
    call_ready(newsroom.source, by=newsroom.person, at=LATER)
    assert (others_may(saving, newsroom), others_may(judging, newsroom)) == (False, False)
