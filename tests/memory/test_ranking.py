"""Likely texts and how alike they are."""

import numpy as np

from inkuru.memory.ranking import Alike, likeliest, rank, similarity


def test_a_rare_list_says_more_than_two_common_ones() -> None:
    lists = np.array([1, 2, 2, 3]), np.array([1, 1, 2]), np.array([3, 200_000, 400_000])
    assert likeliest(*lists, most=1) == [1]
    assert sorted(likeliest(*lists, most=2)) == [1, 2]
    assert sorted(likeliest(*lists, most=9)) == [1, 2, 3]


def test_nothing_voted_is_nothing_likely() -> None:
    nothing = np.array([], np.int64)
    assert likeliest(nothing, nothing, nothing, most=3) == []


def test_the_likest_comes_first_and_the_unlike_not_at_all() -> None:
    texts = {4: "Amakuru y’umunsi", 7: "Amakuru y’umunsi wa none", 9: "Imvura yaguye"}
    assert rank("Amakuru y’umunsi", texts, least=0.75) == [Alike(4, 1.0), Alike(7, 0.8)]


def test_only_the_same_text_is_wholly_alike() -> None:
    long = "amakuru " * 5_000
    assert similarity(long, long) == 1
    assert 0.999 < similarity(long, long + ".") < 1


def test_the_likeliest_of_very_many_is_found() -> None:
    chance = np.random.default_rng(7)
    texts = np.concatenate([np.append(np.sort(chance.integers(0, 4_000_000, 5_000)), 777_777) for _ in range(12)])
    counts = np.full(12, 5_001)
    assert likeliest(texts, counts, counts, most=1) == [777_777]
    assert 777_777 in likeliest(texts, counts, counts, most=64)
    assert len(likeliest(texts, counts, counts, most=64)) == 64
