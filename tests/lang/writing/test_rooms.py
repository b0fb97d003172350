"""How much room a line takes in a text message and in a result of a search."""

import pytest

from inkuru.lang.writing.rooms import Message, message_of, plain, title_pixels


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", Message(0, 160, ())),
        ("a" * 160, Message(160, 160, ())),
        ("€5 [sic]", Message(11, 160, ())),
        ("é à ü ñ £", Message(9, 160, ())),
        ("ê", Message(1, 70, ("ê",))),
        ("n’isoko n’ubwato", Message(16, 70, ("’",))),
        ("😀", Message(2, 70, ("😀",))),
    ],
)
def test_a_message_is_counted_as_networks_count_it(text: str, message: Message) -> None:
    assert message_of(text) == message


def test_one_message_holds_so_much_and_no_more() -> None:
    assert message_of("a" * 160).fits
    assert not message_of("a" * 161).fits
    assert message_of("ê" * 70).fits
    assert not message_of("ê" * 71).fits


def test_plain_marks_keep_the_room() -> None:
    assert message_of(plain("n’isoko – “yego”…")).room == 160


def test_a_title_is_as_wide_as_its_letters() -> None:
    assert title_pixels("Lake Kivu ferry sails again") == pytest.approx(240, abs=15)
    assert title_pixels("ж") == 11
