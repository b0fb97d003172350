"""Ports, the claim on a home, and what is told of it."""

import json
import os
import socket
import sys
import time
from pathlib import Path

import pytest

from inkuru.cli.running import (
    DEFAULT_PORT,
    Errand,
    Place,
    PortTaken,
    Publisher,
    UpAlready,
    answers,
    claim,
    find_place,
    is_free,
    running_url,
    tell,
)
from inkuru.records import Refusal
from tests.cli.houses import await_end, is_alive

HERE = "127.0.0.1"


@pytest.mark.parametrize(
    ("host", "url"),
    [
        ("127.0.0.1", "http://127.0.0.1:8000"),
        ("0.0.0.0", "http://127.0.0.1:8000"),
        ("::", "http://[::1]:8000"),
        ("fe80::1", "http://[fe80::1]:8000"),
    ],
)
def test_a_place_has_an_address_to_type(host: str, url: str) -> None:
    assert Place(host, 8000).url == url


def test_a_home_is_claimed_once(tmp_path: Path) -> None:
    home = tmp_path / "new"
    assert running_url(home) == ""
    with claim(home) as lock:
        with pytest.raises(UpAlready) as starting, claim(home):
            pass
        assert starting.value.url == ""
        tell(lock, Place(HERE, 8001))
        with pytest.raises(UpAlready) as running, claim(home):
            pass
        assert running.value.url == running_url(home) == "http://127.0.0.1:8001"
        assert json.loads((home / "up.lock").read_text())["pid"] == os.getpid()
    assert running_url(home) == ""
    with claim(home):
        assert (home / "up.lock").read_text() == ""


def test_a_port_is_found_asked_for_and_refused() -> None:
    with socket.create_server((HERE, 0)) as other:
        taken = other.getsockname()[1]
        assert not is_free(Place(HERE, taken))
        with pytest.raises(PortTaken, match=f"port {taken} is taken by another program"):
            find_place(HERE, taken)
        assert DEFAULT_PORT <= find_place("localhost", None).port < DEFAULT_PORT + 50
    assert find_place(HERE, taken) == Place(HERE, taken)


def test_a_host_that_is_not_here_is_refused() -> None:
    with pytest.raises(Refusal, match="“no host” is no host name or address"):
        find_place("no host", 8000)
    with pytest.raises(Refusal, match=r"192\.0\.2\.1: "):
        find_place("192.0.2.1", 8000)


def test_nobody_answers_where_nobody_listens() -> None:
    with socket.create_server((HERE, 0)) as other:
        free = other.getsockname()[1]
    assert not answers(Place(HERE, free))


@pytest.mark.server
def test_the_publisher_is_started_again_and_stopped() -> None:
    publisher = Publisher((sys.executable, "-c", "import sys; sys.stdin.read()"))
    publisher.start()
    first = await_process(publisher, None)
    os.kill(first, 9)
    second = await_process(publisher, first)
    publisher.stop()
    assert await_end([first, second], 1) == []


@pytest.mark.server
def test_a_publisher_that_does_not_listen_is_killed() -> None:
    publisher = Publisher((sys.executable, "-c", "import time; time.sleep(60)"))
    publisher.start()
    process = await_process(publisher, None)
    publisher.stop()
    assert not is_alive(process)


@pytest.mark.server
def test_an_errand_is_run_once_at_a_time_and_ended_where_it_is() -> None:
    errand = Errand((sys.executable, "-c", "import time; time.sleep(60)"))
    assert not errand.is_running()
    errand.stop()
    errand.send()
    first = errand.process
    assert first is not None
    errand.send()
    assert errand.process is first
    os.kill(first.pid, 9)
    first.wait()
    errand.send()
    assert errand.process is not None
    second = errand.process.pid
    assert second != first.pid
    errand.stop()
    assert (is_alive(second), errand.is_running()) == (False, False)


def await_process(publisher: Publisher, before: int | None) -> int:
    """The number of the publisher’s process once it is another one than before."""
    end = time.monotonic() + 5
    while time.monotonic() < end:
        if publisher.process and publisher.process.pid != before:
            return publisher.process.pid
        time.sleep(0.02)
    raise TimeoutError
