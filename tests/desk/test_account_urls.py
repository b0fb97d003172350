"""django-allauth finds every address that it asks for, and strangers find none that we do not want."""

import re
from pathlib import Path

import allauth
import pytest
from django.urls import NoReverseMatch, reverse

ALLAUTH = Path(allauth.__file__).parent
ROOMS = ("account", "mfa", "usersessions", "core")
ASKED_FOR = re.compile(r'(?:reverse|reverse_lazy|headed_redirect_response)\(\s*"(\w+)"|urlname = "(\w+)"')
# What comes with e-mail, sign-up and codes by e-mail or telephone, of which this house has none.
UNUSED = re.compile(r"signup|email|phone|reset_password|password_reset|login_code|trust|verif")


def asked_for() -> set[str]:
    """The names that allauth's own code turns into addresses."""
    found = set()
    for room in ROOMS:
        for path in (ALLAUTH / room).rglob("*.py"):
            found |= {one or other for one, other in ASKED_FOR.findall(path.read_text(encoding="utf-8"))}
    return {name for name in found if not UNUSED.search(name)}


def test_every_address_that_is_asked_for_is_there() -> None:
    names = asked_for()
    assert len(names) > 10
    assert [name for name in sorted(names) if not reverse(name).startswith("/desk/")] == []


@pytest.mark.parametrize("name", ["account_signup", "account_email", "account_reset_password", "mfa_signup_webauthn"])
def test_nobody_signs_up_and_nothing_is_sent_by_mail(name: str) -> None:
    with pytest.raises(NoReverseMatch):
        reverse(name)
