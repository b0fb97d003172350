"""The log is read by those who look after people, and found through by person, act, story and day."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from inkuru.flow.auditing import note_act
from inkuru.flow.releasing import release
from inkuru.flow.roles import Charge
from inkuru.newsroom.models import Act, AuditEntry, DeskRole
from tests.desk.pages import all_words, page, signed_in
from tests.newsroom.making import NOON, make_person, make_story

pytestmark = [pytest.mark.django_db, pytest.mark.database]

LOG = "/desk/log/"


@pytest.fixture
def client() -> Client:
    """Somebody who looks after people and reads the log."""
    return signed_in(make_person("keza", Charge(DeskRole.ADMINISTRATOR)))


def told(client: Client, query: str = "") -> list[str]:
    """The rows of a page, without what the test's own coming in added."""
    rows = all_words(page(client, f"{LOG}?{query}"), "tbody tr")
    return [one for one in rows if not one.endswith("Keza signed in")]


def test_a_row_says_when_who_what_and_about_what(client: Client) -> None:
    newsroom = make_story()
    release(newsroom.source, by=newsroom.person, at=NOON)
    note_act(Act.ROLE_GIVEN, by=newsroom.person, at=NOON, about=make_person("juma"), detail="editor in sport")
    note_act(Act.EXPORTED, by=None, at=NOON, detail="3 texts")
    (export, role, released) = told(client)
    assert export.endswith("– exported 3 texts")
    assert role.endswith("Diane role given Juma editor in sport")
    assert released.endswith(f"Diane released story {newsroom.story.pk} English release 1")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["exported", "invited", "released"]),
        ("act=invited", ["invited"]),
        ("act=dancing", ["exported", "invited", "released"]),
        ("person=JUMA", ["invited"]),
        ("person=DIANE", ["invited", "released"]),
        ("story=STORY", ["released"]),
        ("since=2026-11-23", ["exported"]),
        ("until=2026-11-22", ["invited", "released"]),
        ("since=2026-11-22&until=2026-11-22&person=DIANE", ["invited", "released"]),
        ("since=x&until=y&story=z", ["exported", "invited", "released"]),
    ],
)
def test_it_is_found_through(client: Client, query: str, found: list[str]) -> None:
    newsroom, juma = make_story(), make_person("juma")
    release(newsroom.source, by=newsroom.person, at=NOON)
    note_act(Act.INVITED, by=newsroom.person, at=NOON, about=juma)
    note_act(Act.EXPORTED, by=None, at=NOON + timedelta(days=1))
    known = {"JUMA": juma.pk, "DIANE": newsroom.person.pk, "STORY": newsroom.story.pk}
    for name, key in known.items():
        query = query.replace(name, str(key))
    shown = all_words(page(client, f"{LOG}?{query}"), "tbody td:nth-child(3)")
    assert [one for one in shown if one != "signed in"] == found


def test_a_long_log_has_pages_that_keep_what_was_asked_for(client: Client) -> None:
    for number in range(101):
        note_act(Act.EXPORTED, by=None, at=NOON + timedelta(minutes=number), detail=str(number))
    first = page(client, f"{LOG}?act=exported")
    assert len(first.select("tbody tr")) == 100
    second = first.select_one("a[rel=next]")
    assert second is not None
    assert all_words(page(client, LOG + str(second["href"])), "tbody td:last-child") == ["0"]


def test_many_entries_cost_as_many_queries_as_few(client: Client, django_assert_num_queries: Any) -> None:
    for count in (2, 20):
        for number in range(count):
            note_act(Act.INVITED, by=make_person("diane"), at=NOON, about=make_person(f"p{number}"))
        # Session, person, roles; how many there are, a page of them; the names to choose from.
        with django_assert_num_queries(6):
            page(client, LOG)


def test_whoever_does_not_look_after_people_does_not_read_it() -> None:
    AuditEntry.objects.create(act=Act.EXPORTED, at=NOON, detail="canary")
    client = signed_in(make_person("juma", Charge(DeskRole.PUBLISHER)))
    response = client.get(reverse("desk:log"))
    assert (response.status_code, b"canary" in response.content) == (403, False)
