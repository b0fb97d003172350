"""Second factors are counted and forgotten."""

import pytest
from allauth.mfa.models import Authenticator

from inkuru.flow.factors import forget_factors, has_factor, with_factor
from inkuru.newsroom.models import AuditEntry
from tests.newsroom.making import NOON, make_person

pytestmark = [pytest.mark.django_db, pytest.mark.database]

KINDS = Authenticator.Type


def test_an_app_or_a_passkey_is_one_and_recovery_codes_are_none() -> None:
    people = {kind: make_person(kind.value) for kind in KINDS}
    for kind, person in people.items():
        Authenticator.objects.create(user=person, type=kind, data={})
    assert {kind for kind, person in people.items() if has_factor(person)} == {KINDS.TOTP, KINDS.WEBAUTHN}
    assert with_factor(people.values()) == {people[KINDS.TOTP].pk, people[KINDS.WEBAUTHN].pk}


def test_all_that_opens_the_desk_is_forgotten() -> None:
    juma, aline = make_person("juma"), make_person("aline")
    juma.set_password("umuravumba ku Kivu")
    juma.save()
    for kind in KINDS:
        Authenticator.objects.create(user=juma, type=kind, data={})
    Authenticator.objects.create(user=aline, type=KINDS.TOTP, data={})
    before = juma.get_session_auth_hash()
    assert forget_factors(juma, by=aline, at=NOON) == 3
    assert (juma.has_usable_password(), juma.get_session_auth_hash() == before) == (False, False)
    assert [one.user for one in Authenticator.objects.all()] == [aline]
    assert [(one.act, one.by, one.about) for one in AuditEntry.objects.all()] == [("factor_removed", aline, juma)]
