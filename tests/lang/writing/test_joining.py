import pytest

from inkuru.lang.writing.joining import join
from inkuru.lang.writing.style import Conjunction

NA = Conjunction(" na ", " n’", whole=frozenset({"uganda"}))


@pytest.mark.parametrize(
    ("right", "text"),
    [
        ("ebyiri", "a n’ebyiri"),
        ("Umuryango w’Abibumbye", "a n’Umuryango w’Abibumbye"),
        ("batatu", "a na batatu"),
        ("Ian", "a na Ian"),
        ("Uganda", "a na Uganda"),
        ("Ugandax", "a na Ugandax"),
        ("", "a na "),
    ],
)
def test_it_elides_before_a_vowel(right: str, text: str) -> None:
    assert join("a", NA, right) == text


def test_it_elides_only_where_the_language_does() -> None:
    assert join("a", Conjunction(" na "), "ebyiri") == "a na ebyiri"
