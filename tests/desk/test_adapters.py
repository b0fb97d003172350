"""Accounts are limited, speak our words, and keep no secret in clear."""

import pytest
from allauth.mfa.models import Authenticator
from cryptography.fernet import InvalidToken
from django.test import Client
from pytest_django.fixtures import Settings

from inkuru.desk.adapters import AccountAdapter, FactorAdapter
from tests.desk.coming import PASSWORD, set_up_code, signed_in_anew, try_password, with_password
from tests.desk.pages import all_words, soup

pytestmark = [pytest.mark.django_db, pytest.mark.database]

TOO_OFTEN = "Too many attempts. Wait a few minutes and try again."


def test_after_five_wrong_passwords_the_right_one_has_to_wait() -> None:
    with_password()
    with_password("aline")
    for host in range(5):
        # The name of the host is the visitor's to choose and buys no attempts.
        Client(headers={"host": f"h{host}.example"}).post("/desk/sign-in/", {"login": "Juma", "password": "wrong"})
    refused = Client().post("/desk/sign-in/", {"login": "juma", "password": PASSWORD})
    assert all_words(soup(refused.content), ".error:not([hidden])") == [TOO_OFTEN]
    assert try_password(Client(), name="aline") == "/desk/"


def test_one_address_has_only_so_many_attempts() -> None:
    statuses = [
        Client().post("/desk/sign-in/", {"login": f"p{number}", "password": "wrong"}).status_code
        for number in range(31)
    ]
    assert (statuses[0], statuses[-1]) == (200, 429)


def test_a_wrong_code_counts_for_the_person() -> None:
    set_up_code(signed_in_anew(with_password()))
    for _ in range(5):
        visitor = Client()
        try_password(visitor)
        visitor.post("/desk/second-factor/", {"code": "000000"})
    refused = visitor.post("/desk/second-factor/", {"code": "000000"})
    assert all_words(soup(refused.content), "#code-error") == [TOO_OFTEN]


def test_nobody_signs_up() -> None:
    assert AccountAdapter().is_open_for_signup(None) is False
    assert Client().get("/desk/signup/").status_code == 404


def test_the_secret_of_a_code_is_not_kept_in_clear() -> None:
    person = with_password()
    key, recovery = set_up_code(signed_in_anew(person))
    kept = str(list(Authenticator.objects.filter(user=person).values_list("data", flat=True)))
    assert [one for one in (key, *recovery) if one in kept] == []


def test_a_secret_outlives_a_change_of_the_installation_s_key(settings: Settings) -> None:
    kept = FactorAdapter().encrypt("inzovu")
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "another", [settings.SECRET_KEY]
    assert FactorAdapter().decrypt(kept) == "inzovu"
    settings.SECRET_KEY_FALLBACKS = []
    with pytest.raises(InvalidToken):
        FactorAdapter().decrypt(kept)


def test_a_qr_code_can_stand_in_a_page() -> None:
    svg = FactorAdapter().build_totp_svg("otpauth://totp/juma?secret=x")
    assert (svg[:4], svg[-6:], "style=" in svg, "<?xml" in svg) == ("<svg", "</svg>", False, False)
