"""Links that need no sign-in because they are signed."""

import pytest
from django.core import signing

from inkuru.flow import proving
from inkuru.flow.proving import LinkInvalid, proof_link, prove, read_stop, stop_link
from inkuru.newsroom.models import Person
from tests.flow.notices import with_mail
from tests.newsroom.making import make_person

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def token_of(path: str) -> str:
    return path.rstrip("/").rpartition("/")[2]


def test_an_address_is_used_once_it_is_proved() -> None:
    person = make_person()
    assert prove(token_of(proof_link(person, "diane@news.example"))) == person
    assert Person.objects.get(pk=person.pk).email == "diane@news.example"


def test_a_link_that_was_changed_or_is_of_another_kind_proves_nothing() -> None:
    person = with_mail(make_person())
    good = token_of(proof_link(person, "other@news.example"))
    for token in (good[:-1], good.replace(good[0], "x", 1), token_of(stop_link(person)), "", "nonsense"):
        with pytest.raises(LinkInvalid):
            prove(token)
    with pytest.raises(LinkInvalid):
        read_stop(good)


def test_a_proof_expires(monkeypatch: pytest.MonkeyPatch) -> None:
    link = token_of(proof_link(make_person(), "diane@news.example"))
    made = signing.time.time()  # type: ignore[attr-defined]
    monkeypatch.setattr(signing.time, "time", lambda: made + proving.PROOF_LASTS.total_seconds() + 1)  # type: ignore[attr-defined]
    with pytest.raises(LinkInvalid):
        prove(link)


def test_a_link_that_stops_mails_is_of_the_address_that_is_used() -> None:
    person = with_mail(make_person())
    link = token_of(stop_link(person))
    assert read_stop(link) == person
    Person.objects.update(email="new@news.example")
    with pytest.raises(LinkInvalid):
        read_stop(link)


def test_who_left_has_no_links() -> None:
    person = with_mail(make_person())
    link = token_of(stop_link(person))
    Person.objects.update(is_active=False)
    with pytest.raises(LinkInvalid):
        read_stop(link)
