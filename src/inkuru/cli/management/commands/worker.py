"""`inkuru worker [--once]`"""

import logging
import signal
import sys
import threading
from argparse import ArgumentParser
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.db import close_old_connections
from django.utils.timezone import now

from inkuru.cli.door import Door
from inkuru.cli.running import Errand
from inkuru.flow import (
    choring,
    delivering,
    indexing,
    learning_releases,
    mailing,
    ordering_archives,
    posting,
    publishing,
    scheduling,
    searching,
    wiring,
)
from inkuru.newsroom.opening import open_newsroom

log = logging.getLogger(__name__)

IDLE_SECONDS = 0.5
# After a failure of the whole (a full disk, no database) the wait doubles up to this.
LONGEST_WAIT_SECONDS = 60.0
# Words that are stemmed in one round: more than a few, as each may be written to a leaf of its own.
STEMMED = 10_000
# Stories that the search takes up in one round, where it has never seen them: others want to write, too.
TAKEN_UP = 20
# Learning from an archive takes long: a process of its own does it, so that stories are published meanwhile.
# A server far away may be slow: processes of their own ask the wires and send the mails.
MAILER = (sys.executable, "-P", "-m", "inkuru", "mail", "send")
ASKER = (sys.executable, "-P", "-m", "inkuru", "wires", "ask")
CHORER = (sys.executable, "-P", "-m", "inkuru", "chores", "--ordered", "--until-closed")
LEARNER = (sys.executable, "-P", "-m", "inkuru", "memory", "learn", "--ordered", "--until-closed")
# What is done in a process of its own, and when there is something to do.
ERRANDS: tuple[tuple[tuple[str, ...], Callable[[], bool]], ...] = (
    (LEARNER, ordering_archives.is_due),
    (CHORER, choring.is_due),
    (ASKER, lambda: wiring.is_due(at=now())),
    (MAILER, lambda: posting.sends_mail() and mailing.is_due()),
)


class Command(Door):
    """Publish what is ordered, as it is ordered, and learn from it."""

    help = "publish what is ordered until stopped; --once: what is ordered now"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """How long."""
        parser.add_argument("--once", action="store_true", help="stop when nothing is ordered any more")
        parser.add_argument(
            "--until-closed", action="store_true", help="stop when standard input closes: with whoever started this"
        )

    def handle(self, **options: Any) -> None:
        """Work until told to stop; what is begun is finished first."""
        open_newsroom()
        # Once only: while an import goes on, what it brings would be entered bit by bit, and the import wait for that.
        indexing.index_waiting()
        if options["once"]:
            _release()
            publishing.publish_ordered(settings.INKURU_SITE)
            _tell()
            learning_releases.learn_ordered()
            searching.catch_up()
            for order in ordering_archives.carry_out():
                if order.failure:
                    log.warning("not learnt: %s", order.failure)
            for chore in choring.carry_out():
                if chore.failure:
                    log.warning("not done: %s", chore.failure)
            for failure in mailing.send_due().failures if posting.sends_mail() else ():
                log.warning("not sent: %s", failure)
            return
        work(_stop_signal(until_closed=options["until_closed"]))


def work(stop: threading.Event) -> None:
    """Carry out orders until `stop` is set. Nothing that goes wrong ends it; it says so in a line and tries again."""
    wait, errands = IDLE_SECONDS, tuple((Errand(command), is_due) for command, is_due in ERRANDS)
    while not stop.wait(wait):
        try:
            _release()
            for failure in publishing.publish_ordered(settings.INKURU_SITE).failures:
                log.warning("%s", failure)
            _learn()
            _tell()
            for errand, is_due in errands:
                if is_due():
                    errand.send()
            wait = IDLE_SECONDS
        except Exception as error:  # noqa: BLE001 - whatever it is, tomorrow's stories must still get out
            wait = min(wait * 2, LONGEST_WAIT_SECONDS)
            log.warning("publishing failed, again in %.0f s: %r", wait, error)
        close_old_connections()
    for errand, _ in errands:
        errand.stop()


def _release() -> None:
    """What was to be released by now; what is refused waits for somebody at the desk."""
    for one in scheduling.release_due():
        if one.failure:
            log.warning("story %d in %s was not released: %s", one.edition.story_id, one.edition.language, one.failure)


def _tell() -> None:
    """What happened is told to those whom it concerns; the mails that come of it are sent by themselves."""
    delivering.watch_deadlines(at=now())
    delivering.deliver(at=now())


def _learn() -> None:
    """What was published goes into the memory; words that came in by thousands get their stems.

    Releases that the search has never seen, as after an upgrade, are taken up batch by batch.
    """
    for failure in learning_releases.learn_ordered().failures:
        log.warning("not learnt: %s", failure)
    indexing.stem_new_words(most=STEMMED)
    searching.catch_up(most=1, at_once=TAKEN_UP)


def _stop_signal(*, until_closed: bool) -> threading.Event:
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    if until_closed:
        threading.Thread(target=_await_close, args=(stop,), daemon=True).start()
    return stop


def _await_close(stop: threading.Event) -> None:
    sys.stdin.buffer.read()
    stop.set()
