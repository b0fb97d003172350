"""`inkuru turn`, as a user calls it."""

import json

import pytest

from inkuru.newsroom.models import CheckRule
from tests.cli.calling import call, refusal
from tests.newsroom.making import make_person

pytestmark = [pytest.mark.django_db, pytest.mark.database]
PAIR = ("--source", "en", "--target", "rw")


def test_it_turns_a_check_down_and_keeps_the_note(capsys: pytest.CaptureFixture[str]) -> None:
    editor = make_person()
    words = ("names", *PAIR, "--severity", "note", "--note", "Too many titles.", "--by", editor.username)
    answer = call(capsys, "turn", *words)
    assert answer.code == 0
    assert "names en-rw: note (Too many titles.)" in answer.out
    [told] = [json.loads(line) for line in call(capsys, "turn", "--json").out.splitlines()]
    assert told == {
        "at": CheckRule.objects.get().at.isoformat(timespec="seconds"),
        "by": editor.username,
        "check": "names",
        "source": "en",
        "target": "rw",
        "severity": "note",
        "note": "Too many titles.",
    }


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("names", *PAIR, "--severity", "note"), "the check of names is turned down with a note: say why"),
        (("names", *PAIR), "say how loud it shall be"),
        (("names", "--severity", "note", "--note", "x"), "a check is turned for two languages"),
        (("namez", *PAIR, "--severity", "note", "--note", "x"), "“namez” is none of the checks"),
        (("names", *PAIR, "--severity", "note", "--note", "x", "--by", "nobody"), "nobody here is called “nobody”"),
    ],
)
def test_it_refuses_in_one_line(capsys: pytest.CaptureFixture[str], words: tuple[str, ...], expected: str) -> None:
    assert expected in refusal(call(capsys, "turn", *words))
    assert not CheckRule.objects.exists()
