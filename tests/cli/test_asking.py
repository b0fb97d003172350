"""What several commands ask for."""

import pytest

from inkuru.cli.asking import language_codes, notes_by_language
from inkuru.cli.door import Refusal


def test_codes_are_split_and_known() -> None:
    assert language_codes("rw, en,,sw") == ["rw", "en", "sw"]
    with pytest.raises(Refusal, match="“lg” is none"):
        language_codes("rw,lg")


@pytest.mark.parametrize("note", ["", "rw", "rw=", "rw=  ", "xx=a"])
def test_a_note_that_is_none_is_refused(note: str) -> None:
    with pytest.raises(Refusal):
        notes_by_language([note])


def test_a_note_may_hold_an_equals_sign() -> None:
    assert notes_by_language(["en=a = b"]) == {"en": "a = b"}
