"""Every screen of the desk, found through the URL resolver: what answers a look with a page of HTML."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from django.test import Client
from django.utils.timezone import now

from inkuru.flow import arriving
from inkuru.flow.confiding import write_note
from inkuru.flow.illustrating import place_image
from inkuru.flow.people import sign_in_link
from inkuru.flow.releasing import release
from inkuru.flow.roles import EVERY_ROLE
from inkuru.newsroom.models import (
    Chore,
    ChoreKind,
    ChoreState,
    Concept,
    Image,
    MemoryUnit,
    Person,
    Section,
    Story,
    Wire,
)
from tests.desk.coming import set_up_code, signed_in_anew, with_password
from tests.desk.doors import views
from tests.desk.pages import signed_in
from tests.flow.units import FERRY, keep
from tests.newsroom.making import NOON, Newsroom, make_person, make_story, make_translation, rewrite

PAGE = b"<html"


@dataclass(frozen=True, slots=True)
class Screen:
    """A page: the address that it stands at, the status of the answer, and who looked at it."""

    address: str
    status: int
    client: Client


def screens() -> Mapping[str, Screen]:
    """All screens of a newsroom that has something of everything, by the names of their views."""
    insider, browser = _insider()
    known = furnish(insider)
    found = dict[str, Screen]()
    for client in (browser, Client(), _half_way_in(), signed_in(make_person()), _without_code()):
        for one in views():
            if one.name not in found and (screen := _look(client, one.address(**known))):
                found[one.name] = screen
    return found


def furnish(person: Person) -> dict[str, object]:
    """Something of everything, and what addresses call it, a note of one person among it."""
    newsroom = make_story("en")
    make_translation(newsroom, "sw")
    release(newsroom.source, by=newsroom.person, at=NOON)
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 421 people on board.")
    section = Section.objects.create(slug="transport", names={"rw": "Ubwikorezi", "en": "Transport", "sw": "Uchukuzi"})
    Story.objects.update(section=section)
    wire = Wire.objects.create(name="Wire", address="https://wire.example/feed", at=NOON)
    arrival = arriving.bring_text("Rain\n\nIt rained all day on the hills.", name="text", by=newsroom.person, at=NOON)
    note = write_note(newsroom.story, "She works at the port.", readers=[], by=person, at=NOON)
    link = sign_in_link(make_person("visitor"), at=now() + timedelta(hours=1))
    keep(FERRY)
    return {
        "number": newsroom.story.pk,
        "language": "sw",
        "block": newsroom.body(1).pk,
        "picture": _picture(newsroom),
        "person": newsroom.person.pk,
        "section": section.pk,
        "wire": wire.pk,
        "arrival": arrival.pk,
        "note": note.pk,
        "unit": MemoryUnit.objects.get().pk,
        "concept": Concept.objects.create(key="ferry", changed_at=NOON).pk,
        "chore": Chore.objects.create(kind=ChoreKind.DUPLICATES, by=person, at=NOON, state=ChoreState.DONE).pk,
        "token": link.strip("/").rpartition("/")[2],
    }


def _insider() -> tuple[Person, Client]:
    """Somebody of every role who has just shown password and code, and their browser."""
    person = with_password("keza")
    for role in EVERY_ROLE:
        person.memberships.get_or_create(role=role, defaults={"since": NOON})
    client = signed_in_anew(person)
    set_up_code(client)
    return person, client


def _without_code() -> Client:
    """Somebody who has just shown the password and has no app."""
    return signed_in_anew(with_password("fresh"))


def _half_way_in() -> Client:
    """Somebody who has shown the password and is asked for the code."""
    client = Client()
    client.post("/desk/sign-in/", {"login": "keza", "password": "umuravumba ku Kivu"})
    return client


def _look(client: Client, address: str) -> Screen | None:
    response = client.get(address)
    is_page = not response.streaming and PAGE in response.content and response.status_code < 400
    return Screen(address, response.status_code, client) if is_page else None


def _picture(newsroom: Newsroom) -> object:
    image = Image.objects.create(path="ferry.webp", sha256="0" * 64, width=1200, height=800)
    place_image(newsroom.story, image, after=newsroom.body(1), credit={})
    return image.pk
