"""`inkuru up`: everything with one command, and nothing of it left behind."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from tests.cli.houses import await_end, children, free_port, house, run, surroundings

pytestmark = pytest.mark.server

UP = "up"


def fetch(url: str) -> str:
    with urllib.request.urlopen(url, timeout=10) as answer:
        return str(answer.read().decode())


def test_the_first_start_fills_a_newsroom_and_the_second_is_quick(tmp_path: Path) -> None:
    home, port = tmp_path / "home", str(free_port())
    with house(home, "--port", port) as first:
        assert first.said == (
            "Filling the newsroom with sample stories …\n"
            "Writing the site …\n"
            "Inkuru is up; Ctrl-C stops it.\n"
            f"  site     http://127.0.0.1:{port}/\n"
            f"  desk     http://127.0.0.1:{port}/desk/\n"
            f"  data     {home}\n"
            f"  sign in  {first.link}\n"
            "           (this link is good once, for 24 hours; `inkuru signin` makes another)\n"
        )
        pages = [fetch(f"{first.url}/{code}/") for code in ("rw", "en", "sw")]
        assert [page.count("<article") + page.count("<h2") > 7 for page in pages] == [True] * 3
        assert first.stop() == 0
    begun = time.monotonic()
    with house(home, "--port", port) as second:
        taken = time.monotonic() - begun
        assert [fetch(f"{second.url}/{code}/") for code in ("rw", "en", "sw")] == pages
    assert second.said.startswith("Inkuru is up; Ctrl-C stops it.\n")
    assert taken < 10


def test_the_first_start_names_what_the_gazetteer_names(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with house(home, "--no-sample", "--port", str(free_port())) as first:
        assert first.stop() == 0
    told = run(home, "terms", "list").stdout
    assert "gazetteer:RW (approved, country): rw Rwanda" in told


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_it_stops_at_once_with_all_that_it_started(tmp_path: Path, number: int) -> None:
    with house(tmp_path / "home", "--no-sample", "--port", str(free_port())) as built:
        started = children(built.process.pid)
        assert len(started) == 3
        assert built.stop(number) == 0
        assert await_end(started, 1) == []
    assert built.said.endswith("another)\n")


def test_ctrl_c_in_a_terminal_reaches_all_at_once_and_nobody_complains(tmp_path: Path) -> None:
    with house(tmp_path / "home", "--no-sample", "--port", str(free_port())) as built:
        started = children(built.process.pid)
        os.killpg(built.process.pid, signal.SIGINT)
        assert built.process.wait(10) == 0
        assert await_end(started, 1) == []
    assert built.said.endswith("another)\n")


def test_nobody_outlives_a_parent_that_was_killed(tmp_path: Path) -> None:
    with house(tmp_path / "home", "--no-sample", "--port", str(free_port())) as built:
        started = children(built.process.pid)
        built.stop(signal.SIGKILL)
        assert await_end(started) == []


def test_a_killed_process_is_replaced(tmp_path: Path) -> None:
    with house(tmp_path / "home", "--no-sample", "--port", str(free_port())) as built:
        (tmp_path / "home" / "site" / "rw").mkdir(parents=True, exist_ok=True)
        before = set(children(built.process.pid))
        for process in before:
            os.kill(process, signal.SIGKILL)
            await_end([process])
            time.sleep(0.3)
        end = time.monotonic() + 10
        while len(set(children(built.process.pid)) - before) < 3 and time.monotonic() < end:
            time.sleep(0.1)
        assert len(set(children(built.process.pid)) - before) == 3
        assert [fetch(f"{built.url}/desk/sign-in/").count("<h1>") for _ in range(8)] == [1] * 8


def test_a_second_one_on_the_same_home_says_where_the_first_is(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with house(home, "--no-sample", "--port", str(free_port())) as built:
        again = run(home, "up")
        link = again.stdout.split()[-1]
        assert (again.returncode, again.stdout) == (0, f"Inkuru is up already: {built.url}/\n  sign in  {link}\n")
        assert fetch(link).count('<button class="main">') == 1
        signed = run(home, "signin").stdout.strip()
        assert signed.startswith(f"{built.url}/desk/sign-in/")


def test_a_port_that_was_asked_for_is_had_or_refused(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        refused = run(tmp_path / "home", "up", "--no-sample", "--port", str(port))
    assert (refused.returncode, refused.stdout, refused.stderr) == (
        2,
        "",
        f"inkuru up: port {port} is taken by another program; choose one with --port\n",
    )
    assert not (tmp_path / "home" / "inkuru.sqlite3").exists()


def test_without_a_port_the_next_free_one_is_taken(tmp_path: Path) -> None:
    with house(tmp_path / "one", "--no-sample") as one, house(tmp_path / "two", "--no-sample") as two:
        assert one.url != two.url


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (("--port", "0"), "--port is a whole number from 1 up, not “0”"),
        (("--port", "99999"), "port 99999 cannot be had; choose one from 1024 to 65535"),
        (("--port", "http"), "--port is a whole number from 1 up, not “http”"),
        (("--workers", "0"), "--workers is a whole number from 1 up, not “0”"),
        (("--host", "no.such.host.invalid"), "“no.such.host.invalid” is no host name or address"),
        (("--host", "192.0.2.1"), "192.0.2.1: Cannot assign requested address"),
    ],
)
def test_a_place_that_is_none_is_refused_in_a_line(tmp_path: Path, words: tuple[str, ...], line: str) -> None:
    refused = run(tmp_path / "home", UP, *words)
    assert (refused.returncode, refused.stdout, refused.stderr) == (2, "", f"inkuru up: {line}\n")


def test_behind_another_server_it_tells_the_public_address_too(tmp_path: Path) -> None:
    port = str(free_port())
    variables = {"INKURU_URL": "https://news.example"}
    with house(tmp_path / "home", "--no-sample", "--port", port, variables=variables) as built:
        lines = built.said.splitlines()
        at = lines.index("  site     https://news.example/")
        assert lines[at + 1 : at + 3] == [
            "  desk     https://news.example/desk/",
            f"  here     http://127.0.0.1:{port}/",
        ]
        assert built.link.startswith("https://news.example/desk/sign-in/")


def test_it_takes_a_version_6_address(tmp_path: Path) -> None:
    with house(tmp_path / "home", "--no-sample", "--host", "::1", "--port", str(free_port())) as built:
        assert built.url.startswith("http://[::1]:")
        assert fetch(f"{built.url}/desk/sign-in/").count("<h1>") == 1


def test_interrupted_while_it_fills_the_newsroom_it_begins_anew(tmp_path: Path) -> None:
    home = tmp_path / "home"
    words = ("--port", str(free_port()))
    process = subprocess.Popen(
        (sys.executable, "-P", "-m", "inkuru", UP, *words),
        env=surroundings(home),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "Filling the newsroom with sample stories …\n"
    process.send_signal(signal.SIGINT)
    assert process.wait(10) == 130
    process.stdout.close()
    with house(home, *words) as built:
        assert built.said.startswith("Filling the newsroom with sample stories …\n")
