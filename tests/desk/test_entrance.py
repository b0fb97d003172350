"""Signing in by a link, signing out, and the language of the interface."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.timezone import now

from inkuru.flow.people import sign_in_link
from inkuru.newsroom.models import SignInLink
from tests.desk.doors import views
from tests.desk.pages import page, signed_in, soup, words
from tests.newsroom.making import make_person, make_story

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_all_addresses_are_the_desk_s() -> None:
    assert all(one.address().startswith("/desk/") for one in views())


def test_what_changes_something_asks_for_a_token_of_the_form() -> None:
    newsroom = make_story()
    client = Client(enforce_csrf_checks=True)
    client.force_login(newsroom.person)
    refused = client.post(reverse("desk:publish", args=(newsroom.story.pk,)))
    assert (refused.status_code, words(soup(refused.content).h1)) == (403, "Not done")


def test_looking_at_a_link_does_not_spend_it() -> None:
    link = sign_in_link(make_person(), at=now())
    html = page(Client(), link)
    assert [words(one) for one in html.select("main button")] == ["Sign in"]
    Client().head(link)
    assert SignInLink.objects.get().used_at is None


def test_the_button_signs_in_and_spends_the_link() -> None:
    link, client = sign_in_link(make_person(), at=now()), Client()
    assert client.post(link)["location"] == "/desk/"
    assert words(page(client, "/desk/").select_one(".name")) == "Diane"
    for spent in (Client().get(link), Client().post(link)):
        assert spent.status_code == 410
        assert words(soup(spent.content).h1) == "This link was used already or has expired."
        assert "inkuru signin" in words(soup(spent.content).main)
        assert soup(spent.content).select("main button") == []


def test_whoever_is_signed_in_goes_on_and_out() -> None:
    client = signed_in(make_person())
    assert client.get("/desk/sign-in/")["location"] == "/desk/"
    assert client.get("/desk/sign-out/").status_code == 405
    assert client.post("/desk/sign-out/")["location"] == "/desk/sign-in/"
    assert client.get("/desk/").status_code == 302


def test_each_person_has_a_language_of_their_own() -> None:
    client = signed_in(make_person())
    answer = client.post("/desk/language/", {"language": "sw", "next": "/desk/intake/"})
    assert answer["location"] == "/desk/intake/"
    html = page(client, "/desk/")
    assert (html.html and html.html["lang"], make_person().interface_language) == ("sw", "sw")
    assert [words(one) for one in html.select(".switch button")] == ["Kinyarwanda", "English", "Kiswahili"]


def test_before_signing_in_the_browser_has_the_language() -> None:
    client = Client(headers={"accept-language": "rw,en;q=0.5"})
    assert soup(client.get("/desk/sign-in/").content).html["lang"] == "rw"  # type: ignore[index]
    client.post("/desk/language/", {"language": "sw", "next": "/desk/sign-in/"})
    assert soup(client.get("/desk/sign-in/").content).html["lang"] == "sw"  # type: ignore[index]


@pytest.mark.parametrize("back", ["https://evil.example/", "//evil.example", "javascript:x()", ""])
def test_nobody_is_led_elsewhere(back: str) -> None:
    client = signed_in(make_person())
    answer = client.post("/desk/language/", {"language": "fr", "next": back})
    assert (answer["location"], make_person().interface_language) == ("/desk/", "en")
