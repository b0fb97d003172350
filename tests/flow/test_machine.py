"""Who works at the machine is not asked for rights, and commands know that before there are models."""

import subprocess
import sys

from inkuru.flow.machine import at_the_machine, is_at_the_machine


def test_it_holds_within_and_not_after() -> None:
    with at_the_machine():
        assert is_at_the_machine()
    assert not is_at_the_machine()


def test_it_can_be_asked_without_settings() -> None:
    code = "import sys; sys.modules['django.db'] = None; import inkuru.flow.machine"
    assert subprocess.run((sys.executable, "-c", code), check=False).returncode == 0
