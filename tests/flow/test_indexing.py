"""The index is made anew, and words get their stems."""

from dataclasses import replace

import pytest

from inkuru.flow import indexing
from inkuru.flow.indexing import index_texts, index_waiting, reindex, stem_new_words
from inkuru.flow.recalling import find_alike
from inkuru.flow.remembering import remember
from inkuru.flow.tidying import delete_units
from inkuru.newsroom.memory_store import hold_memory
from inkuru.newsroom.memory_words import forms_of
from inkuru.newsroom.models import MemoryPosting, MemoryState, MemoryUnit
from tests.flow.units import FERI, FERRY, RAIN, keep, kept_words
from tests.newsroom.making import NOON

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def postings() -> list[tuple[int, int, int, bytes]]:
    rows = MemoryPosting.objects.order_by("pk").values_list("pk", "first", "count", "gaps")
    return [(key, first, count, bytes(gaps)) for key, first, count, gaps in rows]


def test_a_new_index_is_as_the_old_one() -> None:
    for unit in (FERRY, FERI, RAIN):
        keep(unit)
    before, words = postings(), kept_words()
    reindex()
    assert postings() == before
    assert kept_words() == words


@pytest.mark.parametrize("characters", [0, 1, 60, 100])
def test_long_texts_are_entered_in_portions(characters: int, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(FERRY, FERI, RAIN)
    before, words = postings(), kept_words()
    monkeypatch.setattr("inkuru.flow.indexing.CHARACTERS", characters)
    reindex()
    assert postings() == before
    assert kept_words() == words


def test_an_index_made_in_rounds_and_pieces_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    keep(FERRY, FERI, RAIN)
    before, words = postings(), kept_words()
    for name, number in (("ROUND", 2), ("PAGE", 1), ("WORDS", 3)):
        monkeypatch.setattr(indexing, name, number)
    reindex()
    assert postings() == before
    assert kept_words() == words


def test_texts_enter_beside_those_before_or_into_a_new_index() -> None:
    """One more text enters beside many; many more are a new index: either way all are found."""
    keep(FERRY, FERI)
    keep(RAIN)
    keep(*(replace(RAIN, source=f"Heavy rain closed {number} roads.") for number in range(2, 9)))
    before, words = postings(), kept_words()
    reindex()
    assert postings() == before
    assert kept_words() == words
    assert [one.text for one in find_alike(FERRY.source, "en")] == [FERRY.source]


def test_no_more_than_a_few_enter_while_the_memory_is_held_for_what_they_came_with(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(indexing, "FEW", 3)
    for _ in remember([FERRY, FERI, RAIN]):
        break
    assert index_texts(hold_memory())
    state = MemoryState.objects.get()
    assert (state.indexed, state.last) == (3, 5)
    index_waiting()
    state.refresh_from_db()
    assert state.indexed == 5
    assert [one.text for one in find_alike(RAIN.source, "en")] == [RAIN.source]


def test_what_another_writer_entered_first_is_not_entered_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in remember([FERRY, RAIN]):
        break
    gather, meanwhile = indexing.Harvest.gather, iter([index_texts])

    def gather_slowly(harvest: indexing.Harvest, begin: int, end: int, *, words_after: int) -> None:
        gather(harvest, begin, end, words_after=words_after)
        for quicker in meanwhile:
            quicker(hold_memory())

    monkeypatch.setattr(indexing.Harvest, "gather", gather_slowly)
    index_waiting()
    entered = postings()
    reindex()
    assert entered == postings() != []


def test_what_was_deleted_leaves_the_index_when_that_is_made_anew() -> None:
    keep(FERRY, RAIN)
    held = sum(count for _, _, count, _ in postings())
    delete_units(MemoryUnit.objects.filter(source__text=RAIN.source).values_list("pk", flat=True), by=None, at=NOON)
    assert find_alike(RAIN.source, "en", least=0.75) == []
    assert sum(count for _, _, count, _ in postings()) == held
    reindex()
    assert sum(count for _, _, count, _ in postings()) < held
    state = MemoryState.objects.get()
    assert (state.indexed, state.last) == (4, 4)
    assert [one.text for one in find_alike(FERRY.source, "en", least=0.75)] == [FERRY.source]


def test_words_get_their_stems_bit_by_bit() -> None:
    keep(RAIN)
    before = kept_words()
    count = len(before)
    assert stem_new_words(most=3) == 3
    assert stem_new_words(most=1_000) == count - 3
    assert stem_new_words(most=1_000) == 0
    assert forms_of("close", "en") == {"closed"}
    assert kept_words() == before


def test_a_word_is_kept_folded_once_without_its_particle() -> None:
    keep(RAIN)
    words = {form for language, form in kept_words() if language == "en"}
    assert words == {"heavy", "rain", "closed", "the", "road"}
