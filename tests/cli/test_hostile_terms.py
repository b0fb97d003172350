"""Whatever is handed to `inkuru terms import`, it is refused in one line, in bounded time and memory."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.calling import Answer, refusal
from tests.cli.hostile_terms import HARMLESS, TRIALS
from tests.cli.houses import run, surroundings

pytestmark = pytest.mark.server

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 5
MEGABYTES = 200


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A newsroom whose terms are those of the gazetteer."""
    folder = tmp_path_factory.mktemp("home")
    assert run(folder, "terms", "seed").returncode == 0
    return folder


@pytest.fixture(scope="module")
def answers(home: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """The answer to each trial, each in a process of its own."""
    yard = tmp_path_factory.mktemp("yard")
    # The first to open the database leaves a log beside it, whatever it does.
    calls: list[dict[str, Any]] = [{"words": ["terms", "check"], "stdin": "", "as_nobody": False}]
    for name, (ending, make, _) in TRIALS.items():
        (yard / f"{name}.{ending}").write_bytes(make())
        words = ["terms", "import", f"{name}.{ending}"]
        calls.append({"words": words, "stdin": "", "as_nobody": False, "cpu": SECONDS})
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


@pytest.mark.parametrize("name", TRIALS)
def test_a_hostile_file_is_refused_in_one_line(answers: dict[str, dict[str, Any]], name: str) -> None:
    answer, (ending, _, cause) = answers[name], TRIALS[name]
    line = refusal(Answer(answer["code"], answer["out"], answer["err"]))
    start = f"inkuru terms: {name}.{ending}: "
    assert line.startswith(start), line
    assert re.fullmatch(cause, line.removeprefix(start)), line
    assert (answer["is_untouched"], answer["megabytes"] <= MEGABYTES) == (True, True), answer


def test_there_are_enough_of_each_kind() -> None:
    kinds = [ending for ending, _, _ in TRIALS.values()]
    assert [kinds.count(kind) >= 20 for kind in ("tbx", "csv", "xlsx")] == [True] * 3


@pytest.mark.parametrize("name", HARMLESS)
def test_what_only_says_that_it_is_large_is_taken_in(home: Path, tmp_path: Path, name: str) -> None:
    path = tmp_path / "good.xlsx"
    path.write_bytes(HARMLESS[name])
    done = run(home, "terms", "import", str(path))
    counted = "(1 concepts are new, 0 changed, 0|0 concepts are new, 0 changed, 1) the same"
    assert re.fullmatch(rf"{path}: {counted}\n", done.stdout)
