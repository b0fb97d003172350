"""The index is made anew, and words get their stems."""

import pytest

from inkuru.flow.indexing import reindex, stem_new_words
from inkuru.flow.recalling import find_alike
from inkuru.flow.tidying import delete_units
from inkuru.newsroom.models import MemoryPosting, MemoryState, MemoryUnit, MemoryWord
from tests.flow.units import FERI, FERRY, RAIN, keep
from tests.newsroom.making import NOON

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def postings() -> list[tuple[int, int, int, bytes]]:
    rows = MemoryPosting.objects.order_by("pk").values_list("pk", "first", "count", "gaps")
    return [(key, first, count, bytes(gaps)) for key, first, count, gaps in rows]


def test_a_new_index_is_as_the_old_one() -> None:
    for unit in (FERRY, FERI, RAIN):
        keep(unit)
    before, words = postings(), set(MemoryWord.objects.values_list("language", "form"))
    reindex()
    assert postings() == before
    assert set(MemoryWord.objects.values_list("language", "form")) == words


@pytest.mark.parametrize("characters", [0, 1, 60, 100])
def test_long_texts_are_entered_in_portions(characters: int, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(FERRY, FERI, RAIN)
    before, words = postings(), set(MemoryWord.objects.values_list("language", "form"))
    monkeypatch.setattr("inkuru.flow.indexing.CHARACTERS", characters)
    reindex()
    assert postings() == before
    assert set(MemoryWord.objects.values_list("language", "form")) == words


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
    count = MemoryWord.objects.count()
    assert stem_new_words(most=3) == 3
    assert stem_new_words(most=1_000) == count - 3
    assert stem_new_words(most=1_000) == 0
    assert MemoryWord.objects.get(language="en", form="closed").stem == "close"


def test_a_word_is_kept_folded_once_without_its_particle() -> None:
    keep(RAIN)
    words = set(MemoryWord.objects.filter(language="en").values_list("form", flat=True))
    assert words == {"heavy", "rain", "closed", "the", "road"}
