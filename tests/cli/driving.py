"""Calls commands one after the other, each in a process of its own that is forked ready: hundreds take seconds.

Run by tests as `python -m tests.cli.driving HOME`, with a JSON list of calls on standard input; prints as many answers.
"""

import hashlib
import json
import os
import resource
import signal
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import django
from django.core.management import BaseCommand, load_command_class

from inkuru.lang.identifying import identify

NOBODY = 65_534
SECONDS = 60
# `ru_maxrss` is in kilobytes; macOS gives bytes.
KILOBYTES = 1 << (20 if sys.platform == "darwin" else 10)


def digest(home: Path) -> dict[str, str]:
    """The hashes of the database’s files."""
    files = sorted(home.glob("inkuru.sqlite3*"))
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files if path.suffix != ".sqlite3-shm"}


def run(command: BaseCommand, call: Mapping[str, Any]) -> dict[str, Any]:
    """Call once: exit code, what was printed, and how much memory it took at most, in megabytes.

    `cpu` in the call is how many seconds of the processor it may take; then it is ended. After one that `is_undone`
    the database is what it was before.
    """
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        given.write(bytes.fromhex(call["stdin"]))
        given.seek(0)
        child = os.fork()
        if not child:
            if "cpu" in call:
                resource.setrlimit(resource.RLIMIT_CPU, (call["cpu"], call["cpu"]))
            become(command, (given.fileno(), out.fileno(), err.fileno()), call["words"], as_nobody=call["as_nobody"])
        _, status, usage = os.wait4(child, 0)
        out.seek(0)
        err.seek(0)
        return {
            "code": os.waitstatus_to_exitcode(status),
            "out": out.read().decode(),
            "err": err.read().decode(),
            "megabytes": usage.ru_maxrss / KILOBYTES,
        }


def become(command: BaseCommand, files: Sequence[int], words: Sequence[str], *, as_nobody: bool) -> None:
    """Be the command, and end."""
    signal.alarm(SECONDS)
    for number, file in enumerate(files):
        os.dup2(file, number)
    sys.stdin, sys.stdout, sys.stderr = (os.fdopen(number, mode) for number, mode in enumerate("rww"))
    if as_nobody and os.geteuid() == 0:
        os.setegid(NOBODY)
        os.seteuid(NOBODY)
    code = 70
    try:
        command.run_from_argv(["inkuru", *words])
    except SystemExit as ended:
        code = int(ended.code or 0)
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    calls = json.load(sys.stdin)
    django.setup()
    identify("What all calls need is read before the first of them.")
    commands = {name: load_command_class("inkuru.cli", name) for name in {one["words"][0] for one in calls}}
    answers = []
    for one in calls:
        before = digest(folder)
        kept = {path: path.read_bytes() for path in folder.glob("inkuru.sqlite3*")} if one.get("is_undone") else {}
        answers.append(run(commands[one["words"][0]], one) | {"is_untouched": digest(folder) == before})
        for path, data in kept.items():
            path.write_bytes(data)
    sys.stdout.write(json.dumps(answers))
