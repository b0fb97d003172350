"""The floors hold, and the contracts that hold them notice when they don't."""

import ast
import itertools
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import grimp
import pytest

from inkuru.lang.language import codes

ROOT = Path(__file__).resolve().parents[2]

# The file that is written to, the import that is planted in it, and the contract that must name it as broken.
FLOORS = "The floors of the house"
PURE = "Pure rooms know no Django"
PLANTED = (
    ("flow/planted.py", "import inkuru.desk", FLOORS),
    ("newsroom/planted.py", "import inkuru.flow", FLOORS),
    ("lang/planted.py", "import inkuru.newsroom", FLOORS),
    ("records/__init__.py", "import inkuru.lang", FLOORS),
    ("desk/planted.py", "import inkuru.api", FLOORS),
    ("cli/planted.py", "import inkuru.desk", FLOORS),
    ("memory/planted.py", "import inkuru.checks", FLOORS),
    ("pages/planted.py", "import inkuru.newsroom.models", FLOORS),
    ("flow/planted.py", "import inkuru.config", FLOORS),
    ("attic/__init__.py", "", FLOORS),
    ("attic.py", "", FLOORS),
    ("memory/planted.py", "import django.db", PURE),
    ("lang/sw/planted.py", "from django.utils import translation", PURE),
    ("records/__init__.py", "import django", PURE),
    ("formats/planted.py", "import django.conf", PURE),
    ("checks/planted.py", "import django", PURE),
    ("engines/planted.py", "import django", PURE),
    ("lang/rw/planted.py", "import inkuru.lang.sw", "The languages do not know each other"),
    ("desk/planted.py", "import inkuru.formats", "The pure rooms are taken up by flow alone"),
    ("api/planted.py", "import inkuru.pages", "The pure rooms are taken up by flow alone"),
    ("newsroom/planted.py", "import inkuru.memory", "The pure rooms are taken up by flow alone"),
)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__", "locale", "sample"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def lint(folder: Path) -> tuple[bool, str]:
    done = subprocess.run(
        (str(Path(sys.executable).with_name("lint-imports")), "--no-cache"),
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(folder / "src"), "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode == 0, done.stdout + done.stderr


def test_the_house_as_it_stands_passes(copy: Path) -> None:
    passed, said = lint(copy)
    assert passed, said


@pytest.mark.parametrize(("file", "line", "contract"), PLANTED)
def test_a_planted_import_is_found_by_its_contract(copy: Path, file: str, line: str, contract: str) -> None:
    path = copy / "src" / "inkuru" / file
    path.parent.mkdir(exist_ok=True)
    with path.open("a", encoding="utf-8") as planted:
        planted.write(f"\n{line}\n")
    passed, said = lint(copy)
    assert not passed
    assert contract in said
    assert f"{contract} KEPT" not in said


def test_every_contract_has_been_seen_to_break() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    names = {contract["name"] for contract in settings["tool"]["importlinter"]["contracts"]}
    assert names == {contract for _, _, contract in PLANTED}


def test_no_language_knows_another() -> None:
    """The contract names three languages; this holds for a fourth folder too."""
    graph = grimp.build_graph("inkuru", cache_dir=None)
    chains = {
        (one, other): graph.find_shortest_chains(f"inkuru.lang.{one}", f"inkuru.lang.{other}", as_packages=True)
        for one, other in itertools.permutations(codes(), 2)
    }
    assert {pair: chain for pair, chain in chains.items() if chain} == {}


def test_pages_use_only_the_template_engine_of_django() -> None:
    """import-linter can forbid a package from outside as a whole only."""
    used = {
        name
        for path in (ROOT / "src" / "inkuru" / "pages").rglob("*.py")
        for name in imports(path)
        if name.split(".")[0] == "django"
    }
    assert {name for name in used if not name.startswith("django.template")} == set()


def imports(path: Path) -> set[str]:
    """The modules that a file imports."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add(node.module or "")
    return found
