"""How loud an administrator wants a check to be."""

import pytest

from inkuru.desk.newsroom_forms import CHECKS, TurnForm
from inkuru.flow.turning import CHECK_NAMES

WHOLE = {"check": "dates", "source": "sw", "target": "rw", "severity": "silent", "note": "Why."}


def test_every_check_that_can_be_turned_has_a_name() -> None:
    assert tuple(CHECKS) == CHECK_NAMES


@pytest.mark.parametrize(
    ("sent", "wrong"),
    [
        ({}, []),
        ({"severity": "blocking", "note": ""}, []),
        ({"note": ""}, ["note"]),
        ({"target": "sw"}, ["target"]),
        ({"check": "weather"}, ["check"]),
        ({"severity": "shouting"}, ["severity"]),
    ],
)
def test_a_turn_is_whole_or_says_what_is_wrong(sent: dict[str, str], wrong: list[str]) -> None:
    assert list(TurnForm(WHOLE | sent).errors) == wrong
