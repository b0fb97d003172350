"""The second factors of people, which django-allauth keeps."""

from collections.abc import Iterable
from datetime import datetime

from allauth.mfa.models import Authenticator
from django.db import transaction

from inkuru.flow.auditing import note_act
from inkuru.flow.rights import Right, asks
from inkuru.newsroom.models import Act, Person

# Recovery codes alone are none.
FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


def has_factor(person: Person) -> bool:
    """Whether a person has an app for codes or a passkey."""
    return bool(Authenticator.objects.filter(user=person, type__in=FACTORS).exists())


def with_factor(people: Iterable[Person]) -> frozenset[int]:
    """The keys of those among people who have one."""
    return frozenset(Authenticator.objects.filter(user__in=people, type__in=FACTORS).values_list("user_id", flat=True))


@asks(Right.PEOPLE)
@transaction.atomic
def forget_factors(person: Person, *, by: Person | None, at: datetime) -> int:
    """Take from a person all that they sign in with but links, and end their sessions: a phone was lost or stolen.

    Returns how many second factors there were.
    """
    count, _ = Authenticator.objects.filter(user=person).delete()
    # Sessions are bound to the password: with another one they are over.
    person.set_unusable_password()
    person.save(update_fields=("password",))
    note_act(Act.FACTOR_REMOVED, by=by, at=at, about=person, detail="all, and the password")
    return int(count)
