"""`inkuru memory` from the shell: in and out, looked up, searched and put in order."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from inkuru.cli import memory_doors
from inkuru.flow import remembering
from inkuru.flow.releasing import release
from inkuru.formats.tmx import write_units
from inkuru.newsroom.models import MemoryText, MemoryUnit
from inkuru.records import TranslationUnit
from tests.cli.calling import Answer, call, refusal
from tests.flow.units import FERI, FERRY, RAIN, keep, kept
from tests.newsroom.making import NOON, make_person, make_story, make_translation

pytestmark = [pytest.mark.django_db, pytest.mark.database]

NOWHERE: dict[str, Any] = {
    "story": None,
    "date": None,
    "people": [],
    "domain": "",
    "address": "",
    "reviewed": True,
    "engine": "",
    "archive": "",
}

Capsys = pytest.CaptureFixture[str]


def memory(capsys: Capsys, *words: str) -> Answer:
    return call(capsys, "memory", *words)


def rows(answer: Answer) -> list[dict[str, Any]]:
    """The JSON objects of an answer, one a line."""
    assert (answer.code, answer.err) == (0, "")
    return [json.loads(line) for line in answer.out.splitlines()]


def write_tmx(path: Path, *units: TranslationUnit) -> Path:
    with path.open("wb") as file:
        write_units(units, file)
    return path


def number_of(unit: TranslationUnit) -> str:
    return str(MemoryUnit.objects.get(target__text=unit.target).pk)


def test_what_goes_out_comes_in_again(capsys: Capsys, tmp_path: Path) -> None:
    keep(FERRY, RAIN)
    out = tmp_path / "out.tmx"
    assert memory(capsys, "export", "--out", str(out)) == Answer(0, "", "2 units\n")
    MemoryText.objects.all().delete()
    assert memory(capsys, "import", str(out)).out == f"{out}: 2 units, 2 of them new\n"
    assert [replace(one, address="") for one in kept()] == [FERRY, RAIN]
    assert rows(memory(capsys, "import", str(out), "--json")) == [{"file": str(out), "units": 2, "new": 0, "unfit": 0}]


def test_a_small_file_with_a_broken_unit_changes_nothing(capsys: Capsys, tmp_path: Path) -> None:
    path = write_tmx(tmp_path / "in.tmx", FERRY, RAIN)
    path.write_text(path.read_text().replace("<seg>Heavy rain closed the road.</seg>", ""))
    line = refusal(memory(capsys, "import", str(path)))
    assert line == f"inkuru memory: {path}: line 6: a tuv of this unit has no seg"
    assert kept() == []


def test_a_large_file_says_what_of_it_stands_and_goes_on(
    capsys: Capsys, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory_doors, "WHOLE", 0)
    monkeypatch.setattr(remembering, "BATCH", 1)
    path = write_tmx(tmp_path / "in.tmx", FERRY, RAIN)
    whole = path.read_text()
    path.write_text(whole.replace("<seg>Heavy rain closed the road.</seg>", ""))
    line = refusal(memory(capsys, "import", str(path)))
    assert line.endswith("in.tmx: line 6: a tuv of this unit has no seg (1 units before it are in the memory)")
    path.write_text(whole)
    assert memory(capsys, "import", str(path)).out == f"{path}: 2 units, 1 of them new\n"


@pytest.mark.parametrize(
    ("whole", "stands"),
    [(0, "1 units are in the memory, and the same command goes on from there"), (1 << 20, "nothing of it was kept")],
)
def test_an_import_that_is_stopped_says_where_it_stands_and_goes_on(
    whole: int, stands: str, capsys: Capsys, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ferry, rain = (replace(one, address="in.tmx") for one in (FERRY, RAIN))
    path = write_tmx(tmp_path / "in.tmx", ferry, rain)

    def stopped(*_: object, **__: object) -> Iterator[TranslationUnit]:
        yield ferry
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(memory_doors, "WHOLE", whole)
        patched.setattr(remembering, "BATCH", 1)
        patched.setattr(memory_doors, "read_units", stopped)
        said = f"inkuru memory: {path}: stopped: {stands}\n"
        assert memory(capsys, "import", str(path)) == Answer(130, "", said)
    left = 1 if whole else 0
    assert memory(capsys, "import", str(path)).out == f"{path}: 2 units, {1 + left} of them new\n"
    assert kept() == [ferry, rain]


def test_what_waits_for_the_index_is_entered_by_the_next_command(capsys: Capsys) -> None:
    for _ in remembering.remember([FERRY]):
        break
    (row,) = rows(memory(capsys, "lookup", FERRY.source[1:], "--source", "en", "--target", "rw", "--json"))
    assert [one["source"] for one in row["matches"]] == [FERRY.source]


def test_a_file_that_is_not_there_is_refused(capsys: Capsys, tmp_path: Path) -> None:
    assert "none.tmx: No such file" in refusal(memory(capsys, "import", str(tmp_path / "none.tmx")))
    assert "No such file" in refusal(memory(capsys, "export", "--out", str(tmp_path / "none" / "out.tmx")))


def test_a_file_of_queries_is_answered_line_by_line(capsys: Capsys, tmp_path: Path) -> None:
    keep(replace(FERRY, address="in.tmx", domain="transport"), RAIN)
    queries = tmp_path / "queries.txt"
    queries.write_text(f"{RAIN.source}\nThe first boat left with 398 people on board.\nNothing like it.\n")
    words = ("lookup", "--source", "en", "--target", "rw", "--queries", str(queries), "--json")
    same, adapted, none = rows(memory(capsys, *words))
    assert all(isinstance(row.pop("ms"), float) for row in (same, adapted, none))
    (match,) = same["matches"]
    assert match == {
        "score": 1.0,
        "source": RAIN.source,
        "target": RAIN.target,
        "origin": NOWHERE,
        "adapted": False,
        "in_context": False,
        "pivoted": False,
        "similarity": 1.0,
        "penalties": [],
    }
    (match,) = adapted["matches"]
    assert (match["target"], match["adapted"], match["penalties"]) == (
        "Ubwato bwa mbere bwahagurutse butwaye abantu 398.",
        True,
        ["adapted"],
    )
    assert (match["score"], match["source"], match["origin"]["domain"]) == (0.99, FERRY.source, "transport")
    assert none == {"query": "Nothing like it.", "matches": []}


def test_a_match_is_told_in_words_with_what_differs(capsys: Capsys) -> None:
    keep(RAIN)
    answer = memory(capsys, "lookup", "Heavy rain closed this road.", "--source", "en", "--target", "rw")
    assert answer.out == (
        "Heavy rain closed this road.\n"
        "  94 %: Imvura nyinshi yafunze umuhanda.\n"
        "    Heavy rain closed [-the-]{+this+} road.\n"
    )


@pytest.mark.parametrize(
    ("words", "cause"),
    [
        (("--source", "en", "--target", "en"), "from one language to another"),
        (("--source", "en", "--target", "fr"), "“fr” is none of the languages"),
        (("--source", "en", "--target", "rw"), "give a segment, or a file"),
        (("Rain", "--source", "en", "--target", "rw", "--queries", "-"), "give a segment, or a file"),
        (("Rain", "--source", "en", "--target", "rw", "--least", "2"), "--least is a share"),
        (("Rain", "--source", "en", "--target", "rw", "--least", "half"), "--least is a share"),
    ],
)
def test_a_lookup_that_cannot_be_is_refused(words: tuple[str, ...], cause: str, capsys: Capsys) -> None:
    assert cause in refusal(memory(capsys, "lookup", *words))


def test_all_releases_are_learnt(capsys: Capsys) -> None:
    newsroom = make_story()
    translation = make_translation(newsroom, "rw")
    release(newsroom.source, by=newsroom.person, at=NOON)
    release(translation, by=newsroom.person, at=NOON)
    assert rows(memory(capsys, "learn", "--json")) == [{"stories": 1, "came": 3, "went": 0}]
    assert memory(capsys, "learn").out == "1 stories: 0 units came, 0 went\n"


def test_words_are_found_with_their_translations(capsys: Capsys) -> None:
    keep(replace(FERRY, address="/rw/ubwato-7/"), RAIN)
    answer = memory(capsys, "find", "boats", "--language", "en")
    assert answer.out == f"{FERRY.source}\n  {FERRY.target} (/rw/ubwato-7/)\n"
    (row,) = rows(memory(capsys, "find", "umuhanda", "--language", "rw", "--json"))
    assert (row["text"], row["start"], row["end"]) == (RAIN.target, 23, 31)
    assert "one language" in refusal(memory(capsys, "find", "umuhanda", "--language", "rw,en"))


def test_what_is_double_contradicts_itself_or_differs_in_facts_is_listed(capsys: Capsys) -> None:
    wrong = replace(FERI, target=FERI.target.replace("412", "421"))
    other = replace(RAIN, target="Umuhanda wafunzwe n’imvura.")
    keep(FERRY, wrong, RAIN, other, replace(RAIN, domain="weather"))
    (double,), (two,) = (rows(memory(capsys, "check", what, "--json")) for what in ("duplicates", "contradictions"))
    assert [len(row["units"]) for row in (double, two)] == [2, 3]
    assert memory(capsys, "check", "facts", "--most", "1").out == (
        f"English says 412; Kiswahili says 421\n  {number_of(wrong)}: {wrong.source} = {wrong.target}\n"
    )


def test_an_edit_and_a_deletion_are_taken_back_by_their_numbers(capsys: Capsys) -> None:
    keep(FERRY, RAIN)
    make_person("diane")
    words = ("--replace", "Ubwato", "--with", "Feri", "--by", "diane")
    edited = memory(capsys, "edit", number_of(FERRY), number_of(RAIN), *words).out
    assert edited.startswith("1 units edited; inkuru memory undo ")
    deleted = memory(capsys, "delete", number_of(RAIN)).out
    assert [one.target for one in kept()] == [FERRY.target.replace("Ubwato", "Feri")]
    for told in (deleted, edited):
        assert memory(capsys, "undo", told.split()[6]).out == "1 units are as they were\n"
    assert set(kept()) == {FERRY, RAIN}
    assert "no change" in refusal(memory(capsys, "undo", edited.split()[6]))


@pytest.mark.parametrize(
    ("words", "cause"),
    [
        (("edit", "7", "--replace", "", "--with", "x"), "--replace takes the text"),
        (("delete", "7"), "no unit 7"),
        (("delete", "seven"), "a whole number from 1 up"),
        (("delete", "7", "--by", "nobody"), "nobody here is called “nobody”"),
        (("undo", "7"), "no change 7 to undo"),
        ((), "ACTION"),
    ],
)
def test_a_change_that_cannot_be_is_refused(words: tuple[str, ...], cause: str, capsys: Capsys) -> None:
    assert cause in refusal(memory(capsys, *words))


def test_the_index_is_made_anew(capsys: Capsys) -> None:
    keep(FERRY, RAIN)
    assert memory(capsys, "reindex").out == "the index is new\n"
    assert memory(capsys, "lookup", RAIN.source[:-1], "--source", "en", "--target", "rw").out.count("\n") == 3
