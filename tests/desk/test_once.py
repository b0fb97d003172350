"""A code of an app opens once, and so does a recovery code."""

import pytest
from django.test import Client

from tests.desk.codes import code
from tests.desk.coming import set_up_code, signed_in_anew, try_password, with_password

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.mark.parametrize(
    ("at", "expected"), [(59, "287082"), (1111111109, "081804"), (1234567890, "005924"), (20000000000, "353130")]
)
def test_the_codes_of_the_tests_are_those_of_the_standard(at: int, expected: str) -> None:
    # RFC 6238, appendix B, SHA-1, the last six figures.
    assert code("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", at=at) == expected


def test_a_code_opens_once() -> None:
    key, recovery = set_up_code(signed_in_anew(with_password()))
    for once in (code(key, steps=1), recovery[0]):
        outcomes = []
        for _ in range(2):
            visitor = Client()
            try_password(visitor)
            outcomes.append(visitor.post("/desk/second-factor/", {"code": once}).status_code)
        assert outcomes == [302, 200]


def test_a_code_that_opened_does_not_answer_again() -> None:
    key, _ = set_up_code(signed_in_anew(with_password()))
    visitor, once = Client(), code(key, steps=1)
    try_password(visitor)
    assert visitor.post("/desk/second-factor/", {"code": once}).status_code == 302
    again = visitor.post("/desk/account/again/code/?next=/desk/account/", {"code": once})
    assert again.status_code == 200
