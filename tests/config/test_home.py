"""The secret of an installation."""

import stat
from pathlib import Path

from inkuru.config.home import secret_key


def test_it_is_made_once_and_read_by_its_owner_only(tmp_path: Path) -> None:
    home = tmp_path / "new"
    key = secret_key(home)
    assert secret_key(home) == key
    assert len(key) > 50
    assert stat.S_IMODE((home / "secret-key").stat().st_mode) == 0o600
    assert [one.name for one in home.iterdir()] == ["secret-key"]


def test_two_homes_have_two_secrets(tmp_path: Path) -> None:
    assert secret_key(tmp_path / "a") != secret_key(tmp_path / "b")
