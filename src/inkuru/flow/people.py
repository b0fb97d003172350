"""People come in: a link that signs a person in once, and the first person of a newsroom."""

import hashlib
import secrets
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.text import slugify

from inkuru.flow import roles
from inkuru.flow.auditing import note_act
from inkuru.flow.rights import Right, asks
from inkuru.lang.language import language
from inkuru.newsroom.models import Act, DeskRole, Person, SignInLink
from inkuru.records import Refusal

TOKEN_BYTES = 32
LINK_LASTS = timedelta(hours=24)
LINK_ADDRESS = "/desk/sign-in/{token}/"
FIRST_USERNAME = "editor"
FIRST_NAME = "Editor"


class LinkSpent(Refusal):
    """A sign-in link was used, has expired, or never was one."""

    def __init__(self) -> None:
        super().__init__("this sign-in link was used already or has expired")


class NameTaken(Refusal):
    """Somebody has the user name that a name yields, or it yields none."""


class NobodyCalled(Refusal):
    """No active person is called so."""


def sign_in_link(person: Person, *, at: datetime) -> str:
    """A new link for a person: a path that is good once, for `LINK_LASTS`. Only the hash of its token is kept."""
    token = secrets.token_urlsafe(TOKEN_BYTES)
    SignInLink.objects.create(person=person, token_sha256=_sha256(token), expires_at=at + LINK_LASTS)
    return LINK_ADDRESS.format(token=token)


def is_good(token: str, *, at: datetime) -> bool:
    """Whether a link would sign somebody in; asking does not spend it."""
    return _good(token, at=at).exists()


def sign_in(token: str, *, at: datetime) -> Person:
    """The person whom a link signs in; it is spent by that. Raises LinkSpent."""
    # One UPDATE of one table decides: of two who come with the same link at the same moment one finds no row. With the
    # person joined, PostgreSQL would look the link up first and let both of them in.
    link = SignInLink.objects.filter(token_sha256=_sha256(token))
    if not link.filter(used_at__isnull=True, expires_at__gt=at).update(used_at=at):
        raise LinkSpent
    person = link.select_related("person").get().person
    if not person.is_active:
        raise LinkSpent
    return person


def first_person(*, at: datetime) -> Person:
    """The administrator who was here first.

    Where there is none, whoever was here first becomes administrator; in an empty newsroom somebody new has every role.
    """
    standing = roles.administrators()
    if standing:
        return standing[0]
    person = Person.objects.filter(is_active=True).order_by("pk").first()
    if person:
        roles.give_role(person, roles.Charge(DeskRole.ADMINISTRATOR), by=None, at=at)
        return person
    person = add_person(FIRST_NAME, username=FIRST_USERNAME)
    for role in roles.EVERY_ROLE:
        roles.give_role(person, roles.Charge(role), by=None, at=at)
    return person


def find_person(name: str) -> Person:
    """The active person of a user name, or of a name that only one person bears, in any case. Raises NobodyCalled."""
    active = Person.objects.filter(is_active=True)
    found = active.filter(username=name).first()
    if found:
        return found
    bearers = active.filter(Q(name__iexact=name) | Q(username__iexact=name)).order_by("pk")
    if len(bearers) > 1:
        raise NobodyCalled(f"“{name}” may be {' or '.join(one.username for one in bearers)}")
    if not bearers:
        raise NobodyCalled(f"nobody here is called “{name}”")
    return bearers[0]


def add_person(name: str, *, username: str = "") -> Person:
    """A new person, without a password or a role. Raises Refusal when the name yields no free user name."""
    username = username or slugify(name)
    if not username:
        raise NameTaken(f"“{name}” holds no letter that a user name can be made of")
    if Person.objects.filter(username=username).exists():
        raise NameTaken(f"somebody is called “{username}” already")
    person = Person(username=username, name=name.strip(), is_staff=True)
    person.set_unusable_password()
    person.save()
    return person


@asks(Right.PEOPLE)
@transaction.atomic
def invite(name: str, charge: roles.Charge, *, by: Person | None, at: datetime) -> Person:
    """A new person with a first role. Raises Refusal when the name yields no free user name."""
    person = add_person(name)
    roles.give_role(person, charge, by=by, at=at)
    return person


@asks(Right.PEOPLE)
def hand_out_link(person: Person, *, by: Person | None, at: datetime) -> str:
    """A sign-in link that an administrator hands to a person: it stands in the log that one was made."""
    note_act(Act.INVITED, by=by, at=at, about=person)
    return sign_in_link(person, at=at)


def rename(person: Person, name: str) -> None:
    """The name of a person as it stands in bylines from now on. Raises Refusal for a blank one."""
    if not name.strip():
        raise Refusal("a person has a name")
    person.name = name.strip()
    person.save(update_fields=("name",))


def choose_language(person: Person, code: str) -> None:
    """The language in which a person sees the desk from now on. Raises UnknownLanguage."""
    person.interface_language = language(code).code
    person.save(update_fields=("interface_language",))


def _good(token: str, *, at: datetime) -> QuerySet[SignInLink]:
    return SignInLink.objects.filter(
        token_sha256=_sha256(token), used_at__isnull=True, expires_at__gt=at, person__is_active=True
    )


def _sha256(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
