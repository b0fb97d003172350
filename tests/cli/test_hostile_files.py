"""Whatever file is handed in, it is refused in one line or taken in, in bounded time and memory."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.cli.calling import Answer, refusal
from tests.cli.hostile_files import ANY_FILE, PLACE, Row
from tests.cli.hostile_units import OF_TMX, OF_XLIFF, OF_XLIFF_12, OF_XLIFF_21, TMX
from tests.cli.houses import run, surroundings

pytestmark = pytest.mark.server

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 5
MEGABYTES = 200

STORY = "Ferry sails again\n\nThe ferry left Rubavu on Friday morning with 412 people on board.\n\nrw\n"
# What a good edition has in the place of the first translation that is missing, and what one with a text has there.
MISSING = {
    "xliff": (
        '<target xml:lang="rw" state="needs-translation"/>',
        '<target xml:lang="rw" state="translated">{}</target>',
    ),
    "xliff2": ("</source></segment>", "</source><target>{}</target></segment>"),
}


@dataclass(frozen=True, slots=True)
class Trial:
    """A hostile file: the command that it is given to, what is in it, and what is said of it."""

    command: tuple[str, ...]
    kind: str
    row: Row


def trials() -> Iterator[tuple[str, Trial]]:
    """Every file, by name."""
    kinds: Mapping[str, tuple[tuple[str, ...], Mapping[str, Row]]] = {
        "tmx": (("memory", "import"), {**ANY_FILE, **OF_TMX}),
        "xliff": (("import",), {**ANY_FILE, **OF_XLIFF, **OF_XLIFF_12}),
        "xliff2": (("import",), {**ANY_FILE, **OF_XLIFF, **OF_XLIFF_21}),
    }
    for kind, (command, rows) in kinds.items():
        for name, row in rows.items():
            yield f"{kind}.{name}", Trial(command, kind, row)


TRIALS = dict(trials())


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A newsroom with a story that is to be translated."""
    folder = tmp_path_factory.mktemp("home")
    (folder / "ferry.txt").write_text(STORY)
    assert run(folder, "intake", str(folder / "ferry.txt")).returncode == 0
    return folder


@pytest.fixture(scope="module")
def good(home: Path) -> dict[str, bytes]:
    """A good file of each kind, with a translation at PLACE."""
    files = {"tmx": TMX}
    for kind, (missing, translated) in MISSING.items():
        text = run(home, "export", "edition", "1", "--language", "rw", "--format", kind).stdout
        assert missing in text, text
        files[kind] = text.replace(missing, translated.format(PLACE), 1).encode()
    return files


@pytest.fixture(scope="module")
def answers(home: Path, good: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """The answer to each trial, each in a process of its own."""
    yard = tmp_path_factory.mktemp("yard")
    # The first one leaves the log of the database there, empty, as all others do.
    calls = [a_call("export", "edition", "1", "--language", "rw")]
    for name, trial in TRIALS.items():
        change, _ = trial.row
        (yard / name).write_bytes(change(good[trial.kind]))
        calls.append(a_call(*trial.command, name))
    done = subprocess.run(
        (sys.executable, "-m", "tests.cli.driving", str(home)),
        input=json.dumps(calls),
        env=surroundings(home, {"DJANGO_SETTINGS_MODULE": "inkuru.config.settings", "PYTHONPATH": str(ROOT)}),
        cwd=yard,
        capture_output=True,
        text=True,
        check=True,
    )
    return dict(zip(TRIALS, json.loads(done.stdout)[1:], strict=True))


def a_call(*words: str) -> dict[str, Any]:
    return {"words": words, "stdin": "", "as_nobody": False, "cpu": SECONDS, "is_undone": True}


def test_the_tables_are_long_enough() -> None:
    assert len(TRIALS) >= 200
    assert sum(trial.row[1] is not None for trial in TRIALS.values()) >= 200


@pytest.mark.parametrize("name", TRIALS)
def test_a_hostile_file_is_refused_in_one_line_or_taken_in(answers: dict[str, dict[str, Any]], name: str) -> None:
    answer, (_, cause) = answers[name], TRIALS[name].row
    assert answer["megabytes"] <= MEGABYTES, answer
    if cause is None:
        assert (answer["code"], answer["err"]) == (0, ""), answer
        assert re.fullmatch(rf"{re.escape(name)}: .+\n", answer["out"])
        return
    assert answer["is_untouched"], answer
    line = refusal(Answer(answer["code"], answer["out"], answer["err"]))
    start = f"inkuru {TRIALS[name].command[0]}: {name}: "
    assert line.startswith(start), line
    assert re.fullmatch(rf"(line \d+: )?({cause})", line.removeprefix(start)), line
