"""Twenty sessions save to one story over HTTP, on each database, and a server is killed meanwhile: no word is lost.

`python -m bench.saves` does the same with 500 saves each.
"""

import os
import signal
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from tests.cli.houses import House, children, free_port, house
from tests.desk.saving import SHARED, Session, lost, make, save_at_once, signed_in, written, written_over
from tools import postgres

pytestmark = [pytest.mark.server]

SAVES = 8
# More than anybody has sent when the server is killed.
PLENTY = 200
SAVED_THEN = 100
PROGRAMS = postgres.find_programs()
DATABASES = ["sqlite", "postgresql"] if PROGRAMS else ["sqlite"]


@contextmanager
def database(name: str) -> Iterator[Mapping[str, str]]:
    """What names the database to a house; SQLite is in its home."""
    if name == "sqlite" or PROGRAMS is None:
        yield {}
        return
    with postgres.running(PROGRAMS) as url:
        yield {"DATABASE_URL": url}


@pytest.mark.parametrize("name", DATABASES)
def test_of_twenty_who_save_at_once_none_loses_a_word(tmp_path: Path, name: str) -> None:
    home = tmp_path / "home"
    with database(name) as variables:
        with (
            house(home, "--no-sample", "--port", str(free_port()), variables=variables) as up,
            signed_in(up.url, make(home, variables)) as people,
        ):
            broken = save_at_once(people, SAVES)
        revisions = written(home, variables)
    assert broken == []
    assert [len(one.saved) for one in people] == [SAVES] * len(people)
    assert (lost(people, revisions), written_over(revisions)) == ([], [])
    # Those who came second were shown both texts, and there were such.
    assert [one.unsaid for one in people if one.unsaid] == []
    assert sum(one.collisions for one in people) >= SHARED


@pytest.mark.parametrize("name", DATABASES)
def test_what_was_saved_before_the_server_was_killed_is_there(tmp_path: Path, name: str) -> None:
    home, port = tmp_path / "home", str(free_port())
    with database(name) as variables:
        with house(home, "--no-sample", "--port", port, variables=variables) as up, ExitStack() as coming:
            people = coming.enter_context(signed_in(up.url, make(home, variables)))
            killer = threading.Thread(target=kill_at_work, args=(up, people))
            killer.start()
            broken = save_at_once(people, PLENTY)
            killer.join()
            on_lines = coming.pop_all()
        saved = sum(len(one.saved) for one in people)
        revisions = written(home, variables)
        found_then = lost(people, revisions), written_over(revisions)
        # A text may have been saved without its session hearing of it; each sends it again and goes on.
        with on_lines, house(home, "--no-sample", "--port", port, variables=variables):
            again = save_at_once(people, 2)
        revisions = written(home, variables)
    assert (len(broken), found_then) == (len(people), ([], []))
    assert (again, lost(people, revisions), written_over(revisions)) == ([], [], [])
    assert sum(len(one.saved) for one in people) == saved + 2 * len(people)


def kill_at_work(up: House, people: Sequence[Session]) -> None:
    """Kill the server with all that it started, without a warning, when a hundred texts are saved."""
    while sum(len(one.saved) for one in people) < SAVED_THEN:
        time.sleep(0.01)
    for process in [up.process.pid, *children(up.process.pid)]:
        os.kill(process, signal.SIGKILL)
    up.process.wait()
