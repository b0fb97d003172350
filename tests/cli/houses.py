"""A whole house for tests: `inkuru up` on a home of its own, as a real process."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

UP_WITHIN_SECONDS = 240
SITE = re.compile(r"site\s+(http\S+)/$", re.MULTILINE)
LINK = re.compile(r"sign in\s+(http\S+)")


@dataclass(frozen=True, slots=True)
class House:
    """Where it answers and what it printed."""

    home: Path
    process: "subprocess.Popen[str]"
    output: Path

    @property
    def said(self) -> str:
        """All that it has printed so far."""
        return self.output.read_text(encoding="utf-8")

    @property
    def url(self) -> str:
        """The address that it printed, without a slash at the end."""
        return found(SITE, self.said)

    @property
    def link(self) -> str:
        """The sign-in link that it printed."""
        return found(LINK, self.said)

    def stop(self, number: int = signal.SIGINT) -> int:
        """Send a signal to the main process and wait for its end; the exit code."""
        self.process.send_signal(number)
        return self.process.wait(20)


def found(pattern: re.Pattern[str], text: str) -> str:
    """The first group of a pattern that must occur."""
    match = pattern.search(text)
    assert match, text
    return match[1]


def surroundings(home: Path, variables: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment of a command on a home of its own."""
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("INKURU_", "DATABASE_", "DJANGO_"))
    }
    return kept | {"INKURU_HOME": str(home), "PYTHONUNBUFFERED": "1"} | dict(variables or {})


def run(home: Path, *words: str, timeout: float = 60) -> "subprocess.CompletedProcess[str]":
    """A command, to its end."""
    command = (sys.executable, "-P", "-m", "inkuru", *words)
    return subprocess.run(command, env=surroundings(home), capture_output=True, text=True, timeout=timeout, check=False)


@contextmanager
def house(home: Path, *words: str, variables: Mapping[str, str] | None = None) -> Iterator[House]:
    """`inkuru up` with these words, from the moment that it says where it is; stopped at the end."""
    home.parent.mkdir(parents=True, exist_ok=True)
    output = home.with_name(f"{home.name}.output")
    with output.open("w") as log:
        process = subprocess.Popen(
            (sys.executable, "-P", "-m", "inkuru", "up", *words),
            env=surroundings(home, variables),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
    built = House(home, process, output)
    try:
        await_words(built, "sign in")
        yield built
    finally:
        if process.poll() is None:
            built.stop()


def await_words(built: House, words: str) -> None:
    """Wait until the house has printed something."""
    end = time.monotonic() + UP_WITHIN_SECONDS
    while words not in built.said:
        assert built.process.poll() is None, built.said
        assert time.monotonic() < end, built.said
        time.sleep(0.05)


def free_port() -> int:
    """A port that nothing listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def children(process: int) -> Sequence[int]:
    """The processes that a process has started, as Linux tells."""
    listed = [path.read_text().split() for path in Path(f"/proc/{process}/task").glob("*/children")]
    return [int(one) for of_thread in listed for one in of_thread]


def is_alive(process: int) -> bool:
    """Whether a process runs; one that has ended and waits for its parent does not."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def await_end(processes: Sequence[int], seconds: float = 8) -> list[int]:
    """The processes that have not ended in time."""
    end = time.monotonic() + seconds
    while any(map(is_alive, processes)) and time.monotonic() < end:
        time.sleep(0.05)
    return [one for one in processes if is_alive(one)]
