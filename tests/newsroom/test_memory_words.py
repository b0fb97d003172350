"""The book of words: new ones wait, those with a stem stand on its leaf."""

import pytest
from django.db import transaction

from inkuru.newsroom.memory_words import (
    PACK,
    forget_words,
    forms_of,
    keep_forms,
    keep_new_words,
    new_words,
    pack_words,
    settle,
    unpack_words,
)
from inkuru.newsroom.models import MemoryLeaf, MemoryNewWords

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def keep_new(language: str, *words: str) -> None:
    with transaction.atomic():
        keep_new_words((language, pack) for pack in pack_words(words))


def test_packs_hold_every_word_once() -> None:
    words = [f"umu{number}" for number in range(2 * PACK + 1)]
    packs = pack_words(words * 2)
    assert [len(unpack_words(pack)) for pack in packs] == [PACK, PACK, 1]
    assert sorted(word for pack in packs for word in unpack_words(pack)) == sorted(words)
    assert pack_words([]) == []


def take(most: int) -> list[tuple[str, list[str]]]:
    """Words by language, which then wait no longer."""
    taken = new_words(most=most)
    for one in taken:
        settle(one)
    return [(one.language, one.words) for one in taken]


def test_words_wait_and_are_taken_bit_by_bit() -> None:
    keep_new("rw", "soko", "amasoko", "isoko")
    keep_new("sw", "soko", "masoko")
    assert take(2) == [("rw", ["amasoko", "isoko"])]
    assert take(2) == [("rw", ["soko"]), ("sw", ["masoko"])]
    assert take(9) == [("sw", ["soko"])]
    assert (take(9), MemoryNewWords.objects.count()) == ([], 0)


def test_as_many_as_a_pack_has_take_it_whole() -> None:
    keep_new("rw", "soko", "amasoko")
    assert take(2) == [("rw", ["amasoko", "soko"])]
    assert take(2) == []


def test_words_that_two_have_taken_are_settled_once() -> None:
    keep_new("rw", "soko", "amasoko", "isoko")
    (few,), (more,), (all_,) = new_words(most=1), new_words(most=2), new_words(most=9)
    settle(more)
    settle(few)
    assert new_words(most=9)[0].words == ["isoko", "soko"]
    settle(all_)
    settle(few)
    assert new_words(most=9) == []


def test_forms_stand_under_their_stem_beside_those_before() -> None:
    keep_forms("rw", {"soko": ["isoko"], "gihugu": ["ibihugu"]})
    keep_forms("rw", {"soko": ["amasoko", "isoko"]})
    keep_forms("sw", {"soko": ["masoko"]})
    assert forms_of("soko", "rw") == {"isoko", "amasoko"}
    assert forms_of("gihugu", "rw") == {"ibihugu"}
    assert forms_of("soko", "sw") == {"masoko"}
    assert forms_of("soko", "en") == forms_of("umwaka", "rw") == set()


def test_stems_that_share_a_leaf_keep_their_own_forms(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("inkuru.newsroom.memory_words.LEAVES", 1)
    keep_forms("rw", {"soko": ["isoko"]})
    keep_forms("rw", {"gihugu": ["ibihugu", "igihugu"], "soko": ["amasoko"]})
    assert MemoryLeaf.objects.count() == 1
    assert (forms_of("soko", "rw"), forms_of("gihugu", "rw")) == ({"isoko", "amasoko"}, {"ibihugu", "igihugu"})


def test_the_book_is_emptied() -> None:
    keep_new("rw", "soko")
    keep_forms("rw", {"soko": ["isoko"]})
    forget_words()
    assert (forms_of("soko", "rw"), new_words(most=9)) == (set(), [])
