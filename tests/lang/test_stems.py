"""Stems, judged by tables of pairs that a speaker would search as one, and of pairs that must stay apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkuru.lang.language import UnknownLanguage, codes
from inkuru.lang.stems import is_conjugated, recognises, stem, stems
from tests.lang.stem_pairs import HALVES, Pair, known_misses, pairs, score

BANTU = ("rw", "sw")
FLOORS = {
    # (language, half): (precision, recall)
    ("rw", "tuning"): (0.99, 0.99),
    ("rw", "judging"): (0.99, 0.98),
    ("sw", "tuning"): (0.99, 0.99),
    ("sw", "judging"): (0.99, 0.99),
}


def merges(language: str, pair: Pair) -> bool:
    return stem(pair.first, language) == stem(pair.second, language)


@pytest.mark.parametrize("language", BANTU)
def test_the_tables_hold_two_hundred_pairs_of_each_kind_and_no_pair_twice(language: str) -> None:
    table = pairs(language)
    assert len({(pair.first, pair.second) for pair in table}) == len(table)
    assert min(sum(pair.same for pair in table), sum(not pair.same for pair in table)) >= 200


@pytest.mark.parametrize(("language", "half"), list(FLOORS))
def test_precision_and_recall_stay_above_their_floors(language: str, half: str) -> None:
    chosen = [pair for pair in pairs(language) if pair.half == half]
    reached = score(chosen, lambda first, second: stem(first, language) == stem(second, language))
    assert reached.precision >= FLOORS[language, half][0]
    assert reached.recall >= FLOORS[language, half][1]


@pytest.mark.parametrize("language", BANTU)
def test_the_pairs_it_gets_wrong_are_the_known_ones(language: str) -> None:
    wrong = {(pair.first, pair.second) for pair in pairs(language) if merges(language, pair) is not pair.same}
    assert wrong == known_misses(language)


@pytest.mark.parametrize("language", BANTU)
def test_both_halves_are_of_some_size(language: str) -> None:
    sizes = [sum(pair.half == half for pair in pairs(language)) for half in HALVES]
    assert min(sizes) >= 200


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Abanyamakuru n’abayobozi b’ibihugu", "rw", ("munyamakuru", "muyobozi", "kihugu")),
        ("mu Bwongereza no mu Budage", "rw", ("mu", "bwongereza", "no", "mu", "budage")),
        ("Viongozi walikutana mjini", "sw", ("kiongozi", "kutan", "mji")),
        ("The leaders' meetings, elected leaders", "en", ("the", "leader", "meet", "elect", "leader")),
        ("12,000 COVID-19", "rw", ("12", "000", "covid", "19")),
        ("", "sw", ()),
    ],
)  # fmt: skip
def test_it_stems_a_text(text: str, language: str, expected: tuple[str, ...]) -> None:
    assert stems(text, language) == expected


@pytest.mark.parametrize(
    ("written", "base"),
    [
        ("n’Abanyarwanda", "abanyarwanda"), ("y'ibihugu", "ibihugu"), ("bw’abaturage", "abaturage"),
        ("cy'umunyamakuru", "umunyamakuru"), ("N’ABAYOBOZI", "abayobozi"), ("nk’abana", "abana"),
    ],
)  # fmt: skip
def test_elided_particles_fall(written: str, base: str) -> None:
    assert stem(written, "rw") == stem(base, "rw")


@pytest.mark.parametrize(
    ("word", "language", "known"),
    [
        ("Yatangaje", "rw", True), ("Kagame", "rw", False), ("Bose", "rw", True),
        ("Alisema", "sw", True), ("Samia", "sw", False), ("Serikali", "sw", True), ("Running", "en", False),
    ],
)  # fmt: skip
def test_it_recognises_words_with_a_known_root(word: str, language: str, *, known: bool) -> None:
    assert recognises(word, language) is known


@pytest.mark.parametrize(
    ("word", "language", "conjugated"),
    [
        ("yatangaje", "rw", True),
        ("n’abavuze", "rw", True),
        ("ntibazagaruka", "rw", True),
        ("yaraguritse", "rw", True),
        ("umunyamakuru", "rw", False),
        ("Kigali", "rw", False),
        ("walimzika", "sw", True),
        ("hawakufika", "sw", True),
        ("waandishi", "sw", False),
        ("serikali", "sw", False),
        ("buried", "en", False),
        ("a" * 50, "rw", False),
    ],
)
def test_it_tells_verbs_from_nouns(word: str, language: str, *, conjugated: bool) -> None:
    assert is_conjugated(word, language) is conjugated


@given(st.text(), st.sampled_from(codes()))
def test_it_never_raises_and_always_answers_alike(text: str, language: str) -> None:
    assert stems(text, language) == stems(text, language)
    assert stem(text, language) == stem(text, language)


def test_a_word_of_five_thousand_letters_is_its_own_stem() -> None:
    assert stem("umunya" * 1000, "rw") == "umunya" * 1000


def test_particles_without_end_are_no_word() -> None:
    assert stem("n'" * 5000 + "uko", "rw") == stem("uko", "rw")


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(UnknownLanguage):
        stem("word", "xx")
