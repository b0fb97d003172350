"""Processes that work beside everything else: one at a time on a home, and gone when whoever started them is."""

import fcntl
import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# How much less than others such a process asks of the machine.
LESS = 10


@contextmanager
def alone(home: Path, name: str) -> Iterator[None]:
    """Wait until no other process is at this work on a home; `name` is the file that they wait for."""
    home.mkdir(parents=True, exist_ok=True, mode=0o700)
    with (home / name).open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def leave_when_closed() -> None:
    """End this process when its standard input closes; whatever it was at is taken up by another."""
    threading.Thread(target=_await_close, daemon=True).start()


def _await_close() -> None:
    sys.stdin.buffer.read()
    os.kill(os.getpid(), signal.SIGTERM)
