"""Processes that work beside everything else."""

import fcntl
import subprocess
import sys
from pathlib import Path

from inkuru.cli.background import alone

LEAVING = """
import time
from inkuru.cli.background import leave_when_closed
leave_when_closed()
print("here", flush=True)
time.sleep(600)
"""


def test_one_at_a_time_is_at_a_work_on_a_home(tmp_path: Path) -> None:
    def is_free(name: str) -> bool:
        with (tmp_path / "home" / name).open("w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return False
            return True

    with alone(tmp_path / "home", "work.lock"):
        assert (is_free("work.lock"), is_free("other.lock")) == (False, True)
    assert is_free("work.lock")


def test_it_is_gone_when_its_standard_input_closes() -> None:
    with subprocess.Popen(
        (sys.executable, "-c", LEAVING), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        assert process.stdin
        assert process.stdout.readline() == "here\n"
        process.stdin.close()
        assert process.wait(60) != 0
