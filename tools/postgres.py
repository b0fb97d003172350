"""A throw-away PostgreSQL: made in a folder of its own, gone when the gate is done with it."""

import os
import pwd
import secrets
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

# Where packages keep the server's programs off the PATH: Debian and Ubuntu, PGDG on Fedora, Homebrew.
PLACES = (
    "usr/lib/postgresql/*/bin",
    "usr/pgsql-*/bin",
    "opt/homebrew/opt/postgresql*/bin",
    "usr/local/opt/postgresql*/bin",
)
OWNER = "postgres"
# Not TMPDIR, which may be closed to OWNER, or too long for the path of a socket (macOS).
WITHIN = "/tmp"
# Nothing in it outlives the run, so nothing in it needs to survive a loss of power.
SETTINGS = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "max_connections": "100"}


def find_programs() -> Path | None:
    """The folder of the newest `initdb` and `pg_ctl`; None where there is none that we may run.

    PostgreSQL refuses to be run by root, so root needs Debian's and Fedora's user `postgres` too.
    """
    if os.geteuid() == 0 and OWNER not in {user.pw_name for user in pwd.getpwall()}:
        return None
    on_path = shutil.which("initdb")
    found = [folder for place in PLACES for folder in Path("/").glob(place) if (folder / "initdb").exists()]
    return max(found, key=_version, default=Path(on_path).parent if on_path else None)


def _version(folder: Path) -> float:
    """The number in `/usr/lib/postgresql/15/bin` or `/usr/pgsql-16/bin`; 0 where there is none."""
    digits = "".join(letter for letter in folder.parent.name if letter.isdigit())
    return float(digits or 0)


@contextmanager
def running(programs: Path, *, settings: Mapping[str, str] = SETTINGS) -> Iterator[str]:
    """A cluster that runs while the context is open, as the URL of its database for `DATABASE_URL`."""
    with tempfile.TemporaryDirectory(prefix="inkuru-postgres-", dir=WITHIN, ignore_cleanup_errors=True) as folder:
        password = secrets.token_urlsafe(16)
        port = _free_port()
        home = Path(folder)
        _create(programs, home, password)
        _run(
            programs / "pg_ctl",
            "start",
            "--wait",
            f"--pgdata={home}/data",
            f"--log={home}/log",
            "--options",
            _options(home, port, settings),
        )
        try:
            yield f"postgres://{OWNER}:{password}@127.0.0.1:{port}/postgres"
        finally:
            _run(programs / "pg_ctl", "stop", "--mode=immediate", f"--pgdata={home}/data")


def _create(programs: Path, home: Path, password: str) -> None:
    (home / "password").write_text(password, encoding="utf-8")
    if os.geteuid() == 0:
        for path in (home, home / "password"):
            shutil.chown(path, OWNER)
    _run(
        programs / "initdb",
        f"--pgdata={home}/data",
        f"--username={OWNER}",
        f"--pwfile={home}/password",
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C.UTF-8",
        "--no-sync",
    )


def _options(home: Path, port: int, settings: Mapping[str, str]) -> str:
    settings = dict(settings) | {
        "listen_addresses": "127.0.0.1",
        "port": str(port),
        "unix_socket_directories": str(home),
    }
    return " ".join(f"-c {name}={value}" for name, value in settings.items())


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


def _run(program: Path, *arguments: str) -> None:
    """Runs one of PostgreSQL's programs; raises CalledProcessError with what it said.

    Its input and output are files, not ours: the server would inherit a pipe and keep it open for ever.
    """
    become = ("runuser", "-u", OWNER, "--") if os.geteuid() == 0 else ()
    with tempfile.TemporaryFile("w+") as said:
        done = subprocess.run(
            (*become, str(program), *arguments),
            cwd="/",
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
            check=False,
            start_new_session=True,  # Ctrl-C is for the gate, which stops the server itself
        )
        if done.returncode:
            said.seek(0)
            raise subprocess.CalledProcessError(done.returncode, program.name, said.read())
