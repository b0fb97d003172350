"""Whatever a user hands in, `inkuru intake` answers in one line and leaves the newsroom as it was."""

import gzip
import io
import json
import os
import socket
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from inkuru.formats.decoding import MAX_BYTES
from tests.cli.calling import Answer, refusal
from tests.cli.houses import run, surroundings

pytestmark = pytest.mark.server

ROOT = Path(__file__).resolve().parents[2]

EN = "Ferry sails again\n\nThe ferry left Rubavu on Friday morning with two hundred passengers on board.\n"
SW = "Feri yarejea safarini\n\nFeri iliondoka Rubavu Ijumaa asubuhi ikiwa na abiria mia mbili na mizigo mingi.\n"
FR = "Le bateau repart\n\nLe bateau a quitté Rubavu vendredi matin avec deux cents passagers à bord.\n"
DE = "Die Fähre fährt wieder\n\nDie Fähre verließ Rubavu am Freitagmorgen mit zweihundert Fahrgästen an Bord.\n"
RN = (
    "Umukuru w’igihugu yashitse i Gitega\n\nUmukuru w’igihugu yashitse i Gitega kuri uyu wa mbere, abanyagihugu benshi "
    "baraje kumwakira. Bavuze ko bipfuza amahoro n’iterambere mu gihugu cose, kandi ko ivyo vyose bishoboka.\n"
)


def archive(name: str) -> bytes:
    """A ZIP archive that holds one file."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as opened:
        opened.writestr(name, EN)
    return made.getvalue()


NONE_OF_OURS = "which is none of Kinyarwanda, English, Swahili; --language decides"

# What is in a file, and what is said of it after its name.
CONTENTS = {
    "empty": (b"", "is empty"),
    "white-space": (b" \n\t\r\n\n", "is empty"),
    "mark-only": (b"\xef\xbb\xbf", "is empty"),
    "wide-mark-only": (b"\xff\xfe", "is empty"),
    "invisible": ("\u00a0\n\u200b\n\u2060".encode(), "is empty"),
    "overrides": ("\u202e\u202d\n\u202e\n\u2066\u2069".encode(), "is empty"),
    "picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "is a PNG picture, not plain text"),
    "photograph": (b"\xff\xd8\xff\xe0\x00\x10JFIF", "is a JPEG picture, not plain text"),
    "archive": (archive("a.txt"), "is a ZIP archive or an office document such as .docx or .odt, not plain text"),
    "document": (
        archive("[Content_Types].xml"),
        "is a ZIP archive or an office document such as .docx or .odt, not plain text",
    ),
    "old-document": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is an old Office document, not plain text"),
    "rich-text": (b"{\\rtf1\\ansi Ferry sails}", "is an RTF document, not plain text"),
    "pdf": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "is a PDF document, not plain text"),
    "program": (Path(sys.executable).read_bytes()[:9_000], "is a program, not plain text"),
    "compressed": (gzip.compress(EN.encode()), "is a gzip archive, not plain text"),
    "database": (b"SQLite format 3\x00\x10\x00", "is a database, not plain text"),
    "web-page": (b"\n<!doctype html><title>Ferry</title>", "is a web page or XML, not plain text"),
    "nulls": (b"Ferry sails\n\nIt \x00left.", "line 3: holds the control character U+0000, so it is no plain text"),
    "controls": (b"Ferry \x08sails\nIt left.", "line 1: holds the control character U+0008, so it is no plain text"),
    "terminal": (b"Ferry\n\x1b[31mIt left.", "line 2: holds the control character U+001B, so it is no plain text"),
    "no-character": ("It\nleft\ufffe".encode(), "line 2: holds the control character U+FFFE, so it is no plain text"),
    "odd-wide": (("\ufeff" + EN).encode("utf-16-le")[:-1], "is broken UTF-16-LE at byte 192"),
    "lone-surrogate": (b"\xff\xfeF\x00\x00\xd8e\x00", "is broken UTF-16-LE at byte 2"),
    "lone-surrogate-big": (b"\xfe\xff\x00F\xdc\x00\x00e", "is broken UTF-16-BE at byte 2"),
    "surrogates-in-utf-8": (
        b"Ferry\n\xed\xa0\xbd left",
        "line 2: holds halves of characters (surrogates) in UTF-8, at byte 6",
    ),
    "no-encoding": (b"Ferry\nIt \x81\x8d left", "line 2: is neither UTF-8 nor UTF-16 nor Windows-1252, at byte 9"),
    "broken-utf-8": ("Ferry’s trip\nIt’s ".encode() + b"\xe2\x80", "line 2: is broken UTF-8, at byte 22"),
    "very-wide": (EN.encode("utf-32"), "line 1: holds the control character U+0000, so it is no plain text"),
    "one-line-of-10-mb": (b"a" * 10_000_000, "is larger than 5 MB, the most that a story may have"),
    "a-byte-too-much": (b"a " * (MAX_BYTES // 2) + b"a", "is larger than 5 MB, the most that a story may have"),
    "foot-only": (b"Kinyarwanda\nEnglish\nSwahili\n", "holds nothing but languages: no headline, no story"),
    "headline-only": (b"\nFerry sails again\n", "line 2: there is a headline and nothing below it"),
    "headline-and-foot": (b"Ferry sails again\n\nrw | en\n", "line 1: there is a headline and nothing below it"),
    "endless-headline": (b"a " * 5_000 + b"\nIt left.", "line 1: the headline has 9999 characters; the most is 1000"),
    "endless-paragraph": (b"Ferry\n" + b"a " * 5_001, "paragraph 1 has 10001 characters; the most is 10000"),
    "paragraphs": (b"Ferry\n" + b"It left.\n" * 100_000, "has 100000 paragraphs; the most is 20000"),
    "french": (FR.encode(), f"it reads as French, {NONE_OF_OURS}"),
    "german": (DE.encode(), f"it reads as German, {NONE_OF_OURS}"),
    "kirundi": (RN.encode(), f"it reads as Rundi, {NONE_OF_OURS}"),
    "too-short": (b"APR\n2-1\n", "it is too short to tell its language; --language decides"),
    "marks-only": (b"***\n---\n...", "it is too short to tell its language; --language decides"),
    "named.rw": (EN.encode(), "its name says Kinyarwanda, but it reads as English"),
    "named.sw": (FR.encode(), f"its name says Swahili, but it reads as French, {NONE_OF_OURS.partition(';')[0]}"),
}  # fmt: skip

FILES = {"good": EN, "new": SW, "bad": "", "a.en": EN, "a.English": EN, "a.sw": SW, "a.rw": SW}

UNKNOWN = "“fr” is none of the languages rw, en, sw"

# What is asked, in the yard that `yard` makes, and the whole answer.
REQUESTS = {
    "nothing": ("", "the following arguments are required: FILE"),
    "an unknown option": ("good.txt --fast", "unrecognized arguments: --fast"),
    "a missing file": ("nowhere.txt", "nowhere.txt: cannot be read: No such file or directory"),
    "a missing folder": ("nowhere/a.txt", "nowhere/a.txt: cannot be read: No such file or directory"),
    "a file as a folder": ("good.txt/a.txt", "good.txt/a.txt: cannot be read: Not a directory"),
    "another ending": ("a.docx", "a.docx: ends in .docx; a plain text story ends in .txt, .text, .md or in nothing"),
    "a folder without stories": ("barren", "barren: holds no file that ends in .txt"),
    "an empty folder": ("bare", "bare: holds no file that ends in .txt"),
    "a folder that holds itself": ("loop", "loop: holds no file that ends in .txt"),
    "a link to itself": ("ring.txt", "ring.txt: cannot be read: Too many levels of symbolic links"),
    "a link to nowhere": ("astray.txt", "astray.txt: cannot be read: No such file or directory"),
    "a pipe": ("pipe.txt", "pipe.txt: cannot be read: it is a pipe, a device or a socket; - reads standard input"),
    "a socket": ("socket", "socket: cannot be read: it is a pipe, a device or a socket; - reads standard input"),
    "a device": ("/dev/zero", "/dev/zero: cannot be read: it is a pipe, a device or a socket; - reads standard input"),
    "a name that is too long": ("x" * 300, "x" * 300 + ": cannot be read: File name too long"),
    "an unreadable file": ("locked.txt", "locked.txt: cannot be read: Permission denied"),
    "an unknown language": ("good.txt --language fr", UNKNOWN),
    "two languages": ("good.txt --language rw,en", "--language takes one language, not rw,en"),
    "an unknown language to be read in": ("good.txt --into rw,fr", UNKNOWN),
    "its own language to be read in": ("good.txt --into en", "good.txt: is in en itself; --into names other languages"),
    "an unknown source": ("good.txt --source fr", UNKNOWN),
    "a source of one file": (
        "good.txt --source en",
        "--source is for a story in several files, ferry.en.txt and ferry.rw.txt; there is none here",
    ),
    "two files in one language": (
        "a.en.txt a.English.txt",
        "a.English.txt: is the same story in the same language as a.en.txt, by their names",
    ),
    "a group with a wrong name": ("a.en.txt a.rw.txt", "a.rw.txt: its name says Kinyarwanda, but it reads as Swahili"),
    "a group in one language": (
        "a.en.txt a.sw.txt --language en",
        "a.en.txt: --language is for one text; the names of a group tell its languages",
    ),
    "a group without its source": ("a.en.txt a.sw.txt --source rw", "a.en.txt: none of its group is in rw"),
    "a bad file among good ones": ("good.txt new.txt bad.txt", "bad.txt: is empty"),
    "a bad file in a folder": ("mixed", "mixed/deep/bad.txt: is a PDF document, not plain text"),
    "an empty standard input": ("-", "-: is empty"),
    "an unknown person": ("new.txt --by nobody", "nobody here is called “nobody”"),
}  # fmt: skip


@pytest.fixture(scope="module")
def yard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with all that is wrong."""
    folder = tmp_path_factory.mktemp("yard")
    for name, (data, _) in CONTENTS.items():
        (folder / f"{name}.txt").write_bytes(data)
    for name, text in FILES.items():
        (folder / f"{name}.txt").write_text(text)
    for name in ("bare", "barren", "loop", "mixed/deep"):
        (folder / name).mkdir(parents=True)
    (folder / "a.docx").write_text(EN)
    (folder / "barren" / "notes.pdf").touch()
    (folder / "loop" / "back").symlink_to(folder / "loop")
    (folder / "mixed" / "good.txt").write_text(SW)
    (folder / "mixed" / "deep" / "bad.txt").write_bytes(b"%PDF-1.7")
    (folder / "ring.txt").symlink_to(folder / "ring.txt")
    (folder / "astray.txt").symlink_to(folder / "nowhere")
    (folder / "locked.txt").touch(mode=0)
    os.mkfifo(folder / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind(os.path.relpath(folder / "socket"))
        yield folder


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory, yard: Path) -> Iterator[Path]:
    """A newsroom that holds two stories, the second of them still in the write-ahead log of its database."""
    folder = tmp_path_factory.mktemp("home")
    assert run(folder, "intake", str(yard / "good.txt")).returncode == 0
    reader = sqlite3.connect(folder / "inkuru.sqlite3")
    reader.execute("SELECT count(*) FROM newsroom_story").fetchall()
    assert run(folder, "intake", str(yard / "a.sw.txt")).returncode == 0
    assert (folder / "inkuru.sqlite3-wal").stat().st_size > 0
    yield folder
    reader.close()


def drive(home: Path, yard: Path, calls: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The answers to calls, each in a process of its own."""
    environment = surroundings(home, {"DJANGO_SETTINGS_MODULE": "inkuru.config.settings", "PYTHONPATH": str(ROOT)})
    done = subprocess.run(
        (sys.executable, "-m", "tests.cli.driving", str(home)),
        input=json.dumps(calls),
        env=environment,
        cwd=yard,
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
    )
    answers: list[dict[str, Any]] = json.loads(done.stdout)
    return answers


def a_call(*words: str, stdin: bytes = b"") -> dict[str, Any]:
    return {"words": ["intake", *words], "stdin": stdin.hex(), "as_nobody": words == ("locked.txt",)}


@pytest.fixture(scope="module")
def answers(home: Path, yard: Path) -> dict[str, dict[str, Any]]:
    """The answer to each row of both tables."""
    calls = {name: a_call(f"{name}.txt") for name in CONTENTS}
    calls |= {name: a_call(*words.split()) for name, (words, _) in REQUESTS.items()}
    return dict(zip(calls, drive(home, yard, list(calls.values())), strict=True))


def line_of(answer: dict[str, Any]) -> str:
    """The one line that a call was refused with; fails where it was not, or where it left a trace."""
    assert answer["is_untouched"], answer
    return refusal(Answer(answer["code"], answer["out"], answer["err"]))


def test_the_tables_are_long_enough() -> None:
    assert len(CONTENTS) + len(REQUESTS) >= 40


@pytest.mark.parametrize("name", CONTENTS)
def test_a_bad_file_gets_one_line(answers: dict[str, dict[str, Any]], name: str) -> None:
    assert line_of(answers[name]) == f"inkuru intake: {name}.txt: {CONTENTS[name][1]}"


@pytest.mark.parametrize("name", REQUESTS)
def test_a_bad_request_gets_one_line(answers: dict[str, dict[str, Any]], name: str) -> None:
    assert line_of(answers[name]) == f"inkuru intake: {REQUESTS[name][1]}"


def test_standard_input_is_refused_like_a_file(home: Path, yard: Path) -> None:
    chosen = ["empty", "nulls", "a-byte-too-much", "french", "no-encoding"]
    found = drive(home, yard, [a_call("-", "--json", stdin=CONTENTS[name][0]) for name in chosen])
    assert [line_of(one) for one in found] == [f"inkuru intake: -: {CONTENTS[name][1]}" for name in chosen]


def test_bad_input_does_not_even_make_a_database(tmp_path: Path, yard: Path) -> None:
    (answer,) = drive(tmp_path, yard, [a_call("empty.txt")])
    assert line_of(answer) == "inkuru intake: empty.txt: is empty"
    assert [path.name for path in tmp_path.iterdir()] == ["secret-key"]


def test_good_input_is_taken_by_the_same_newsroom(home: Path, yard: Path, answers: object) -> None:
    (answer,) = drive(home, yard, [a_call("a.sw.txt", "--json")])
    assert (answer["code"], answer["err"], answer["is_untouched"]) == (0, "", True)
    (answer,) = drive(home, yard, [a_call("mixed/good.txt", "--language", "en", "--json")])
    assert (answer["code"], json.loads(answer["out"])["id"], answer["is_untouched"]) == (0, 3, False)
