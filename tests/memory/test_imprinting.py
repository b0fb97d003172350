"""What of a text the index keeps."""

from itertools import pairwise

import pytest

from inkuru.memory.imprinting import HALF, SLOTS, imprint, probes, reaches_of_word

SENTENCE = "Ubwato bwa mbere bwahagurutse i Rubavu butwaye abagenzi 284"


def slots(text: str, language: str = "rw") -> set[int]:
    return set(imprint([text], language).slots.tolist())


def test_many_texts_are_taken_as_each_alone() -> None:
    texts = [SENTENCE, "", "Isoko", "Zürich\nn’Ubufaransa 🙂", SENTENCE]
    found = imprint(texts, "rw")
    assert [set(found.slots[found.texts == place].tolist()) for place in range(len(texts))] == [
        slots(text) for text in texts
    ]
    assert list(found.texts) == sorted(found.texts)


def test_no_pair_stands_twice() -> None:
    found = imprint(["amasoko amasoko amasoko amasoko"], "rw")
    assert len(found.slots) == len(set(found.slots.tolist())) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ISOKO RYA KIMIRONKO", "isoko rya kimironko"),
        ("Isoko, rya: “Kimironko”!", "Isoko( rya- -Kimironko)"),
        ("Zürich n’Ubufaransa", "zurich n'ubufaransa"),
        ("cafe\u0301 Kigali", "café Kigali"),
    ],
)
def test_case_marks_and_diacritics_count_for_nothing(one: str, other: str) -> None:
    assert slots(one) == slots(other)


@pytest.mark.parametrize("word", ["bwahagurutze", "bwhagurutse", "mwahagurutse", "bwwahagurutse", "bwahagurutses"])
def test_a_word_with_an_error_keeps_one_of_its_halves(word: str) -> None:
    short = "Ubwato bwahagurutse i Rubavu 284"
    reached = set(probes(short.replace("bwahagurutse", word), "rw").tolist())
    assert len(slots(short) & reached) == len(slots(short)) - 1


@pytest.mark.parametrize("word", ["bwahagurutze", "bwhagurutse", "mwahagurutse", "bwwahagurutse", "bwahagurutses"])
def test_an_error_in_a_long_text_costs_no_more_than_its_word(word: str) -> None:
    reached = set(probes(SENTENCE.replace("bwahagurutse", word), "rw").tolist())
    assert len(slots(SENTENCE) & reached) >= len(slots(SENTENCE)) - 1


def test_a_long_text_has_one_half_of_each_word_and_a_short_one_both() -> None:
    words = "abanyamakuru bahagurutse mugitondo"
    assert len(slots(words)) == 6
    assert len(slots(f"{words} {words} {words}")) == 3


def test_both_halves_are_drawn_evenly() -> None:
    words = [f"{one}{other}{one[::-1]}" for one in ("umukozi", "abana", "ikibazo", "ubwato") for other in "bcdfghjklm"]
    ends = 0
    for word in words:
        # Another beginning leaves the slot as it is only where that is of the ending, and may draw anew.
        ends += slots(f"{word} " * 9) == slots(f"{'z' * HALF}{word} " * 9)
    assert 4 < ends < 20


def test_short_words_count_only_where_there_are_few_others() -> None:
    assert len(slots("UN na EU")) == 3
    assert slots(f"{SENTENCE} na EU") == slots(f"{SENTENCE} UN se")


def test_languages_and_lengths_do_not_share_slots() -> None:
    assert not slots(SENTENCE, "rw") & slots(SENTENCE, "sw")
    assert not slots("Kimironko") & slots("Kimironko" + " " * 400)


@pytest.mark.parametrize("length", range(6, 200, 7))
def test_texts_three_quarters_alike_are_within_reach(length: int) -> None:
    # Of two texts of which one begins with the other, the ratio is twice the shorter length by the sum of both.
    longest = int(length * (2 / 0.75 - 1))
    held = slots("isoko".ljust(length))
    assert all(held <= set(probes("isoko".ljust(other), "rw").tolist()) for other in range(length, longest + 1))


@pytest.mark.parametrize("word", ["abanyamakuru", "isoko", "n’abanyamakuru"])
def test_a_word_is_found_in_texts_of_any_length(word: str) -> None:
    texts = [f"{'na ' * times}{word} bose" for times in (0, 5, 60, 900)]
    reaches = reaches_of_word(word, "rw")
    assert all(
        any(len(slots(text) & set(reach.slots.tolist())) >= reach.times > 0 for reach in reaches) for text in texts
    )
    assert [reach.times for reach in reaches_of_word("abanyamakuru", "rw")] == [2, 1]


@pytest.mark.parametrize("text", ["", " ", "…", "\ud800", "\0", "🙂", "\n\n"])
def test_nothing_is_made_of_nothing(text: str) -> None:
    assert slots(text) == set() or text == "\ud800"
    probes(text, "rw")


def test_slots_are_evenly_filled() -> None:
    words = [f"{one}{other}" for one in ("umu", "aba", "iki", "ibi") for other in ("kozi", "nyeshuri", "shinga")]
    found = sorted(slot for word in words for slot in slots(f"{word} {word[::-1]}"))
    assert all(0 <= slot < SLOTS for slot in found)
    assert max(later - earlier for earlier, later in pairwise(found)) < SLOTS / 3
