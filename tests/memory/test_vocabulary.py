"""Words are told once."""

from hypothesis import given
from hypothesis import strategies as st

from inkuru.lang.stems import LONGEST_WORD, WORD
from inkuru.memory.vocabulary import Vocabulary


def words(text: str) -> set[str]:
    """The words of a text as they are found one by one."""
    return {word for word in WORD.findall(text.casefold()) if len(word) <= LONGEST_WORD}


def test_a_word_is_told_once_as_it_stands() -> None:
    vocabulary = Vocabulary()
    assert vocabulary.new_words(["Abana ba Goma", "abana b’i Goma"]) == ["abana", "ba", "goma", "b’i"]
    assert vocabulary.new_words(["ABANA i Goma"]) == ["i"]
    assert vocabulary.new_words(["Goma"]) == vocabulary.new_words([]) == vocabulary.new_words([""]) == []


@given(st.lists(st.text(st.sampled_from("abAé1_ -'’ʼ‘\n\u0301🙂ß"), max_size=60), max_size=4))
def test_words_are_those_that_are_found_one_by_one(texts: list[str]) -> None:
    found = Vocabulary().new_words(texts)
    assert len(found) == len(set(found))
    assert set(found) == words("\n".join(texts))


def test_a_word_that_is_too_long_is_none() -> None:
    longest = "a" * LONGEST_WORD
    assert Vocabulary().new_words([f"{longest}a {longest} \ud800"]) == [longest]


def test_many_words_are_told_apart() -> None:
    texts = [" ".join(f"umu{number}" for number in range(first, first + 100)) for first in range(0, 50_000, 100)]
    vocabulary = Vocabulary()
    assert len(vocabulary.new_words(texts)) == 50_000
    again = vocabulary.new_words(texts)
    assert len(again) == len(set(again)) < 2_000, "only what was crowded out is told again"
