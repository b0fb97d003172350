"""`inkuru check` on two files, as a user calls it."""

import json
from pathlib import Path

import pytest

from tests.cli.calling import Answer, call, refusal

ENGLISH = "It is 45 miles away.\nHe paid £5.\nThe road is closed.\n"
SWAHILI = "Ni umbali wa km 720.\nAlilipa pauni 5.\nBarabara imefungwa.\n"
RIGHT = "Ni umbali wa km 72.\nAlilipa pauni 5.\nBarabara imefungwa.\n"


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """A folder with a source, a translation with one error, and one without."""
    for name, text in {"en": ENGLISH, "sw": SWAHILI, "right": RIGHT, "short": "Moja.\n"}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def check(capsys: pytest.CaptureFixture[str], files: Path, first: str, second: str, *words: str) -> Answer:
    """`inkuru check --source en --target sw FIRST SECOND`."""
    return call(capsys, "check", "--source", "en", "--target", "sw", str(files / first), str(files / second), *words)


def test_it_writes_one_object_for_each_finding(capsys: pytest.CaptureFixture[str], files: Path) -> None:
    answer = check(capsys, files, "en", "sw", "--json")
    expected = {
        "line": 1,
        "check": "measures",
        "severity": "blocking",
        "source": "45 miles",
        "target": "km 720",
        "message": "English says 45 miles (72 km); Kiswahili says km 720",
    }
    assert (answer.code, [json.loads(line) for line in answer.out.splitlines()]) == (1, [expected])
    assert list(json.loads(answer.out)) == list(expected)


def test_it_tells_people_in_words(capsys: pytest.CaptureFixture[str], files: Path) -> None:
    said = "1: blocking: English says 45 miles (72 km); Kiswahili says km 720\n"
    assert check(capsys, files, "en", "sw") == Answer(1, said, "")


def test_it_is_silent_where_nothing_is_wrong(capsys: pytest.CaptureFixture[str], files: Path) -> None:
    assert check(capsys, files, "en", "right", "--json") == Answer(0, "", "")


def test_lines_without_a_place_are_told_whole(capsys: pytest.CaptureFixture[str], files: Path) -> None:
    [told] = [json.loads(line) for line in check(capsys, files, "en", "en", "--json").out.splitlines()[-1:]]
    assert (told["check"], told["source"], told["target"]) == ("untranslated", *["The road is closed."] * 2)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            ("--source", "en", "--target", "sw", "en", "short"),
            "en has 3 lines and short 1: line must stand beside line",
        ),
        (("--source", "en", "--target", "xx", "en", "sw"), "“xx” is none of the languages rw, en, sw"),
        (("--source", "en", "--target", "en", "en", "sw"), "two files need two languages: --source CODE --target CODE"),
        (("--source", "en", "en", "sw"), "two files need two languages: --source CODE --target CODE"),
        (("en", "sw"), "two files need two languages: --source CODE --target CODE"),
        (("--source", "en", "--target", "sw", "en"), "--source and --target take two files"),
        (("--source", "en", "--target", "sw", "en", "none"), "none: No such file or directory"),
        ((), "the following arguments are required: STORY | FILE FILE"),
    ],
)
def test_bad_input_is_refused_in_one_line(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    files: Path,
    words: tuple[str, ...],
    expected: str,
) -> None:
    monkeypatch.chdir(files)
    assert refusal(call(capsys, "check", *words)) == f"inkuru check: {expected}"


def test_a_broken_byte_is_named_by_its_line(capsys: pytest.CaptureFixture[str], files: Path) -> None:
    (files / "sw").write_bytes(b"Moja.\nMbili \xff.\nTatu.\n")
    assert refusal(check(capsys, files, "en", "sw")).endswith("sw: line 2: is not UTF-8 at byte 7")
