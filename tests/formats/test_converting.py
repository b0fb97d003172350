"""The confined process answers, and reaches for nothing but the file."""

import signal
import subprocess
import sys
from multiprocessing.connection import Pipe
from pathlib import Path
from threading import Thread

import pytest

from inkuru.formats import converting
from inkuru.formats.converting import convert, serve
from inkuru.formats.framing import CPU_SECONDS, DOCUMENT, PAGE, READY, unpacked
from inkuru.records import Article
from tests.formats.documents import body, docx, paragraph

PROGRAM = """
import sys
from inkuru.formats.converting import confine

confine()
try:
    eval(sys.argv[1])
except PermissionError as error:
    sys.stderr.write(str(error))
"""


@pytest.mark.parametrize(
    ("deed", "refused"),
    [
        ("__import__('socket').create_connection(('127.0.0.1', 9))", "socket."),
        ("__import__('socket').getaddrinfo('news.example', 80)", "socket.getaddrinfo"),
        ("__import__('urllib.request').request.urlopen('http://127.0.0.1:9')", "urllib.Request"),
        ("__import__('subprocess').run(['true'])", "subprocess.Popen"),
        ("__import__('os').system('true')", "os.system"),
        ("__import__('os').fork()", "os.fork"),
        ("__import__('os').execv('/bin/true', ['true'])", "os.exec"),
        ("open('made', 'w')", "open"),
        ("__import__('os').open('made', 65)", "open"),
        ("__import__('os').remove('kept')", "os.remove"),
        ("__import__('os').rename('kept', 'made')", "os.rename"),
        ("__import__('shutil').rmtree('.')", "shutil.rmtree"),
    ],
)
def test_what_is_not_needed_is_refused(deed: str, refused: str, tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("x", encoding="utf-8")
    done = subprocess.run(
        (sys.executable, "-c", PROGRAM, deed), cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stderr.startswith(refused)
    assert done.stderr.endswith(" is not allowed here")
    assert [path.name for path in tmp_path.iterdir()] == ["kept"]


def test_it_answers_until_the_line_is_closed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    limits = list[float]()
    monkeypatch.setattr(signal, "setitimer", lambda _kind, seconds: limits.append(seconds))
    path = tmp_path / "a story.docx"
    path.write_bytes(docx(body(paragraph("Ferry sails"), paragraph("It left."))))
    ours, theirs = Pipe()
    serving = Thread(target=serve, args=(theirs,))
    serving.start()
    with ours:
        assert ours.recv_bytes() == READY
        for kind in (DOCUMENT, PAGE):
            ours.send_bytes(f"{kind} {path}".encode())
        article, cause = unpacked(ours.recv_bytes()), (ours.recv_bytes(), unpacked(ours.recv_bytes()))[1]
        ours.recv_bytes()
    serving.join()
    theirs.close()
    assert isinstance(article, Article)
    assert article.headline == "Ferry sails"
    assert cause == "is a ZIP archive or an office document such as .docx or .odt, not a web page"
    assert limits == [CPU_SECONDS, 0] * 2


@pytest.mark.parametrize(
    ("error", "cause"),
    [
        (RecursionError(), "nests too deep"),
        (KeyError("w:x"), "cannot be read: KeyError"),
        (OSError("no main part"), "no main part"),
    ],
)
def test_whatever_breaks_is_a_cause(
    error: Exception, cause: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_file: object, *, address: str) -> Article:
        raise error

    path = tmp_path / "a.docx"
    path.touch()
    monkeypatch.setattr(converting, "READERS", {DOCUMENT: fail})
    assert convert(DOCUMENT, path) == cause


def test_a_file_that_is_not_there_or_is_a_folder_is_a_cause(tmp_path: Path) -> None:
    assert convert(PAGE, tmp_path / "gone.html") == "No such file or directory"
    assert convert(PAGE, tmp_path) == "Is a directory"
