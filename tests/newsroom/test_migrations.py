"""A memory that an older version kept is found again after the tables of its index have changed."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
from django.conf import settings
from django.db import connection

# As it stood before words were kept by the leaf: texts, a unit, words and lists of the old index.
OLD = """
import django; django.setup()
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from inkuru.newsroom.memory_store import digest
executor = MigrationExecutor(connection)
# As they were before a later one drew them together.
executor.loader = MigrationLoader(connection, replace_migrations=False)
executor.migrate([("newsroom", "0008_audit")])
apps = executor.loader.project_state(("newsroom", "0008_audit")).apps
names = "Text", "Unit", "Origin", "Word", "Posting", "State"
text, unit, origin, word, posting, state = (apps.get_model("newsroom", f"Memory{name}").objects for name in names)
said = ("rw", "Abanyamakuru bahagurutse i Rubavu mu gitondo."), ("en", "The reporters left Rubavu in the morning.")
rw, en = (text.create(language=code, text=words, digest=digest(code, words)) for code, words in said)
unit.create(source=rw, target=en, origin=origin.create(language="en", digest="0", people=["Uwase"]))
word.create(language="rw", form="rubavu")
posting.create(id=77, first=1, count=2, gaps=bytes(4))
state.create(pk=1, last=en.pk, indexed=en.pk)
"""

# What the database tells of its tables, after all migrations: each by itself, or those drawn together.
SCHEMA = """
import json, re, sys
import django; django.setup()
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
if sys.argv[1] == "apart":
    executor = MigrationExecutor(connection)
    executor.loader = MigrationLoader(connection, replace_migrations=False)
    ends = executor.loader.graph.leaf_nodes()
    executor.migrate([(room, name) for room, name in ends if room == "newsroom" and "squashed" not in name])
call_command("migrate", verbosity=0)
told = {}
with connection.cursor() as cursor:
    for table in sorted(connection.introspection.table_names(cursor)):
        columns = [str(one) for one in connection.introspection.get_table_description(cursor, table)]
        held = connection.introspection.get_constraints(cursor, table)
        # SQLite names no keys, and is told of here by their order: fk_0, __unnamed_constraint_1__.
        named = [(re.sub(r"_\\d+_*$", "", name), one) for name, one in held.items()]
        told[table] = sorted(columns), sorted(map(str, named))
print(json.dumps(told))
"""

pytestmark = [pytest.mark.server, pytest.mark.database, pytest.mark.django_db]


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """A database of its own, beside that of the tests."""
    if connection.vendor == "sqlite":
        yield f"sqlite:///{tmp_path}/old.sqlite3"
        return
    where = settings.DATABASES["default"]
    server = f"postgres://{where['USER']}:{where['PASSWORD']}@{where['HOST']}:{where['PORT']}"
    name = f"old_{os.getpid()}"
    with closing(psycopg.connect(f"{server}/postgres", autocommit=True)) as cluster:
        cluster.execute(f"CREATE DATABASE {name}")
        try:
            yield f"{server}/{name}"
        finally:
            cluster.execute(f"DROP DATABASE {name} WITH (FORCE)")


def test_an_old_memory_is_found_again(address: str, tmp_path: Path) -> None:
    settled = {"INKURU_HOME": str(tmp_path), "DATABASE_URL": address}
    environment = os.environ | settled | {"DJANGO_SETTINGS_MODULE": "inkuru.config.settings"}

    def run(*words: str) -> list[str]:
        ran = subprocess.run([sys.executable, *words], env=environment, capture_output=True, text=True, check=False)
        assert (ran.returncode, ran.stderr) == (0, "")
        return ran.stdout.splitlines()

    run("-c", OLD)
    inkuru = ("-m", "inkuru", "memory")
    asked = ("lookup", "Abanyamakuru bahagurutse i Rubavu mugitondo.", "--source", "rw", "--target", "en", "--json")
    (found,) = (json.loads(line) for line in run(*inkuru, *asked))
    (match,) = found["matches"]
    assert (match["target"], match["origin"]["people"]) == ("The reporters left Rubavu in the morning.", ["Uwase"])
    assert run(*inkuru, "find", "umunyamakuru", "--language", "rw")[0].startswith("Abanyamakuru bahagurutse")


def test_what_was_drawn_together_makes_the_same_tables(address: str, tmp_path: Path) -> None:
    def schema(way: str, database: str) -> dict[str, object]:
        settled = {"INKURU_HOME": str(tmp_path), "DATABASE_URL": database}
        environment = os.environ | settled | {"DJANGO_SETTINGS_MODULE": "inkuru.config.settings"}
        ran = subprocess.run(
            [sys.executable, "-c", SCHEMA, way], env=environment, capture_output=True, text=True, check=False
        )
        assert (ran.returncode, ran.stderr) == (0, "")
        told: dict[str, object] = json.loads(ran.stdout)
        return told

    apart = schema("apart", address)
    if connection.vendor == "sqlite":
        together = schema("together", f"sqlite:///{tmp_path}/new.sqlite3")
    else:
        with psycopg.connect(address, autocommit=True) as cluster:
            cluster.execute("DROP SCHEMA public CASCADE")
            cluster.execute("CREATE SCHEMA public")
        together = schema("together", address)
    assert "newsroom_searchentry" in together
    assert {name: found for name, found in together.items() if found != apart[name]} == {}
    assert together.keys() == apart.keys()
