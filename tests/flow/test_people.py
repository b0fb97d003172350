"""People come in by a link that is good once."""

import hashlib
import threading
from contextlib import suppress
from datetime import timedelta

import pytest
from django.db import OperationalError, connection

from inkuru.flow.people import (
    LINK_LASTS,
    LinkSpent,
    NobodyCalled,
    add_person,
    choose_language,
    find_person,
    first_person,
    is_good,
    sign_in,
    sign_in_link,
)
from inkuru.lang.language import UnknownLanguage
from inkuru.newsroom.models import Person, SignInLink
from inkuru.records import Refusal
from tests.newsroom.making import NOON, make_person

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def new_token(person: Person) -> str:
    """The token of a new link, made at noon."""
    return sign_in_link(person, at=NOON).split("/")[-2]


def test_a_link_is_a_path_and_only_its_hash_is_kept() -> None:
    link = sign_in_link(make_person(), at=NOON)
    token = link.removeprefix("/desk/sign-in/").removesuffix("/")
    kept = SignInLink.objects.get()
    assert len(token) == 43
    assert kept.token_sha256 == hashlib.sha256(token.encode()).hexdigest()
    assert (kept.person.username, kept.expires_at, kept.used_at) == ("diane", NOON + timedelta(hours=24), None)


def test_a_link_signs_in_once() -> None:
    token = new_token(make_person())
    assert is_good(token, at=NOON)
    assert sign_in(token, at=NOON) == make_person()
    assert not is_good(token, at=NOON)
    with pytest.raises(LinkSpent):
        sign_in(token, at=NOON)


def test_asking_does_not_spend_it() -> None:
    token = new_token(make_person())
    assert [is_good(token, at=NOON) for _ in range(3)] == [True] * 3
    assert SignInLink.objects.get().used_at is None


def test_a_link_expires() -> None:
    token = new_token(make_person())
    assert is_good(token, at=NOON + LINK_LASTS - timedelta(seconds=1))
    assert not is_good(token, at=NOON + LINK_LASTS)
    with pytest.raises(LinkSpent):
        sign_in(token, at=NOON + LINK_LASTS)


@pytest.mark.parametrize("token", ["", "x", "é" * 43, "\0", "A" * 5000])
def test_a_token_that_is_none_signs_nobody_in(token: str) -> None:
    new_token(make_person())
    with pytest.raises(LinkSpent):
        sign_in(token, at=NOON)


def test_whoever_has_left_stays_out() -> None:
    token = new_token(make_person())
    Person.objects.update(is_active=False)
    with pytest.raises(LinkSpent):
        sign_in(token, at=NOON)


def test_the_first_person_is_made_once() -> None:
    editor = first_person(at=NOON)
    make_person()
    assert (editor.username, editor.name, editor.is_staff, editor.has_usable_password()) == (
        "editor",
        "Editor",
        True,
        False,
    )
    assert first_person(at=NOON) == editor


def test_a_person_is_found_by_user_name_before_name() -> None:
    diane = add_person("Diane Uwase", username="diane")
    other = add_person("diane", username="diane-2")
    assert [find_person(name) for name in ("diane", "DIANE UWASE", "diane-2")] == [diane, diane, other]


def test_two_of_a_name_are_told_apart() -> None:
    add_person("Aline Keza", username="aline")
    add_person("Aline Keza", username="keza")
    with pytest.raises(NobodyCalled, match="“Aline Keza” may be aline or keza"):
        find_person("Aline Keza")


def test_nobody_is_made_up() -> None:
    with pytest.raises(NobodyCalled, match="nobody here is called “Juma”"):
        find_person("Juma")
    assert not Person.objects.exists()


def test_a_new_person_has_a_user_name_of_their_own() -> None:
    assert add_person(" Béatrice Mukeshimana ").username == "beatrice-mukeshimana"
    with pytest.raises(Refusal, match="somebody is called “beatrice-mukeshimana” already"):
        add_person("Béatrice Mukeshimana")
    with pytest.raises(Refusal, match="holds no letter"):
        add_person("…")


def test_a_person_sees_the_desk_in_one_of_our_languages() -> None:
    person = make_person()
    choose_language(person, "sw")
    assert make_person().interface_language == "sw"
    with pytest.raises(UnknownLanguage):
        choose_language(person, "fr")


@pytest.mark.django_db(transaction=True)
def test_of_two_who_come_at_once_one_gets_in() -> None:
    token = new_token(make_person())
    gate, outcomes = threading.Barrier(4), list[str]()

    def knock() -> str:
        try:
            return sign_in(token, at=NOON).username
        except LinkSpent:
            return "spent"

    def come() -> None:
        gate.wait()
        outcome = ""
        while not outcome:
            # SQLite in memory, which only tests have, turns a second writer away at once; one in a file lets it wait.
            with suppress(OperationalError):
                outcome = knock()
        outcomes.append(outcome)
        connection.close()

    visitors = [threading.Thread(target=come) for _ in range(4)]
    for one in visitors:
        one.start()
    for one in visitors:
        one.join()
    assert sorted(outcomes) == ["diane", "spent", "spent", "spent"]
