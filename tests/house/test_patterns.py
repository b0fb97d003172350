"""Regular expressions that every Python from 3.11 on reads alike."""

import re
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "src" / "inkuru"
# Before 3.11.5 a group that is repeated possessively takes what only half fits (gh-106052); Debian 12 has 3.11.2.
POSSESSIVE_GROUP = re.compile(r"\)(?:[*+?]|\{{1,2}\d*,?\d*\}{1,2})\+")


@pytest.mark.parametrize(
    ("pattern", "is_refused"),
    [
        (r"\d++(?:[.,]\d++)*+", True),
        (r"(?:a|b){2,}+", True),
        (r"(?:a|b){{1,3}}+", True),
        (r"\d++(?>(?:[.,]\d++)*)", False),
        (r"[^\W\d_]{1,4}+(a)+b", False),
    ],
)
def test_what_is_refused(pattern: str, *, is_refused: bool) -> None:
    assert bool(POSSESSIVE_GROUP.search(pattern)) == is_refused


def test_no_group_is_repeated_possessively() -> None:
    found = [
        f"{path.relative_to(PACKAGE)}:{number}"
        for path in PACKAGE.rglob("*.py")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if POSSESSIVE_GROUP.search(line)
    ]
    assert found == []
