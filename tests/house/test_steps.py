"""A step of the gate counts its tests, says one line when all is well and everything when it is not."""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from subprocess import SubprocessError

import pytest

from tools.needs import Need, may_install
from tools.steps import Count, Outcome, Step, take

SUITE = """
import pytest

def test_good(): pass
def test_bad(): assert "one" == "other"
@pytest.mark.skip(reason="the moon is full")
def test_skipped(): pass
@pytest.fixture
def broken(): raise OSError
def test_broken(broken): pass
"""


def python(code: str) -> tuple[str, ...]:
    return (sys.executable, "-c", code)


def pytest_on(path: Path) -> tuple[str, ...]:
    return (sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-rs", f"--rootdir={path.parent}", str(path))


def test_a_command_that_succeeds_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    step = Step("greeting", python("print('loading'); print('all is well')"))
    assert take(step, os.environ) == Outcome("greeting", Count(passed=1))
    said = capsys.readouterr().out
    assert said.startswith("greeting")
    assert said.endswith(" s  all is well\n")
    assert "loading" not in said


def test_a_command_that_fails_is_told_in_full(capsys: pytest.CaptureFixture[str]) -> None:
    step = Step("greeting", python("import sys; print('loading'); sys.exit('no greeting')"))
    assert take(step, os.environ) == Outcome("greeting", Count(failed=1))
    assert capsys.readouterr().out.endswith(" s  no greeting\nloading\nno greeting\n")


def test_tests_are_counted_one_by_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    suite = tmp_path / "test_suite.py"
    suite.write_text(SUITE, encoding="utf-8")
    step = Step("suite", pytest_on(suite), tests=True)
    assert take(step, os.environ) == Outcome("suite", Count(passed=1, failed=2, skipped=1))
    said = capsys.readouterr().out
    assert "1 failed, 1 passed, 1 skipped, 1 error in" in said.splitlines()[0]
    assert "the moon is full" in said


@pytest.mark.parametrize("suite", ["def test_", "def nothing(): pass", "raise OSError"])
def test_a_run_of_no_tests_has_failed(tmp_path: Path, suite: str) -> None:
    path = tmp_path / "test_suite.py"
    path.write_text(suite, encoding="utf-8")
    assert take(Step("suite", pytest_on(path), tests=True), os.environ).count == Count(failed=1)


def test_what_is_missing_leaves_a_step_out(capsys: pytest.CaptureFixture[str]) -> None:
    why = f"Lamp {'could not be' if may_install() else 'is not'} installed"
    step = Step("reading", python("print('read')"), needs=(Need("Lamp", bool, ways=()),))
    assert take(step, os.environ) == Outcome("reading", left_out=why)
    assert capsys.readouterr().out == f"{'reading':<28} left out: {why}\n"


@contextmanager
def lamplight() -> Iterator[Mapping[str, str]]:
    yield {"LAMP": "lit"}


@contextmanager
def darkness() -> Iterator[Mapping[str, str]]:
    raise SubprocessError("no oil")
    yield {}


def test_a_step_sees_its_surroundings_and_nothing_else(capsys: pytest.CaptureFixture[str]) -> None:
    step = Step("reading", python("import os; print(os.environ['LAMP'], os.environ.get('MOON'))"), within=lamplight)
    take(step, {"LAMP": "out"})
    assert capsys.readouterr().out.endswith("  lit None\n")


def test_surroundings_that_fail_are_a_failure(capsys: pytest.CaptureFixture[str]) -> None:
    assert take(Step("reading", python(""), within=darkness), os.environ) == Outcome("reading", Count(failed=1))
    assert "no oil" in capsys.readouterr().out


def test_a_step_without_end_is_stopped(capsys: pytest.CaptureFixture[str]) -> None:
    assert take(Step("waiting", python("import time; time.sleep(60)"), limit=0.2), os.environ).count == Count(failed=1)
    assert "timed out" in capsys.readouterr().out
