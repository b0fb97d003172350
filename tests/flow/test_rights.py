"""What roles allow, as the page for newsrooms tells it."""

import re
from datetime import timedelta
from pathlib import Path

import pytest

from inkuru.flow.rights import GRANTS, Right, guarded_since, may, memberships, readable
from inkuru.flow.roles import Charge
from inkuru.newsroom.clock import database_now
from inkuru.newsroom.models import DeskRole, Person, Section, Story
from tests.newsroom.making import NOON, make_person, make_story

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
