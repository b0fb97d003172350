"""Every view × every role: allowed or refused as a table says."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from inkuru.desk.permissions import PERMISSIONS, Door
from inkuru.flow.illustrating import place_image
from inkuru.flow.roles import Charge, let_go
from inkuru.newsroom.clock import database_now
from inkuru.newsroom.models import DeskRole, Image, Section, Story
from tests.desk.doors import views
from tests.desk.pages import signed_in, soup, words
from tests.newsroom.making import HEADLINES, NOON, Newsroom, make_person, make_story, make_translation

# What a screen shows does not depend on the database; what is asked of it is tested on both elsewhere.
pytestmark = pytest.mark.django_db

REPORTER, TRANSLATOR, EDITOR, PUBLISHER, ADMINISTRATOR = DeskRole
EVERYBODY = frozenset(DeskRole)
NOBODY: frozenset[DeskRole] = frozenset()
WRITERS = EVERYBODY - {ADMINISTRATOR}
ADMINISTRATORS = frozenset({ADMINISTRATOR})
NOTERS = frozenset({REPORTER, EDITOR, PUBLISHER})
RELEASERS = frozenset({EDITOR, PUBLISHER})

# Who is let in. The addresses name the Swahili edition of an English story, and the translator is one from English into
# Swahili. A view that is missing here fails, and so does one that is missing in desk/permissions.py.
TABLE = {
    "desk:stories": EVERYBODY,
    "desk:outdated": EVERYBODY,
    "desk:notices": EVERYBODY,
    "desk:bell": EVERYBODY,
    "desk:read_notices": EVERYBODY,
    "desk:notice": EVERYBODY,
    "desk:notice_choices": EVERYBODY,
    "desk:mail_address": EVERYBODY,
    "desk:handover": EVERYBODY,
    "desk:handed": EVERYBODY,
    "desk:accept": EVERYBODY,
    "desk:handed_done": WRITERS - {REPORTER},
    "desk:hands": RELEASERS,
    "desk:take": WRITERS - {REPORTER},
    "desk:guide": EVERYBODY,
    "desk:guide_steps": EVERYBODY,
    "desk:follow_guide": EVERYBODY,
    "desk:leave_guide": EVERYBODY,
    "desk:pass_step": EVERYBODY,
    "desk:sample": ADMINISTRATORS,
    "desk:people": ADMINISTRATORS,
    "desk:invite": ADMINISTRATORS,
    "desk:person": ADMINISTRATORS,
    "desk:give_role": ADMINISTRATORS,
    "desk:take_role": ADMINISTRATORS,
    "desk:close_desk": ADMINISTRATORS,
    "desk:open_desk": ADMINISTRATORS,
    "desk:make_link": ADMINISTRATORS,
    "desk:forget_factors": ADMINISTRATORS,
    "desk:sections": ADMINISTRATORS,
    "desk:section": ADMINISTRATORS,
    "desk:section_people": ADMINISTRATORS,
    "desk:move_section": ADMINISTRATORS,
    "desk:retire_section": ADMINISTRATORS,
    "desk:place_story": RELEASERS,
    "desk:newsroom": ADMINISTRATORS,
    "desk:rules": ADMINISTRATORS,
    "desk:log": ADMINISTRATORS,
    "desk:terms": EVERYBODY,
    "desk:concept": EVERYBODY,
    "desk:new_concept": WRITERS,
    **dict.fromkeys(("desk:edit_concept", "desk:proposals", "desk:mine_terms"), RELEASERS),
    **dict.fromkeys(("desk:bring_terms", "desk:export_terms", "desk:bring_memory", "desk:export_memory"), RELEASERS),
    "desk:memory": EVERYBODY,
    "desk:unit": EVERYBODY,
    **dict.fromkeys(("desk:edit_unit", "desk:retire_unit", "desk:memory_changes", "desk:undo_change"), RELEASERS),
    **dict.fromkeys(("desk:repair", "desk:troubles", "desk:preview_removal", "desk:preview_replacing"), RELEASERS),
    **dict.fromkeys(("desk:chore", "desk:take_chore", "desk:stop_chore"), RELEASERS),
    "desk:figures": EVERYBODY,
    "desk:figure_table": EVERYBODY,
    "desk:intake": WRITERS - {TRANSLATOR},
    "desk:follow_link": WRITERS - {TRANSLATOR},
    "desk:arrival": WRITERS - {TRANSLATOR},
    "desk:put_away": WRITERS - {TRANSLATOR},
    "desk:wires": WRITERS - {TRANSLATOR},
    "desk:subscribe": RELEASERS,
    "desk:drop_wire": RELEASERS,
    "desk:begin": WRITERS - {TRANSLATOR},
    "desk:take_out": WRITERS - {REPORTER},
    "desk:put_back": WRITERS - {REPORTER},
    "desk:add_single": WRITERS - {REPORTER},
    "desk:compose": WRITERS - {REPORTER},
    "desk:paste": WRITERS - {REPORTER},
    "desk:look": WRITERS - {REPORTER},
    "desk:add_picture": WRITERS - {REPORTER},
    "desk:related": EVERYBODY,
    "desk:relate": WRITERS,
    "desk:frame": WRITERS - {REPORTER},
    "desk:replace_picture": WRITERS - {REPORTER},
    "desk:picture": EVERYBODY,
    "desk:story": EVERYBODY,
    "desk:activity": EVERYBODY,
    "desk:notes": EVERYBODY,
    "desk:write_note": NOTERS,
    "desk:change_note": NOTERS,
    "desk:drop_note": NOTERS,
    "desk:publish": RELEASERS,
    "desk:withdraw": frozenset({PUBLISHER}),
    "desk:send_to_review": WRITERS - {REPORTER},
    "desk:send_back": RELEASERS,
    "desk:call_ready": RELEASERS,
    "desk:open": WRITERS,
    "desk:going_out": EVERYBODY,
    "desk:preview": EVERYBODY,
    "desk:release_story": RELEASERS,
    "desk:hold_back": RELEASERS,
    "desk:unschedule": RELEASERS,
    "desk:save": WRITERS - {REPORTER},
    "desk:confirm": RELEASERS | {TRANSLATOR},
    "desk:cell": EVERYBODY,
    "desk:edit": WRITERS - {REPORTER},
    "desk:keep": WRITERS - {REPORTER},
    "desk:discard": WRITERS - {REPORTER},
    "desk:split": WRITERS - {REPORTER},
    "desk:join": WRITERS - {REPORTER},
    "desk:say": EVERYBODY,
    "desk:settle": EVERYBODY,
    "desk:attend": EVERYBODY,
}
# What is a person's own, whatever their roles; and what strangers may open.
OWN = {
    "desk:sign_out",
    "desk:keep_view",
    "desk:drop_view",
    "desk:account",
    "mfa_index",
    "mfa_list_webauthn",
    "account_reauthenticate",
    "mfa_reauthenticate",
    "mfa_reauthenticate_webauthn",
    "account_change_password",
    "account_set_password",
    "mfa_activate_totp",
    "mfa_deactivate_totp",
    "mfa_add_webauthn",
    "mfa_remove_webauthn",
    "mfa_view_recovery_codes",
    "mfa_generate_recovery_codes",
    "usersessions_list",
}
OPEN = {
    "desk:stop_mails",
    "desk:prove_address",
    "account_login",
    "mfa_login_webauthn",
    "mfa_authenticate",
    "account_inactive",
    "desk:come_in",
    "desk:language",
    "desk:helps",
    "desk:help",
}


@pytest.fixture
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Newsroom:
    """A story in English and Swahili with a picture."""
    monkeypatch.setattr(settings, "MEDIA_ROOT", tmp_path)
    made = make_story("en")
    make_translation(made, "sw")
    (tmp_path / "ferry.webp").write_bytes(b"RIFF")
    image = Image.objects.create(path="ferry.webp", sha256="0" * 64, width=1200, height=800)
    place_image(made.story, image, after=made.body(1), credit={})
    return made


def addresses(newsroom: Newsroom, language: str = "sw") -> dict[str, str]:
    """An address of every view, of a story that is there."""
    known = {
        "number": newsroom.story.pk,
        "language": language,
        "block": newsroom.body(1).pk,
        "picture": Image.objects.get().pk,
    }
    return {one.name: one.address(**known) for one in views()}


def answers(client: Client, address: str) -> list[int]:
    """What looking and sending answer."""
    found = []
    for method in (client.get, client.post):
        response = method(address)
        found.append(response.status_code)
        if response.streaming:
            # Read to its end a file is closed.
            list(response)
    return found


def opened(person: str, newsroom: Newsroom, *charges: Charge, language: str = "sw") -> set[str]:
    """The views of the table that let a new person of some roles in, whether they look or send something."""
    client = signed_in(make_person(person, *charges))
    found = set()
    for name, address in addresses(newsroom, language).items():
        statuses = answers(client, address) if name in TABLE else []
        assert statuses.count(403) in {0, len(statuses)}, (name, statuses)
        if statuses and 403 not in statuses:
            found.add(name)
    return found


def test_every_view_says_who_may_open_it() -> None:
    names = [one.name for one in views()]
    assert len(names) == len(set(names))
    assert sorted(PERMISSIONS) == sorted(names), "desk/permissions.py has a line for every view, and no other"
    assert sorted((*TABLE, *OWN, *OPEN)) == sorted(names), "the table of this file has a line for every view"
    assert {name for name, one in PERMISSIONS.items() if one is Door.ANYBODY} == OPEN
    assert {name for name, one in PERMISSIONS.items() if one is Door.SIGNED_IN} == OWN


@pytest.mark.parametrize("role", DeskRole)
def test_every_role_opens_what_the_table_says(newsroom: Newsroom, role: DeskRole) -> None:
    charge = Charge(role, "en", "sw") if role == TRANSLATOR else Charge(role)
    assert opened("juma", newsroom, charge) == {name for name, roles in TABLE.items() if role in roles}


def test_whoever_has_no_role_opens_nothing_but_the_way_out(newsroom: Newsroom) -> None:
    person = make_person("juma")
    person.memberships.all().delete()
    client = signed_in(person)
    seen = {name: answers(client, address) for name, address in addresses(newsroom).items() if name in TABLE}
    assert {name for name, statuses in seen.items() if not set(statuses) <= {403, 404}} == set()
    assert client.post("/desk/sign-out/").status_code == 302


def test_a_stranger_is_led_to_the_entrance(newsroom: Newsroom) -> None:
    for name, address in addresses(newsroom).items():
        if name in OPEN:
            continue
        for method in ("get", "post"):
            response = getattr(Client(), method)(address)
            assert (response.status_code, response["location"]) == (302, f"/desk/sign-in/?next={address}")


def test_whoever_has_left_is_a_stranger(newsroom: Newsroom) -> None:
    juma = make_person("juma")
    client = signed_in(juma)
    assert client.get("/desk/").status_code == 200
    make_person()
    let_go(juma, by=None, at=NOON)
    assert client.get("/desk/").status_code == 302


def test_roles_add_up(newsroom: Newsroom) -> None:
    both = opened("juma", newsroom, Charge(REPORTER), Charge(TRANSLATOR, "en", "sw"))
    assert both == {name for name, roles in TABLE.items() if roles & {REPORTER, TRANSLATOR}}


@pytest.mark.parametrize(
    ("source", "target", "writes"),
    [("en", "sw", True), ("", "sw", True), ("en", "", True), ("", "", True), ("en", "rw", False), ("rw", "sw", False)],
)
def test_a_translator_writes_in_the_languages_of_the_pair(
    newsroom: Newsroom, source: str, target: str, *, writes: bool
) -> None:
    found = opened("juma", newsroom, Charge(TRANSLATOR, source, target))
    assert (("desk:save" in found), ("desk:confirm" in found)) == (writes, writes)


def test_a_translator_leaves_the_source_and_a_reporter_the_translation(newsroom: Newsroom) -> None:
    assert "desk:save" not in opened("juma", newsroom, Charge(TRANSLATOR), language="en")
    assert "desk:save" in opened("aline", newsroom, Charge(REPORTER), language="en")


def test_a_role_in_a_section_reaches_no_further(newsroom: Newsroom) -> None:
    sport, health = Section.objects.create(slug="sport"), Section.objects.create(slug="health")
    for section, reaches in ((sport, True), (health, False), (None, True)):
        Story.objects.update(section=section)
        found = opened("juma", newsroom, Charge(EDITOR, section=sport))
        assert ("desk:story" in found, "desk:release_story" in found, "desk:save" in found) == (True, reaches, reaches)


def test_a_story_under_embargo_is_there_for_its_section_only(newsroom: Newsroom) -> None:
    sport, health = Section.objects.create(slug="sport"), Section.objects.create(slug="health")
    Story.objects.update(section=health, embargo_until=database_now() + timedelta(days=1))
    of_stories = {one.name for one in views() if {"number", "picture"} & {*one.arguments}}
    juma, aline, keza = (
        signed_in(make_person(name, Charge(PUBLISHER, section=section)))
        for name, section in (("juma", sport), ("aline", health), ("keza", None))
    )
    known = addresses(newsroom)
    assert {name for name in of_stories if answers(juma, known[name]) != [404, 404]} == set()
    assert [client.get(known["desk:story"]).status_code for client in (aline, keza)] == [200, 200]
    Story.objects.update(embargo_until=database_now() - timedelta(seconds=1))
    assert juma.get(known["desk:story"]).status_code == 200


def test_a_hidden_story_answers_as_one_that_is_not_there(newsroom: Newsroom) -> None:
    sport, health = Section.objects.create(slug="sport"), Section.objects.create(slug="health")
    Story.objects.update(section=health, embargo_until=database_now() + timedelta(days=1))
    client = signed_in(make_person("juma", Charge(EDITOR, section=sport)))
    hidden, absent = (client.get(reverse("desk:story", args=(one,))) for one in (newsroom.story.pk, 999))
    assert (hidden.status_code, words(soup(hidden.content).main)) == (404, words(soup(absent.content).main))
    board = words(soup(client.get("/desk/").content).main)
    assert [one for one in HEADLINES.values() if one in board] == []


def test_a_refusal_is_a_page_that_says_what_to_do(newsroom: Newsroom) -> None:
    client = signed_in(make_person("juma", Charge(REPORTER)))
    refused = client.get(reverse("desk:withdraw", args=(newsroom.story.pk,)))
    assert (refused.status_code, words(soup(refused.content).h1)) == (403, "Not yours to do")
