"""`inkuru memory learn FOLDER`, as a user calls it."""

import json
import sys
from pathlib import Path

import pytest

from inkuru.newsroom.models import Archive, ArchiveOrder, MemoryUnit, Person
from tests.cli.calling import Answer, call, refusal
from tests.flow.archives import FRENCH, LAKE, SCHOOL, plain, write_plain
from tests.newsroom.making import make_person

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_plain(tmp_path / "stories", LAKE, "lake")
    write_plain(tmp_path / "stories", SCHOOL, "school")
    (tmp_path / "stories" / "broken.txt").write_bytes(b"Ferry\n\nThe\0boat")
    (tmp_path / "stories" / "french.txt").write_text(plain(FRENCH), encoding="utf-8")
    return tmp_path / "stories"


def objects(answer: Answer) -> list[dict[str, object]]:
    assert answer.code == 0, answer
    return [json.loads(line) for line in answer.out.splitlines()]


LAKE_LINE = {
    "family": ["lake1.txt", "lake0.txt", "lake2.txt"],
    "languages": ["rw", "en", "sw"],
    "units": 21,
    "score": 1.0,
}
SCHOOL_LINE = {"family": ["school1.txt", "school0.txt"], "languages": ["rw", "en"], "units": 6, "score": 1.0}
TOTALS = {
    "archive": "stories",
    "files": 7,
    "unreadable": 1,
    "articles": 5,
    "foreign": 1,
    "doubles": 0,
    "stories": 2,
    "units": 27,
    "came": 2,
    "went": 0,
    "unchanged": False,
    "dry_run": False,
}


def test_each_story_is_an_object_and_the_last_line_is_the_totals(
    capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    answer = call(capsys, "memory", "learn", str(folder), "--json")
    assert objects(answer) == [LAKE_LINE, SCHOOL_LINE, TOTALS]
    cause = "line 3: holds the control character U+0000, so it is no plain text"
    assert answer.err == f"{folder / 'broken.txt'}: {cause}\n"
    (folder / "broken.txt").unlink()
    call(capsys, "memory", "learn", str(folder), "--json")
    again = call(capsys, "memory", "learn", str(folder), "--json")
    unchanged = {"archive": "stories", "stories": 2, "units": 27, "came": 0, "went": 0}
    assert (objects(again), again.err) == ([unchanged | {"unchanged": True, "dry_run": False}], "")
    assert MemoryUnit.objects.count() == 27


def test_in_words_it_says_the_same(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    answer = call(capsys, "memory", "learn", str(folder))
    assert answer.out.splitlines() == [
        "lake1.txt = lake0.txt = lake2.txt: 21 units (rw, en, sw, 100% sure)",
        "school1.txt = school0.txt: 6 units (rw, en, 100% sure)",
        (
            "stories: 7 files, 5 articles; files that cannot be read: 1; articles in other languages: 1; "
            "2 stories taught 27 units; 2 stories came, 0 went"
        ),
    ]
    (folder / "broken.txt").unlink()
    call(capsys, "memory", "learn", str(folder))
    assert call(capsys, "memory", "learn", str(folder)).out == "stories: nothing has changed; 27 units of 2 stories\n"


def test_a_dry_run_keeps_nothing(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    shown = call(capsys, "memory", "learn", str(folder), "--dry-run", "--json")
    assert objects(shown) == [LAKE_LINE, SCHOOL_LINE, TOTALS | {"dry_run": True}]
    assert not MemoryUnit.objects.exists()
    assert not Archive.objects.exists()
    assert call(capsys, "memory", "learn", str(folder), "--dry-run").out.endswith("2 stories would teach 27 units\n")


def test_a_person_who_looks_on_sees_a_bar(
    capsys: pytest.CaptureFixture[str], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    answer = call(capsys, "memory", "learn", str(folder), "--json")
    assert objects(answer)[-1] == TOTALS
    assert "files:" in answer.err
    assert "stories:" in answer.err


def test_nothing_that_can_be_read_is_refused(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(b"")
    answer = call(capsys, "memory", "learn", str(tmp_path))
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.splitlines() == [
        f"{tmp_path}/a.txt: is empty",
        f"{tmp_path}/b.txt: is empty",
        f"inkuru memory: {tmp_path}: holds no article that can be read",
    ]


@pytest.mark.parametrize(
    ("words", "cause"),
    [
        (("{}/gone",), "{}/gone: is not there"),
        (("{}/gone", "--background"), "{}/gone: is not there"),
        (("{}/file.txt",), "{}/file.txt: is no folder"),
        (("--background",), "give a folder to learn from"),
        (("--dry-run",), "give a folder to learn from"),
        (("{}", "--background", "--by", "nobody"), "nobody here is called “nobody”"),
        (("--status", "--ordered"), "argument --ordered: not allowed with argument --status"),
    ],
)
def test_bad_input_is_refused_in_one_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, words: tuple[str, ...], cause: str
) -> None:
    (tmp_path / "file.txt").write_text("x\n\ny")
    answer = call(capsys, "memory", "learn", *(word.format(tmp_path) for word in words))
    assert refusal(answer) == f"inkuru memory: {cause.format(tmp_path)}"
    assert not ArchiveOrder.objects.exists()


def test_an_order_is_recorded_and_its_status_told(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    person: Person = make_person()
    answer = call(capsys, "memory", "learn", str(folder), "--background", "--by", person.username, "--json")
    (order,) = objects(answer)
    assert order == {
        "folder": str(folder),
        "by": person.username,
        "at": order["at"],
        "state": "waiting",
        "done": 0,
        "total": None,
        "units": 0,
        "failure": "",
    }
    assert objects(call(capsys, "memory", "learn", "--status", "--json")) == [order]
    assert call(capsys, "memory", "learn", "--status").out == f"{folder}: waiting\n"
    ArchiveOrder.objects.update(state="failed", done=1, total=2, units=21, failure="no space left")
    said = f"{folder}: failed, 1 of 2 stories, 21 units, no space left\n"
    assert call(capsys, "memory", "learn", "--status").out == said


def test_an_archive_is_taken_back_by_name_or_folder(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    for name in ("stories", str(folder)):
        call(capsys, "memory", "learn", str(folder))
        answer = call(capsys, "memory", "delete", "--archive", name)
        assert answer == Answer(0, f"27 units deleted; inkuru memory learn {folder} brings them back\n", "")
        assert not MemoryUnit.objects.exists()
    gone = call(capsys, "memory", "delete", "--archive", "stories")
    assert refusal(gone) == "inkuru memory: stories: is no archive that the memory has learnt from"


@pytest.mark.parametrize("words", [(), ("1", "--archive", "stories")])
def test_what_is_to_be_deleted_is_units_or_an_archive(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    answer = call(capsys, "memory", "delete", *words)
    assert refusal(answer) == "inkuru memory: give numbers of units, or an archive with --archive"


def test_what_is_ordered_is_carried_out_with_less_of_the_machine(
    capsys: pytest.CaptureFixture[str], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = list[int]()
    monkeypatch.setattr("os.nice", asked.append)
    call(capsys, "memory", "learn", str(folder), "--background")
    answer = call(capsys, "memory", "learn", "--ordered")
    assert answer.out == f"{folder}: done, 2 of 2 stories, 27 units\n"
    assert asked == [10]
    assert call(capsys, "memory", "learn", "--ordered") == Answer(0, "", "")
