"""Which word stands for which, learnt and expected."""

import numpy as np
import pytest

from inkuru.memory.clues import Token, read_clues
from inkuru.memory.lexicon import LIKE_WORD, SAME_CONCEPT, SAME_FACT, SAME_LONG_WORD, SAME_WORD, expect, learn

RAIN: tuple[tuple[Token, ...], tuple[Token, ...], float] = (("rain",), ("imvura",), 1.0)
RAIN_FELL: tuple[tuple[Token, ...], tuple[Token, ...], float] = (("rain", "fell"), ("imvura", "gw"), 1.0)


def test_words_that_meet_again_and_again_stand_for_each_other() -> None:
    told = learn([RAIN, RAIN_FELL] * 3)
    table, known = told.probabilities(["rain", "fell"], ["imvura", "gw"], np.zeros((2, 2), np.float32))
    assert table.argmax(axis=1).tolist() == [0, 1]
    assert np.allclose(known, table.sum(axis=1, keepdims=True))


def test_a_single_meeting_tells_nothing() -> None:
    assert learn([RAIN_FELL]).met.get("fell", {}) == {}


def test_what_was_known_before_stays_and_nothing_of_it_changes() -> None:
    before = learn([RAIN] * 4)
    count = before.met["rain"]["imvura"]
    after = learn([RAIN] * 4, before)
    assert after.met["rain"]["imvura"] > count == before.met["rain"]["imvura"]


def test_a_translation_that_is_not_there_is_still_known() -> None:
    table, known = learn([RAIN] * 4).probabilities(["rain"], ["umuhanda"], np.zeros((1, 1), np.float32))
    assert (table[0, 0], known[0, 0] > 0.3) == (0, True)


def test_nothing_is_learnt_from_nothing() -> None:
    assert learn([]).met == {}


@pytest.mark.parametrize(
    ("one", "other", "least", "most"),
    [
        ("@UG", "@UG", SAME_CONCEPT, SAME_CONCEPT),
        ("?", "?", SAME_CONCEPT, SAME_CONCEPT),
        ("kagame", "kagame", SAME_LONG_WORD, SAME_LONG_WORD),
        ("na", "na", SAME_WORD[2], SAME_WORD[2]),
        ("minister", "minisitiri", 0.01, LIKE_WORD),
        ("rain", "umuhanda", 0, 0),
        ("@UG", "@UGA", 0, 0),
    ],
)
def test_what_is_expected_of_two_words(one: str, other: str, least: float, most: float) -> None:
    found = float(expect([one], [other])[0, 0])
    assert least - 1e-6 <= found <= most + 1e-6


def test_facts_of_one_value_are_expected_to_be_one() -> None:
    ours = read_clues("412", "en").tokens
    theirs = read_clues("412", "rw").tokens + read_clues("413", "rw").tokens
    assert np.allclose(expect(ours, theirs), [[SAME_FACT, 0]])
