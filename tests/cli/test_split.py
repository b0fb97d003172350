"""`inkuru split`, as a user calls it."""

import io
from pathlib import Path

import pytest

from tests.cli.calling import call, refusal

TEXT = "Imvura nyinshi yangije imyaka y’abahinzi. Bw. Kagabo arayishima.\n\nLe maire a promis une réponse.\r\nKigali"


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "text.txt"
    path.write_bytes(TEXT.encode())
    return str(path)


def test_it_writes_one_sentence_a_line(capsys: pytest.CaptureFixture[str], file: str) -> None:
    assert call(capsys, "split", "--language", "rw", file).out.splitlines() == [
        "Imvura nyinshi yangije imyaka y’abahinzi.",
        "Bw. Kagabo arayishima.",
        "Le maire a promis une réponse.",
        "Kigali",
    ]


def test_it_reads_standard_input(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"Je, ni kweli? Ndiyo.")))
    assert call(capsys, "split", "--language", "sw", "-").out.splitlines() == ["Je, ni kweli?", "Ndiyo."]


def test_it_refuses_broken_text_by_its_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    broken = tmp_path / "broken.txt"
    broken.write_bytes(b"Good.\nB\xe9d.\n")
    assert refusal(call(capsys, "split", "--language", "en", str(broken))) == (
        f"inkuru split: {broken}: line 2: is not UTF-8 at byte 2"
    )


@pytest.mark.parametrize("wrong", ["fr", "rw,en", ""])
def test_it_refuses_a_language_that_is_none_of_ours(capsys: pytest.CaptureFixture[str], file: str, wrong: str) -> None:
    assert refusal(call(capsys, "split", "--language", wrong, file)).startswith("inkuru split: ")
