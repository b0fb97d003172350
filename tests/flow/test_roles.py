"""Roles are given and taken; somebody always looks after people."""

import pytest
from django.db import IntegrityError, transaction

from inkuru.flow.people import first_person
from inkuru.flow.roles import Charge, LastAdministrator, administrators, give_role, let_go, take_back, take_role
from inkuru.newsroom.models import DeskRole, Membership, Person, Section
from inkuru.records import Refusal
from tests.newsroom.making import NOON, make_person

pytestmark = [pytest.mark.django_db, pytest.mark.database]

REPORTER, TRANSLATOR, EDITOR, _PUBLISHER, ADMINISTRATOR = DeskRole


def held(person: Person) -> list[tuple[str, str, str, str]]:
    """The roles of a person: role, languages, section."""
    return [(one.role, one.source, one.target, str(one.section or "")) for one in person.memberships.all()]


def test_a_role_given_twice_is_held_once() -> None:
    sport = Section.objects.create(slug="sport")
    juma = make_person("juma", Charge(REPORTER))
    for charge in (Charge(REPORTER), Charge(REPORTER, section=sport), Charge(TRANSLATOR, "en", "sw")):
        for _ in range(2):
            give_role(juma, charge, by=None, at=NOON)
    assert held(juma) == [("reporter", "", "", ""), ("reporter", "", "", "sport"), ("translator", "en", "sw", "")]


@pytest.mark.parametrize(
    "charge", [Charge(EDITOR, "en"), Charge(REPORTER, target="sw"), Charge(TRANSLATOR, "en", "en")]
)
def test_a_pair_is_of_two_languages_and_a_translator_s(charge: Charge) -> None:
    with pytest.raises(Refusal):
        give_role(make_person(), charge, by=None, at=NOON)


def test_the_database_refuses_what_the_doors_would() -> None:
    juma = make_person("juma", Charge(REPORTER))
    for wrong in ({"role": "king"}, {"role": "editor", "source": "en"}, {"role": "reporter"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Membership.objects.create(person=juma, since=NOON, **wrong)


def test_the_last_administrator_stays() -> None:
    one, other = (make_person(name, Charge(ADMINISTRATOR)) for name in ("aline", "juma"))
    take_role(other.memberships.get(), by=one, at=NOON)
    with pytest.raises(LastAdministrator):
        take_role(one.memberships.get(), by=one, at=NOON)
    with pytest.raises(LastAdministrator):
        let_go(one, by=one, at=NOON)
    assert administrators() == [one]


def test_an_administrator_who_has_left_does_not_count() -> None:
    one, other = (make_person(name, Charge(ADMINISTRATOR)) for name in ("aline", "juma"))
    let_go(other, by=one, at=NOON)
    with pytest.raises(LastAdministrator):
        let_go(one, by=one, at=NOON)
    take_back(other, by=one, at=NOON)
    let_go(one, by=other, at=NOON)
    assert administrators() == [other]


def test_whoever_comes_first_may_do_everything() -> None:
    assert {one.role for one in first_person(at=NOON).memberships.all()} == set(DeskRole)


def test_a_newsroom_without_an_administrator_gets_one() -> None:
    aline = make_person("aline", Charge(EDITOR))
    make_person("juma", Charge(EDITOR))
    assert first_person(at=NOON) == aline
    assert held(aline) == [("editor", "", "", ""), ("administrator", "", "", "")]
    assert first_person(at=NOON) == aline
