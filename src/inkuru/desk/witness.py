"""Hears who came, who failed, and who changed how they sign in, and writes it into the audit log."""

from typing import Any

from allauth.account.internal.flows.login import record_authentication
from allauth.account.signals import password_changed, password_set
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authentication_failed as code_failed
from allauth.mfa.signals import authenticator_added, authenticator_removed, authenticator_reset
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.http import HttpRequest
from django.utils.timezone import now

from inkuru.flow.auditing import note_act
from inkuru.newsroom.models import Act, Person

# The kinds of second factors as the log names them.
KINDS = {
    Authenticator.Type.TOTP: "app",
    Authenticator.Type.WEBAUTHN: "passkey",
    Authenticator.Type.RECOVERY_CODES: "recovery codes",
}


def note_sign_in(*, user: Person, **_: Any) -> None:
    """Somebody came in, by whatever way."""
    note_act(Act.SIGNED_IN, by=user, at=now(), about=user)


def note_sign_out(*, user: Person | None, **_: Any) -> None:
    """Somebody left."""
    if user is not None:
        note_act(Act.SIGNED_OUT, by=user, at=now(), about=user)


def note_failure(*, credentials: dict[str, Any], **_: Any) -> None:
    """Somebody did not get in. What was typed is not kept: it may be a password in the wrong field."""
    about = Person.objects.filter(username__iexact=str(credentials.get("username", ""))).first()
    note_act(Act.SIGN_IN_FAILED, by=None, at=now(), about=about, detail="" if about else "unknown user name")


def note_wrong_code(*, user: Person, authenticator: Authenticator, **_: Any) -> None:
    """Somebody knew the password and not the code."""
    note_act(Act.SIGN_IN_FAILED, by=None, at=now(), about=user, detail=KINDS[authenticator.type])


def note_password(*, user: Person, **_: Any) -> None:
    """A password was set or changed."""
    note_act(Act.PASSWORD_SET, by=user, at=now(), about=user)


def note_factor_added(*, user: Person, authenticator: Authenticator, **_: Any) -> None:
    """A second factor was set up, or recovery codes were made anew."""
    note_act(Act.FACTOR_ADDED, by=user, at=now(), about=user, detail=KINDS[authenticator.type])


def note_factor_removed(*, user: Person, authenticator: Authenticator, **_: Any) -> None:
    """A second factor was given up."""
    note_act(Act.FACTOR_REMOVED, by=user, at=now(), about=user, detail=KINDS[authenticator.type])


def trust_for_now(*, request: HttpRequest, user: Person, authenticator: Authenticator, **_: Any) -> None:
    """Who has just set a second factor up has just shown it: the recovery codes that follow ask for nothing more."""
    record_authentication(request, user, "mfa", id=authenticator.pk, type=authenticator.type, reauthenticated=True)


WITNESSES = (
    (user_logged_in, note_sign_in),
    (user_logged_out, note_sign_out),
    (user_login_failed, note_failure),
    (code_failed, note_wrong_code),
    (password_set, note_password),
    (password_changed, note_password),
    (authenticator_added, note_factor_added),
    (authenticator_added, trust_for_now),
    (authenticator_reset, note_factor_added),
    (authenticator_removed, note_factor_removed),
)


def watch() -> None:
    """Called once, when the models are loaded."""
    for signal, witness in WITNESSES:
        signal.connect(witness, dispatch_uid=f"inkuru.desk.witness.{witness.__name__}")
