"""Work on terms and memory that takes long is ordered at the desk and carried out in the background.

It is recorded first and finished after a crash; each try says beforehand when the next one is due. What comes in from a
file is read, then it waits until somebody has seen what was found. A person can stop it at any time.
"""

import uuid
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db.models import Q, QuerySet

from inkuru.flow import mining, tidying
from inkuru.flow.bringing import read_file, suffix_of, take_file
from inkuru.newsroom.clock import database_now
from inkuru.newsroom.models import Chore, ChoreKind, ChoreState, Person
from inkuru.newsroom.models.chores import FILE_NAME_LENGTH
from inkuru.records import Refusal

FOLDER = "uploads"
COMING_IN = (ChoreKind.TERMS_IN, ChoreKind.MEMORY_IN)
TROUBLES = {
    ChoreKind.DUPLICATES: "duplicates",
    ChoreKind.CONTRADICTIONS: "contradictions",
    ChoreKind.FACTS: "facts",
}
GROUPS = 100
"""Groups of units that are told of what is to be put in order."""
# A try that was broken off is made again after this long, doubled with each attempt, and given up after so many.
FIRST_WAIT = timedelta(seconds=2)
ATTEMPTS = 6
FAILURE_LENGTH = 500
# The states in which a process is to do something, and those in which one is at it.
DUE = (ChoreState.WAITING, ChoreState.READING, ChoreState.ORDERED, ChoreState.TAKING)
AT_WORK = (ChoreState.READING, ChoreState.TAKING)


class Stopped(Exception):
    """A person wants it to end."""


def bring(kind: ChoreKind, name: str, chunks: Iterable[bytes], *, size: int, by: Person | None, at: datetime) -> Chore:
    """Keep a file that is to be read. Raises UnfitFile."""
    suffix = suffix_of(kind, name, size)
    folder = _folder()
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    file = f"{uuid.uuid4().hex}{suffix}"
    with (folder / file).open("wb") as kept:
        for chunk in chunks:
            kept.write(chunk)
    return Chore.objects.create(kind=kind, name=name[-FILE_NAME_LENGTH:], file=file, by=by, at=at)


def order(kind: ChoreKind, *, by: Person | None, at: datetime) -> Chore:
    """Have something done; what is ordered already is not ordered twice."""
    return open_of(kind) or Chore.objects.create(kind=kind, by=by, at=at)


def open_of(kind: ChoreKind) -> Chore | None:
    """What is being done of a kind, if anything."""
    return Chore.objects.filter(kind=kind, ended_at__isnull=True).first()


def latest_of(kinds: Iterable[ChoreKind], *, most: int) -> Sequence[Chore]:
    """The newest of some kinds; one query."""
    return list(Chore.objects.filter(kind__in=list(kinds)).select_related("by")[:most])


def accept(chore: Chore, *, by: Person | None, at: datetime) -> bool:
    """What was found may come in, and whoever says so signs it; False where it is not to be taken in any more."""
    waiting = Chore.objects.filter(pk=chore.pk, state=ChoreState.FOUND, stop_at__isnull=True)
    told = {"state": ChoreState.ORDERED, "done": 0, "attempts": 0, "not_before": None, "by": by, "at": at}
    return bool(waiting.update(**told))


def stop(chore: Chore, *, at: datetime) -> None:
    """It is not wanted any more. What a process is at ends soon; what is in the newsroom by then stays."""
    idle = Chore.objects.filter(pk=chore.pk, ended_at__isnull=True).exclude(state__in=AT_WORK)
    if idle.update(state=ChoreState.STOPPED, stop_at=at, ended_at=at):
        _throw_away(chore)
        return
    Chore.objects.filter(pk=chore.pk, ended_at__isnull=True).update(stop_at=at)


def is_due() -> bool:
    """Whether something waits to be done, by the database’s clock."""
    return _due().exists()


def carry_out() -> Iterable[Chore]:
    """Do all that is due, one after the other; each as it ended, waits or was put off."""
    while chore := _due().select_related("by").order_by("id").first():
        _try(chore)
        yield chore


def path_of(chore: Chore) -> Path:
    """Where its file lies."""
    return _folder() / chore.file


def _folder() -> Path:
    return Path(settings.INKURU_HOME) / FOLDER


def _due() -> QuerySet[Chore]:
    waits = Q(not_before__isnull=True) | Q(not_before__lte=database_now())
    return Chore.objects.filter(waits, ended_at__isnull=True, state__in=DUE)


def _try(chore: Chore) -> None:
    _put_off(chore)
    try:
        _do(chore)
    except Stopped:
        _end(chore, ChoreState.STOPPED)
    except Refusal as refusal:
        chore.failure = _in_a_line(chore, str(refusal))
        _end(chore, ChoreState.FAILED)
    except Exception as error:  # noqa: BLE001 - one that cannot be done must not hold up the others
        chore.failure = _in_a_line(chore, repr(error))
        chore.save(update_fields=("failure",))
        if chore.attempts >= ATTEMPTS:
            _end(chore, ChoreState.FAILED)


def _do(chore: Chore) -> None:
    kind = ChoreKind(chore.kind)
    if kind not in COMING_IN:
        _go_on(chore, ChoreState.READING)
        _tell(chore, _told_of(kind, chore))
        _end(chore, ChoreState.DONE)
    elif chore.state in (ChoreState.WAITING, ChoreState.READING):
        _go_on(chore, ChoreState.READING)
        _tell(chore, read_file(kind, path_of(chore), partial(_note, chore)))
        if kind == ChoreKind.TERMS_IN and chore.found["faults"]:
            _end(chore, ChoreState.FAILED)
            return
        _go_on(chore, ChoreState.FOUND)
    else:
        _go_on(chore, ChoreState.TAKING)
        count = int(chore.found["count"])
        taken = take_file(kind, path_of(chore), count, partial(_note, chore), name=chore.name, by=chore.by, at=chore.at)
        _tell(chore, {"taken": taken})
        _note(chore, count, count)
        _end(chore, ChoreState.DONE)


def _told_of(kind: ChoreKind, chore: Chore) -> dict[str, Any]:
    if kind == ChoreKind.MINING:
        return {"proposals": len(mining.propose(at=chore.at))}
    groups = []
    for trouble in islice(tidying.TROUBLES[TROUBLES[kind]](), GROUPS):
        findings = [
            {"check": one.check, "message": one.message, "values": dict(one.values)} for one in trouble.findings
        ]
        groups.append({"units": [one.number for one in trouble.units], "findings": findings})
        _note(chore, len(groups), None)
    return {"groups": groups}


def _note(chore: Chore, done: int, total: int | None) -> None:
    """Keep how far it is. Raises Stopped where a person wants it to end."""
    chore.done, chore.total = done, total
    chore.save(update_fields=("done", "total"))
    if Chore.objects.filter(pk=chore.pk, stop_at__isnull=False).exists():
        raise Stopped


def _tell(chore: Chore, more: dict[str, Any]) -> None:
    chore.found = {**chore.found, **more}
    chore.save(update_fields=("found",))


def _go_on(chore: Chore, state: ChoreState) -> None:
    chore.state = state
    chore.save(update_fields=("state",))


def _put_off(chore: Chore) -> None:
    chore.not_before = database_now() + FIRST_WAIT * 2**chore.attempts
    chore.attempts += 1
    chore.save(update_fields=("not_before", "attempts"))


def _end(chore: Chore, state: ChoreState) -> None:
    chore.state, chore.ended_at = state, database_now()
    chore.save(update_fields=("state", "ended_at", "failure"))
    _throw_away(chore)


def _throw_away(chore: Chore) -> None:
    if chore.file:
        path_of(chore).unlink(missing_ok=True)


def _in_a_line(chore: Chore, text: str) -> str:
    """A refusal names the file as the person does, not where it lay."""
    named = text.replace(str(path_of(chore)), chore.name) if chore.file else text
    return " ".join(named.split())[:FAILURE_LENGTH]
