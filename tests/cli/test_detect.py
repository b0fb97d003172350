"""`inkuru detect`, as a user calls it."""

import json
from pathlib import Path

import pytest

from tests.cli.calling import call, refusal

TEXT = "Imvura nyinshi yangije imyaka y’abahinzi. Bw. Kagabo arayishima.\n\nLe maire a promis une réponse.\r\nKigali"


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "text.txt"
    path.write_bytes(TEXT.encode())
    return str(path)


def test_it_tells_the_language_of_each_line(capsys: pytest.CaptureFixture[str], file: str) -> None:
    answer = call(capsys, "detect", file, "--json")
    told = [json.loads(line) for line in answer.out.splitlines()]
    assert [(one["line"], one["language"]) for one in told] == [(1, "rw"), (2, None), (3, None), (4, None)]
    assert [list(one) for one in told] == [["line", "language", "confidence"]] * 4
    assert told[0]["confidence"] > 0.8 > told[3]["confidence"] == 0


def test_it_tells_people_why_it_finds_none(capsys: pytest.CaptureFixture[str], file: str) -> None:
    assert [line.partition(" (")[0] for line in call(capsys, "detect", file).out.splitlines()] == [
        "1: Kinyarwanda",
        "2: too short to tell",
        "3: none of ours, rather fr",
        "4: too short to tell",
    ]


def test_it_refuses_a_file_that_is_not_there(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    missing = str(tmp_path / "missing.txt")
    assert refusal(call(capsys, "detect", missing)) == f"inkuru detect: {missing}: No such file or directory"
