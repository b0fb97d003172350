"""`inkuru align`, as a user calls it."""

import json
from pathlib import Path

import pytest

from tests.cli.calling import Answer, call, refusal

pytestmark = [pytest.mark.django_db, pytest.mark.database]

ENGLISH = """Heavy rain fell over Rubavu on Friday.

Some 412 people left their homes.
The road to Goma is closed until 14 March.
Minister Uwase promised 30 tons of rice to Rubavu.
The mayor of Musanze thanked 25 soldiers of Uganda for their help with the boats.
In Musanze 1,250 houses fell and 3 bridges broke.
"""
RWANDA = """Imvura nyinshi yaguye i Rubavu ku wa Gatanu.
Abantu 412 bavuye mu ngo zabo. Umuhanda ujya i Goma ufunze kugeza ku wa 14 Werurwe.
Minisitiri Uwase yemereye Rubavu toni 30 z’umuceri.
I Musanze inzu 1.250 zaraguye n’amateme 3 arasenyuka.
"""


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder, with a text and its translation, which merges two lines and leaves one out."""
    for name, text in {"en.txt": ENGLISH, "rw.txt": RWANDA, "blank.txt": "\n \n"}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def align(capsys: pytest.CaptureFixture[str], first: str, second: str, *words: str) -> Answer:
    """`inkuru align --source en --target rw FIRST SECOND`."""
    return call(capsys, "align", "--source", "en", "--target", "rw", first, second, *words)


@pytest.mark.usefixtures("files")
def test_it_writes_one_object_for_each_group(capsys: pytest.CaptureFixture[str]) -> None:
    answer = align(capsys, "en.txt", "rw.txt", "--json")
    told = [json.loads(line) for line in answer.out.splitlines()]
    assert (answer.code, answer.err) == (0, "")
    assert [list(one) for one in told] == [["source", "target", "score"]] * 5
    assert [(one["source"], one["target"]) for one in told] == [
        ([1], [1]),
        ([3, 4], [2]),
        ([5], [3]),
        ([6], []),
        ([7], [4]),
    ]
    assert all(0 < one["score"] <= 1 for one in told)


@pytest.mark.usefixtures("files")
def test_it_shows_people_the_texts(capsys: pytest.CaptureFixture[str]) -> None:
    lines = align(capsys, "en.txt", "rw.txt").out.splitlines()
    assert [line.partition(" (")[0] for line in lines if not line.startswith(" ")] == [
        "1 = 1",
        "3, 4 = 2",
        "5 = 3",
        "6 = nothing",
        "7 = 4",
    ]
    assert [line for line in lines if line.startswith(" ")][-3:] == [
        f"    {text}" for text in (*ENGLISH.splitlines()[5:], RWANDA.splitlines()[3])
    ]
    assert len(lines) == 5 + 10


@pytest.mark.usefixtures("files")
def test_blank_files_have_no_groups(capsys: pytest.CaptureFixture[str]) -> None:
    assert align(capsys, "blank.txt", "blank.txt", "--json") == Answer(0, "", "")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("--source", "en", "--target", "xx", "en.txt", "rw.txt"), "“xx” is none of the languages rw, en, sw"),
        (
            ("--source", "en", "--target", "en", "en.txt", "rw.txt"),
            "two files need two languages: --source CODE --target CODE",
        ),
        (("--source", "en", "en.txt", "rw.txt"), "the following arguments are required: --target"),
        (("--source", "en", "--target", "rw", "en.txt"), "the following arguments are required: FILE"),
        (("--source", "en", "--target", "rw", "en.txt", "none"), "none: No such file or directory"),
    ],
)
@pytest.mark.usefixtures("files")
def test_bad_input_is_refused_in_one_line(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], expected: str
) -> None:
    assert refusal(call(capsys, "align", *words)) == f"inkuru align: {expected}"


def test_a_broken_byte_is_named_by_its_line(capsys: pytest.CaptureFixture[str], files: Path) -> None:
    (files / "rw.txt").write_bytes(b"Rimwe.\nKabiri \xff.\n")
    assert refusal(align(capsys, "en.txt", "rw.txt")) == "inkuru align: rw.txt: line 2: is not UTF-8 at byte 8"
