"""Whoever learns from an archive may be killed at any moment; begun again, it ends in the same memory."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

KILLS = 6


@pytest.mark.server
def test_a_learner_killed_at_any_statement_ends_in_the_same_memory(tmp_path: Path) -> None:
    environment = os.environ | {
        "INKURU_HOME": str(tmp_path / "home"),
        "DJANGO_SETTINGS_MODULE": "inkuru.config.settings",
    }
    environment.pop("DATABASE_URL", None)
    program = [sys.executable, "-m", "tests.flow.killing_learner", str(tmp_path / "stories"), str(KILLS), "20261125"]
    ran = subprocess.run(program, env=environment, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    result = json.loads(ran.stdout)
    assert (result["wrong"], result["differs"], result["differs after a change"]) == ([], 0, 0)
    # The test is one only if the signal found the learner at work, and the change changed something.
    assert result["killed"] >= KILLS / 3
    assert (result["units"] > 40, result["changed"] > 0) == (True, True)
