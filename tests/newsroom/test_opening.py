"""An installation opens its database: made at first, left alone when it is up to date, refused when unfit."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

OPEN = """
import django; django.setup()
from inkuru.newsroom.opening import open_newsroom
from inkuru.records import Refusal
try:
    open_newsroom()
except Refusal as refusal:
    print("refused:", refusal)
from django.db import connection
cursor = connection.cursor()
print(*[cursor.execute("PRAGMA " + name).fetchone()[0] for name in ("journal_mode", "synchronous", "foreign_keys")])
"""

pytestmark = pytest.mark.server


def opened(home: Path, **more: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"INKURU_HOME": str(home), "DJANGO_SETTINGS_MODULE": "inkuru.config.settings"} | more
    environment.pop("DATABASE_URL", None) if "DATABASE_URL" not in more else None
    return subprocess.run([sys.executable, "-c", OPEN], env=environment, capture_output=True, text=True, check=False)


def test_a_new_home_gets_a_durable_database(tmp_path: Path) -> None:
    ran = opened(tmp_path / "new")
    assert (ran.stdout.split(), ran.stderr) == (["wal", "2", "1"], "")


def test_opening_again_writes_nothing(tmp_path: Path) -> None:
    opened(tmp_path)
    before = (tmp_path / "inkuru.sqlite3").read_bytes()
    opened(tmp_path)
    assert (tmp_path / "inkuru.sqlite3").read_bytes() == before


def test_two_that_open_at_once_do_not_stumble_over_each_other(tmp_path: Path) -> None:
    environment = os.environ | {"INKURU_HOME": str(tmp_path), "DJANGO_SETTINGS_MODULE": "inkuru.config.settings"}
    environment.pop("DATABASE_URL", None)
    both = [
        subprocess.Popen([sys.executable, "-c", OPEN], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(3)
    ]
    said = [one.communicate() for one in both]
    assert said == [(b"wal 2 1\n", b"")] * 3


def test_a_database_that_is_none_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "inkuru.sqlite3").write_bytes(b"this is no database, " * 100)
    ran = opened(tmp_path)
    assert "refused: database" in ran.stdout
    assert "file is not a database" in ran.stdout


def test_looking_for_a_newsroom_makes_none(tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert (looked(home), home.exists()) == ("False", False)
    opened(home)
    assert looked(home) == "True"
    (home / "inkuru.sqlite3").write_bytes(b"no database at all, but a text of some length")
    assert looked(home) == "False"


def looked(home: Path) -> str:
    program = "import django; django.setup(); from inkuru.newsroom.opening import is_open; print(is_open())"
    environment = os.environ | {"INKURU_HOME": str(home), "DJANGO_SETTINGS_MODULE": "inkuru.config.settings"}
    environment.pop("DATABASE_URL", None)
    ran = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=False)
    return ran.stdout.strip()
