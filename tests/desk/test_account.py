"""What is one’s own: name, language, password, second factors, sessions."""

import pytest
from django.test import Client
from django.utils.timezone import now

from inkuru.flow.people import sign_in_link
from inkuru.flow.roles import Charge
from inkuru.newsroom.models import DeskRole, Person
from tests.desk.codes import code
from tests.desk.coming import PASSWORD, acts, set_up_code, try_password, with_password
from tests.desk.pages import all_words, page, signed_in, soup, words
from tests.newsroom.making import make_person

pytestmark = [pytest.mark.django_db, pytest.mark.database]

NEW_PASSWORD = "inyenyeri n'ukwezi"
SECRETS = {"oldpassword": PASSWORD, "password1": NEW_PASSWORD, "password2": NEW_PASSWORD}


def test_a_password_opens_the_desk_and_leads_where_one_wanted() -> None:
    with_password()
    client = Client()
    assert try_password(client, next="/desk/intake/") == "/desk/intake/"
    assert words(page(client, "/desk/").select_one(".name")) == "Juma"
    assert client.get("/desk/sign-in/")["location"] == "/desk/"


@pytest.mark.parametrize("name", ["juma", "nobody"])
def test_a_wrong_password_does_not_tell_whether_the_name_is_right(name: str) -> None:
    with_password()
    refused = Client().post("/desk/sign-in/", {"login": name, "password": "wrong and long"})
    assert all_words(soup(refused.content), ".error:not([hidden])") == ["The user name or the password is not right."]
    assert b"wrong and long" not in refused.content


@pytest.mark.parametrize("back", ["https://evil.example/", "//evil.example", "javascript:x()"])
def test_nobody_is_led_elsewhere(back: str) -> None:
    with_password()
    assert try_password(Client(), next=back) == "/desk/"


def test_whoever_has_left_is_told_so() -> None:
    with_password()
    Person.objects.update(is_active=False)
    client = Client()
    assert try_password(client) == "/desk/account/closed/"
    assert words(page(client, "/desk/account/closed/").h1) == "The desk is closed to you"
    assert client.get("/desk/").status_code == 302


def test_the_name_and_the_language_of_the_desk_are_one_s_own() -> None:
    client = signed_in(make_person("juma"))
    assert client.post("/desk/account/", {"name": " Juma Rashidi ", "language": "sw"})["location"] == "/desk/account/"
    person = Person.objects.get(username="juma")
    assert (person.name, person.interface_language) == ("Juma Rashidi", "sw")
    html = page(client, "/desk/account/")
    assert (html.html and html.html["lang"], words(html.select_one(".name"))) == ("sw", "Juma Rashidi")
    for wrong in ({"name": " ", "language": "sw"}, {"name": "Juma", "language": "fr"}):
        assert client.post("/desk/account/", wrong).status_code == 422


def test_whoever_came_by_a_link_sets_a_password() -> None:
    make_person("juma", Charge(DeskRole.REPORTER))
    client = Client()
    client.post(sign_in_link(Person.objects.get(username="juma"), at=now()))
    assert "Set a password" in " ".join(all_words(page(client, "/desk/"), ".messages p"))
    assert client.get("/desk/account/password/")["location"] == "/desk/account/password/new/"
    short = client.post("/desk/account/password/new/", {"password1": "short", "password2": "short"})
    assert all_words(soup(short.content), ".error:not([hidden])") == [
        "Take at least 10 characters: several words that you can remember are good."
    ]
    done = client.post("/desk/account/password/new/", {"password1": PASSWORD, "password2": PASSWORD})
    assert done["location"] == "/desk/account/"
    assert client.get("/desk/").status_code == 200
    assert try_password(Client()) == "/desk/"


def test_a_new_password_ends_all_other_sessions() -> None:
    with_password()
    here, there = Client(), Client()
    for one in (here, there):
        try_password(one)
    wrong = here.post("/desk/account/password/", SECRETS | {"oldpassword": "wrong"})
    assert all_words(soup(wrong.content), ".error:not([hidden])") == ["This is not your password."]
    assert here.post("/desk/account/password/", SECRETS)["location"] == "/desk/account/"
    assert [one.get("/desk/").status_code for one in (here, there)] == [200, 302]
    assert try_password(Client(), NEW_PASSWORD) == "/desk/"


def test_sessions_are_listed_and_ended_elsewhere() -> None:
    with_password()
    here, there = (Client(headers={"user-agent": f"Firefox/133.0 ({one})"}) for one in ("Android", "Windows"))
    for one in (here, there):
        try_password(one)
    html = page(here, "/desk/account/sessions/")
    assert all_words(html, ".rows b") == ["Firefox · Android", "Firefox · Windows"]
    assert words(html.select(".rows li")[0].select_one(".chip")) == "this one"
    here.post("/desk/account/sessions/")
    assert [one.get("/desk/").status_code for one in (here, there)] == [200, 302]
    assert all_words(page(here, "/desk/account/sessions/"), ".rows b") == ["Firefox · Android"]
    assert acts()[-1] == "session_ended"


def test_a_code_is_asked_for_once_an_app_is_set_up() -> None:
    with_password()
    client = Client()
    try_password(client)
    again = client.get("/desk/account/code/")["location"]
    assert again.startswith("/desk/account/again/?next=")
    assert client.post(again, {"password": PASSWORD})["location"] == "/desk/account/code/"
    key, recovery = set_up_code(client)
    assert (len(recovery), len(set(recovery))) == (10, 10)
    later = Client()
    assert try_password(later) == "/desk/second-factor/"
    assert later.get("/desk/").status_code == 302
    wrong = later.post("/desk/second-factor/", {"code": "000000"})
    assert all_words(soup(wrong.content), "#code-error") == [
        "This code is not right. Look at the newest one and try again."
    ]
    assert later.post("/desk/second-factor/", {"code": code(key)})["location"] == "/desk/"
    assert later.get("/desk/").status_code == 200


def test_a_link_stands_for_the_password_and_not_for_the_code() -> None:
    person = with_password()
    client = signed_in(person)
    client.post("/desk/account/again/?next=/desk/account/code/", {"password": PASSWORD})
    set_up_code(client)
    visitor = Client()
    assert visitor.post(sign_in_link(person, at=now()))["location"] == "/desk/second-factor/"
    assert visitor.get("/desk/").status_code == 302
