"""`inkuru signin`: a link that signs a person in once."""

from datetime import datetime

import pytest
from django.conf import settings
from django.utils.timezone import now

from inkuru.flow.people import add_person, sign_in
from inkuru.newsroom.models import Person
from tests.cli.calling import Answer, call, refusal

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def signed_in(answer: Answer, at: datetime | None = None) -> Person:
    """Whom the link that was printed signs in."""
    assert (answer.code, answer.err) == (0, "")
    base, _, token = answer.out.strip().rstrip("/").rpartition("/desk/sign-in/")
    assert base == "http://127.0.0.1:8000"
    return sign_in(token, at=at or now())


def test_without_a_name_the_first_editor_comes_in(capsys: pytest.CaptureFixture[str]) -> None:
    assert signed_in(call(capsys, "signin")).username == "editor"


def test_a_person_comes_in_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    diane = add_person("Diane Uwase")
    add_person("Juma Rashidi")
    assert signed_in(call(capsys, "signin", "diane uwase")) == diane


def test_nobody_is_made_silently(capsys: pytest.CaptureFixture[str]) -> None:
    assert refusal(call(capsys, "signin", "Diane")) == "inkuru signin: nobody here is called “Diane”"
    assert not Person.objects.exists()


def test_a_new_person_is_made_when_that_is_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    person = signed_in(call(capsys, "signin", "Diane Uwase", "--create"))
    assert (person.username, person.name) == ("diane-uwase", "Diane Uwase")
    assert [one.role for one in person.memberships.all()] == ["editor"]
    again = refusal(call(capsys, "signin", "Diane Uwase", "--create"))
    assert again == "inkuru signin: somebody is called “diane-uwase” already"


def test_a_new_person_has_the_roles_that_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    juma = signed_in(call(capsys, "signin", "Juma Rashidi", "--create", "--role", "reporter", "translator"))
    assert [one.role for one in juma.memberships.all()] == ["reporter", "translator"]
    assert refusal(call(capsys, "signin", "Aline Keza", "--create", "--role", "king")) == (
        "inkuru signin: “king” is no role; the roles are reporter, translator, editor, publisher, administrator"
    )
    assert refusal(call(capsys, "signin", "Juma Rashidi", "--role", "editor")) == (
        "inkuru signin: --role is for somebody new: it goes with --create"
    )
    assert Person.objects.count() == 1


def test_a_new_person_has_a_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert refusal(call(capsys, "signin", "--create")) == "inkuru signin: --create needs the NAME of the new person"


def test_the_public_address_is_used_where_there_is_one(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "INKURU_URL", "https://news.example")
    assert call(capsys, "signin").out.startswith("https://news.example/desk/sign-in/")
