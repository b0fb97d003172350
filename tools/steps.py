"""One step of the gate: a command, what it needs, and what came of it."""

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from tools.needs import Need, may_install, provide


@dataclass(frozen=True, slots=True)
class Count:
    """How many tests passed, failed and were skipped."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(self.passed + other.passed, self.failed + other.failed, self.skipped + other.skipped)

    def __str__(self) -> str:
        """The gate's closing line.

        >>> print(Count(12, 0, 1))
        12 passed, 0 failed, 1 skipped
        """
        return f"{self.passed} passed, {self.failed} failed" + (f", {self.skipped} skipped" if self.skipped else "")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a step; `left_out` says why it was not run, and is empty when it was."""

    name: str
    count: Count = Count()
    left_out: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """A command that succeeds or fails; `tests` when it is pytest, whose tests are then counted one by one.

    `within` opens what the command runs in, and gives variables that it is to see. After `limit` seconds it is stopped
    and has failed.
    """

    name: str
    command: tuple[str, ...]
    tests: bool = False
    needs: tuple[Need, ...] = ()
    within: Callable[[], AbstractContextManager[Mapping[str, str]]] = lambda: nullcontext({})
    limit: float = 30 * 60


def take(step: Step, surroundings: Mapping[str, str]) -> Outcome:
    """Runs a step and prints one line about it, then its whole output where it failed."""
    missing = "; ".join(filter(None, (provide(need, allowed=may_install()) for need in step.needs)))
    if missing:
        print(f"{step.name:<28} left out: {missing}", flush=True)
        return Outcome(step.name, left_out=missing)
    print(f"{step.name:<28} ", end="", flush=True)
    began = time.monotonic()
    count, said = _run(step, surroundings)
    lines = said.strip().splitlines() or [""]
    print(f"{'failed' if count.failed else 'ok':<7}{time.monotonic() - began:6.1f} s  {lines[-1].strip('= ')}")
    for line in lines:
        if count.failed or line.startswith("SKIPPED"):
            print(line)
    sys.stdout.flush()
    return Outcome(step.name, count)


def _run(step: Step, surroundings: Mapping[str, str]) -> tuple[Count, str]:
    with tempfile.TemporaryDirectory(prefix="inkuru-gate-") as folder:
        report = Path(folder) / "report.xml"
        reporting = (f"--junitxml={report}",) if step.tests else ()
        try:
            with step.within() as variables:
                done = _call((*step.command, *reporting), {**surroundings, **variables}, step.limit)
        except subprocess.SubprocessError as error:
            return Count(failed=1), f"{error}\n{getattr(error, 'output', None) or ''}"
        if step.tests:
            return count_tests(report, done.returncode), done.stdout
        return (Count(failed=1) if done.returncode else Count(passed=1)), done.stdout


def _call(command: tuple[str, ...], variables: Mapping[str, str], limit: float) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        env=variables,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        timeout=limit,
        check=False,
    )


def count_tests(report: Path, status: int) -> Count:
    """The tests of pytest's JUnit report; one failure where pytest failed without blaming a test."""
    if not report.exists():
        return Count(failed=1)
    suites = list(ElementTree.parse(report).getroot().iter("testsuite"))
    total, failed, wrong, skipped = (
        sum(int(suite.get(name, "0")) for suite in suites) for name in ("tests", "failures", "errors", "skipped")
    )
    bad = failed + wrong
    return Count(total - bad - skipped, bad or int(status != 0), skipped)
