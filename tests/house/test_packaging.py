"""The package works without the checkout: a wheel holds all of it, and its console script runs."""

import re
import subprocess
import sys
import sysconfig
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PINNED = re.compile(r"^([a-z0-9.-]+)==(\S+)(?: ; .*)? \\$", re.MULTILINE)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = (sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder))
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (made,) = folder.glob("inkuru-*.whl")
    return made


def test_the_wheel_holds_every_file_of_the_package(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        held = {name for name in packed.namelist() if name.startswith("inkuru/")}
    package = ROOT / "src" / "inkuru"
    written = {
        path.relative_to(package.parent).as_posix()
        for path in package.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert held == written


def test_the_wheel_carries_the_licence(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        (name,) = (name for name in packed.namelist() if name.endswith("licenses/LICENSE"))
        assert packed.read(name) == (ROOT / "LICENSE").read_bytes()


@pytest.mark.server
def test_the_installed_program_runs_without_the_checkout(wheel: Path, tmp_path: Path) -> None:
    environment = tmp_path / "environment"
    venv.create(environment, with_pip=False, symlinks=True)
    python = environment / "bin" / "python"
    (pip,) = (ROOT / "requirements").glob("pip-*.whl")
    install = (python, f"{pip}/pip", "install", "--quiet", "--no-deps", "--no-index", wheel)
    subprocess.run(install, check=True, capture_output=True)
    (site,) = environment.glob("lib/python3.*/site-packages")
    # The locked packages are those that run these tests; they come after the installed package on the path.
    (site / "locked.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    for arguments in (["-c", "import inkuru; print(inkuru.__file__)"], [environment / "bin" / "inkuru", "--help"]):
        done = subprocess.run(
            (python, *arguments),
            cwd=tmp_path,
            env={"PATH": "/usr/bin:/bin", "INKURU_HOME": str(tmp_path / "home")},
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.startswith((str(site), "Inkuru"))


def pins(lock: str) -> set[tuple[str, str]]:
    return set(PINNED.findall((ROOT / "requirements" / lock).read_text(encoding="utf-8")))


def test_every_locked_package_has_hashes() -> None:
    for lock in ("run.txt", "test.txt"):
        text = (ROOT / "requirements" / lock).read_text(encoding="utf-8")
        entries = re.split(r"\n(?=[a-z])", text.strip())
        assert [entry for entry in entries if not PINNED.match(entry) or "--hash=sha256:" not in entry] == []


def test_the_tests_run_on_the_packages_that_run() -> None:
    assert pins("run.txt") <= pins("test.txt")


def test_every_dependency_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for lock, wanted in (
        ("run.txt", project["dependencies"]),
        ("test.txt", project["dependencies"] + project["optional-dependencies"]["test"]),
    ):
        names = {re.split(r"[^A-Za-z0-9_.-]", line, maxsplit=1)[0].lower().replace("_", "-") for line in wanted}
        assert names - {name for name, _ in pins(lock)} == set()


def test_locks_name_no_place() -> None:
    """Where packages come from is the machine's business, not the project's."""
    for lock in (ROOT / "requirements").glob("*.txt"):
        text = lock.read_text(encoding="utf-8")
        assert re.findall(r"://|--index-url|--find-links|--extra-index-url", text) == []
