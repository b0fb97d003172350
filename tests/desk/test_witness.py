"""Who came and how they sign in stands in the log; what they typed does not."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from django.test import Client

from inkuru.newsroom.models import AuditEntry
from tests.desk.coming import PASSWORD, acts, set_up_code, signed_in_anew, try_password, with_password

pytestmark = [pytest.mark.django_db, pytest.mark.database]

Commit = Callable[..., AbstractContextManager[object]]


def test_coming_going_and_failing_are_logged() -> None:
    juma = with_password()
    client = Client()
    try_password(client, "wrong")
    try_password(client, name="my password in the wrong field")
    try_password(client)
    client.post("/desk/sign-out/")
    assert [(one.act, one.by, one.about, one.detail) for one in AuditEntry.objects.order_by("pk")] == [
        ("sign_in_failed", None, juma, ""),
        ("sign_in_failed", None, None, "unknown user name"),
        ("signed_in", juma, juma, ""),
        ("signed_out", juma, juma, ""),
    ]


def test_a_wrong_code_is_logged() -> None:
    set_up_code(signed_in_anew(with_password()))
    visitor = Client()
    try_password(visitor)
    visitor.post("/desk/second-factor/", {"code": "000000"})
    assert [(one.act, one.detail) for one in AuditEntry.objects.order_by("-pk")[:1]] == [("sign_in_failed", "app")]


def test_what_opens_the_desk_is_logged(django_capture_on_commit_callbacks: Commit) -> None:
    client = signed_in_anew(with_password())
    with django_capture_on_commit_callbacks(execute=True):
        set_up_code(client)
    with django_capture_on_commit_callbacks(execute=True):
        assert client.post("/desk/account/recovery/new/")["location"] == "/desk/account/recovery/"
    with django_capture_on_commit_callbacks(execute=True):
        assert client.post("/desk/account/code/remove/")["location"] == "/desk/account/"
    assert try_password(Client()) == "/desk/"
    told = [(one.act, one.detail) for one in AuditEntry.objects.order_by("pk")]
    assert told == [
        ("signed_in", ""),
        ("factor_added", "app"),
        ("factor_added", "recovery codes"),
        ("factor_added", "recovery codes"),
        ("factor_removed", "app"),
        ("factor_removed", "recovery codes"),
        ("signed_in", ""),
    ]


def test_a_new_password_is_logged() -> None:
    client = signed_in_anew(with_password())
    new = {"oldpassword": PASSWORD, "password1": "inyenyeri n'ukwezi", "password2": "inyenyeri n'ukwezi"}
    client.post("/desk/account/password/", new)
    assert acts() == ["signed_in", "password_set"]
