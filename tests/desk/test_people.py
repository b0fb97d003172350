"""Administrators invite people, give and take roles, close the desk and open it again."""

import re

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.timezone import now

from inkuru.flow.factors import has_factor
from inkuru.flow.people import sign_in_link
from inkuru.flow.roles import Charge
from inkuru.newsroom.models import AuditEntry, DeskRole, Membership, Person, Section
from tests.desk.coming import set_up_code, signed_in_anew, try_password, with_password
from tests.desk.pages import all_words, page, signed_in, soup, words
from tests.newsroom.making import make_person

pytestmark = [pytest.mark.django_db, pytest.mark.database]

ROLES = {"source": "", "target": "", "section": ""}


@pytest.fixture
def client() -> Client:
    """Diane, who looks after people and does nothing else."""
    return signed_in(make_person("diane", Charge(DeskRole.ADMINISTRATOR)))


def door(name: str, *arguments: object) -> str:
    return reverse(f"desk:{name}", args=arguments)


def held(person: Person) -> list[str]:
    """The roles of a person, as the page lists them."""
    return [one.role for one in Membership.objects.filter(person=person)]


def log() -> list[tuple[str, str, str]]:
    """What the log says of what Diane did to others, oldest first."""
    entries = AuditEntry.objects.exclude(act="signed_in").order_by("pk")
    return [(one.act, str(one.about), one.detail) for one in entries]


def test_everybody_is_listed_with_roles(client: Client) -> None:
    sport = Section.objects.create(slug="sport", names={"en": "Sport"})
    juma = make_person("juma", Charge(DeskRole.TRANSLATOR, "en", "sw"), Charge(DeskRole.EDITOR, section=sport))
    left = make_person("aline", Charge(DeskRole.REPORTER))
    Person.objects.filter(pk=left.pk).update(is_active=False)
    html = page(client, door("people"))
    assert all_words(html, ".rows h2") == ["Diane", "Juma", "Aline has left"]
    assert all_words(html, ".rows p:not(.soft)") == [
        "administrator",
        "translator English → Kiswahili ; editor · Sport",
        "reporter",
    ]
    assert words(page(client, door("person", juma.pk)).h1) == "Juma"


def test_somebody_new_comes_in_by_the_link_that_is_shown(client: Client) -> None:
    sent = {"name": "Juma Rashidi", "role": "translator", "source": "en", "target": "sw", "section": ""}
    html = soup(client.post(door("invite"), sent).content)
    link = str(html.select_one("#link")["value"])  # type: ignore[index]
    assert re.fullmatch(r"http://testserver/desk/sign-in/[\w-]{43}/", link)
    juma = Person.objects.get(username="juma-rashidi")
    assert (str(juma), held(juma), juma.has_usable_password()) == ("Juma Rashidi", ["translator"], False)
    visitor = Client()
    assert visitor.post(link)["location"] == "/desk/"
    assert words(page(visitor, "/desk/").select_one(".name")) == "Juma Rashidi"
    assert log() == [("role_given", "Juma Rashidi", "translator en→sw"), ("invited", "Juma Rashidi", "")]


@pytest.mark.parametrize(
    ("wrong", "words_"),
    [
        ({"name": "Diane"}, "Somebody has this user name already. Write the name in another way."),
        ({"name": "…"}, "Somebody has this user name already. Write the name in another way."),
        ({"source": "en"}, "Languages go with the role of translator only."),
        ({"role": "translator", "source": "en", "target": "en"}, "A translation is from one language into another."),
        ({"name": ""}, "This field is required."),
    ],
)
def test_an_invitation_that_makes_no_sense_changes_nothing(client: Client, wrong: dict[str, str], words_: str) -> None:
    refused = client.post(door("invite"), ROLES | {"name": "Juma", "role": "reporter"} | wrong)
    assert (refused.status_code, all_words(soup(refused.content), ".error")) == (422, [words_])
    assert (Person.objects.count(), log()) == (1, [])


def test_roles_are_given_and_taken(client: Client) -> None:
    juma = make_person("juma", Charge(DeskRole.REPORTER))
    sport = Section.objects.create(slug="sport")
    client.post(door("give_role", juma.pk), ROLES | {"role": "editor", "section": str(sport.pk)})
    assert held(juma) == ["reporter", "editor"]
    reporter = Membership.objects.get(person=juma, role="reporter")
    client.post(door("take_role", juma.pk, reporter.pk))
    assert held(juma) == ["editor"]
    assert log() == [("role_given", "Juma", "editor in sport"), ("role_taken", "Juma", "reporter")]
    assert client.post(door("give_role", juma.pk), ROLES | {"role": "king"}).status_code == 422
    diane = Person.objects.get(username="diane")
    assert client.post(door("take_role", juma.pk, diane.memberships.get().pk)).status_code == 404


def test_the_last_administrator_stays(client: Client) -> None:
    diane = Person.objects.get(username="diane")
    for address in (door("take_role", diane.pk, diane.memberships.get().pk), door("close_desk", diane.pk)):
        answer = client.post(address)
        assert all_words(page(client, answer["location"]), ".messages p") == [
            "The last administrator stays one. Make somebody else administrator first."
        ]
    assert (held(diane), client.get("/desk/people/").status_code) == (["administrator"], 200)


def test_whoever_leaves_is_out_at_once_and_may_come_back(client: Client) -> None:
    juma = with_password()
    visitor, link = Client(), sign_in_link(juma, at=now())
    try_password(visitor)
    client.post(door("close_desk", juma.pk))
    assert (visitor.get("/desk/").status_code, Client().post(link).status_code) == (302, 410)
    assert client.post(door("make_link", juma.pk)).status_code == 404
    client.post(door("open_desk", juma.pk))
    assert (try_password(Client()), held(juma)) == ("/desk/", ["reporter"])
    assert [act for act, _, _ in log()] == ["let_go", "taken_back"]


def test_a_lost_phone_opens_nothing_any_more(client: Client) -> None:
    juma = with_password()
    phone = signed_in_anew(juma)
    set_up_code(phone)
    client.post(door("forget_factors", juma.pk))
    assert (phone.get("/desk/").status_code, has_factor(juma), try_password(Client())) == (302, False, "")
    html = soup(client.post(door("make_link", juma.pk)).content)
    visitor = Client()
    visitor.post(str(html.select_one("#link")["value"]))  # type: ignore[index]
    assert visitor.get("/desk/").status_code == 200


def test_whoever_does_not_look_after_people_is_not_shown_the_way(client: Client) -> None:
    names = all_words(page(client, "/desk/"), ".places a")
    others = all_words(page(signed_in(make_person("juma", Charge(DeskRole.EDITOR))), "/desk/"), ".places a")
    assert ("People" in names, "People" in others) == (True, False)


def test_many_people_cost_as_many_queries_as_few(client: Client, django_assert_num_queries: object) -> None:
    for count in (2, 6):
        for number in range(count):
            make_person(f"p{count}-{number}", Charge(DeskRole.REPORTER), Charge(DeskRole.EDITOR))
        # Session, person, roles; everybody, their roles; second factors. Sections are asked for where there are any.
        with django_assert_num_queries(6):  # type: ignore[operator]
            page(client, door("people"))
