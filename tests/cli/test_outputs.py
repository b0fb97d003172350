"""Files that commands write are whole or not there."""

from pathlib import Path
from typing import BinaryIO

import pytest

from inkuru.cli.door import Refusal
from inkuru.cli.outputs import write_out


def good(file: BinaryIO) -> int:
    file.write(b"whole")
    return 5


def bad(file: BinaryIO) -> int:
    file.write(b"ha")
    raise Refusal("it broke off")


def test_a_file_is_put_in_place_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "out.tsv"
    assert write_out(str(path), good) == 5
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("out.tsv", b"whole")]


def test_what_stood_there_stays_when_it_breaks_off(tmp_path: Path) -> None:
    path = tmp_path / "out.tsv"
    path.write_bytes(b"before")
    with pytest.raises(Refusal, match="it broke off"):
        write_out(str(path), bad)
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("out.tsv", b"before")]


def test_standard_output_takes_it_as_it_comes(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert write_out("-", good) == 5
    assert capfdbinary.readouterr().out == b"whole"


@pytest.mark.parametrize(
    ("out", "cause"),
    [("nowhere/out.tsv", "No such file or directory"), ("folder", "Is a directory"), ("a\0b", "null byte")],
)
def test_what_cannot_be_written_is_refused_by_name(
    out: str, cause: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder").mkdir()
    with pytest.raises(Refusal) as refused:
        write_out(out, good)
    assert str(refused.value).startswith(f"{out}: ")
    assert cause in str(refused.value)
    assert [one.name for one in tmp_path.iterdir()] == ["folder"]
