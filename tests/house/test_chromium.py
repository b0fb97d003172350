"""A Chromium is one that starts."""

from pathlib import Path

import pytest

from tools.chromium import find_chromium


def program(path: Path, *, status: int) -> Path:
    path.write_text(f"#!/bin/sh\nexit {status}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def test_it_takes_the_first_that_starts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    program(tmp_path / "chromium", status=1)  # Ubuntu's, which asks for a snap
    program(tmp_path / "google-chrome", status=0)
    assert find_chromium(places=()) == str(tmp_path / "google-chrome")


def test_it_looks_where_programs_are_kept_off_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    for version in ("1100", "1200"):
        (tmp_path / f"chromium-{version}").mkdir()
        program(tmp_path / f"chromium-{version}" / "chrome", status=0)
    assert find_chromium([(tmp_path, "chromium-*/chrome")]) == str(tmp_path / "chromium-1200" / "chrome")


def test_it_finds_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    program(tmp_path / "chromium", status=1)
    assert find_chromium(places=()) is None
