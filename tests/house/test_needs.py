"""What is missing is installed by the first way that brings it, and only where that is ours to do."""

import sys
from pathlib import Path

import pytest

from tools.needs import Need, provide


def touch(path: Path) -> tuple[str, ...]:
    return (sys.executable, "-c", f"open({str(path)!r}, 'w')")


def fail() -> tuple[str, ...]:
    return (sys.executable, "-c", "raise SystemExit('no such package')")


def test_what_is_there_is_left_alone() -> None:
    assert provide(Need("Lamp", lambda: True, ways=(fail(),)), allowed=True) == ""


def test_the_next_way_is_tried_when_one_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lamp = tmp_path / "lamp"
    assert provide(Need("Lamp", lamp.exists, ways=(fail(), touch(lamp), touch(tmp_path / "spare"))), allowed=True) == ""
    assert [path.name for path in tmp_path.iterdir()] == ["lamp"]
    assert "no such package" in capsys.readouterr().out


def test_it_says_what_could_not_be_installed(tmp_path: Path) -> None:
    assert (
        provide(Need("Lamp", (tmp_path / "lamp").exists, ways=(fail(),)), allowed=True) == "Lamp could not be installed"
    )


def test_nothing_is_installed_where_it_is_not_ours_to_do(tmp_path: Path) -> None:
    lamp = tmp_path / "lamp"
    assert provide(Need("Lamp", lamp.exists, ways=(touch(lamp),)), allowed=False) == "Lamp is not installed"
    assert not lamp.exists()
