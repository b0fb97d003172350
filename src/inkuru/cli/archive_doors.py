"""`inkuru memory learn`: from all releases, or from a folder of old stories, at once or in the background."""

import json
import os
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Self

from django.conf import settings
from django.utils.timezone import now
from tqdm import tqdm

from inkuru.cli.asking import ask_json, ask_person, find_person
from inkuru.cli.background import LESS, alone, leave_when_closed
from inkuru.cli.door import Refusal
from inkuru.flow import learning_archives, learning_releases, ordering_archives
from inkuru.flow.learning_archives import Progress, Taught, Totals
from inkuru.flow.reading_archives import Reading, Unreadable
from inkuru.newsroom.models import ArchiveOrder, OrderState

Lines = Iterator[str]

LOCK_NAME = "learning.lock"


def ask_learn(parser: ArgumentParser) -> None:
    """The arguments of `learn`."""
    parser.add_argument("folder", metavar="FOLDER", nargs="?", default="", help="a folder of published stories")
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--dry-run", action="store_true", help="show what would be learnt and keep nothing")
    how.add_argument("--background", action="store_true", help="record an order, which `inkuru up` carries out")
    how.add_argument("--status", action="store_true", help="how far the orders are")
    how.add_argument("--ordered", action="store_true", help="carry out the orders that are due")
    parser.add_argument("--until-closed", action="store_true", help="with --ordered: stop when standard input closes")
    ask_person(parser)
    ask_json(parser)


def learn(*, folder: str, json: bool, by: str, until_closed: bool, **how: bool) -> Lines:
    """From a folder a line for each story and one for all; without one a line on what all releases taught."""
    if how["status"]:
        return (_order(one, json=json) for one in ordering_archives.orders())
    if how["ordered"]:
        return _carry_out(json=json, until_closed=until_closed)
    if folder:
        if how["background"]:
            return iter([_ordered(folder, by, json=json)])
        return _learn_folder(Path(folder), json=json, dry_run=how["dry_run"])
    if how["background"] or how["dry_run"]:
        raise Refusal("give a folder to learn from")
    return _learn_releases(json=json)


def _learn_releases(*, json: bool) -> Lines:
    lesson = learning_releases.learn_all()
    told = {"stories": lesson.stories, "came": lesson.came, "went": lesson.went}
    words = f"{lesson.stories} stories: {lesson.came} units came, {lesson.went} went"
    yield _json(told) if json else words


def _learn_folder(folder: Path, *, json: bool, dry_run: bool) -> Lines:
    """A file that cannot be read is a line on standard error."""
    try:
        with _Bar() as bar:
            for step in learning_archives.learn_archive(folder, at=now(), watch=bar.show, dry_run=dry_run):
                if isinstance(step, Reading):
                    bar.say(step.faults)
                elif isinstance(step, Taught):
                    yield _json(_family(step)) if json else _family_in_words(step)
                else:
                    yield _json(_totals(step, dry_run=dry_run)) if json else _totals_in_words(step, dry_run=dry_run)
    except Unreadable as unreadable:
        _Bar().say(unreadable.faults)
        raise


class _Bar:
    """A bar on standard error where a person looks at it."""

    def __init__(self) -> None:
        self._bar: tqdm[Any] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.close()

    def show(self, seen: Progress) -> None:
        if not sys.stderr.isatty():
            return
        if self._bar is None or self._bar.desc != f"{seen.of}: ":
            self.__exit__()
            self._bar = tqdm(desc=seen.of, total=seen.total, leave=False, file=sys.stderr)
        self._bar.update(seen.done - self._bar.n)

    def say(self, lines: tuple[str, ...]) -> None:
        for line in lines:
            tqdm.write(line, file=sys.stderr)


def _family(one: Taught) -> dict[str, Any]:
    return {"family": list(one.files), "languages": list(one.languages), "units": one.units, "score": one.score}


def _family_in_words(one: Taught) -> str:
    return f"{' = '.join(one.files)}: {one.units} units ({', '.join(one.languages)}, {one.score:.0%} sure)"


def _totals(one: Totals, *, dry_run: bool) -> dict[str, Any]:
    """What the files hold is not told where none has changed: they were not looked into."""
    read = one.reading
    of_files = read and {
        "files": read.files,
        "unreadable": len(read.faults),
        "articles": len(read.articles),
        "foreign": read.foreign,
        "doubles": read.doubles,
    }
    of_memory = {"stories": one.stories, "units": one.units, "came": one.came, "went": one.went}
    return {"archive": one.archive} | (of_files or {}) | of_memory | {"unchanged": read is None, "dry_run": dry_run}


def _totals_in_words(one: Totals, *, dry_run: bool) -> str:
    read = one.reading
    if read is None:
        return f"{one.archive}: nothing has changed; {one.units} units of {one.stories} stories"
    left = (
        ("files that cannot be read", len(read.faults)),
        ("articles in other languages", read.foreign),
        ("articles that are there twice", read.doubles),
    )
    would = "would teach" if dry_run else "taught"
    parts = (
        f"{one.archive}: {read.files} files, {len(read.articles)} articles",
        *(f"{what}: {count}" for what, count in left if count),
        f"{one.stories} stories {would} {one.units} units",
        *(() if dry_run else (f"{one.came} stories came, {one.went} went",)),
    )
    return "; ".join(parts)


def _ordered(folder: str, by: str, *, json: bool) -> str:
    order = ordering_archives.order_learning(Path(folder), by=find_person(by), at=now())
    return _order(order, json=json)


def _order(one: ArchiveOrder, *, json: bool) -> str:
    told = {
        "folder": one.folder,
        "by": one.by.username if one.by else None,
        "at": one.ordered_at.isoformat(),
        "state": str(one.state),
        "done": one.done,
        "total": one.total,
        "units": one.units,
        "failure": one.failure,
    }
    return _json(told) if json else _order_in_words(one)


def _order_in_words(one: ArchiveOrder) -> str:
    far = f", {one.done} of {one.total} stories, {one.units} units" if one.total is not None else ""
    why = f", {one.failure}" if one.failure else ""
    return f"{one.folder}: {OrderState(one.state).value}{far}{why}"


def _carry_out(*, json: bool, until_closed: bool) -> Lines:
    """One process at a time on a home; others wait for it. Whatever ends it harms nothing."""
    os.nice(LESS)
    if until_closed:
        leave_when_closed()
    with alone(settings.INKURU_HOME, LOCK_NAME):
        for order in ordering_archives.carry_out():
            yield _order(order, json=json)


def _json(told: dict[str, Any]) -> str:
    return json.dumps(told, ensure_ascii=False)
