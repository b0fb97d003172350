"""Passwords are long, and not those that are tried first."""

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from inkuru.newsroom.models import Person


@pytest.mark.parametrize(
    ("password", "words"),
    [
        ("umuravumba ku Kivu", []),
        ("rwandarwanda1", []),
        ("ikivu", ["Take at least 10 characters: several words that you can remember are good."]),
        ("1q2w3e4r5t6y", ["Many people have this password; it is among the first that are tried."]),
        ("dianeuwase1", ["This is too much like your name."]),
    ],
)
def test_a_password_is_refused_in_our_words(password: str, words: list[str]) -> None:
    found: list[str] = []
    try:
        validate_password(password, Person(username="diane-uwase", name="Diane Uwase"))
    except ValidationError as error:
        found = error.messages
    assert found == words
