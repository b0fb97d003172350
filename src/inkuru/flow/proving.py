"""Links in mails that need no sign-in, because they are signed: to prove an address, to stop all mails."""

from dataclasses import dataclass
from datetime import timedelta

from django.core import signing

from inkuru.newsroom.models import Person
from inkuru.records import Refusal

PROOF_ADDRESS = "/desk/mail/prove/{}/"
STOP_ADDRESS = "/desk/mail/stop/{}/"
PROOF, STOP = "inkuru mail proof", "inkuru mail stop"
PROOF_LASTS = timedelta(days=3)


class LinkInvalid(Refusal):
    """A link of a mail is not ours, has expired, or its address is not the person’s any more."""


@dataclass(frozen=True, slots=True)
class Signed:
    """What a link says: whose it is, and to which address it was sent."""

    person: Person
    address: str


def proof_link(person: Person, address: str) -> str:
    """The path that proves that a person reads an address; good for `PROOF_LASTS`."""
    return PROOF_ADDRESS.format(signing.dumps([person.pk, address], salt=PROOF))


def stop_link(person: Person) -> str:
    """The path that stops all mails to a person; it does not expire, and is void when their address changes."""
    return STOP_ADDRESS.format(signing.dumps([person.pk, person.email], salt=STOP))


def read_proof(token: str) -> Signed:
    """Whose address a link proves. Raises LinkInvalid."""
    return _read(token, PROOF, PROOF_LASTS)


def read_stop(token: str) -> Person:
    """Whose mails a link stops. Raises LinkInvalid."""
    signed = _read(token, STOP, None)
    if signed.person.email != signed.address:
        raise LinkInvalid("this link is of an address that is not used any more")
    return signed.person


def prove(token: str) -> Person:
    """Let mails go to an address that is proved. Raises LinkInvalid."""
    signed = read_proof(token)
    signed.person.email = signed.address
    signed.person.save(update_fields=("email",))
    return signed.person


def _read(token: str, salt: str, lasts: timedelta | None) -> Signed:
    try:
        key, address = signing.loads(token, salt=salt, max_age=lasts)
        return Signed(Person.objects.get(pk=key, is_active=True), address)
    except (signing.BadSignature, Person.DoesNotExist):
        raise LinkInvalid("this link has expired, or is not complete") from None
