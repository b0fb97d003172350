"""What some tests need beyond Python's packages, and how the gate comes by it where it may."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from tools.chromium import find_chromium
from tools.postgres import find_programs

Command = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Need:
    """Something that is `found` or not, and the commands that install it for root on Debian or Ubuntu, in order."""

    name: str
    found: Callable[[], object]
    ways: tuple[Command, ...]


def _apt(*packages: str) -> Command:
    return ("apt-get", "install", "--yes", "--no-install-recommends", *packages)


UPDATE = ("apt-get", "update")
CHROMIUM = Need(
    "Chromium",
    find_chromium,
    # Ubuntu has Chromium as a snap only, which a container can't install.
    (
        UPDATE,
        _apt("chromium", "fonts-noto-core"),
        (sys.executable, "-m", "playwright", "install", "--with-deps", "chromium"),
    ),
)
POSTGRESQL = Need("PostgreSQL", find_programs, (UPDATE, _apt("postgresql")))


def provide(need: Need, *, allowed: bool) -> str:
    """Installs what is missing where that is allowed; answers why it is still missing, or nothing."""
    if need.found():
        return ""
    if not allowed:
        return f"{need.name} is not installed"
    for way in need.ways:
        _install(way)
        if need.found():
            return ""
    return f"{need.name} could not be installed"


def may_install() -> bool:
    """Only root on a system with apt: nobody is asked for a password, and no other system is touched."""
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


@cache  # the lists of packages are fetched once
def _install(command: Command) -> None:
    print(f"  installing: {' '.join(command)}", flush=True)
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(command, env=quiet, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    if done.returncode:
        print("\n".join(done.stderr.splitlines()[-5:]))
