"""Runs of words are counted by their stems, once a text, and never past a mark."""

import numpy as np

from inkuru.memory.shingling import LONGEST, Shingler, Shingles, key_of, pieces


def said(shingles: Shingles, texts: list[str], size: int) -> list[str]:
    """The runs of so many words, as they stand, in the order of their texts and places."""
    rows = sorted(zip(*(column.tolist() for column in shingles[1:]), strict=True))
    return [
        " ".join(piece[0] for piece in pieces(texts[text])[first : first + length])
        for text, first, length in rows
        if length == size
    ]


def test_runs_end_at_marks_and_go_through_hyphens() -> None:
    texts = ["The Covid-19 task force met, all day."]
    runs = said(Shingler("en").shingle(texts), texts, 2)
    assert runs == ["The Covid", "Covid 19", "19 task", "task force", "force met", "all day"]


def test_a_run_is_one_in_all_its_forms_and_once_in_a_text() -> None:
    shingler, texts = Shingler("rw"), ["Urukiko rwa Nyagatare, mu rukiko rwa Nyagatare", "n’inkiko za Nyagatare"]
    shingles = shingler.shingle(texts)
    whole = shingles.keys == np.uint64(shingler.key("urukiko rwa Nyagatare"))
    assert sorted(shingles.texts[whole].tolist()) == [0, 1]
    assert shingles.places[whole & (shingles.texts == 0)].tolist() == [0]


def test_the_key_of_a_run_is_that_of_its_words() -> None:
    shingler = Shingler("sw")
    assert key_of(shingler.codes(["kitabu", "cha", "shule"])) == shingler.key("Kitabu cha shule")
    assert shingler.key("kitabu cha shule") != shingler.key("shule cha kitabu")


def test_a_run_has_so_many_words_at_most() -> None:
    text = " ".join(f"word{letter}" for letter in "abcdefghij")
    sizes = Shingler("en").shingle([text]).sizes
    assert np.bincount(sizes).tolist() == [0, *(10 - size + 1 for size in range(1, LONGEST + 1))]


def test_texts_without_words_have_no_runs() -> None:
    shingler = Shingler("en")
    assert len(shingler.shingle(["…", ""]).keys) == len(shingler.shingle([]).keys) == 0
    assert shingler.key("…") == 0
