"""People who are told, for tests of notices."""

from datetime import timedelta

from inkuru.flow.delivering import deliver
from inkuru.flow.roles import Charge
from inkuru.newsroom.models import DeskRole, Notice, Person
from tests.newsroom.making import NOON, make_person

LATER = NOON + timedelta(hours=1)


def told(person: Person | None = None) -> list[tuple[str, str, str]]:
    """What was told to whom, the oldest first, after all that waits was told: user name, kind, language."""
    deliver(at=LATER)
    rows = Notice.objects.select_related("person", "edition").order_by("pk")
    return [
        (one.person.username, one.kind, one.edition.language if one.edition else "")
        for one in rows
        if person in (None, one.person)
    ]


def translator(name: str, target: str = "") -> Person:
    """Somebody who translates, and nothing else."""
    return make_person(name, Charge(DeskRole.TRANSLATOR, target=target))


def with_mail(person: Person) -> Person:
    """Somebody whose address is proved."""
    person.email = f"{person.username}@news.example"
    person.save(update_fields=("email",))
    return person
