"""What a form takes from a request."""

from django.test import RequestFactory

from inkuru.desk.requests import sent


def test_an_empty_form_that_was_sent_is_not_one_that_was_not() -> None:
    assert sent(RequestFactory().get("/desk/?a=1")) is None
    empty = sent(RequestFactory().post("/desk/"))
    assert (empty is None, dict(empty or {})) == (False, {})
    filled = sent(RequestFactory().post("/desk/", {"a": "1"}))
    assert dict(filled or {}) == {"a": ["1"]}
