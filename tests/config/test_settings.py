"""Every setting is described for operators, and nothing is that is none."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from inkuru.config import settings
from tests.cli.houses import surroundings

DESCRIBED = Path(__file__).parents[2] / "docs" / "operators" / "settings.md"
ROW = re.compile(r"^\| `([A-Z_]+)` \| .+ \| .+ \|$", re.MULTILINE)


def read_from_environment() -> set[str]:
    """The names that the settings ask the environment for."""
    tree = ast.parse(Path(settings.__file__).read_text(encoding="utf-8"))
    return {
        str(call.args[0].value)
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and isinstance(call.func.value, ast.Name)
        and call.func.value.id == "env"
        and isinstance(call.args[0], ast.Constant)
    }


def test_every_variable_is_described_once() -> None:
    described = ROW.findall(DESCRIBED.read_text(encoding="utf-8"))
    assert sorted(described) == sorted(read_from_environment())


def value(home: Path, expression: str, **variables: str) -> str:
    """What a setting is in a process of its own."""
    code = f"from inkuru.config import settings; print(({expression}))"
    done = subprocess.run(
        (sys.executable, "-c", code), env=surroundings(home, variables), capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


@pytest.mark.parametrize(
    ("expression", "variables", "expected"),
    [
        ("settings.INKURU_SITE.relative_to(settings.INKURU_HOME)", {}, "site"),
        ("settings.INKURU_SITE", {"INKURU_SITE": "/srv/site"}, "/srv/site"),
        ("settings.INKURU_URL", {"INKURU_URL": "https://news.example/"}, "https://news.example"),
        ("settings.SESSION_COOKIE_SECURE, settings.CSRF_COOKIE_SECURE", {}, "(False, False)"),
        (
            "settings.SESSION_COOKIE_SECURE, settings.CSRF_COOKIE_SECURE, settings.CSRF_TRUSTED_ORIGINS",
            {"INKURU_URL": "https://news.example"},
            "(True, True, ['https://news.example'])",
        ),
        ("settings.ALLOWED_HOSTS", {"INKURU_HOSTS": "a.example,b.example"}, "['a.example', 'b.example']"),
        ("settings.DATABASES['default']['ENGINE']", {}, "django.db.backends.sqlite3"),
        (
            "settings.DATABASES['default']['ENGINE']",
            {"DATABASE_URL": "postgresql://u:p@db/inkuru"},
            "django.db.backends.postgresql",
        ),
        ("settings.DEBUG", {}, "False"),
    ],
)
def test_a_variable_sets_what_it_says(
    tmp_path: Path, expression: str, variables: dict[str, str], expected: str
) -> None:
    assert value(tmp_path, expression, **variables) == expected


def test_the_secret_is_kept_with_the_data(tmp_path: Path) -> None:
    assert value(tmp_path, "settings.SECRET_KEY") == (tmp_path / "secret-key").read_text()
    assert value(tmp_path, "settings.SECRET_KEY", INKURU_SECRET_KEY="of our own") == "of our own"
