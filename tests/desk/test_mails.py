"""What links in mails open, without a sign-in."""

import pytest
from django.test import Client

from inkuru.flow.proving import proof_link, stop_link
from inkuru.newsroom.models import NoticeHours, Person
from tests.desk.pages import all_words, page, soup
from tests.flow.notices import with_mail
from tests.newsroom.making import make_person

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_one_click_of_a_mail_program_stops_mails_without_cookies_or_a_sign_in() -> None:
    diane = with_mail(make_person())
    client = Client(enforce_csrf_checks=True)
    answer = client.post(stop_link(diane), {"List-Unsubscribe": "One-Click"})
    assert (answer.status_code, NoticeHours.objects.get().stopped_at is not None) == (200, True)


def test_who_only_looks_at_the_page_stops_nothing_and_finds_a_button() -> None:
    diane = with_mail(make_person())
    html = page(Client(), stop_link(diane))
    assert all_words(html, "main button") == ["No mails any more"]
    assert not NoticeHours.objects.exists()


def test_the_page_speaks_the_language_of_whose_mails_they_are() -> None:
    diane = with_mail(make_person())
    Person.objects.update(interface_language="sw")
    assert page(Client(), stop_link(diane)).select_one("html")["lang"] == "sw"  # type: ignore[index]


def test_an_address_is_proved_by_the_button_and_not_by_the_link_alone() -> None:
    diane = make_person()
    link = proof_link(diane, "diane@news.example")
    client = Client(enforce_csrf_checks=True)
    html = page(client, link)
    assert Person.objects.get().email == ""
    token = html.select_one("main [name=csrfmiddlewaretoken]")["value"]  # type: ignore[index]
    assert client.post(link).status_code == 403
    assert client.post(link, {"csrfmiddlewaretoken": token}).status_code == 200
    assert Person.objects.get().email == "diane@news.example"


@pytest.mark.parametrize("what", ["stop", "prove"])
def test_a_link_that_is_none_of_ours_opens_nothing(what: str) -> None:
    for answer in (Client().get(f"/desk/mail/{what}/nonsense/"), Client().post(f"/desk/mail/{what}/nonsense/")):
        assert answer.status_code == 410
        assert "This link has expired, or is not complete." in all_words(soup(answer.content), "main p")
