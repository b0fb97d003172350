"""Which fact of one edition is which of the other."""

from inkuru.checks.matching import MOST, match
from inkuru.checks.reading import Text
from inkuru.records import Fact


def texts(found: tuple[tuple[Fact, Fact], ...]) -> list[tuple[str, str]]:
    return [(one.text, other.text) for one, other in found]


def test_facts_agree_across_the_paragraph_in_any_order() -> None:
    found = match(Text("en", "3 cows and 40 goats"), Text("rw", "Ihene 40 n'inka 3"))
    assert (sorted(texts(found.agreeing)), found.opposed, found.missing, found.added) == (
        [("3", "3"), ("40", "40")],
        (),
        (),
        (),
    )


def test_a_fact_that_could_take_either_leaves_the_other_its_only_one() -> None:
    # 26.750 of the Kinyarwanda may be 26,750 or 26.75.
    found = match(Text("en", "26.75 and 26,750"), Text("rw", "26.750 na 26 750"))
    assert len(found.agreeing) == 2


def test_what_is_left_opposes_its_nearest() -> None:
    found = match(Text("en", "£5 for 3 cows"), Text("sw", "ng'ombe 4 kwa pauni 6"))
    assert sorted(texts(found.opposed)) == [("3", "4"), ("£5", "pauni 6")]


def test_a_lost_currency_opposes_the_amount_without_it() -> None:
    found = match(Text("en", "£300 for 7 cows"), Text("sw", "ng'ombe 7 kwa 300"))
    assert texts(found.opposed) == [("£300", "300")]


def test_a_table_is_compared_in_part() -> None:
    many = " ".join(str(number) for number in range(10, 200))
    found = match(Text("en", many), Text("sw", "hakuna"))
    assert len(found.missing) == MOST


def test_texts_without_facts_have_nothing_to_match() -> None:
    assert match(Text("en", "Rain"), Text("sw", "Mvua")).agreeing == ()
