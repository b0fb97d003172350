"""`inkuru worker`: publishes what is ordered, whatever happens."""

import fcntl
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from django.conf import settings

from inkuru.cli.management.commands import worker
from inkuru.flow.releasing import release
from inkuru.flow.scheduling import schedule
from inkuru.flow.translating import open_edition
from inkuru.newsroom.clock import database_now
from inkuru.newsroom.models import ArchiveOrder, PublishOrder, ScheduledRelease, Story
from tests.cli.calling import Answer, call
from tests.cli.houses import await_end, children, run, surroundings
from tests.flow.archives import LAKE, write_plain
from tests.newsroom.making import NOON, make_story

T = TypeVar("T")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(settings, "INKURU_SITE", tmp_path / "site")
    return tmp_path / "site"


@pytest.mark.database
@pytest.mark.django_db
def test_once_is_until_nothing_is_ordered(capsys: pytest.CaptureFixture[str], site: Path) -> None:
    newsroom = make_story()
    release(newsroom.source, by=newsroom.person, at=NOON)
    assert call(capsys, "worker", "--once") == Answer(0, "", "")
    assert (site / "en" / f"lake-kivu-ferry-sails-again-{newsroom.story.pk}" / "index.html").is_file()
    assert not PublishOrder.objects.filter(done_at__isnull=True).exists()


@pytest.mark.database
@pytest.mark.django_db
def test_what_was_to_be_released_by_now_is_released_and_published(
    capsys: pytest.CaptureFixture[str], site: Path
) -> None:
    newsroom, other = make_story(), make_story()
    translated = open_edition(other.story, "rw", by=None, at=NOON)
    for edition in (newsroom.source, translated):
        schedule(edition, due=NOON, by=newsroom.person, at=NOON - timedelta(hours=1))
    answer = call(capsys, "worker", "--once")
    assert (site / "en" / f"lake-kivu-ferry-sails-again-{newsroom.story.pk}" / "index.html").is_file()
    assert not (site / "rw" / f"inkuru-{other.story.pk}").exists()
    assert answer.code == 0
    failures = ScheduledRelease.objects.values_list("edition__language", "failure")
    assert [(language, bool(failure)) for language, failure in failures] == [("en", False), ("rw", True)]


@pytest.mark.database
@pytest.mark.django_db
def test_an_embargo_is_waited_for(capsys: pytest.CaptureFixture[str], site: Path) -> None:
    newsroom = make_story()
    release(newsroom.source, by=newsroom.person, at=NOON)
    Story.objects.update(embargo_until=database_now() + timedelta(hours=1))
    call(capsys, "worker", "--once")
    assert PublishOrder.objects.filter(done_at__isnull=True).count() == 1
    Story.objects.update(embargo_until=database_now() - timedelta(seconds=1))
    call(capsys, "worker", "--once")
    assert not PublishOrder.objects.filter(done_at__isnull=True).exists()


@pytest.mark.database
@pytest.mark.django_db
def test_once_learns_from_archives_too(capsys: pytest.CaptureFixture[str], site: Path, tmp_path: Path) -> None:
    for name in ("stories", "gone"):
        write_plain(tmp_path / name, LAKE, "lake")
        call(capsys, "memory", "learn", str(tmp_path / name), "--background")
    shutil.rmtree(tmp_path / "gone")
    answer = call(capsys, "worker", "--once")
    assert (answer.code, answer.out, answer.err.count("\n")) == (0, "", 1)
    assert answer.err.endswith(f": not learnt: {tmp_path / 'gone'}: is not there\n")
    states = [(one.state, one.units) for one in ArchiveOrder.objects.order_by("folder")]
    assert states == [("failed", 0), ("done", 21)]


@pytest.mark.django_db
def test_a_failure_of_the_whole_is_a_line_and_another_try(
    site: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(worker, "IDLE_SECONDS", 0.01)
    newsroom = make_story()
    release(newsroom.source, by=newsroom.person, at=NOON)
    site.write_text("a file where the site should be")
    stop = threading.Event()
    threading.Timer(0.2, stop.set).start()
    worker.work(stop)
    assert [line.split(" s: ")[0] for line in caplog.messages[:3]] == ["publishing failed, again in 0"] * 3
    assert all("\n" not in line for line in caplog.messages)


@pytest.mark.server
def test_it_publishes_while_it_runs_and_leaves_with_whoever_started_it(tmp_path: Path) -> None:
    home = tmp_path / "home"
    story = tmp_path / "story.txt"
    story.write_text("Lake Kivu ferry sails again\n\nThe first boat left the port in the morning with 412 people.\n")
    assert run(home, "intake", str(story)).returncode == 0
    command = (sys.executable, "-P", "-m", "inkuru", "worker", "--until-closed")
    with subprocess.Popen(command, env=surroundings(home), stdin=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert run(home, "release", "1").returncode == 0
        page = home / "site" / "en" / "lake-kivu-ferry-sails-again-1" / "index.html"
        end = time.monotonic() + 10
        while not page.exists() and time.monotonic() < end:
            time.sleep(0.05)
        assert page.exists()
        assert process.poll() is None
        process.stdin.close()
        assert process.wait(5) == 0
    shutil.rmtree(home)


@pytest.mark.server
def test_it_has_an_archive_learnt_by_a_process_that_ends_with_it(tmp_path: Path) -> None:
    home = tmp_path / "home"
    for name in ("first", "second"):
        write_plain(tmp_path / name, LAKE, "lake")
        assert run(home, "memory", "learn", str(tmp_path / name), "--background").returncode == 0
    command = (sys.executable, "-P", "-m", "inkuru", "worker", "--until-closed")
    with subprocess.Popen(command, env=surroundings(home), stdin=subprocess.PIPE) as process:
        assert process.stdin is not None
        learner = _await(lambda: children(process.pid))[0]
        # Whoever kills the learner only makes it begin again.
        os.kill(learner, signal.SIGKILL)
        assert _await(lambda: [one for one in _status(home) if one["state"] == "done"][1:])
        assert [(one["done"], one["total"], one["units"]) for one in _status(home)] == [(1, 1, 21)] * 2
        assert run(home, "memory", "learn", str(tmp_path / "third"), "--background").returncode == 2
        process.stdin.close()
        assert process.wait(5) == 0
    shutil.rmtree(home)


@pytest.mark.server
def test_a_learner_ends_when_its_worker_is_killed(tmp_path: Path) -> None:
    home = tmp_path / "home"
    write_plain(tmp_path / "stories", LAKE, "lake")
    assert run(home, "memory", "learn", str(tmp_path / "stories"), "--background").returncode == 0
    # Somebody else holds the turn, so that the learner waits for as long as the test looks at it.
    with (home / "learning.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        command = (sys.executable, "-P", "-m", "inkuru", "worker", "--until-closed")
        with subprocess.Popen(command, env=surroundings(home), stdin=subprocess.PIPE) as process:
            learner = _await(lambda: children(process.pid))
            process.kill()
            process.wait()
            assert await_end(learner) == []


def _status(home: Path) -> list[dict[str, object]]:
    told = run(home, "memory", "learn", "--status", "--json").stdout
    return [json.loads(line) for line in told.splitlines()]


def _await(look: Callable[[], Sequence[T]], seconds: float = 60) -> Sequence[T]:
    """What is seen once there is something to see."""
    end = time.monotonic() + seconds
    while not (seen := look()) and time.monotonic() < end:
        time.sleep(0.05)
    return seen
