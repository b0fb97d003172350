"""What people send to the desk."""

from typing import Any

import pytest

from inkuru.desk.forms import PassageForm, WithdrawalForm
from inkuru.flow.revising import Text
from inkuru.newsroom.models import Edition


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        ({"text": "Isoko"}, Text("Isoko", "Isoko")),
        ({"text": " Isoko \r\n\r\n ryasubukuye\n"}, Text("Isoko ryasubukuye", "Isoko ryasubukuye")),
        ({"text": "26\u00a0750"}, Text("26&nbsp;750", "26\u00a0750")),
        ({"text": "a < b"}, Text("a &lt; b", "a < b")),
        ({"text": "<b>a</b>", "is_marked": "on"}, Text("<b>a</b>", "a")),
        ({"text": "", "alt": "A ferry"}, Text("", "", "A ferry")),
    ],
)
def test_a_passage_is_one_line(sent: dict[str, Any], expected: Text) -> None:
    form = PassageForm({"seen": "1"} | sent)
    assert form.is_valid(), form.errors
    assert form.as_text() == expected


@pytest.mark.parametrize(
    "sent", [{}, {"text": ""}, {"text": " \n "}, {"text": "x" * 20_001}, {"text": "a", "seen": "-1"}]
)
def test_a_passage_without_words_is_none(sent: dict[str, Any]) -> None:
    assert not PassageForm({"seen": "1"} | sent).is_valid()


def test_a_withdrawal_speaks_to_the_readers_of_each_edition() -> None:
    editions = [Edition(language="sw"), Edition(language="rw")]
    assert [(name, one.label) for name, one in WithdrawalForm(editions).fields.items()] == [
        ("rw", "Kinyarwanda"),
        ("sw", "Kiswahili"),
    ]
    assert not WithdrawalForm(editions, {"rw": "Yakuweho."}).is_valid()
