"""The console script."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from inkuru.config.main import main


def test_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    main(["help"])
    listed = capsys.readouterr().out
    assert [name for name in ("intake", "release", "publish", "verify", "up") if f"\n  {name} " not in listed] == []


def test_an_unknown_command_is_refused_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["frobnicate"])
    assert (ended.value.code, capsys.readouterr().err) == (
        2,
        "inkuru: there is no command “frobnicate”; `inkuru help` lists them\n",
    )


@pytest.mark.server
def test_it_runs_as_a_module_and_refuses_an_unwritable_home(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    environment = os.environ | {"INKURU_HOME": str(tmp_path / "file" / "home")}
    for name in ("INKURU_SECRET_KEY", "DJANGO_SETTINGS_MODULE", "DATABASE_URL"):
        environment.pop(name, None)
    ran = subprocess.run(
        [sys.executable, "-m", "inkuru", "verify"], env=environment, capture_output=True, text=True, check=False
    )
    assert (ran.returncode, ran.stdout, ran.stderr.count("\n")) == (2, "", 1)
    assert str(tmp_path / "file") in ran.stderr
