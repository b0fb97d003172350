"""The launcher, in a house of its own: one tiny locked package, and a program that says how it was called."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SHELLS = [shell for shell in ("sh", "dash", "bash", "busybox") if shutil.which(shell)]
# All that the launcher may use of the system; no Python and no uv among them.
# fmt: off
PROGRAMS = (
    "cat", "cmp", "cp", "cut", "dirname", "grep", "ln", "mkdir", "mv", "ps", "readlink", "rm", "sed", "sleep", "tr",
)
# fmt: on
SHELLCHECK = Path(sys.executable).with_name("shellcheck")
SAY = """
import json, os, sys
import tiny
print(json.dumps([tiny.VERSION, sys.argv[1:], os.getcwd(), sys.stdin.read()]))
sys.exit(7)
"""
# A pip that never ends, to be interrupted: it is reached once the environment's Python has been made.
STUCK = "import pathlib, time\npathlib.Path(__file__).with_name('reached').touch()\ntime.sleep(60)\n"

pytestmark = pytest.mark.server


@dataclass(frozen=True, slots=True)
class House:
    """A checkout with a space in its name, and the environment variables that it is run with."""

    root: Path
    variables: Mapping[str, str]

    def lock(self, version: str) -> None:
        """Writes the tiny package in a version, and a lock that asks for it."""
        index = Path(self.variables["PIP_FIND_LINKS"])
        path = index / f"tiny-{version}-py3-none-any.whl"
        with zipfile.ZipFile(path, "w") as wheel:
            wheel.writestr("tiny.py", f"VERSION = {version!r}\n")
            wheel.writestr(
                f"tiny-{version}.dist-info/METADATA", f"Metadata-Version: 2.1\nName: tiny\nVersion: {version}\n"
            )
            wheel.writestr(
                f"tiny-{version}.dist-info/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
            )
            wheel.writestr(
                f"tiny-{version}.dist-info/entry_points.txt", "[console_scripts]\ntiny = tiny:VERSION.upper\n"
            )
            wheel.writestr(f"tiny-{version}.dist-info/RECORD", "")
        lock = f"tiny=={version} \\\n    --hash=sha256:{sha256(path.read_bytes()).hexdigest()}\n"
        for name in ("run.txt", "test.txt"):
            (self.root / "requirements" / name).write_text(lock, encoding="utf-8")

    def start(self, *command: str | Path, cwd: Path | None = None, **variables: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            command or (self.root / "inkuru",),
            cwd=cwd or self.root,
            env={**self.variables, **variables},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def run(self, *command: str | Path, cwd: Path | None = None, **variables: str) -> tuple[int, str, str]:
        """Status, output and complaints of a run."""
        process = self.start(*command, cwd=cwd, **variables)
        out, err = process.communicate()
        return process.returncode, out, err

    def works(self, version: str = "1") -> str:
        """Runs it, sees that the program was called as it should be, and answers what the launcher said."""
        status, out, err = self.run(self.root / "inkuru", "intake", "a b")
        assert (status, json.loads(out)) == (7, [version, ["intake", "a b"], str(self.root), ""]), err
        assert sorted(path.name for path in self.root.glob(".venv*")) == [".venv"]
        return err

    def stick(self) -> Path:
        """Puts a pip that never ends in the place of the real one; answers the file that shows it was reached."""
        (wheel,) = (self.root / "requirements").glob("pip-*.whl")
        wheel.unlink()
        (wheel / "pip").mkdir(parents=True)
        (wheel / "pip" / "__main__.py").write_text(STUCK, encoding="utf-8")
        return wheel / "pip" / "reached"

    def unstick(self) -> None:
        for wheel in (self.root / "requirements").glob("pip-*.whl"):
            shutil.rmtree(wheel)
        place_pip(self.root)


def place_pip(root: Path) -> None:
    (wheel,) = (ROOT / "requirements").glob("pip-*.whl")
    shutil.copy(wheel, root / "requirements")


@pytest.fixture
def house(tmp_path: Path) -> House:
    root = tmp_path / "the house"
    (root / "requirements").mkdir(parents=True)
    (root / "src" / "inkuru").mkdir(parents=True)
    (root / "src" / "inkuru" / "__main__.py").write_text(SAY, encoding="utf-8")
    (tmp_path / "index").mkdir()
    shutil.copy(ROOT / "inkuru", root)
    place_pip(root)
    bare = tmp_path / "bare"
    bare.mkdir()
    for program in PROGRAMS:
        if found := shutil.which(program):
            (bare / program).symlink_to(found)
    (tmp_path / "python").mkdir()
    (tmp_path / "python" / "python3").symlink_to(Path(sys.base_prefix) / "bin" / f"python3.{sys.version_info.minor}")
    variables = {
        "PATH": f"{bare}:{tmp_path / 'python'}",
        "PIP_NO_INDEX": "1",
        "PIP_FIND_LINKS": str(tmp_path / "index"),
        "PIP_CONFIG_FILE": os.devnull,
        "HOME": str(tmp_path),
    }
    made = House(root, variables)
    made.lock("1")
    return made


def wait_for(path: Path, process: subprocess.Popen[str]) -> None:
    while not path.exists():
        assert process.poll() is None, process.communicate()
        time.sleep(0.02)


def bare(house: House) -> str:
    """The PATH without any Python."""
    return house.variables["PATH"].split(":")[0]


def test_it_makes_the_environment_once(house: House) -> None:
    assert "the environment is ready" in house.works()
    made = (house.root / ".venv").stat().st_ino
    began = time.monotonic()
    assert house.works() == ""
    sys.stdout.write(f"a run once it is made, with Python's own start: {time.monotonic() - began:.3f} s\n")
    assert (house.root / ".venv").stat().st_ino == made


def test_it_works_from_anywhere_and_through_links(house: House, tmp_path: Path) -> None:
    house.works()
    elsewhere = tmp_path / "else where"
    elsewhere.mkdir()
    (tmp_path / "absolute").symlink_to(house.root / "inkuru")
    (elsewhere / "relative").symlink_to("../absolute")
    (tmp_path / "folder").symlink_to(house.root)
    called = {
        command: json.loads(house.run(command, "x", cwd=elsewhere)[1])
        for command in ("../the house/inkuru", "./relative", str(tmp_path / "absolute"), "../folder/inkuru")
    }
    assert called == {command: ["1", ["x"], str(elsewhere), ""] for command in called}


@pytest.mark.parametrize("shell", SHELLS)
def test_it_works_in_every_shell(house: House, shell: str) -> None:
    command = [str(shutil.which(shell)), *(["sh"] if shell == "busybox" else []), "inkuru"]
    for _ in range(2):
        status, out, err = house.run(*command)
        assert (status, json.loads(out or "[]")) == (7, ["1", [], str(house.root), ""]), err


def test_it_notices_a_changed_lock(house: House) -> None:
    house.works()
    house.lock("2")
    assert "the environment is ready" in house.works("2")


def test_it_makes_the_environment_again_when_its_python_has_gone(house: House) -> None:
    house.works()
    python = house.root / ".venv" / "bin" / "python"
    python.unlink()
    python.symlink_to("/nowhere/python3")
    assert "the environment is ready" in house.works()


def test_it_may_be_moved(house: House) -> None:
    house.works()
    moved = House(house.root.rename(house.root.with_name("moved")), house.variables)
    assert moved.works() == ""


def test_installed_scripts_name_the_environment_that_stands(house: House) -> None:
    house.works()
    script = (house.root / ".venv" / "bin" / "tiny").read_text(encoding="utf-8")
    assert f"{house.root}/.venv/bin/python" in script


def test_it_needs_no_ensurepip(house: House, tmp_path: Path) -> None:
    """Debian keeps it in a package of its own; here it can't be imported either."""
    (tmp_path / "ensurepip.py").write_text("raise ImportError\n", encoding="utf-8")
    status, _, err = house.run(PYTHONPATH=str(tmp_path))
    assert status == 7, err


@pytest.mark.skipif(not shutil.which("uv"), reason="uv is not installed")
def test_it_uses_uv_where_present(house: House) -> None:
    folder = Path(bare(house))
    (folder / "uv").symlink_to(str(shutil.which("uv")))
    status, out, err = house.run(UV_NO_INDEX="1", UV_FIND_LINKS=house.variables["PIP_FIND_LINKS"], UV_OFFLINE="1")
    assert (status, json.loads(out)) == (7, ["1", [], str(house.root), ""]), err
    assert "with uv" in err


def test_it_goes_on_without_uv_when_uv_fails(house: House) -> None:
    uv = Path(bare(house)) / "uv"
    uv.write_text("#!/bin/sh\nexit 2\n", encoding="utf-8")
    uv.chmod(0o755)
    assert "uv could not; trying without it" in house.works()


def test_without_python_it_says_what_to_install(house: House) -> None:
    old = Path(bare(house)) / "python3"
    old.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")  # as one that is too old answers
    old.chmod(0o755)
    status, out, err = house.run(PATH=bare(house))
    assert (status, out, err.count("\n")) == (1, "", 1)
    assert err.startswith("inkuru: needs Python 3.11 to 3.14: ")
    assert not list(house.root.glob(".venv*"))


def test_a_package_that_is_not_the_locked_one_is_refused(house: House) -> None:
    house.works()
    before = (house.root / ".venv").stat().st_ino
    house.lock("2")
    for lock in (house.root / "requirements").glob("*.txt"):
        lock.write_text("tiny==2 --hash=sha256:" + "0" * 64 + "\n", encoding="utf-8")
    status, out, err = house.run()
    assert (status, out) == (1, "")
    assert "nothing was changed" in err
    assert [path.name for path in house.root.glob(".venv*")] == [".venv"]
    assert (house.root / ".venv").stat().st_ino == before


@pytest.mark.parametrize("sent", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_it_survives_being_interrupted_half_way(house: House, sent: signal.Signals) -> None:
    reached = house.stick()
    process = house.start()
    wait_for(reached, process)
    os.killpg(process.pid, sent)
    process.communicate()
    assert process.returncode != 0
    assert not (house.root / ".venv").exists()
    if sent != signal.SIGKILL:
        assert not list(house.root.glob(".venv*"))
    house.unstick()
    house.works()


def test_it_survives_being_killed_while_it_puts_the_new_one_in_place(house: House) -> None:
    house.works()
    (house.root / ".venv").rename(house.root / ".venv.old.1")
    (house.root / ".venv.new.1").mkdir()
    house.works()


def test_two_at_once_make_it_once(house: House) -> None:
    processes = [house.start(), house.start(), house.start()]
    said = [process.communicate() for process in processes]
    assert [json.loads(out)[0] for out, _ in said] == ["1", "1", "1"]
    assert sum("making the environment with" in err for _, err in said) == 1
    house.works()


def test_a_turn_left_by_a_dead_process_is_taken(house: House) -> None:
    """Also when its number now is another process's, this one's."""
    for owner in ("99999999@1", f"{os.getpid()}@1"):
        shutil.rmtree(house.root / ".venv", ignore_errors=True)
        (house.root / ".venv.turn").symlink_to(owner)
        house.works()


@pytest.mark.skipif(not SHELLCHECK.exists(), reason="shellcheck is not packaged for this machine")
def test_it_is_clean_by_shellcheck() -> None:
    done = subprocess.run(
        (SHELLCHECK, ROOT / "inkuru", ROOT / ".ci" / "run"), capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "")
