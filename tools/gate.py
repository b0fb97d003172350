"""The gate: what must hold before a change goes in, fast things first.

`./inkuru test` runs it, and CI runs nothing else. `./inkuru test PATH…` hands its arguments to pytest for a quick run
of some tests.
"""

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from tools import postgres
from tools.needs import CHROMIUM, POSTGRESQL
from tools.steps import Count, Outcome, Step, take

ROOT = Path(__file__).resolve().parent.parent
PYTHON = sys.executable
PYTEST = (PYTHON, "-m", "pytest", "-rs")
# Where it matters which database it is: what data becomes, and the screens where people write at once.
ON_BOTH = (
    "tests/flow",
    "tests/newsroom",
    *(f"tests/desk/test_{name}.py" for name in ("board", "going_out", "once", "story", "talk", "workbench")),
)
# What a module of browser tests starts, it starts once.
WAITING = ("-n", "2", "--dist", "loadfile")
# Importing these does something: they start the program or the server.
NO_DOCTESTS = tuple(f"--ignore=src/inkuru/{name}" for name in ("__main__.py", "config/wsgi.py"))


@contextmanager
def on_postgres() -> Iterator[Mapping[str, str]]:
    """`DATABASE_URL` of a PostgreSQL that is there for one step."""
    programs = postgres.find_programs()
    if programs is None:
        raise subprocess.SubprocessError("PostgreSQL's programs have gone")
    with postgres.running(programs) as url:
        yield {"DATABASE_URL": url}


STEPS = (
    Step("ruff check", (PYTHON, "-m", "ruff", "check")),
    Step("ruff format", (PYTHON, "-m", "ruff", "format", "--check")),
    Step("import-linter", (str(Path(PYTHON).with_name("lint-imports")),)),
    Step("catalogue", (PYTHON, "tools/catalogue.py", "check")),
    Step("mypy", (PYTHON, "-m", "mypy")),
    Step("doctests", (*PYTEST, "--doctest-modules", *NO_DOCTESTS, "src/inkuru", "tools"), tests=True),
    Step("tests", (*PYTEST, "-n", "auto", "-m", "not browser and not server"), tests=True),
    Step(
        "tests on PostgreSQL",
        (*PYTEST, "-n", "auto", "-m", "database and not browser and not server", *ON_BOTH),
        tests=True,
        needs=(POSTGRESQL,),
        within=on_postgres,
    ),
    Step("tests of running programs", (*PYTEST, "-n", "auto", "-m", "server and not browser"), tests=True),
    Step("tests in a browser", (*PYTEST, *WAITING, "-m", "browser"), tests=True, needs=(CHROMIUM,)),
)


def main(arguments: Sequence[str]) -> int:
    """Runs the gate, or pytest alone when there are arguments; answers the exit status."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with tempfile.TemporaryDirectory(prefix="inkuru-gate-", ignore_cleanup_errors=True) as folder:
        variables = surroundings(Path(folder))
        try:
            if arguments:
                return subprocess.run((*PYTEST, *arguments), cwd=ROOT, env=variables, check=False).returncode
            return conclude([take(step, variables) for step in STEPS], strict=bool(os.environ.get("CI")))
        except KeyboardInterrupt:
            print("\nstopped")
            return 130


def surroundings(folder: Path) -> dict[str, str]:
    """The environment without what would lead to a real newsroom, and with `folder` for all that tests leave behind."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("INKURU_", "DATABASE_URL"))}
    return kept | {"INKURU_HOME": str(folder / "home"), "TMPDIR": str(folder)}


def conclude(outcomes: Sequence[Outcome], *, strict: bool) -> int:
    """Prints what failed and what was left out, then the closing line; `strict` fails what was left out."""
    for outcome in outcomes:
        if outcome.count.failed:
            print(f"failed: {outcome.name} ({outcome.count})")
        if outcome.left_out:
            print(f"left out: {outcome.name} ({outcome.left_out})")
    missing = sum(bool(outcome.left_out) for outcome in outcomes)
    total = sum((outcome.count for outcome in outcomes), Count(failed=missing if strict else 0))
    print(total)
    return int(total.failed > 0)


if __name__ == "__main__":
    os.chdir(ROOT)
    sys.exit(main(sys.argv[1:]))
