"""What roles allow, as the page for newsrooms tells it."""

import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import transaction

from inkuru.flow import (
    arriving,
    assigning,
    commenting,
    correcting,
    keeping,
    parting,
    releasing,
    roles,
    scheduling,
    translating,
)
from inkuru.flow.machine import at_the_machine
from inkuru.flow.revising import Text, write
from inkuru.flow.rights import (
    GRANTS,
    NotYours,
    Right,
    guarded_since,
    has_role,
    may,
    memberships,
    readable,
)
from inkuru.flow.roles import Charge
from inkuru.newsroom.clock import database_now
from inkuru.newsroom.models import DeskRole, Person, Section, Story
from inkuru.records import Refusal
from tests.newsroom.making import NOON, Newsroom, make_person, make_story, make_translation

pytestmark = [pytest.mark.django_db, pytest.mark.database]

PAGE = Path(__file__).resolve().parents[2] / "docs" / "newsrooms" / "people.md"
ROW = re.compile(r"^\| `([a-z ]+)` \|[^|]*\|(.+)\|$", re.MULTILINE)


def test_the_page_for_newsrooms_has_the_same_table() -> None:
    told = {}
    for right, cells in ROW.findall(PAGE.read_text(encoding="utf-8")):
        marks = [one.strip() for one in cells.split("|")]
        told[right] = {role for role, mark in zip(DeskRole, marks, strict=True) if mark}
    assert told == {right.value: set(roles) for right, roles in GRANTS.items()}


def test_every_right_is_granted_to_somebody() -> None:
    assert set(GRANTS) == set(Right)
    assert [right for right, roles in GRANTS.items() if not roles] == []


def test_roles_are_asked_for_once(django_assert_num_queries: object) -> None:
    make_person()
    person = Person.objects.get()
    with django_assert_num_queries(1):  # type: ignore[operator]
        assert all(may(person, right) for right in Right)


def test_whoever_has_left_may_nothing() -> None:
    person = make_person()
    Person.objects.update(is_active=False)
    left = Person.objects.get(pk=person.pk)
    assert (memberships(left), [right for right in Right if may(left, right)]) == ((), [])
    assert list(readable(left)) == []


@pytest.mark.parametrize("role", DeskRole)
def test_publishers_and_administrators_need_a_second_factor(role: DeskRole) -> None:
    assert (guarded_since(make_person("juma", Charge(role))) == NOON) == (
        role in {DeskRole.PUBLISHER, DeskRole.ADMINISTRATOR}
    )


def test_who_took_a_story_in_sees_it_under_embargo() -> None:
    sport, health = Section.objects.create(slug="sport"), Section.objects.create(slug="health")
    make_story()
    juma = make_person("juma", Charge(DeskRole.REPORTER, section=sport))
    Story.objects.update(section=health, embargo_until=database_now() + timedelta(days=1))
    assert list(readable(juma)) == []
    Story.objects.update(created_by=juma)
    assert list(readable(juma)) == [Story.objects.get()]
    assert not may(juma, Right.WRITE, story=Story.objects.get(), language="en")


def writers(newsroom: Newsroom, by: Person | None) -> dict[str, Callable[[], object]]:
    """What writes for a person, and the right that it asks for."""
    story, source, block = newsroom.story, newsroom.source, newsroom.body(1)
    swahili = story.editions.get(language="sw")
    text, due = Text.plain("Words"), database_now() + timedelta(hours=1)
    notes = {"en": "Wrong.", "sw": "Si sahihi."}
    at = database_now()
    return {
        "open": lambda: translating.open_edition(story, "rw", by=by, at=at),
        "write": lambda: write(source, block, text, by=by, at=at, seen=1),
        "translate": lambda: translating.translate(swahili, block, text, by=by, at=at, seen=1),
        "confirm": lambda: translating.confirm(swahili, block, by=by, at=at),
        "keep": lambda: keeping.keep(source, block, keeping.Typed("Wo", 1), by=by, at=at),  # type: ignore[arg-type]
        "split": lambda: parting.split(source, block, (text, text), by=by, at=at, seen=1),
        "join": lambda: parting.join(source, newsroom.body(2), text, by=by, at=at, seen=1),
        "say": lambda: commenting.comment(source, block, "Words", by=by, at=at),  # type: ignore[arg-type]
        "assign": lambda: assigning.assign(source, to=None, deadline=due, by=by, at=at),
        "take": lambda: assigning.take(source, by=by, at=at),  # type: ignore[arg-type]
        "release": lambda: releasing.release(source, by=by, at=at),
        "waive": lambda: releasing.let_pass(source, {}, by=by, at=at),
        "schedule": lambda: scheduling.schedule(source, due=due, by=by, at=at),
        "unschedule": lambda: scheduling.unschedule(source, by=by, at=at),
        "hold back": lambda: scheduling.hold_back(story, until=None, by=by, at=at),
        "correct": lambda: correcting.correct(source, note="Wrong.", by=by, at=at),
        "withdraw": lambda: correcting.kill(story, notes=notes, by=by, at=at),
        "take in": lambda: arriving.bring_text("Words", name="words.txt", by=by, at=at),
        "role": lambda: roles.give_role(newsroom.person, Charge(DeskRole.REPORTER), by=by, at=at),
    }


WALLED = {
    DeskRole.REPORTER: {"open", "write", "keep", "split", "join", "say", "take", "take in"},
    DeskRole.TRANSLATOR: {"open", "translate", "confirm", "say"},
    DeskRole.ADMINISTRATOR: {"say", "role"},
}


@pytest.mark.parametrize("role", WALLED)
def test_flow_refuses_whoever_has_no_right_whatever_the_door(role: DeskRole) -> None:
    newsroom = make_story()
    make_translation(newsroom, "sw")
    person = make_person("juma", Charge(role, "en", "sw") if role == DeskRole.TRANSLATOR else Charge(role))
    let_in = set()
    for name, act in writers(newsroom, person).items():
        try:
            with transaction.atomic():
                act()
        except NotYours:
            continue
        except Refusal:
            pass
        let_in.add(name)
    assert let_in == WALLED[role]


def test_at_the_machine_names_sign_and_nobody_is_asked() -> None:
    newsroom = make_story()
    juma = make_person("juma", Charge(DeskRole.REPORTER))
    with at_the_machine():
        assert releasing.release(newsroom.source, by=juma, at=NOON).by == juma
    with pytest.raises(NotYours, match="this is for editor, publisher"):
        releasing.release(newsroom.source, by=juma, at=NOON)


def test_a_role_in_a_section_is_no_role_in_another() -> None:
    sport, health = Section.objects.create(slug="sport"), Section.objects.create(slug="health")
    juma, story = make_person("juma", Charge(DeskRole.PUBLISHER, section=sport)), make_story().story
    found = []
    for section in (None, sport, health):
        story.section = section
        found.append(has_role(juma, DeskRole.PUBLISHER, story=story))
    assert (found, has_role(juma, DeskRole.EDITOR, story=story)) == ([True, True, False], False)
