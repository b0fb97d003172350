"""`inkuru mail`: the mails of the desk, sent over a real connection, also when the sender is killed."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from inkuru.config.mail import mail_settings
from inkuru.flow import notifying, posting
from inkuru.flow.delivering import deliver
from inkuru.newsroom.models import OutgoingMail
from tests.cli.calling import Answer, call, refusal
from tests.cli.houses import surroundings
from tests.flow.notices import with_mail
from tests.flow.smtp_server import Deed, MailServer, mail_server
from tests.newsroom.making import NOON, make_person, make_story

Capsys = pytest.CaptureFixture[str]
DESK = "https://news.example"

# A house with one mail that is due, made in a process of its own, as the worker would leave it.
ONE_MAIL = """
import django; django.setup()
from inkuru.newsroom.opening import open_newsroom; open_newsroom()
from inkuru.newsroom.clock import database_now
from inkuru.newsroom.models import OutgoingMail
from tests.cli.test_mail import wait_for_mail
wait_for_mail()
OutgoingMail.objects.update(due=database_now(), at=database_now())
"""
ROOT = Path(__file__).parents[2]


@pytest.fixture
def server(settings: Any) -> Iterator[MailServer]:
    """A mail server that this installation sends to."""
    with mail_server() as kept:
        settings.INKURU_MAIL, settings.INKURU_URL = kept.address, DESK
        for name, value in mail_settings(kept.address, url=DESK).items():
            setattr(settings, name, value)
        yield kept


def wait_for_mail() -> None:
    newsroom = make_story()
    moses = with_mail(make_person("moses"))
    notifying.tell_assignment(newsroom.source, before=None, after=moses, by=newsroom.person, at=NOON)
    deliver(at=NOON)


@pytest.mark.database
@pytest.mark.django_db
def test_mails_are_listed_sent_and_tried_again(server: MailServer, capsys: Capsys) -> None:
    wait_for_mail()
    assert call(capsys, "mail").out == "moses: story, due 2026-11-22 10:00 UTC\n"
    server.will("RCPT", Deed.REFUSE, times=1)
    failed = call(capsys, "mail", "send")
    assert (failed.code, "no such mailbox" in failed.err) == (1, True)
    told = json.loads(call(capsys, "mail", "--json").out)
    assert (told["person"], told["is_given_up"], told["attempts"]) == ("moses", True, 0)
    assert call(capsys, "mail", "again") == Answer(0, "", "")
    assert len(server.taken) == 1
    assert call(capsys, "mail").out == ""


@pytest.mark.database
@pytest.mark.django_db
def test_the_worker_tells_and_sends(
    server: MailServer, capsys: Capsys, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: Any
) -> None:
    settings.INKURU_SITE = tmp_path / "site"
    monkeypatch.setattr(posting, "GATHERS", timedelta(0))
    newsroom = make_story()
    moses = with_mail(make_person("moses"))
    notifying.tell_assignment(newsroom.source, before=None, after=moses, by=newsroom.person, at=NOON)
    assert call(capsys, "worker", "--once").code == 0
    assert [str(one["To"]) for one in server.taken] == ["moses@news.example"]


@pytest.mark.database
@pytest.mark.django_db
def test_whether_mail_goes_out_can_be_tried(server: MailServer, capsys: Capsys) -> None:
    assert call(capsys, "mail", "try", "operator@news.example") == Answer(0, "", "")
    assert [str(one["To"]) for one in server.taken] == ["operator@news.example"]
    server.will("MAIL", Deed.REFUSE)
    failed = call(capsys, "mail", "try", "operator@news.example")
    assert (failed.code, failed.err.count("\n")) == (1, 1)
    assert "say where to" in refusal(call(capsys, "mail", "try"))


@pytest.mark.database
@pytest.mark.django_db
def test_without_a_mail_server_nothing_is_sent_and_nothing_is_lost(capsys: Capsys) -> None:
    assert refusal(call(capsys, "mail", "send")) == "inkuru mail: INKURU_MAIL names no mail server"
    assert call(capsys, "mail") == Answer(0, "", "")
    assert not OutgoingMail.objects.exists()


def sender(home: Path, server: MailServer) -> "subprocess.Popen[bytes]":
    variables = {"INKURU_MAIL": server.address, "INKURU_URL": DESK}
    command = (sys.executable, "-P", "-m", "inkuru", "mail", "send")
    return subprocess.Popen(command, env=surroundings(home, variables), stderr=subprocess.DEVNULL)


def void_claims(home: Path) -> None:
    """As if minutes had passed."""
    with sqlite3.connect(home / "inkuru.sqlite3") as database:
        database.execute("UPDATE newsroom_outgoingmail SET claimed_until = '2000-01-01'")
    database.close()


@pytest.mark.server
def test_a_sender_that_is_killed_loses_no_mail_and_sends_none_twice_that_it_could_know_of(tmp_path: Path) -> None:
    """Only where the server had taken the mail and not said so does it come twice, under one name."""
    home = tmp_path / "home"
    with mail_server() as server:
        variables = {
            "INKURU_MAIL": server.address,
            "INKURU_URL": DESK,
            "DJANGO_SETTINGS_MODULE": "inkuru.config.settings",
        }
        subprocess.run((sys.executable, "-c", ONE_MAIL), cwd=ROOT, env=surroundings(home, variables), check=True)
        for stage, taken in (("DATA", 0), ("TAKEN", 1)):
            kill_at(stage, home, server)
            assert len(server.taken) == taken
            # While its claim holds nobody else takes the mail up.
            assert sender(home, server).wait() == 0
            assert len(server.taken) == taken
            void_claims(home)
        for _ in range(2):
            assert sender(home, server).wait() == 0
        assert len(server.taken) == 2
        assert len(set(server.ids())) == 1


def kill_at(stage: str, home: Path, server: MailServer) -> None:
    """A sender is killed while it waits for the answer to a stage of the dialogue."""
    server.reached.clear()
    server.will(stage, Deed.HANG, times=1)
    with sender(home, server) as killed:
        assert server.reached.wait(120)
        os.kill(killed.pid, signal.SIGKILL)
