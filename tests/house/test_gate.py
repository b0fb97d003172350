"""The gate's verdict, and what it keeps tests away from."""

from pathlib import Path

import pytest

from tools.gate import ROOT, STEPS, conclude, main, surroundings
from tools.steps import Count, Outcome

GOOD = Outcome("mypy", Count(passed=1))
TESTS = Outcome("tests", Count(passed=40, skipped=2))
BAD = Outcome("ruff", Count(failed=1))
LEFT_OUT = Outcome("tests in a browser", left_out="Chromium is not installed")


@pytest.mark.parametrize(
    ("outcomes", "strict", "said", "status"),
    [
        ((GOOD, TESTS), True, "41 passed, 0 failed, 2 skipped\n", 0),
        ((GOOD, BAD), False, "failed: ruff (0 passed, 1 failed)\n1 passed, 1 failed\n", 1),
        (
            (GOOD, LEFT_OUT),
            False,
            "left out: tests in a browser (Chromium is not installed)\n1 passed, 0 failed\n",
            0,
        ),
        (
            (GOOD, LEFT_OUT),
            True,
            "left out: tests in a browser (Chromium is not installed)\n1 passed, 1 failed\n",
            1,
        ),
    ],
)
def test_the_last_line_counts_everything(
    outcomes: tuple[Outcome, ...], strict: bool, said: str, status: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert conclude(outcomes, strict=strict) == status
    assert capsys.readouterr().out == said


def test_tests_never_see_a_real_newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgres://news@desk/real")
    monkeypatch.setenv("INKURU_HOME", "/srv/news")
    monkeypatch.setenv("INKURU_SECRET_KEY", "real")
    seen = {name: value for name, value in surroundings(tmp_path).items() if name.startswith(("INKURU", "DATABASE"))}
    assert seen == {"INKURU_HOME": str(tmp_path / "home")}


def test_arguments_go_to_pytest(capfd: pytest.CaptureFixture[str]) -> None:
    here = Path(__file__).relative_to(ROOT)
    assert main([f"{here}::test_tests_never_see_a_real_newsroom", "-p", "no:cacheprovider"]) == 0
    assert "1 passed" in capfd.readouterr().out


def test_every_kind_of_test_is_run_by_some_step() -> None:
    """Each combination of the markers that divide the tests is chosen by exactly one step on SQLite."""
    chosen = [
        step.command[step.command.index("-m", 3) + 1] for step in STEPS if step.tests and "-m" in step.command[3:]
    ]
    on_sqlite = [expression for expression in chosen if not expression.startswith("database")]
    kinds = [(browser, server) for browser in (False, True) for server in (False, True)]
    runs = {
        kind: sum(eval(expression, {"browser": kind[0], "server": kind[1]}) for expression in on_sqlite)
        for kind in kinds
    }
    assert runs == dict.fromkeys(kinds, 1)
