"""What the checks read in a text."""

from inkuru.checks.reading import FIGURES, Text


def test_a_text_is_read_once() -> None:
    text = Text("rw", "Abantu n’Abongereza ba Wanjiru-Habimana")
    assert text.words is text.words
    assert [word.key for word in text.words] == ["abantu", "n'abongereza", "ba", "wanjiru-habimana"]
    assert {"n’", "abongereza", "wanjiru", "habimana"} <= text.pieces


def test_capitals_are_parted_from_particles_and_know_their_place() -> None:
    found = Text("rw", "Uyu munsi n’Abongereza bahuye na Wanjiru").capitals
    assert [(one.text, one.in_gazetteer, one.opens) for one in found] == [
        ("Uyu", False, True),
        ("Abongereza", True, False),
        ("Wanjiru", False, False),
    ]


def test_a_short_name_must_stand_whole_and_a_long_one_may_be_inflected() -> None:
    text = Text("sw", "Kimbunga cha Wakenyatta")
    assert (text.has("kim"), text.has("kenyatta"), text.has("kenya")) == (False, True, True)


def test_of_a_table_only_the_beginning_is_read() -> None:
    assert len(Text("en", "7 " * (2 * FIGURES)).facts) == FIGURES


def test_letters_are_counted_without_marks() -> None:
    assert Text("en", "It is 5.").letters == 5
