"""Each person’s own language of the interface."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from django.utils import translation

from inkuru.desk.language import PersonLanguageMiddleware
from inkuru.newsroom.models import Person


def language_seen(user: Person | AnonymousUser, browser: str) -> tuple[str, str]:
    """The language while the request is answered, and what the answer says of itself."""
    request = RequestFactory().get("/desk/", headers={"accept-language": browser})
    request.user = user

    def answer(_: HttpRequest) -> HttpResponse:
        return HttpResponse(translation.get_language())

    response = PersonLanguageMiddleware(answer)(request)
    return response.content.decode(), response["Content-Language"]


@pytest.mark.parametrize(
    ("user", "browser", "expected"),
    [
        (AnonymousUser(), "rw", "rw"),
        (AnonymousUser(), "sw-KE,sw;q=0.9", "sw"),
        (AnonymousUser(), "fr", "en"),
        (Person(interface_language="sw"), "rw", "sw"),
        (Person(interface_language=""), "rw", "rw"),
    ],
)
def test_a_person_s_choice_goes_before_the_browser_s(user: Person | AnonymousUser, browser: str, expected: str) -> None:
    assert language_seen(user, browser) == (expected, expected)
