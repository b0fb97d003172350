"""A file that brings its process down is refused, and the next one is read."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from inkuru.formats import confining
from inkuru.formats.confining import TOO_LARGE, TOO_SLOW, Confinement, Unconvertible
from inkuru.formats.framing import DOCUMENT, PAGE
from tests.formats.documents import body, docx, paragraph

STORY = "<p>The boat left Rubavu on Friday with 284 passengers, and the market was glad of it.</p>"
# Stands in for the process: what its file holds is what it does once it is asked.
STAND_IN = """
import os, resource, signal, sys, time
from multiprocessing.connection import Connection
from pathlib import Path

line = Connection(int(sys.argv[1]))
line.send_bytes(b"ready")
while True:
    path = line.recv_bytes().decode().partition(" ")[2]
    exec(Path(path).read_text())
"""
ANSWER = 'line.send_bytes(b\'{"cause": "%s"}\'); line.send_bytes(b"%s")'

# Tells a number as the cause.
TELL = """line.send_bytes(b'{"cause": "' + str(int(%s)).encode() + b'"}'); """


@pytest.fixture
def confinement() -> Iterator[Confinement]:
    confinement = Confinement()
    yield confinement
    confinement.close()


@pytest.fixture
def stand_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(confining, "PROGRAM", ("-c", STAND_IN))


def refusal(confinement: Confinement, kind: str, path: Path) -> str:
    with pytest.raises(Unconvertible) as refused:
        confinement.read(kind, path)
    return str(refused.value)


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_pages_and_documents_are_read_in_one_process(confinement: Confinement, tmp_path: Path) -> None:
    page = write(
        tmp_path / "a page.html", f"<html><title>Ferry sails</title><body><article>{STORY * 3}</article></html>"
    )
    document = tmp_path / "a.docx"
    document.write_bytes(docx(body(paragraph("Ferry sails"), paragraph("It left."))))
    assert confinement.read(PAGE, page).headline == "Ferry sails"
    worker = confinement._worker
    assert confinement.read(DOCUMENT, document).headline == "Ferry sails"
    assert refusal(confinement, PAGE, document).startswith("is a ZIP archive")
    assert confinement._worker is worker
    assert worker is not None
    confinement.close()
    assert worker.process.returncode is not None


@pytest.mark.usefixtures("stand_in")
@pytest.mark.parametrize(
    ("deed", "cause"),
    [
        ("os._exit(12)", TOO_LARGE),
        ("os.kill(os.getpid(), signal.SIGKILL)", TOO_LARGE),
        ("os.kill(os.getpid(), signal.SIGPROF)", TOO_SLOW),
        ("os.kill(os.getpid(), signal.SIGSEGV)", "brings down what reads it"),
        ("os._exit(0)", "brings down what reads it"),
        ("line.close(); os._exit(3)", "brings down what reads it"),
        ("signal.setitimer(signal.ITIMER_PROF, 0.01)\nwhile True: pass", TOO_SLOW),
    ],
)
def test_the_end_of_the_process_is_a_cause(deed: str, cause: str, confinement: Confinement, tmp_path: Path) -> None:
    path = write(tmp_path / "a", deed)
    assert refusal(confinement, PAGE, path) == cause
    assert refusal(confinement, PAGE, write(tmp_path / "b", ANSWER % ("is empty", "ready"))) == "is empty"


@pytest.mark.usefixtures("stand_in")
def test_a_process_that_says_nothing_is_ended(
    confinement: Confinement, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(confining, "WALL_SECONDS", 0.01)
    assert refusal(confinement, PAGE, write(tmp_path / "a", "time.sleep(600)")) == TOO_SLOW
    assert confinement._worker is None


@pytest.mark.usefixtures("stand_in")
@pytest.mark.parametrize(("state", "files", "is_new"), [("worn", 9, True), ("ready", 1, True), ("ready", 9, False)])
def test_a_worn_process_is_followed_by_another(
    state: str, files: int, is_new: bool, confinement: Confinement, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(confining, "FILES_A_PROCESS", files)
    path = write(tmp_path / "a", TELL % "os.getpid()" + f"line.send_bytes({state.encode()!r})")
    first, second = (refusal(confinement, PAGE, path) for _ in range(2))
    assert (first != second) is is_new


def test_no_secret_goes_along(confinement: Confinement, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgres://secret")
    monkeypatch.setattr(confining, "PROGRAM", ("-c", STAND_IN))
    path = write(tmp_path / "a", TELL % "('DATABASE_URL' in os.environ)" + "line.send_bytes(b'ready')")
    assert refusal(confinement, PAGE, path) == "0"


def test_a_process_that_does_not_start_is_told(confinement: Confinement, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(confining, "PROGRAM", ("-c", "raise SystemExit"))
    with pytest.raises(RuntimeError, match="does not start"):
        confinement.read(PAGE, Path("a.html"))


def test_the_libraries_stay_out_of_other_processes() -> None:
    program = "import sys, inkuru.formats.articles; print({'trafilatura', 'mammoth', 'numpy'} & set(sys.modules))"
    done = subprocess.run((sys.executable, "-c", program), capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"
