"""A code of an app opens once."""

from typing import Any

from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.models import Authenticator
from django.core.cache import cache
from django.core.exceptions import ValidationError

from inkuru.desk.adapters import WRONG_CODE

# A code is taken in its own 30 seconds and in those before and after. allauth remembers it for 30 only.
GOOD_SECONDS = 3 * 30


class _Once:
    """Refuses a code that was taken a moment ago; RFC 6238 §5.2 asks for that."""

    user: Any
    authenticator: Authenticator

    def clean_code(self) -> str:
        """The code, if it is right and new."""
        code: str = super().clean_code()  # type: ignore[misc]
        if self.authenticator.type != Authenticator.Type.TOTP:
            return code
        if not cache.add(f"inkuru-code:{self.user.pk}:{code.strip()}", 1, timeout=GOOD_SECONDS):
            raise ValidationError(WRONG_CODE, code="incorrect_code")
        return code


class AuthenticateOnce(_Once, AuthenticateForm):
    """When one signs in."""


class ReauthenticateOnce(_Once, ReauthenticateForm):
    """When one is asked again."""
