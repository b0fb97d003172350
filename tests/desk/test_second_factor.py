"""Publishers and administrators are led to a second factor where the newsroom can be reached by others."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils.timezone import now
from pytest_django.fixtures import Settings

from inkuru.desk.second_factor import is_demanded
from inkuru.flow.factors import has_factor
from inkuru.newsroom.models import DeskRole, Membership
from tests.desk.coming import set_up_code, signed_in_anew, with_password
from tests.desk.pages import all_words, page
from tests.newsroom.making import NOON

pytestmark = [pytest.mark.django_db, pytest.mark.database]

GUARDED = {DeskRole.PUBLISHER, DeskRole.ADMINISTRATOR}


def where(client: Client) -> str:
    """Where the board of the desk leads; blank if it opens."""
    return str(client.get("/desk/").headers.get("location", ""))


@pytest.mark.parametrize("role", DeskRole)
def test_it_is_demanded_of_those_who_can_do_harm(settings: Settings, role: DeskRole) -> None:
    settings.INKURU_SECOND_FACTOR_GRACE = 0
    client = signed_in_anew(with_password(role=role))
    assert where(client) == ("/desk/account/" if role in GUARDED else "")


def test_on_one_s_own_machine_it_is_advised(settings: Settings) -> None:
    assert settings.INKURU_SECOND_FACTOR_GRACE is None
    client = signed_in_anew(with_password(role=DeskRole.PUBLISHER))
    assert where(client) == ""
    assert all_words(page(client, "/desk/account/"), "main > .soft") == [
        "Your roles let you do much: set up an app for codes or a passkey."
    ]


def test_it_is_set_up_and_the_desk_opens(settings: Settings) -> None:
    settings.INKURU_SECOND_FACTOR_GRACE = 0
    person = with_password(role=DeskRole.ADMINISTRATOR)
    client = signed_in_anew(person)
    assert all_words(page(client, "/desk/account/"), "[role=alert]") == [
        "Your roles need a second factor. Set up an app for codes or a passkey below, then go on."
    ]
    assert (has_factor(person), where(client)) == (False, "/desk/account/")
    set_up_code(client)
    assert (has_factor(person), where(client)) == (True, "")


def test_recovery_codes_alone_are_none(settings: Settings) -> None:
    settings.INKURU_SECOND_FACTOR_GRACE = 0
    person = with_password(role=DeskRole.ADMINISTRATOR)
    client = signed_in_anew(person)
    set_up_code(client)
    person.authenticator_set.exclude(type="recovery_codes").delete()  # type: ignore[attr-defined]
    assert where(client) == "/desk/account/"


@pytest.mark.parametrize(("grace", "days", "demanded"), [(7, 6, False), (7, 7, True), (0, 0, True), (None, 999, False)])
def test_a_newsroom_may_give_days_of_grace(settings: Settings, grace: int | None, days: int, *, demanded: bool) -> None:
    settings.INKURU_SECOND_FACTOR_GRACE = grace
    person = with_password(role=DeskRole.PUBLISHER)
    Membership.objects.update(since=NOON)
    assert is_demanded(person, at=NOON + timedelta(days=days)) is demanded


def test_the_grace_counts_from_the_first_role_that_needs_it(settings: Settings) -> None:
    settings.INKURU_SECOND_FACTOR_GRACE = 7
    person = with_password(role=DeskRole.REPORTER)
    Membership.objects.create(person=person, role=DeskRole.PUBLISHER, since=now() - timedelta(days=8))
    Membership.objects.create(person=person, role=DeskRole.ADMINISTRATOR, since=now())
    assert where(signed_in_anew(person)) == "/desk/account/"
