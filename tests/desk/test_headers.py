"""What every page of the desk tells the browser."""

from django.http import HttpResponse
from django.test import RequestFactory

from inkuru.desk.headers import HEADERS, DeskHeadersMiddleware


def test_every_page_has_them_unless_it_has_its_own() -> None:
    request = RequestFactory().get("/desk/")
    plain = DeskHeadersMiddleware(lambda _: HttpResponse())(request)
    own = DeskHeadersMiddleware(lambda _: HttpResponse(headers={"Cache-Control": "private"}))(request)
    assert {name: plain[name] for name in HEADERS} == HEADERS
    assert (own["Cache-Control"], own["Content-Security-Policy"]) == ("private", HEADERS["Content-Security-Policy"])
