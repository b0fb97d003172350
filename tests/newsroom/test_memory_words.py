"""The book of words: new ones wait, those with a stem stand on its leaf."""

import pytest
from django.db import transaction

from inkuru.newsroom.memory_words import (
    PACK,
    forget_words,
    forms_of,
    has_new_words,
    keep_forms,
    keep_new_words,
    pack_words,
    take_new_words,
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


def test_words_wait_and_are_taken_bit_by_bit() -> None:
    keep_new("rw", "soko", "amasoko", "isoko")
    keep_new("sw", "soko", "masoko")
    assert take_new_words(most=2) == {"rw": ["amasoko", "isoko"]}
    assert has_new_words()
    assert take_new_words(most=2) == {"rw": ["soko"], "sw": ["masoko"]}
    assert take_new_words(most=9) == {"sw": ["soko"]}
    assert (take_new_words(most=9), has_new_words(), MemoryNewWords.objects.count()) == ({}, False, 0)


def test_as_many_as_a_pack_has_take_it_whole() -> None:
    keep_new("rw", "soko", "amasoko")
    assert take_new_words(most=2) == {"rw": ["amasoko", "soko"]}
    assert not has_new_words()


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
    assert (forms_of("soko", "rw"), has_new_words()) == (set(), False)
