"""A process that gave up its reach has none: no files, no programs, no more memory or time than it was allowed."""

import subprocess
import sys

import pytest

from inkuru.formats.limiting import DATA, measured

PROGRAM = "import sys; from inkuru.formats.limiting import give_up; give_up(memory=96 << 20, seconds=1); {deed}"


@pytest.mark.parametrize(
    ("deed", "said"),
    [
        ("open('x', 'w')", "open is not allowed here"),
        ("import socket; socket.socket().connect(('127.0.0.1', 1))", "is not allowed here"),
        ("import os; os.system('true')", "os.system is not allowed here"),
        ("bytearray(512 << 20)", "MemoryError"),
    ],
)
def test_what_was_given_up_is_refused(deed: str, said: str) -> None:
    done = subprocess.run(
        (sys.executable, "-c", PROGRAM.format(deed=deed)), capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert said in done.stderr.splitlines()[-1]


def test_it_knows_what_the_system_says_of_it() -> None:
    assert measured("VmNothing") == 0
    if sys.platform == "linux":
        assert measured(DATA) > 0
