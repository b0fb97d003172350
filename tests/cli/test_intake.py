"""`inkuru intake` as a user calls it."""

import json
import os
import pty
import subprocess
import sys
import termios
from pathlib import Path
from typing import Any

import pytest

from inkuru.flow.revising import Text, revise
from inkuru.newsroom.models import Revision, Story
from tests.cli.calling import Answer, call, refusal
from tests.cli.houses import surroundings
from tests.newsroom.making import NOON

EN = """Lake Kivu ferry sails again

The ferry left Rubavu on Friday morning with two hundred passengers on board.

“We replaced both engines,” the captain said. She is an old lady with young legs.”

## Fares

Tickets still cost 2,500 francs, and children under six travel free.

Kinyarwanda · English
"""
RW = """Ubwato bwo mu Kivu bwasubukuye ingendo

Ubwato bwahagurutse i Rubavu ku wa Gatanu mu gitondo butwaye abagenzi magana abiri.

“Twahinduye moteri zombi,” ni ko kapiteni yavuze. “Ni ubukecuru bufite amaguru y’umusore.”

## Ibiciro

Itike iracyagura amafaranga 2.500, abana bari munsi y’imyaka itandatu ntibishyura.
"""
SW = """Feri ya Ziwa Kivu yarejea safarini

Feri iliondoka Rubavu Ijumaa asubuhi ikiwa na abiria mia mbili na mizigo mingi.

“Tulibadilisha injini zote mbili,” nahodha alisema. “Ni bibi kizee mwenye miguu ya kijana.”

Tiketi bado ni faranga 2,500, na watoto walio chini ya miaka sita husafiri bure.
"""


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    """A story in a file."""
    path = tmp_path / "ferry.txt"
    path.write_text(EN)
    return path


@pytest.fixture
def three(tmp_path: Path) -> Path:
    """A folder with a story in three files."""
    folder = tmp_path / "three"
    folder.mkdir()
    for name, text in (("ferry.en.txt", EN), ("ferry.rw.txt", RW), ("ferry.sw.txt", SW)):
        (folder / name).write_text(text)
    return folder


def told(answer: Answer) -> list[dict[str, Any]]:
    assert answer.code == 0, answer
    return [json.loads(line) for line in answer.out.splitlines()]


@pytest.mark.database
@pytest.mark.django_db
class TestIntake:
    """In this process."""

    def test_a_story_is_told_as_json(self, capsys: pytest.CaptureFixture[str], ferry: Path) -> None:
        answer = call(capsys, "intake", str(ferry), "--json")
        assert told(answer) == [
            {
                "id": Story.objects.get().pk,
                "headline": "Lake Kivu ferry sails again",
                "language": "en",
                "blocks": 4,
                "segments": 6,
                "findings": [
                    {
                        "check": "quotation",
                        "severity": "warning",
                        "message": "In paragraph 2 a quotation closes (”) that never opened",
                        "paragraph": 2,
                        "start": 81,
                        "end": 82,
                    }
                ],
                "remarks": [],
                "into": ["rw", "en"],
            }
        ]
        assert answer.err == ""

    def test_a_second_run_changes_nothing_and_says_so(self, capsys: pytest.CaptureFixture[str], ferry: Path) -> None:
        (first,) = told(call(capsys, "intake", str(ferry), "--json"))
        (second,) = told(call(capsys, "intake", str(ferry), "--json"))
        assert second == first | {"unchanged": True}
        assert "nothing changed" in call(capsys, "intake", str(ferry)).out
        assert Story.objects.count() == 1

    def test_a_changed_file_tells_what_changed(self, capsys: pytest.CaptureFixture[str], ferry: Path) -> None:
        call(capsys, "intake", str(ferry))
        ferry.write_text(EN.replace("2,500", "2,600").replace("## Fares\n", ""))
        (again,) = told(call(capsys, "intake", str(ferry), "--json"))
        assert again["changed"] == {"added": 0, "removed": 1, "moved": 0, "split": 0, "merged": 0, "changed": 1}
        ferry.write_text(EN)
        assert "en: 1 added, 1 changed; paragraphs: 4, sentences: 6" in call(capsys, "intake", str(ferry)).out

    def test_what_was_refused_is_told(self, capsys: pytest.CaptureFixture[str], ferry: Path) -> None:
        call(capsys, "intake", str(ferry))
        was = Revision.objects.get(text__startswith="Tickets")
        revise(was.block, was.edition, Text.plain("Tickets are free."), by=None, at=NOON, seen=1)
        ferry.write_text(EN.replace("2,500", "2,600"))
        (again,) = told(call(capsys, "intake", str(ferry), "--json"))
        assert set(again["changed"].values()) == {0}
        assert [one["message"] for one in again["findings"] if one["check"] == "conflict"] == [
            "Paragraph 4 was changed at the desk and in the file; the desk’s text stays: Tickets are free."
        ]

    def test_it_is_told_in_words(self, capsys: pytest.CaptureFixture[str], ferry: Path) -> None:
        ferry.write_bytes(EN.encode("cp1252"))
        story = f"{call(capsys, 'intake', str(ferry), '--into', 'sw').out}"
        assert story.splitlines() == [
            f"story {Story.objects.get().pk}: Lake Kivu ferry sails again",
            "  to be read in rw, en, sw",
            "  en: new; paragraphs: 4, sentences: 6",
            "  en: The file is not in UTF-8; it was read as Windows-1252. Look at its accents and quotation marks.",
            "  en: warning: In paragraph 2 a quotation closes (”) that never opened",
        ]

    def test_the_user_decides_the_language(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        score = tmp_path / "score.txt"
        score.write_text("APR 2 Rayon 1\nKigali\n")
        (taken,) = told(call(capsys, "intake", str(score), "--language", "rw", "--into", "en", "--json"))
        assert (taken["language"], taken["into"]) == ("rw", ["rw", "en"])

    def test_a_group_is_one_story(self, capsys: pytest.CaptureFixture[str], three: Path) -> None:
        files = [str(three / f"ferry.{code}.txt") for code in ("rw", "sw", "en")]
        (taken,) = told(call(capsys, "intake", *files, "--json"))
        assert (taken["language"], taken["into"]) == ("rw", ["rw", "en", "sw"])
        assert [(one["language"], one["blocks"]) for one in taken["editions"]] == [("sw", 3), ("en", 4)]
        messages = [one["message"] for edition in taken["editions"] for one in edition["findings"]]
        assert messages == [
            "Paragraph 3 of the source has no match in Kiswahili: Ibiciro",
            "In paragraph 2 a quotation closes (”) that never opened",
        ]
        assert Story.objects.count() == 1

    def test_a_folder_of_groups_is_taken_whole(self, capsys: pytest.CaptureFixture[str], three: Path) -> None:
        (three / "notes.docx").touch()
        (three / "other.txt").write_text(SW)
        answer = call(capsys, "intake", str(three), "--json")
        # Only the English file has languages at its foot: the others translate it.
        assert [(one["language"], len(one.get("editions", []))) for one in told(answer)] == [("en", 2), ("sw", 0)]
        assert answer.err == "inkuru intake: other files in the folders that were passed over: 1\n"
        again = call(capsys, "intake", str(three), "--source", "en", "--json")
        assert [one["unchanged"] for one in told(again)] == [True, True]

    def test_the_source_is_named(self, capsys: pytest.CaptureFixture[str], three: Path) -> None:
        (taken,) = told(call(capsys, "intake", str(three), "--source", "sw", "--json"))
        assert (taken["language"], [one["language"] for one in taken["editions"]]) == ("sw", ["en", "rw"])

    def test_all_files_or_none_are_taken_in(self, capsys: pytest.CaptureFixture[str], three: Path) -> None:
        call(capsys, "intake", str(three / "ferry.en.txt"))
        call(capsys, "intake", str(three / "ferry.rw.txt"))
        (three / "other.txt").write_text(SW.replace("Feri", "Meli"))
        line = refusal(call(capsys, "intake", str(three / "other.txt"), str(three), "--json"))
        assert "belongs to different stories here" in line
        assert Story.objects.count() == 2

    def test_whoever_signs_must_be_known(self, capsys: pytest.CaptureFixture[str], ferry: Path) -> None:
        line = refusal(call(capsys, "intake", str(ferry), "--by", "juma"))
        assert line == "inkuru intake: nobody here is called “juma”"
        assert Story.objects.count() == 0


COMMAND = (sys.executable, "-P", "-m", "inkuru", "intake")


def intake(home: Path, *words: str, **options: Any) -> "subprocess.CompletedProcess[bytes]":
    """The command as a process of its own."""
    environment = surroundings(home)
    return subprocess.run(
        (*COMMAND, *words), env=environment, stdout=subprocess.PIPE, check=False, timeout=60, **options
    )


@pytest.mark.server
class TestProcess:
    """In a process of its own."""

    def test_standard_input_is_a_story_each_time(self, tmp_path: Path) -> None:
        for text, number in ((EN, 1), (RW, 2), (EN.replace("2,500", "2,600"), 1)):
            done = intake(tmp_path, "-", "--json", input=text.encode(), stderr=subprocess.PIPE)
            assert (json.loads(done.stdout)["id"], done.stderr) == (number, b"")

    def test_those_who_take_the_same_file_in_at_once_make_one_story(self, tmp_path: Path, ferry: Path) -> None:
        home = tmp_path / "home"
        command = (*COMMAND, str(ferry), "--json")
        crowd = [subprocess.Popen(command, env=surroundings(home), stdout=subprocess.PIPE) for _ in range(4)]
        answers = [json.loads(one.communicate(timeout=120)[0]) for one in crowd]
        assert {one["id"] for one in answers} == {1}
        assert sum("unchanged" in one for one in answers) == 3

    def test_no_standard_input_is_an_empty_one(self, tmp_path: Path) -> None:
        shell = ("sh", "-c", 'exec "$@" <&-', "sh", *COMMAND, "-")
        done = subprocess.run(shell, env=surroundings(tmp_path), check=False, timeout=60, capture_output=True)
        assert (done.returncode, done.stdout, done.stderr) == (2, b"", b"inkuru intake: -: is empty\n")

    def test_a_terminal_is_shown_how_far_it_is(self, tmp_path: Path) -> None:
        for number in range(3):
            (tmp_path / f"{number}.txt").write_text(EN.replace("ferry", f"ferry {number}"))
        reader, terminal = pty.openpty()
        termios.tcsetwinsize(terminal, (24, 80))
        done = intake(tmp_path / "home", str(tmp_path), "--json", stderr=terminal)
        os.write(terminal, b"end")
        shown = b""
        while not shown.endswith(b"end"):
            shown += os.read(reader, 4_096)
        assert (done.returncode, done.stdout.count(b"\n")) == (0, 3), shown
        assert b"reading" in shown
        assert b"writing" in shown
