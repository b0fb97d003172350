"""Lists of texts by slot: written in parts, read whole."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from inkuru.newsroom.memory_index import FURTHER, PART, add_texts, empty_index, find_texts
from inkuru.newsroom.models import MemoryPosting

pytestmark = [pytest.mark.database]


def enter(pairs: list[tuple[int, int]]) -> None:
    """Slots and texts, in whatever order."""
    ordered = np.array(sorted(pairs), np.int64).reshape(-1, 2)
    add_texts(ordered[:, 0], ordered[:, 1])


def found(*slots: int, most: int = 1_000_000, least: int = 0) -> list[tuple[int, int]]:
    """Texts and the length of the list that each stands in."""
    answer = find_texts(np.array(slots, np.int64), most=most, least=least)
    lengths = np.repeat(answer.lengths, answer.counts)
    return sorted(zip(answer.texts.tolist(), lengths.tolist(), strict=True))


@pytest.mark.django_db
def test_a_text_stands_where_it_was_entered() -> None:
    enter([(5, 1), (9, 1), (9, 2), (262_143, 3)])
    assert found(5, 9, 77) == [(1, 1), (1, 2), (2, 2)]
    assert found(262_143) == [(3, 1)]
    assert found() == []


@pytest.mark.django_db
def test_a_list_goes_on_in_further_parts() -> None:
    texts = [3 * number for number in range(1, 2 * PART + 10)]
    for piece in (texts[:100], texts[100 : PART + 5], texts[PART + 5 :]):
        enter([(4, text) for text in piece])
    assert found(4) == [(text, len(texts)) for text in texts]
    assert [row.count for row in MemoryPosting.objects.order_by("pk")] == [PART, PART, 9]


@pytest.mark.django_db
@pytest.mark.parametrize("way", [FURTHER - 1, FURTHER, FURTHER + 1, 5 * FURTHER, 40_000_000])
def test_texts_may_stand_far_apart(way: int) -> None:
    enter([(4, 1)])
    enter([(4, 1 + way), (4, 1 + 2 * way)])
    enter([(4, 1 + 3 * way)])
    assert found(4) == [(1 + times * way, 4) for times in range(4)]


@pytest.mark.django_db
def test_the_shortest_lists_are_read_and_a_few_whatever_their_length() -> None:
    enter([(1, text) for text in range(1, 10)] + [(2, text) for text in range(1, 4)] + [(3, 2)])
    assert found(1, 2, 3, most=4) == [(1, 3), (2, 1), (2, 3), (3, 3)]
    assert found(1, 2, 3, most=3) == [(2, 1)]
    assert found(1, most=3) == []
    assert len(found(1, most=3, least=1)) == 9


@pytest.mark.django_db
def test_an_emptied_index_begins_anew() -> None:
    enter([(1, 8)])
    empty_index()
    enter([(1, 2)])
    assert found(1) == [(2, 1)]


class Entered(TestCase):
    """Whatever is entered, in however many goes, is found again."""

    @given(
        st.lists(st.lists(st.tuples(st.integers(0, 5), st.integers(1, 200_000)), max_size=60), min_size=1, max_size=6)
    )
    @settings(max_examples=60, deadline=None)
    def test_it_is_found_again(self, goes: list[list[tuple[int, int]]]) -> None:
        empty_index()
        lists: dict[int, set[int]] = {}
        for number, go in enumerate(goes):
            pairs = {(slot, text + number * 200_000) for slot, text in go}
            enter(list(pairs))
            for slot, text in pairs:
                lists.setdefault(slot, set()).add(text)
        expected = sorted((text, len(texts)) for texts in lists.values() for text in texts)
        assert found(*range(6)) == expected
