"""Whole numbers in words: rows, and a reader of its own that reads every one back."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkuru.lang.language import languages
from inkuru.lang.writing.spelling import LARGEST, UnknownClass, spell

CLASSES = tuple((one.code, kind) for one in languages() for kind in one.writing.spelling.ones)

ROWS: tuple[tuple[int, str, int | None, str], ...] = (
    (0, "rw", None, "zeru"),
    (1, "rw", None, "rimwe"),
    (2, "rw", None, "kabiri"),
    (1, "rw", 1, "umwe"),
    (7, "rw", 2, "barindwi"),
    (4, "rw", 4, "ine"),
    (5, "rw", 6, "atanu"),
    (11, "rw", 8, "cumi na kimwe"),
    (6, "rw", 8, "bitandatu"),
    (2, "rw", 10, "ebyiri"),
    (6, "rw", 9, "esheshatu"),
    (3, "rw", 13, "dutatu"),
    (2, "rw", 16, "habiri"),
    (8, "rw", 2, "umunani"),
    (9, "rw", 10, "icyenda"),
    (10, "rw", 2, "icumi"),
    (12, "rw", 2, "cumi na babiri"),
    (18, "rw", 2, "cumi n’umunani"),
    (20, "rw", 2, "makumyabiri"),
    (80, "rw", 2, "mirongo inani"),
    (99, "rw", 4, "mirongo icyenda n’icyenda"),
    (100, "rw", 2, "ijana"),
    (365, "rw", 4, "magana atatu na mirongo itandatu n’itanu"),
    (1000, "rw", 2, "igihumbi"),
    (1994, "rw", 4, "igihumbi na magana cyenda na mirongo icyenda n’ine"),
    (20_005, "rw", 8, "ibihumbi makumyabiri, na bitanu"),
    (25_000, "rw", 2, "ibihumbi makumyabiri na bitanu"),
    (2_300_000, "rw", 2, "miliyoni ebyiri n’ibihumbi magana atatu"),
    (0, "en", None, "zero"),
    (13, "en", None, "thirteen"),
    (42, "en", 7, "forty-two"),
    (105, "en", None, "one hundred and five"),
    (1_020, "en", None, "one thousand and twenty"),
    (2_300_500, "en", None, "two million three hundred thousand five hundred"),
    (LARGEST, "en", None, "one quadrillion"),
    (0, "sw", None, "sifuri"),
    (2, "sw", 1, "wawili"),
    (1, "sw", 7, "kimoja"),
    (3, "sw", 8, "vitatu"),
    (8, "sw", 6, "manane"),
    (4, "sw", 3, "minne"),
    (6, "sw", 2, "sita"),
    (12, "sw", 2, "kumi na wawili"),
    (28, "sw", 8, "ishirini na vinane"),
    (2_305, "sw", None, "elfu mbili mia tatu na tano"),
    (20_005, "sw", 2, "elfu ishirini, na watano"),
    (25_000, "sw", 2, "elfu ishirini na tano"),
    (1_000_020, "sw", 10, "milioni moja na ishirini"),
)


@pytest.mark.parametrize(("number", "language", "noun_class", "text"), ROWS)
def test_it_spells_a_number(number: int, language: str, noun_class: int | None, text: str) -> None:
    assert spell(number, language, noun_class=noun_class) == text


# What a number word is worth by its shape, longest shapes first; mirongo, magana and mia multiply the next word.
SHAPES: dict[str, tuple[tuple[str, int], ...]] = {
    "rw": (
        ("zeru", 0), ("makumyabiri", 20), ("i?cumi", 10), ("ijana", 100), ("igihumbi", 1000),
        (".*(tandatu|sheshatu)", 6), (".*(tatu|shatu)", 3), (".*(tanu|shanu)", 5), (".*biri|ebyiri", 2),
        (".*rindwi", 7),
        ("(um)?unani|inani", 8), ("i?cyenda", 9), (".*mwe", 1), (".*(ne|nye)", 4),
    ),
    "sw": (
        ("sifuri", 0), ("kumi", 10), ("ishirini", 20), ("thelathini", 30), ("arobaini", 40), ("hamsini", 50),
        ("sitini", 60), ("sabini", 70), ("themanini", 80), ("tisini", 90), (".*moja", 1), (".*(wili|bili)", 2),
        (".*tatu", 3), (".*nane", 8),
        (".*nne", 4), (".*tano", 5), ("sita", 6), ("saba", 7), ("tisa", 9),
    ),
}  # fmt: skip
TIMES = {"rw": {"mirongo": 10, "magana": 100}, "sw": {"mia": 100}}
SCALES = {
    "rw": {"ibihumbi": 10**3, "miliyoni": 10**6, "miliyari": 10**9, "tiriyari": 10**12, "kwadiriyoni": 10**15},
    "sw": {"elfu": 10**3, "milioni": 10**6, "bilioni": 10**9, "trilioni": 10**12, "kwadrilioni": 10**15},
}


def _read(text: str, language: str) -> int:
    """What follows a scale multiplies it for as long as it goes downwards and no comma comes."""
    words = text.replace(" n’", " na ").replace(",", " ,").split()
    total, scale, times, factor, last = 0, 1, 0, 1, 10**18
    for word in words:
        if word in SCALES[language] or word in (",", "igihumbi"):
            total, scale, times, last = total + scale * times, SCALES[language].get(word, 1), 0, 10**18
            total += 1000 * (word == "igihumbi")
        elif word in TIMES[language]:
            factor = TIMES[language][word]
        elif word != "na":
            value = factor * next(value for shape, value in SHAPES[language] if re.fullmatch(shape, word))
            if value >= last and scale > 1:
                total, scale, times = total + scale * times, 1, 0
            times, factor, last = times + value, 1, 10 ** (len(str(value)) - 1)
    return total + scale * times


@settings(max_examples=400, deadline=None)
@given(st.integers(0, 10**6) | st.integers(0, LARGEST), st.sampled_from([row for row in CLASSES if row[0] != "en"]))
def test_a_spelt_number_is_read_back(number: int, row: tuple[str, int | None]) -> None:
    language, noun_class = row
    assert _read(spell(number, language, noun_class=noun_class), language) == number


@pytest.mark.parametrize(("language", "noun_class"), CLASSES)
def test_no_two_numbers_are_spelt_alike(language: str, noun_class: int | None) -> None:
    numbers = [*range(3000), *range(3000, 10**6, 991), *(10**power + 7 for power in range(4, 15)), LARGEST]
    assert len({spell(number, language, noun_class=noun_class) for number in numbers}) == len(set(numbers))


@pytest.mark.parametrize("number", [-1, LARGEST + 1])
def test_it_refuses_a_number_out_of_range(number: int) -> None:
    with pytest.raises(ValueError, match="is not between"):
        spell(number, "rw")


def test_it_refuses_a_class_that_has_no_numbers() -> None:
    with pytest.raises(UnknownClass):
        spell(2, "sw", noun_class=12)
