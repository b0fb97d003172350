"""Which facts agree across languages, and which must not."""

from itertools import combinations_with_replacement

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkuru.lang.facts import agrees, facts
from inkuru.lang.facts.agreeing import ALIKE, readings
from inkuru.lang.facts.reading import READERS
from inkuru.lang.facts.units import UNITS
from inkuru.records import Fact

# fmt: off
SAME = (
    ("en", "19:30", "sw", "saa 1:30 usiku"),
    ("en", "7:30 p.m.", "rw", "saa moya n’igice z’umugoroba"),
    ("sw", "saa 1:30 usiku", "rw", "saa moya n’igice z’umugoroba"),
    ("en", "3 p.m.", "sw", "saa tisa alasiri"),
    ("en", "noon", "sw", "saa sita mchana"),
    ("en", "midnight", "rw", "saa sita z’ijoro"),
    ("en", "85 mph", "rw", "kilometero 136 ku isaha"),
    ("en", "85 mph", "sw", "maili 85 kwa saa"),
    ("en", "10 inches", "rw", "cm 25"),
    ("en", "10 miles", "rw", "kilometero 16"),
    ("en", "300 miles", "rw", "kilometero 480"),
    ("en", "six feet", "rw", "metero 1,8"),
    ("en", "200 lb", "rw", "ibiro 91"),
    ("en", "100 °F", "rw", "dogere selisiyusi 38"),
    ("en", "80 degrees", "rw", "dogere selisiyusi 27"),
    ("en", "5 acres", "rw", "hegitari 2"),
    ("en", "1.5 km", "sw", "mita 1,500"),
    ("en", "2.8 points", "rw", "amanota 2,8"),
    ("en", "26,750 people", "rw", "abantu 26.750"),
    ("en", "26,750 people", "rw", "abantu 26 750"),
    ("en", "3.1 million people", "sw", "watu milioni 3.1"),
    ("en", "£2.8bn", "rw", "miliyari 2,8 z’amapawundi"),
    ("en", "500 shillings", "sw", "KSh 500"),
    ("en", "500 francs", "rw", "500 Frw"),
    ("en", "the 1980s", "rw", "imyaka ya za 80"),
    ("en", "the 1980s", "sw", "miaka ya themanini"),
    ("en", "in 1980", "sw", "miaka ya 1980"),
    ("en", "a dozen people", "sw", "watu kumi na wawili"),
    ("en", "twelve people", "rw", "abantu cumi na babiri"),
    ("en", "half of it", "sw", "asilimia 50"),
    ("en", "two-thirds of it", "rw", "bibiri bya gatatu"),
    ("en", "two-thirds of it", "sw", "theluthi mbili"),
    ("en", "20 years old", "rw", "afite imyaka 20"),
    ("en", "aged 37", "sw", "mwenye umri wa miaka 37"),
    ("en", "Kagabo, 37, said", "rw", "w’imyaka 37"),
    ("en", "two decades", "sw", "miaka ishirini"),
    ("en", "half an hour", "rw", "iminota 30"),
    ("en", "two hours", "sw", "saa mbili"),
    ("en", "the 89th minute", "rw", "umunota wa 89"),
    ("en", "twice", "sw", "mara mbili"),
    ("en", "8 September 2026", "rw", "tariki ya 8 Nzeri 2026"),
    ("en", "8 September 2026", "sw", "Septemba 8"),
    ("en", "in May", "rw", "muri Gicurasi"),
    ("en", "in June", "sw", "mwezi wa sita"),
    ("en", "on Tuesday", "rw", "ku wa Kabiri"),
    ("en", "on Sunday", "rw", "ku Cyumweru"),
    ("en", "yesterday", "rw", "ejo"),
    ("en", "tomorrow", "rw", "ejo"),
    ("en", "yesterday", "sw", "jana"),
    ("en", "the first time", "rw", "ku nshuro ya mbere"),
    ("en", "the 19th century", "rw", "ikinyejana cya XIX"),
    ("en", "more than 300 people", "sw", "watu 300"),
    ("en", "3-1", "rw", "ibitego 3-1"),
    ("en", "the bar for the 9th", "sw", "mhimili wa tarehe 9"),
    ("en", "asleep in class at ten", "sw", "saa nne asubuhi"),
)
APART = (
    ("en", "7 a.m.", "sw", "saa 7 asubuhi"),
    ("en", "asleep in class at ten", "sw", "saa kumi asubuhi"),
    ("en", "the 9th of the bars", "sw", "tarehe 9 Mei"),
    ("en", "3 p.m.", "sw", "saa 3 usiku"),
    ("en", "19:30", "rw", "saa moya n’igice z’igitondo"),
    ("en", "3 p.m.", "rw", "saa 9 z’amanywa"),
    ("en", "3 p.m.", "rw", "saa tatu z’amanywa"),
    ("en", "10 miles", "rw", "kilometero 25"),
    ("en", "10 miles", "rw", "kilometero 20"),
    ("en", "85 mph", "rw", "kilometero 85 ku isaha"),
    ("en", "10 inches", "rw", "metero 10"),
    ("en", "5 kg", "sw", "lita 5"),
    ("en", "$11 billion", "sw", "bilioni 11"),
    ("en", "£2.8bn", "rw", "miliyari 2,8 z’amadolari"),
    ("en", "500 Rwandan francs", "sw", "faranga za Burundi 500"),
    ("en", "500 shillings", "rw", "500 Frw"),
    ("en", "40%", "sw", "watu 40"),
    ("en", "40%", "sw", "asilimia 41"),
    ("en", "58 people", "rw", "abantu 59"),
    ("en", "26,750 people", "rw", "abantu 26,751"),
    ("en", "five months", "rw", "amezi atatu"),
    ("en", "five months", "rw", "imyaka itanu"),
    ("en", "a week or 7 days", "rw", "ukwezi kumwe"),
    ("en", "8 September", "rw", "tariki ya 8 Ukwakira"),
    ("en", "8 September 2026", "rw", "tariki ya 8 Nzeri 2025"),
    ("en", "on Tuesday", "rw", "ku wa Gatatu"),
    ("en", "yesterday", "sw", "kesho"),
    ("en", "the 1980s", "sw", "miaka ya 1990"),
    ("en", "second place", "rw", "umwanya wa mbere"),
    ("en", "two-thirds of it", "sw", "theluthi moja"),
    ("en", "3-1", "rw", "ibitego 1-3"),
    ("en", "in 2017", "rw", "mu 2018"),
)
# fmt: on


@pytest.mark.parametrize("row", SAME, ids=" ".join)
def test_these_agree(row: tuple[str, str, str, str]) -> None:
    assert _agree(row)


@pytest.mark.parametrize("row", APART, ids=" ".join)
def test_these_do_not_agree(row: tuple[str, str, str, str]) -> None:
    assert not _agree(row)


def _agree(row: tuple[str, str, str, str]) -> bool:
    language, text, other_language, other_text = row
    some, others = facts(text, language), facts(other_text, other_language)
    assert some
    assert others
    answers = [(agrees(one, other), agrees(other, one)) for one in some for other in others]
    assert all(forth == back for forth, back in answers)
    return any(forth for forth, _ in answers)


def test_the_table_of_kinds_is_in_the_order_of_the_alphabet() -> None:
    kinds = sorted({kind.partition(".")[0] for kind in READERS} - {"label"})
    assert set(ALIKE) <= set(combinations_with_replacement(kinds, 2))
    assert all((kind, kind) in ALIKE for kind in kinds)


@given(st.sampled_from(sorted(UNITS)), st.decimals(1, 9999, places=1))
def test_a_measure_agrees_with_itself_and_not_with_its_double(unit: str, value: object) -> None:
    assert isinstance(value, object)
    one = Fact("measure", f"{value}", "", 0, 0, unit)
    assert agrees(one, one)
    assert not agrees(one, Fact("measure", f"{float(str(value)) * 2 + 1:.1f}", "", 0, 0, unit))


def test_the_likeliest_reading_comes_first() -> None:
    (fact,) = facts("26.750", "rw")
    assert readings(fact) == (fact.value, "26.75")


def test_an_ordinal_that_is_no_day_agrees_with_no_date() -> None:
    assert not agrees(Fact("date", "---02", "tarehe 2", 0, 8), Fact("ordinal", "2.7", "ya 2.7", 0, 6))
    assert agrees(Fact("date", "---02", "tarehe 2", 0, 8), Fact("ordinal", "2", "2nd", 0, 3))
