"""What each role does."""

import pytest

from inkuru.desk.duties import WORDS, duties
from inkuru.flow.roles import Charge
from inkuru.newsroom.models import DeskRole
from tests.newsroom.making import make_person

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_every_role_has_words_and_ones_own_are_told() -> None:
    assert list(WORDS) == list(DeskRole)
    person = make_person("juma", Charge(DeskRole.REPORTER), Charge(DeskRole.TRANSLATOR))
    assert [(one.name, one.is_mine) for one in duties(person)] == [
        ("reporter", True),
        ("translator", True),
        ("editor", False),
        ("publisher", False),
        ("administrator", False),
    ]
