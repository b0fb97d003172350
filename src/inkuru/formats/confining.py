"""Pages and documents are taken apart in a process of their own, with limits on memory, time and reach.

A hostile file can bring that process down and nothing else: the file is refused, and the next one gets a new process.
"""

import signal
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, Pipe
from pathlib import Path

from inkuru.formats.framing import CPU_SECONDS, OUT_OF_MEMORY, READY, WORN, unpacked
from inkuru.records import Article, Refusal

PROGRAM = ("-m", "inkuru.formats.converting")
WALL_SECONDS = 240
"""More than the processor time, since a busy machine lets a process wait."""
START_SECONDS = 120
MAX_ANSWER = 64 << 20
FILES_A_PROCESS = 500
"""What libraries keep of each file goes with the process."""

TOO_SLOW = f"takes more than {CPU_SECONDS:g} s to read"
TOO_LARGE = "takes too much memory to read"
# Why a process ended, from what it ended with.
ENDS = {-signal.SIGPROF: TOO_SLOW, -signal.SIGKILL: TOO_LARGE, OUT_OF_MEMORY: TOO_LARGE}


class Unconvertible(Refusal):
    """A file that cannot be read; the message is the cause."""


@dataclass(frozen=True, slots=True)
class _Worker:
    """A process and the line to it."""

    process: subprocess.Popen[bytes]
    line: Connection

    def end(self) -> None:
        self.line.close()
        self.process.kill()
        self.process.wait()


class Confinement:
    """The process, started when it is first needed. It serves one thread."""

    def __init__(self) -> None:
        self._worker: _Worker | None = None
        self._files = 0

    def read(self, kind: str, path: Path) -> Article:
        """The article in a file of a kind that `framing` names. Raises Unconvertible."""
        worker = self._present_worker()
        self._files += 1
        try:
            worker.line.send_bytes(f"{kind} {path.absolute()}".encode("utf-8", "surrogateescape"))
            if not worker.line.poll(WALL_SECONDS):
                self.close()
                raise Unconvertible(TOO_SLOW)
            answer, state = worker.line.recv_bytes(MAX_ANSWER), worker.line.recv_bytes(MAX_ANSWER)
        except (EOFError, OSError):
            raise Unconvertible(self._cause_of_end(worker)) from None
        if state == WORN:
            self.close()
        article = unpacked(answer)
        if isinstance(article, Article):
            return article
        raise Unconvertible(article)

    def close(self) -> None:
        """End the process, where there is one."""
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.end()

    def _present_worker(self) -> _Worker:
        if self._files >= FILES_A_PROCESS:
            self.close()
        if self._worker is None:
            self._worker, self._files = _start(), 0
        return self._worker

    def _cause_of_end(self, worker: _Worker) -> str:
        with suppress(subprocess.TimeoutExpired):
            worker.process.wait(WALL_SECONDS)
        code = worker.process.returncode
        self.close()
        return ENDS.get(code, "brings down what reads it")


def _start() -> _Worker:
    """Nothing of our environment goes along: it holds secrets."""
    ours, theirs = Pipe()
    with theirs:
        process = subprocess.Popen(
            (sys.executable, *PROGRAM, str(theirs.fileno())),
            pass_fds=(theirs.fileno(),),
            env={"PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONUTF8": "1", "OPENBLAS_NUM_THREADS": "1"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    worker = _Worker(process, ours)
    with suppress(EOFError, OSError):
        if ours.poll(START_SECONDS) and ours.recv_bytes(MAX_ANSWER) == READY:
            return worker
    worker.end()
    raise RuntimeError("the process that reads pages and documents does not start")
