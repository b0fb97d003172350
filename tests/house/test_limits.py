"""The limits of style: on what is long, badly named, untested or out of its room."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from inkuru.lang.language import codes

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "inkuru"
COMMANDS = PACKAGE / "cli" / "management" / "commands"
LINES = 400
LIMITED = {".py", ".html", ".css", ".js"}
EMPTY_NAMES = {"util", "utils", "helper", "helpers", "common", "misc"}
# They declare; what they declare is tested where it is used.
DECLARATIONS = {"__init__", "__main__", "apps", "urls", "wsgi"}

LANGUAGES = [[code] for code in codes()]

LONG = "def long() -> None:\n" + "    print()\n" * 31
TANGLED = (
    "def tangled(n: int) -> int:\n"
    + "".join(f"    if n == {i}:\n        n += {i}\n" for i in range(10))
    + "    return n\n"
)
INLINE = "def late() -> None:\n    import json\n\n    print(json)\n"


def files(*folders: str) -> Iterator[Path]:
    """What people write: not what Django generates, nor what Python leaves behind."""
    for folder in folders:
        for path in (ROOT / folder).rglob("*"):
            if path.is_file() and not {"__pycache__", "migrations"} & set(path.parts):
                yield path


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def listed(names: set[str]) -> str:
    """All of them, one a line: pytest shortens long differences."""
    return "\n".join(sorted(names))


def test_no_file_is_too_long() -> None:
    lengths = {
        named(path): len(path.read_text(encoding="utf-8").splitlines())
        for path in files("src", "tests", "tools", "bench")
        if path.suffix in LIMITED
    }
    assert {name: length for name, length in lengths.items() if length > LINES} == {}


@pytest.mark.parametrize(
    ("code", "rule"), [(LONG, "PLR0915"), (TANGLED, "C901"), (INLINE, "PLC0415"), ("# noqa", "PGH004")]
)
@pytest.mark.parametrize("room", ["src/inkuru/flow", "src/inkuru/lang/rw", "tests/flow", "tools", "bench"])
def test_ruff_holds_the_limits_on_functions(room: str, code: str, rule: str) -> None:
    done = subprocess.run(
        (sys.executable, "-m", "ruff", "check", "--no-cache", f"--stdin-filename={room}/planted.py", "-"),
        cwd=ROOT,
        input=code,
        capture_output=True,
        text=True,
        check=False,
    )
    assert rule in done.stdout


def test_nobody_is_excused_from_the_limits() -> None:
    excused = [
        f"{named(path)}:{number}"
        for path in files("src")
        if path.suffix == ".py"
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if "noqa" in line and any(rule in line for rule in ("C901", "PLR0915", "PLC0415"))
    ]
    assert excused == []


def test_no_file_has_a_name_that_says_nothing() -> None:
    found = {
        named(path) for path in files("src", "tests", "tools", "bench") if EMPTY_NAMES & {path.stem, path.parent.name}
    }
    assert found == set()


def test_every_module_has_tests_under_its_name() -> None:
    tests = {path.stem.removeprefix("test_") for path in (ROOT / "tests").rglob("test_*.py")}
    untested = {named(path) for path in files("src") if is_tested_by_name(path) and not tests & names_of_tests(path)}
    assert untested == set(), listed(untested)


def is_tested_by_name(path: Path) -> bool:
    """Commands are doors: they are called in the tests of the shell, as the next test sees."""
    return path.suffix == ".py" and path.stem not in DECLARATIONS and path.parent != COMMANDS


def names_of_tests(path: Path) -> set[str]:
    """A module's own, or that of a package inside its room; a language's tables may be tested together."""
    if path.parent == PACKAGE:
        return {path.stem}
    room, *packages, _file = path.relative_to(PACKAGE).parts
    # Records hold no behaviour: one file tests what all of them keep.
    together = {"records"} if room == "records" else set()
    return {path.stem, *packages} | together | ({"tables"} if room == "lang" and packages[:1] in LANGUAGES else set())


def test_every_command_is_called_in_a_test() -> None:
    tests = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests" / "cli").rglob("*.py"))
    commands = {path.stem for path in COMMANDS.glob("[!_]*.py")}
    uncalled = {name for name in commands if f'"{name}"' not in tests}
    assert uncalled == set(), listed(uncalled)


def test_the_environment_is_read_in_config_only() -> None:
    readers = {
        named(path)
        for path in files("src")
        if path.suffix == ".py" and PACKAGE / "config" not in path.parents and reads_environment(path)
    }
    assert readers == set(), listed(readers)


def reads_environment(path: Path) -> bool:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    words = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    words |= {
        alias.name for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom) for alias in node.names
    }
    return bool(words & {"environ", "environb", "getenv", "environs"})
