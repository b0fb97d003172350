"""What all commands share."""

from argparse import ArgumentParser
from typing import Any

import pytest

from inkuru.cli.door import INTERRUPTED, Door, Refusal, positive


class Command(Door):
    """Does as it is told."""

    help = "does as it is told"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """One word."""
        parser.add_argument("word")

    def handle(self, **options: Any) -> None:
        """As told."""
        match options["word"]:
            case "refuse":
                raise Refusal("story.txt: line 3:\n is too long")
            case "interrupt":
                raise KeyboardInterrupt
            case "find":
                self.exit_code = 1


def code_of(*words: str) -> int:
    with pytest.raises(SystemExit) as ended:
        Command().run_from_argv(["inkuru", "obey", *words])
    return int(ended.value.code or 0)


def test_it_exits_0_or_as_it_says() -> None:
    assert [code_of("well"), code_of("find"), code_of("interrupt")] == [0, 1, INTERRUPTED]


def test_a_refusal_is_one_line_and_exit_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert code_of("refuse") == 2
    assert capsys.readouterr().err == "inkuru obey: story.txt: line 3: is too long\n"


def test_words_that_do_not_fit_are_a_refusal_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert code_of("well", "more") == 2
    assert capsys.readouterr().err == "inkuru obey: unrecognized arguments: more\n"


@pytest.mark.parametrize("text", ["0", "-1", "1.5", "one", ""])
def test_a_whole_number_from_1_up(text: str) -> None:
    with pytest.raises(Refusal):
        positive("STORY")(text)
    assert positive("STORY")("12") == 12
