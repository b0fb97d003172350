"""`inkuru facts`, as a user calls it."""

import json
from pathlib import Path

import pytest

from tests.cli.calling import call, refusal

TEXT = "The £2.8bn plan\nNothing here\n"


def test_it_writes_one_object_for_each_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "text.txt"
    file.write_text(TEXT, encoding="utf-8")
    answer = call(capsys, "facts", "--language", "en", str(file), "--json")
    money = {
        "kind": "money",
        "value": "2800000000",
        "unit": "GBP",
        "approximate": None,
        "text": "£2.8bn",
        "start": 4,
        "end": 10,
    }
    assert [json.loads(line) for line in answer.out.splitlines()] == [
        {"line": 1, "facts": [money]},
        {"line": 2, "facts": []},
    ]
    assert list(json.loads(answer.out.splitlines()[0])["facts"][0]) == list(money)


def test_it_adds_readings_only_where_there_are_several(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "text.txt"
    file.write_text("abantu 26.750 n’abandi 2,8\n", encoding="utf-8")
    answer = call(capsys, "facts", "--language", "rw", str(file), "--json")
    told = json.loads(answer.out)["facts"]
    assert [(one["value"], one.get("readings")) for one in told] == [("26750", ["26750", "26.75"]), ("2.8", None)]


def test_it_tells_people_in_words(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "text.txt"
    file.write_text("Hakuna\nwatu zaidi ya 300 walifika saa 3 asubuhi\n", encoding="utf-8")
    assert call(capsys, "facts", "--language", "sw", str(file)).out.splitlines() == [
        "2: number more than 300 “300”",
        "2: time 09:00 “saa 3 asubuhi”",
    ]


def test_it_refuses_broken_text_by_its_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    broken = tmp_path / "broken.txt"
    broken.write_bytes(b"Good.\nB\xe9d.\n")
    assert refusal(call(capsys, "facts", "--language", "en", str(broken))) == (
        f"inkuru facts: {broken}: line 2: is not UTF-8 at byte 2"
    )


def test_it_refuses_a_language_that_is_none_of_ours(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert refusal(call(capsys, "facts", "--language", "fr", str(tmp_path))).startswith("inkuru facts: ")
