"""A publisher killed at any moment leaves no torn file and no link to a missing page, and finishes later."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

# Two hundred were played while it was built: python -m tests.flow.killing FOLDER 200 SEED.
ROUNDS = 40


@pytest.mark.server
def test_a_publisher_killed_again_and_again_leaves_a_whole_site(tmp_path: Path) -> None:
    environment = os.environ | {"INKURU_HOME": str(tmp_path), "DJANGO_SETTINGS_MODULE": "inkuru.config.settings"}
    environment.pop("DATABASE_URL", None)
    program = [sys.executable, "-m", "tests.flow.killing", str(tmp_path), str(ROUNDS), "20261122"]
    ran = subprocess.run(program, env=environment, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    result = json.loads(ran.stdout)
    assert (result["wrong"], result["differs"]) == ([], [])
    # The test is one only if the signal found the publisher at work.
    assert result["killed"] >= ROUNDS / 3
    assert result["pages"] > 30
