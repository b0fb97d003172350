"""The lists of the search’s words: in, out, and across blocks."""

import numpy as np
import pytest

from inkuru.newsroom.models import SearchList
from inkuru.newsroom.search_lists import BLOCK, Postings, change_lists, count_editions, read_lists

pytestmark = [pytest.mark.django_db, pytest.mark.database]

NOTHING = Postings.of({}, [])
BLOCKS = (0, 1)


def postings(held: dict[int, dict[int, int]]) -> Postings:
    """Editions with the weights of their words."""
    return Postings.of(
        {edition: np.array(list(words), np.uint32) for edition, words in held.items()},
        [np.array(list(words.values()), np.uint8) for words in held.values()],
    )


def listed(word: int) -> dict[int, int]:
    found = read_lists([word], BLOCKS).get(word)
    return dict(sorted(zip(found.editions.tolist(), found.weights.tolist(), strict=True))) if found else {}


def test_editions_are_found_by_their_words_in_every_block() -> None:
    change_lists(NOTHING, postings({3: {7: 200, 8: 10}, BLOCK + 3: {7: 90}}))
    assert (listed(7), listed(8), listed(9)) == ({3: 200, BLOCK + 3: 90}, {3: 10}, {})
    assert count_editions([7, 8, 9], BLOCKS) == {7: 2, 8: 1}


def test_what_goes_leaves_what_stays() -> None:
    change_lists(NOTHING, postings({3: {7: 200}, 4: {7: 100}, 5: {7: 50}}))
    change_lists(postings({4: {7: 0}}), NOTHING)
    assert listed(7) == {3: 200, 5: 50}


def test_a_list_that_nobody_is_in_is_gone() -> None:
    change_lists(NOTHING, postings({3: {7: 200}}))
    change_lists(postings({3: {7: 0}}), NOTHING)
    assert SearchList.objects.count() == 0


def test_one_call_takes_out_and_puts_in() -> None:
    change_lists(NOTHING, postings({3: {7: 200, 8: 9}}))
    change_lists(postings({3: {7: 0, 8: 0}}), postings({3: {8: 77}, 4: {8: 5}}))
    assert (listed(7), listed(8)) == ({}, {3: 77, 4: 5})
