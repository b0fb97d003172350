"""The memory tells which word stands for which."""

from dataclasses import replace

import pytest

from inkuru.flow import learning_words
from inkuru.flow.learning_words import known_words
from inkuru.memory.clues import Clues, read_clues
from inkuru.memory.priming import prime
from inkuru.records import TranslationUnit
from tests.flow.units import FERRY, keep

pytestmark = [pytest.mark.django_db, pytest.mark.database]

# Words that no language has: nothing but the memory can know them.
NEW = [
    TranslationUnit("en", f"Zorblat {word}.", "rw", f"Umukwiru {other}.", archive="stories")
    for word, other in (("rained", "yaguye"), ("slept", "yasinziriye"), ("sang", "yaririmbye"), ("left", "yagiye"))
]


def test_an_empty_memory_knows_nothing() -> None:
    assert known_words("en", "rw") is None


def test_words_are_learnt_on_top_of_the_everyday_ones() -> None:
    keep(*NEW)
    known = known_words("en", "rw")
    assert known
    met = known.forward.met["zorblat"]
    assert max(met, key=lambda token: met[token]) == "umukwiru"
    assert known.forward.met["rain"].keys() >= prime("en", "rw").met["rain"].keys()
    assert known.backward.met["umukwiru"]["zorblat"] > 1


def test_a_unit_serves_both_ways_and_its_own_languages_only() -> None:
    keep(*NEW)
    turned = known_words("rw", "en")
    assert turned
    assert "umukwiru" in turned.forward.met
    assert known_words("en", "sw") is None


def test_an_archive_may_be_left_out() -> None:
    keep(*NEW)
    assert known_words("en", "rw", apart_from="stories") is None
    keep(FERRY)
    known = known_words("en", "rw", apart_from="stories")
    assert known
    assert "zorblat" not in known.forward.met


def test_what_nobody_has_read_teaches_no_words() -> None:
    keep(*(replace(unit, reviewed=False, engine="mt") for unit in NEW))
    assert known_words("en", "rw") is None


def test_of_a_large_memory_an_even_part_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    read = list[str]()

    def listen(text: str, language: str) -> Clues:
        read.append(text)
        return read_clues(text, language)

    monkeypatch.setattr(learning_words, "read_clues", listen)
    monkeypatch.setattr(learning_words, "LOOKED_AT", 20)
    monkeypatch.setattr(learning_words, "PAGE", 7)
    keep(*(TranslationUnit("en", f"Boat {number}.", "rw", f"Ubwato {number}.") for number in range(100)))
    known_words("en", "rw", most=10)
    sources = [int(text.split()[1][:-1]) for text in read if text.startswith("Boat")]
    assert len(sources) <= 10
    assert sources[0] < 10
    assert sources[-1] > 80
