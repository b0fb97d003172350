"""Commands are called in tests as a user calls them, in this process."""

from dataclasses import dataclass

import pytest

from inkuru.config.main import main


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command left: its exit code and what it printed."""

    code: int
    out: str
    err: str


def call(capsys: pytest.CaptureFixture[str], *words: str) -> Answer:
    """Run `inkuru WORDS…`."""
    capsys.readouterr()
    with pytest.raises(SystemExit) as ended:
        main(words)
    printed = capsys.readouterr()
    return Answer(int(ended.value.code or 0), printed.out, printed.err)


def refusal(answer: Answer) -> str:
    """The one line of a refused command; fails where it is anything else."""
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1), answer
    return answer.err.strip()
