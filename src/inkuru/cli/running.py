"""An installation that runs: one `inkuru up` a home, the port it answers on, and the processes it looks after."""

import errno
import fcntl
import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import IO

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from inkuru.records import Refusal

APPLICATION = "inkuru.config.rsgi:open_port"
LOCK_NAME = "up.lock"
DEFAULT_PORT = 8000
PORTS_TRIED = 50
EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - compared with, not bound to

# How long children may take to finish what they are at when the house closes.
PARTING_SECONDS = 3
# A publisher that ends by itself is started again after this.
RESTART_SECONDS = 1.0
ANSWER_WITHIN_SECONDS = 60.0
ASK_EVERY_SECONDS = 0.05


@dataclass(frozen=True, slots=True)
class Place:
    """Where the house answers: an IP address and a port."""

    host: str
    port: int

    @property
    def url(self) -> str:
        """The address to type on this machine, without a slash at the end."""
        host = EVERYWHERE.get(self.host, self.host)
        return f"http://[{host}]:{self.port}" if ":" in host else f"http://{host}:{self.port}"


DEFAULT_PLACE = Place("127.0.0.1", DEFAULT_PORT)


class UpAlready(Exception):
    """`inkuru up` runs on this home. `url` is blank while it is still starting."""

    def __init__(self, url: str) -> None:
        self.url = url
        super().__init__(url)


class PortTaken(Refusal):
    """Something else answers on the port."""


@contextmanager
def claim(home: Path) -> Iterator[IO[str]]:
    """Hold a home for this process and its children; what is written to the file tells others where it runs.

    Raises UpAlready. The lock goes with the last process that holds it, however that ends.
    """
    home.mkdir(parents=True, exist_ok=True, mode=0o700)
    with (home / LOCK_NAME).open("a+", encoding="utf-8") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise UpAlready(_url(lock)) from None
        lock.truncate(0)
        yield lock
        lock.truncate(0)


def tell(lock: IO[str], place: Place) -> None:
    """Write into a claimed home where it runs."""
    lock.write(json.dumps({"url": place.url, "pid": os.getpid()}))
    lock.flush()


def running_url(home: Path) -> str:
    """Where `inkuru up` runs on a home; blank if it does not, or is still starting."""
    try:
        with (home / LOCK_NAME).open("r", encoding="utf-8") as lock:
            fcntl.flock(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except FileNotFoundError:
        return ""
    except BlockingIOError:
        with (home / LOCK_NAME).open("r", encoding="utf-8") as lock:
            return _url(lock)
    return ""


def _url(lock: IO[str]) -> str:
    lock.seek(0)
    try:
        return str(json.loads(lock.read())["url"])
    except ValueError:
        return ""


def find_place(host: str, port: int | None) -> Place:
    """A place that is free: the port that was asked for, or else the first free one from `DEFAULT_PORT` on.

    Raises Refusal for a host that is not this machine’s, PortTaken for a port that is not free.
    """
    address = _address(host)
    if port is not None:
        if not is_free(Place(address, port)):
            raise PortTaken(f"port {port} is taken by another program; choose one with --port")
        return Place(address, port)
    places = (Place(address, candidate) for candidate in range(DEFAULT_PORT, DEFAULT_PORT + PORTS_TRIED))
    free = next((place for place in places if is_free(place)), None)
    if free is None:
        raise PortTaken(f"the ports from {DEFAULT_PORT} on are all taken; choose one with --port")
    return free


def is_free(place: Place) -> bool:
    """Whether the port can be had. Raises Refusal when the system does not let us have it for another reason."""
    family = socket.AF_INET6 if ":" in place.host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        # What a program left behind that has ended is no hindrance; one that listens still is.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((place.host, place.port))
        except (PermissionError, OverflowError):
            raise Refusal(f"port {place.port} cannot be had; choose one from 1024 to 65535") from None
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise Refusal(f"{place.host}: {error.strerror}") from error
            return False
    return True


def _address(host: str) -> str:
    try:
        return str(socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)[0][4][0])
    except (socket.gaierror, UnicodeError):
        raise Refusal(f"“{host}” is no host name or address") from None


@dataclass(slots=True)
class Publisher:
    """The process that publishes, started again whenever it ends before it is stopped.

    It leaves when its standard input closes, so that it never outlives this process.
    """

    command: tuple[str, ...] = (sys.executable, "-P", "-m", "inkuru", "worker", "--until-closed")
    process: subprocess.Popen[bytes] | None = None
    stopping: threading.Event = field(default_factory=threading.Event)

    def start(self) -> None:
        """Start it and look after it in a thread."""
        threading.Thread(target=self._look_after, name="publisher", daemon=True).start()

    def stop(self) -> None:
        """Let it finish what it is at; after `PARTING_SECONDS` it is killed, which harms nothing that it writes."""
        self.stopping.set()
        process = self.process
        if process is None or process.stdin is None:
            return
        process.stdin.close()
        try:
            process.wait(PARTING_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def _look_after(self) -> None:
        while not self.stopping.is_set():
            # Its own session: Ctrl-C is for us, and we tell it to leave.
            with subprocess.Popen(self.command, stdin=subprocess.PIPE, start_new_session=True) as self.process:
                self.process.wait()
            self.stopping.wait(RESTART_SECONDS)


@dataclass(slots=True)
class Errand:
    """A process that is sent whenever there is something to do for it, one at a time.

    It leaves when its standard input closes, so that it never outlives this process, and may be ended at any moment.
    """

    command: tuple[str, ...]
    process: subprocess.Popen[bytes] | None = None

    def send(self) -> None:
        """Start it, unless it is still on its way."""
        if not self.is_running():
            self.stop()
            self.process = subprocess.Popen(self.command, stdin=subprocess.PIPE, start_new_session=True)

    def is_running(self) -> bool:
        """Whether it has not come back yet."""
        return self.process is not None and self.process.poll() is None

    def stop(self) -> None:
        """End it where it is."""
        if self.process is None or self.process.stdin is None:
            return
        self.process.stdin.close()
        self.process.kill()
        self.process.wait()
        self.process = None


def serve(place: Place, *, workers: int, on_answer: Callable[[], None]) -> None:
    """Serve until SIGINT, SIGTERM or SIGHUP; `on_answer` is called once the port answers.

    A serving process that dies is replaced; when it dies again within seconds everything stops, with SystemExit(1).
    """
    server = Granian(
        APPLICATION,
        address=place.host,
        port=place.port,
        interface=Interfaces.RSGI,
        factory=True,
        workers=workers,
        websockets=False,
        respawn_failed_workers=True,
        workers_kill_timeout=PARTING_SECONDS,
        log_level=LogLevels.error,
    )
    publisher = Publisher()
    # Granian reloads on SIGHUP, which to us is the terminal that was closed.
    server.on_startup(partial(signal.signal, signal.SIGHUP, server.signal_handler_interrupt))
    server.on_startup(publisher.start)
    server.on_startup(threading.Thread(target=_await_answer, args=(place, on_answer), daemon=True).start)
    try:
        server.serve()
    finally:
        publisher.stop()


def _await_answer(place: Place, on_answer: Callable[[], None]) -> None:
    end = time.monotonic() + ANSWER_WITHIN_SECONDS
    while time.monotonic() < end:
        time.sleep(ASK_EVERY_SECONDS)
        if answers(place):
            on_answer()
            return


def answers(place: Place) -> bool:
    """Whether an HTTP server answers there."""
    host = EVERYWHERE.get(place.host, place.host)
    connection = http.client.HTTPConnection(host, place.port, timeout=5)
    try:
        connection.request("HEAD", "/")
        connection.getresponse()
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
    return True
