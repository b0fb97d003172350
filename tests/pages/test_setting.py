"""Lines of a headline, measured in letters."""

import pytest

from inkuru.pages.setting import cut_to_lines, set_in_lines


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("Isoko", 10, ("Isoko",)),
        # As even as can be, though the first line had room.
        ("Kabeza market opens again after the rain", 30, ("Kabeza market opens", "again after the rain")),
        # No word alone at the end, where another can go with it.
        ("Abacuruzi basubiye ku isoko rya Kabeza ubu", 40, ("Abacuruzi basubiye", "ku isoko rya Kabeza ubu")),
        # A little word goes with what follows.
        ("Traders are back in Huye and in Kigali", 21, ("Traders are back", "in Huye and in Kigali")),
        # What must not be parted is written with a no-break space, and is one word.
        ("Amafaranga 26\xa0000 arabuze", 18, ("Amafaranga", "26\xa0000 arabuze")),
    ],
)
def test_lines_are_few_and_even(text: str, width: int, lines: tuple[str, ...]) -> None:
    assert set_in_lines(text, width=width, most=3, measure=len) == lines


def test_too_many_lines_and_too_long_words_are_not_set() -> None:
    assert set_in_lines("one two three four", width=5, most=3, measure=len) is None
    assert set_in_lines("kutazongera", width=5, most=3, measure=len) is None


@pytest.mark.parametrize(
    ("text", "width", "most", "lines"),
    [
        ("Isoko rya Kabeza", 16, 1, ("Isoko rya Kabeza",)),
        ("Isoko rya Kabeza", 15, 1, ("Isoko rya…",)),
        ("Isoko, rya Kabeza", 8, 1, ("Isoko…",)),
        ("kutazongera kubaho", 6, 3, ("kutazo", "ngera", "kubaho")),
        ("kutazongera kubaho", 6, 2, ("kutazo", "ngera…")),
        ("", 6, 2, ()),
    ],
)
def test_what_does_not_fit_is_cut_and_said_to_be(text: str, width: int, most: int, lines: tuple[str, ...]) -> None:
    assert cut_to_lines(text, width=width, most=most, measure=len) == lines
