"""A translation is known by its words; a text of the same length is not taken for one."""

import pytest

from inkuru.memory.evidence import Evidence, find_evidence, together
from inkuru.memory.lexicon import Lexicon
from inkuru.memory.priming import prime

NOTHING = Lexicon()


def share(source: str, target: str, pair: tuple[str, str]) -> float:
    return find_evidence(source, target, languages=pair, forward=prime(*pair), backward=prime(*pair[::-1])).share


@pytest.mark.parametrize(
    ("pair", "source", "target", "stranger"),
    [
        (
            ("en", "rw"),
            "Heavy rain closed the road to Karongi.",
            "Imvura nyinshi yafunze umuhanda ujya i Karongi.",
            "Umuganga mushya yageze mu ivuriro rya Nyagatare.",
        ),
        (
            ("en", "sw"),
            "Farmers get 380 francs for a litre of milk.",
            "Wafugaji wanapata faranga 380 kwa lita ya maziwa.",
            "Mkurugenzi wake aliajiri wanahabari vijana wanne.",
        ),
        (
            ("rw", "sw"),
            "Isoko rishya rya Huye rizafungurwa ku ya 14 Mata.",
            "Soko jipya la Huye litafunguliwa tarehe 14 Aprili.",
            "Utailipa benki kwa miaka sita ijayo, alisema.",
        ),
    ],
)
def test_a_translation_has_more_than_a_stranger(pair: tuple[str, str], source: str, target: str, stranger: str) -> None:
    assert share(source, target, pair) > 0.25
    assert share(source, target, pair) > 2 * share(source, stranger, pair)


def test_marks_are_no_evidence() -> None:
    assert share("“Rain!”", "“Ubwato!”", ("en", "rw")) == 0


@pytest.mark.parametrize("text", ["", "?!"])
def test_nothing_is_no_evidence(text: str) -> None:
    assert find_evidence(text, "Imvura.", languages=("en", "rw"), forward=NOTHING, backward=NOTHING).share == 0


def test_a_name_in_every_sentence_is_found_once() -> None:
    pairs = (("Kigali grew.", "Kigali yarakuze."), ("Kigali slept.", "Kigali yarasinziriye."))
    found = [find_evidence(*one, languages=("en", "rw"), forward=NOTHING, backward=NOTHING) for one in pairs]
    assert together(found).share < found[0].share == found[1].share
    assert together(()) == Evidence()
