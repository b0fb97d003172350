"""Sections as screens."""

from typing import Any

import pytest

from inkuru.flow import sectioning
from inkuru.flow.roles import Charge
from inkuru.newsroom.models import DeskRole, Section
from tests.desk.pages import all_words, page, signed_in, soup
from tests.newsroom.making import NOON, make_person, make_story

pytestmark = [pytest.mark.django_db, pytest.mark.database]

HEALTH = {"rw": "Ubuzima", "en": "Health", "sw": "Afya"}
SPORT = {"rw": "Imikino", "en": "Sport", "sw": "Michezo"}
# Session, person, roles, sections, who works in them, the people.
QUERIES = 6


def add(names: dict[str, str]) -> Section:
    return sectioning.add_section(names, by=None, at=NOON)


def sending(names: dict[str, str]) -> dict[str, str]:
    return {f"name-{code}": name for code, name in names.items()}


def test_a_section_is_added_named_and_has_its_people() -> None:
    client, juma = signed_in(make_person()), make_person("juma", Charge(DeskRole.REPORTER))
    added = client.post("/desk/sections/", sending(HEALTH))
    section = Section.objects.get()
    assert added["Location"] == f"/desk/sections/{section.pk}/"
    client.post(f"/desk/sections/{section.pk}/people/", {"person": juma.pk, "role": "editor"})
    client.post(f"/desk/sections/{section.pk}/", sending(HEALTH | {"en": "Body and mind"}))
    html = page(client, "/desk/sections/")
    assert all_words(html, ".sections h2, .sections [lang], .sections p:last-child") == [
        "Body and mind",
        "Ubuzima",
        "Body and mind",
        "Afya",
        "Juma editor",
    ]
    assert all_words(page(client, f"/desk/sections/{section.pk}/"), ".rows > li")[0].startswith("Juma · editor")


def test_what_is_not_whole_changes_nothing_and_says_where() -> None:
    client = signed_in(make_person())
    refused = client.post("/desk/sections/", sending(HEALTH | {"sw": " "}))
    assert (refused.status_code, Section.objects.count()) == (422, 0)
    assert [one["id"] for one in soup(refused.content).select("[aria-invalid]")] == ["name-sw"]
    section = add(HEALTH)
    assert client.post(f"/desk/sections/{section.pk}/", {}).status_code == 422
    assert client.post(f"/desk/sections/{section.pk}/people/", {"person": "999", "role": "editor"}).status_code == 422


def test_sections_are_moved_and_retired() -> None:
    client = signed_in(make_person())
    health, sport = add(HEALTH), add(SPORT)
    client.post(f"/desk/sections/{sport.pk}/move/", {"to": "up"})
    client.post(f"/desk/sections/{health.pk}/retire/")
    html = page(client, "/desk/sections/")
    assert all_words(html, ".sections h2") == ["Sport", "Health retired"]
    assert all_words(html, ".sections .moves") == ["Down Retire Sport", "Up Use it again Health"]
    assert all_words(page(client, "/desk/people/invite/"), "#section option") == ["all", "Sport"]
    client.post(f"/desk/sections/{health.pk}/retire/")
    client.post(f"/desk/sections/{sport.pk}/move/", {"to": "down"})
    assert all_words(page(client, "/desk/sections/"), ".sections h2") == ["Health", "Sport"]


def test_a_story_is_put_into_a_section_and_found_there() -> None:
    newsroom, health = make_story(), add(HEALTH)
    client = signed_in(make_person("aline", Charge(DeskRole.EDITOR)))
    address = f"/desk/stories/{newsroom.story.pk}/section/"
    assert all_words(page(client, address), "#story-section option") == ["–", "Health"]
    assert client.post(address, {"section": "999"}).status_code == 422
    client.post(address, {"section": health.pk})
    assert all_words(page(client, "/desk/?section=health"), "h2") == ["Lake Kivu ferry sails again"]
    client.post(address, {"section": ""})
    assert all_words(page(client, "/desk/?section=health"), "h2") == []


@pytest.mark.parametrize("many", [1, 4])
def test_many_sections_cost_as_many_queries_as_one(many: int, django_assert_num_queries: Any) -> None:
    client = signed_in(make_person())
    for place in range(many):
        section = add(HEALTH)
        make_person(f"juma{place}", Charge(DeskRole.EDITOR, section=section))
    with django_assert_num_queries(QUERIES):
        page(client, "/desk/sections/")
