"""People and their one-time links."""

import pytest
from django.db import IntegrityError, transaction

from inkuru.newsroom.models import Person, SignInLink
from tests.newsroom.making import NOON, make_person

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_a_person_is_called_by_one_name() -> None:
    person = Person.objects.create_user("diane", name="Diane Uwase")
    assert [str(person), person.get_full_name(), person.get_short_name()] == ["Diane Uwase"] * 3
    assert str(Person(username="diane")) == "diane"


def test_a_token_belongs_to_one_link() -> None:
    link = {"person": make_person(), "token_sha256": "0" * 64, "expires_at": NOON}
    assert str(SignInLink.objects.create(**link)) == "sign-in link of Diane"
    with pytest.raises(IntegrityError), transaction.atomic():
        SignInLink.objects.create(**link)
