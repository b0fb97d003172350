"""Kills whoever learns from an archive, at random statements, and looks at the memory: run by test_killing_learner.py.

python -m tests.flow.killing_learner FOLDER KILLS SEED — needs DJANGO_SETTINGS_MODULE and an INKURU_HOME of its own.
With DATABASE_URL it does so on PostgreSQL.
"""

import json
import os
import random
import signal
import sys
import traceback
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import django
from django.db import connection, connections

django.setup()

from inkuru.flow import learning_archives  # noqa: E402 - models need Django to be set up
from inkuru.flow.learning_archives import forget_archive, learn_archive  # noqa: E402
from inkuru.flow.remembering import recollect  # noqa: E402
from inkuru.newsroom.models import Archive, ArchiveLesson, MemoryOrigin, MemoryText, MemoryUnit  # noqa: E402
from inkuru.newsroom.opening import open_newsroom  # noqa: E402
from tests.flow.archives import BRIDGE, CLINIC, LAKE, MARKET, MILK, RADIO, SCHOOL, Told, plain, write_plain  # noqa: E402

AT = datetime(2026, 11, 22, tzinfo=UTC)
# So many stories are kept at once: few, so that a kill finds some kept and some not.
TOGETHER = 2
STORIES: Mapping[str, Mapping[str, Told]] = {
    "lake": LAKE,
    "school": SCHOOL,
    "market": MARKET,
    "radio": RADIO,
    "milk": MILK,
    "bridge": BRIDGE,
    "clinic": CLINIC,
}


def main(folder: Path, kills: int, seed: int) -> dict[str, object]:
    """Learn without a break and with many; what the memory then holds that it should not, or lacks."""
    chance = random.Random(seed)
    for name, story in STORIES.items():
        write_plain(folder, story, name)
    learning_archives.BATCH = TOGETHER
    statements = [_statements(folder)]
    whole = memory()
    forget()
    wrong, killed = list[str](), 0
    for _ in range(kills):
        killed += _learn_and_die(folder, chance.randrange(1, statements[0]))
        wrong += faults()
        if chance.random() < 0.5:
            forget()
    _child(lambda: learn(folder))
    wrong += faults()
    again = memory()
    (folder / "school0.txt").write_text(plain(SCHOOL["en"][:-1]), encoding="utf-8")
    for _ in range(kills // 3):
        killed += _learn_and_die(folder, chance.randrange(1, statements[0]))
        wrong += faults()
    _child(lambda: learn(folder))
    resumed = memory()
    forget()
    _child(lambda: learn(folder))
    return {
        "vendor": connection.vendor,
        "killed": killed,
        "units": len(whole),
        "wrong": wrong,
        "differs": len(set(whole) ^ set(again)) + abs(len(whole) - len(again)),
        "differs after a change": len(set(memory()) ^ set(resumed)) + abs(len(memory()) - len(resumed)),
        "changed": len(set(whole) ^ set(resumed)),
    }


def learn(folder: Path) -> None:
    """As the command does."""
    list(learn_archive(folder, at=AT, watch=lambda _: None))


def memory() -> list[str]:
    """All units, each as one text, in an order of their own."""
    return sorted(map(repr, recollect()))


def forget() -> None:
    """Begin with an empty memory."""
    for archive in Archive.objects.all():
        forget_archive(archive)


def faults() -> list[str]:
    """What no kill may leave: units without their lesson, lessons without their units, texts that nothing says."""
    found = [f"unit {one} has no lesson" for one in MemoryUnit.objects.filter(origin__lesson=None)]
    for lesson in ArchiveLesson.objects.all():
        units = MemoryUnit.objects.filter(origin__lesson=lesson).count()
        if units != lesson.units:
            found.append(f"lesson {lesson} has {units} of {lesson.units} units")
    addresses = [member["address"] for lesson in ArchiveLesson.objects.all() for member in lesson.members]
    if len(addresses) != len(set(addresses)):
        found.append(f"an article is in two lessons: {sorted(addresses)}")
    found += [f"origin {one} has no unit" for one in MemoryOrigin.objects.filter(units=None)]
    lonely = MemoryText.objects.filter(as_source=None, as_target=None)
    beside = {key for pair in MemoryUnit.objects.values_list("before", "after") for key in pair}
    return found + [f"text {one} is said by no unit" for one in lonely if one.pk not in beside]


def _statements(folder: Path) -> int:
    """How many statements it takes to learn all."""
    counted = folder.with_name("statements")

    def count() -> None:
        seen = [0]

        def note(execute: Callable[..., Any], *given: Any) -> Any:
            seen[0] += 1
            return execute(*given)

        with connection.execute_wrapper(note):
            learn(folder)
        counted.write_text(str(seen[0]))

    if _child(count) != 0:
        raise RuntimeError("the learner failed")
    return int(counted.read_text())


def _learn_and_die(folder: Path, statement: int) -> bool:
    """Learn in a process that is killed before its n-th statement; whether it came so far."""

    def work() -> None:
        left = [statement]

        def note(execute: Callable[..., Any], *given: Any) -> Any:
            left[0] -= 1
            if not left[0]:
                os.kill(os.getpid(), signal.SIGKILL)
            return execute(*given)

        with connection.execute_wrapper(note):
            learn(folder)

    return _child(work) == -signal.SIGKILL


def _child(work: Callable[[], object]) -> int:
    # A database connection must not be shared over a fork.
    connections.close_all()
    pid = os.fork()
    if pid == 0:
        failed = 1
        try:
            work()
            failed = 0
        except Exception:  # noqa: BLE001 - a forked child must end here and say why
            traceback.print_exc()
        finally:
            os._exit(failed)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


if __name__ == "__main__":
    open_newsroom()
    sys.stdout.write(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))))
