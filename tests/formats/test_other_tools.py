"""The Translate Toolkit reads what we write and writes what we read. It runs as a program of its own."""

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from inkuru.formats.tmx import read_units, write_units
from inkuru.formats.xliff import Progress, read_document, write_document
from inkuru.records import TranslationUnit
from tests.formats.test_tmx import OURS
from tests.formats.test_xliff import DOCUMENT, UNITS, VERSIONS

CATALOGUE = r"""msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\n"

# From the desk.
#: story.c:1
msgid "The ferry sails."
msgstr "Ubwato buragenda."

msgid "Line one\nLine two <b>bold</b> & \"quoted\""
msgstr "Umurongo wa mbere\nUwa kabiri <b>igicucu</b> & “amagambo”"

#, fuzzy
msgid "Perhaps"
msgstr "Wenda"

msgid "Nothing"
msgstr ""
"""

# Opens a file, tells what is in it, translates what is not translated yet, and saves it.
WORK = """
import json, sys
from importlib import import_module
path, module, kind, out, text = sys.argv[1:]
store = getattr(import_module(module), kind).parsefile(path)
print(json.dumps([[unit.getid(), unit.source, unit.target] for unit in store.units]))
for unit in store.units:
    if not unit.target:
        unit.target = text
store.savefile(out)
"""
STORES = {"1.2": ("translate.storage.xliff", "xlifffile"), "2.1": ("translate.storage.xliff2", "Xliff2File")}
# What the toolkit makes of marks: in 1.2 it shows the codes, in 2.1 it leaves them out.
MARKED = {"1.2": "<i>Ubwato</i> <b>buragenda</b> 1\u00a0< 2", "2.1": "Ubwato buragenda 1\u00a0< 2"}


def work(path: Path, store: tuple[str, str], text: str = "") -> list[list[Any]]:
    """Let the toolkit work on a file in its place; what it read there."""
    done = subprocess.run(
        (sys.executable, "-c", WORK, path, *store, path, text), capture_output=True, text=True, check=True
    )
    told: list[list[Any]] = json.loads(done.stdout)
    return told


@pytest.mark.parametrize("version", VERSIONS)
def test_the_toolkit_reads_an_edition_and_gives_it_back(version: str, tmp_path: Path) -> None:
    path = tmp_path / "story.xlf"
    path.write_bytes(write_document(DOCUMENT, version=version))
    told = work(path, STORES[version], "Ubwato bwongeye")
    assert [one[0].rpartition("\x04")[2] for one in told] == [unit.id for unit in UNITS]
    assert [one[2] or None for one in told] == [
        None,
        MARKED[version],
        *(unit.target for unit in UNITS[2:]),
    ]
    # In 1.2 the toolkit calls approved what it translates; in 2.1 it leaves the state as it was.
    progress = {"1.2": Progress.DONE, "2.1": Progress.MISSING}[version]
    expected = replace(UNITS[0], target="Ubwato bwongeye", progress=progress)
    assert read_document(path) == replace(DOCUMENT, units=(expected, *UNITS[1:]))


def test_the_toolkit_makes_a_catalogue_of_an_edition(tmp_path: Path) -> None:
    path, catalogue = tmp_path / "story.xlf", tmp_path / "story.po"
    path.write_bytes(write_document(DOCUMENT, version="1.2"))
    run("xliff2po", str(path), str(catalogue))
    text = catalogue.read_text(encoding="utf-8")
    assert text.count('\nmsgid "') - text.count('\nmsgid ""\nmsgstr') == len(UNITS)
    assert 'msgid "“Good.”"\nmsgstr "“Byiza.”"' in text


@pytest.mark.parametrize(("source", "target"), [("en", "rw"), ("en-GB", "rw-RW"), ("en_US", "kin"), ("EN_US", "RW_RW")])
def test_a_memory_that_the_toolkit_made_is_read(source: str, target: str, tmp_path: Path) -> None:
    catalogue, path = tmp_path / "words.po", tmp_path / "words.tmx"
    catalogue.write_text(CATALOGUE, encoding="utf-8")
    run("po2tmx", "-l", target, "--source-language", source, str(catalogue), str(path))
    assert list(read_units(path)) == [
        TranslationUnit("en", "The ferry sails.", "rw", "Ubwato buragenda."),
        TranslationUnit(
            "en",
            'Line one\nLine two <b>bold</b> & "quoted"',
            "rw",
            "Umurongo wa mbere\nUwa kabiri <b>igicucu</b> & “amagambo”",
        ),
    ]


def test_the_toolkit_reads_our_memory_and_gives_it_back(tmp_path: Path) -> None:
    path = tmp_path / "ours.tmx"
    with path.open("wb") as file:
        write_units(OURS, file)
    told = work(path, ("translate.storage.tmx", "tmxfile"))
    assert [tuple(one[1:]) for one in told] == [(unit.source, unit.target) for unit in OURS]
    assert tuple(read_units(path)) == OURS


def run(command: str, *words: str) -> None:
    """A command of the toolkit, beside this Python."""
    program = Path(sys.executable).with_name(command)
    done = subprocess.run(
        (program, "--progress=none", "--errorlevel=traceback", *words), capture_output=True, text=True, check=True
    )
    assert "WARNING" not in done.stderr, done.stderr
