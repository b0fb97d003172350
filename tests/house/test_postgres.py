"""The throw-away PostgreSQL is a real one, and nothing is left of it."""

import subprocess
import tempfile
from pathlib import Path

import psycopg
import pytest

from tools.postgres import WITHIN, find_programs, running

PROGRAMS = find_programs()
pytestmark = [
    pytest.mark.server,
    pytest.mark.skipif(PROGRAMS is None, reason="PostgreSQL is not installed"),
]


@pytest.fixture
def programs() -> Path:
    assert PROGRAMS is not None
    return PROGRAMS


def test_it_answers_in_utf8_and_leaves_nothing(programs: Path) -> None:
    with running(programs) as url, psycopg.connect(url) as connection:
        said = connection.execute("SELECT current_setting('server_encoding'), current_setting('fsync'), 'Ubwongereza’'")
        assert said.fetchone() == ("UTF8", "off", "Ubwongereza’")
        home = home_of(connection)
        assert home.exists()
    assert is_gone(home, url)


def test_it_asks_for_its_password(programs: Path) -> None:
    with running(programs) as url, pytest.raises(psycopg.OperationalError, match="password"):
        psycopg.connect(url, password="guessed")


def test_it_is_gone_after_an_interruption(programs: Path) -> None:
    seen: list[tuple[Path, str]] = []

    def interrupt() -> None:
        with running(programs) as url, psycopg.connect(url) as connection:
            seen.append((home_of(connection), url))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupt()
    ((home, url),) = seen
    assert is_gone(home, url)


def home_of(connection: psycopg.Connection) -> Path:
    """The folder that the cluster was made in."""
    row = connection.execute("SHOW data_directory").fetchone()
    assert row is not None
    return Path(row[0]).parent


def is_gone(home: Path, url: str) -> bool:
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(url)
    return not home.exists()


def test_what_it_says_is_told_when_it_can_not_be_made() -> None:
    with tempfile.TemporaryDirectory(dir=WITHIN) as folder:
        programs = Path(folder)
        programs.chmod(0o755)
        (programs / "initdb").write_text("#!/bin/sh\necho no room left\nexit 1\n", encoding="utf-8")
        (programs / "initdb").chmod(0o755)
        with pytest.raises(subprocess.CalledProcessError) as failure, running(programs):
            pass
    assert failure.value.output == "no room left\n"
