"""Number words of every language and noun class are read back as the number that was spelt."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkuru.lang.facts import facts
from inkuru.lang.facts.lexicon import lexicon
from inkuru.lang.facts.numbers import lowest_place, read_amount
from inkuru.lang.facts.tokens import read_line
from inkuru.lang.language import codes, language
from inkuru.lang.writing.spelling import LARGEST, spell

CLASSES = [(code, noun_class) for code in codes() for noun_class in language(code).writing.spelling.ones]
# The classes that differ from all before them: the others would only repeat the same words.
DISTINCT = list({(code, language(code).writing.spelling.ones[one]): (code, one) for code, one in CLASSES}.values())
# Below, a number word alone is as often a pronoun (*umwe*) or an adverb (*kabiri*).
FIRST_SURE = 11


def read_back(text: str, code: str) -> int:
    line = read_line(text, lexicon(code))
    return int(read_amount(line, (0, len(line.roles)))[0])


@pytest.mark.parametrize(("code", "noun_class"), DISTINCT)
def test_it_reads_all_numbers_to_ten_thousand(code: str, noun_class: int | None) -> None:
    wrong = [n for n in range(10_001) if read_back(spell(n, code, noun_class=noun_class), code) != n]
    assert wrong == []


@given(st.sampled_from(CLASSES), st.integers(FIRST_SURE, 1_000_000) | st.integers(1_000_000, LARGEST))
def test_a_spelt_number_is_one_fact(row: tuple[str, int | None], number: int) -> None:
    code, noun_class = row
    text = spell(number, code, noun_class=noun_class)
    (fact,) = facts(text, code)
    assert (fact.kind, fact.value, fact.text) == ("number", str(number), text)


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("ibihumbi mirongo itatu na bitanu", ("35000", "30005")),
        ("ibihumbi mirongo itatu na batanu", ()),
        ("ibihumbi mirongo itatu, na bitanu", ()),
        ("ibihumbi 25 000", ("25000", "25000000")),
        ("miliyoni cumi n’umunani", ("18000000", "10000008")),
    ],
)
def test_it_keeps_what_agreement_leaves_open(text: str, readings: tuple[str, ...]) -> None:
    (fact,) = facts(text, "rw")
    assert fact.readings == readings


@pytest.mark.parametrize(("value", "place"), [("480", "10"), ("7", "1"), ("2.5", "0.1"), ("300000", "100000")])
def test_the_lowest_place_is_a_power_of_ten(value: str, place: str) -> None:
    assert lowest_place(Decimal(value)) == Decimal(place)
