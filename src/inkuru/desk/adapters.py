"""What django-allauth is told about this house: its words, its keys, and that nobody signs up by themselves."""

import base64
import hashlib
from typing import Any

import qrcode
from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from qrcode.image.svg import SvgPathImage

from inkuru.newsroom.models import Person

WRONG_CODE = _("This code is not right. Look at the newest one and try again.")
TOO_OFTEN = _("Too many attempts. Wait a few minutes and try again.")

# What is said after something was done, by the name that allauth has for it; what is not here is not said.
SAID = {
    "account/messages/password_changed.txt": _("The new password is set. Other sessions are signed out."),
    "account/messages/password_set.txt": _("The password is set. Other sessions are signed out."),
    "mfa/messages/totp_activated.txt": _("From now on a code of your app is asked for when you sign in."),
    "mfa/messages/totp_deactivated.txt": _("The codes of your app are not asked for any more."),
    "mfa/messages/recovery_codes_generated.txt": _("New recovery codes are made; the old ones are void."),
    "mfa/messages/webauthn_added.txt": _("The passkey is kept: you can sign in with it."),
    "mfa/messages/webauthn_removed.txt": _("The passkey is removed."),
    "usersessions/messages/sessions_logged_out.txt": _("You are signed out everywhere else."),
}

HANDIEST = ("mfa_reauthenticate:webauthn", "reauthenticate", "mfa_reauthenticate")


class AccountAdapter(DefaultAccountAdapter):
    """Accounts: made by an administrator only."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "enter_current_password": _("This is not your password."),
        "incorrect_code": WRONG_CODE,
        "incorrect_password": _("This is not your password."),
        "rate_limited": TOO_OFTEN,
        "too_many_login_attempts": TOO_OFTEN,
        "username_password_mismatch": _("The user name or the password is not right."),
    }

    def is_open_for_signup(self, *_: object) -> bool:
        """Nobody signs up by themselves."""
        return False

    def get_password_change_redirect_url(self, *_: object) -> str:
        """Where a new password leads."""
        return reverse("desk:account")

    def get_reauthentication_methods(self, user: Person) -> list[dict[str, Any]]:
        """How somebody shows once more that it is them, the handiest first. allauth puts recovery codes before keys."""
        methods: list[dict[str, Any]] = super().get_reauthentication_methods(user)
        return sorted(methods, key=lambda one: HANDIEST.index(one["id"]))

    def add_message(
        self, request: HttpRequest, level: int, template: str = "", *_: object, message: str = "", **named: str
    ) -> None:
        """Say it in our words, or not at all."""
        words = message or SAID.get(named.get("message_template", template))
        if words:
            messages.add_message(request, level, words)

    def _get_login_attempts_cache_key(self, *_: object, **credentials: Any) -> str:
        """Whose attempts are counted. allauth adds the host name, which whoever guesses could vary."""
        return str(credentials.get("username", "")).lower()


class FactorAdapter(DefaultMFAAdapter):
    """Second factors: their secrets are encrypted with a key made of the installation’s."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": WRONG_CODE,
        "cannot_generate_recovery_codes": _("Recovery codes go with an app or a passkey: set one up first."),
    }

    def encrypt(self, text: str) -> str:
        """A secret as it is kept."""
        return _cipher().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """A kept secret as it is used. Raises InvalidToken when the secret key of the installation was changed."""
        return _cipher().decrypt(encrypted_text.encode()).decode()

    def get_totp_issuer(self) -> str:
        """The name of the paper, as the app shows it."""
        return str(settings.INKURU_NAME)

    def build_totp_svg(self, url: str) -> str:
        """The address as an SVG element that can stand in a page."""
        image = qrcode.make(url, image_factory=SvgPathImage)
        return str(image.to_string(), "ascii")

    def generate_authenticator_name(self, user: Person, type: Authenticator.Type) -> str:  # noqa: A002 - allauth’s
        """The name of a passkey that was given none."""
        number = Authenticator.objects.filter(user=user, type=type).count() + 1
        return gettext("Passkey %(number)s") % {"number": number}


def _cipher() -> MultiFernet:
    """By the present secret key; what was encrypted with an earlier one can still be read."""
    keys = (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    return MultiFernet(
        [Fernet(base64.urlsafe_b64encode(hashlib.sha256(b"factor:" + _bytes(key)).digest())) for key in keys]
    )


def _bytes(key: str | bytes) -> bytes:
    return key if isinstance(key, bytes) else key.encode()
