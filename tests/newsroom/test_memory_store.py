"""Segments are kept once, and units link them."""

import pytest
from django.db import transaction

from inkuru.newsroom.memory_store import (
    Origin,
    Rendering,
    UnitRow,
    count_texts,
    digest,
    find_texts,
    hold_memory,
    keep_texts,
    keep_units,
    linked,
    newest_texts,
    origins,
    renderings,
    sweep_texts,
    texts_after,
    texts_by_id,
    texts_of,
)
from inkuru.newsroom.models import MemoryOrigin
from tests.newsroom.making import NOON

pytestmark = [pytest.mark.django_db, pytest.mark.database]

FERRY, UBWATO, FERI, RAIN = ("en", "Ferry"), ("rw", "Ubwato"), ("sw", "Feri"), ("en", "Rain")


def keep(*said: tuple[str, str]) -> dict[tuple[str, str], int]:
    with transaction.atomic():
        return keep_texts(said, hold_memory())


def link(source: int, target: int, before: int | None = None, after: int | None = None) -> int:
    origin, _ = MemoryOrigin.objects.get_or_create(language="rw", digest="0")
    keep_units([UnitRow(source, target, origin.pk, before, after)])
    return origin.pk


def test_a_text_is_kept_once_and_numbered_on() -> None:
    first = keep(FERRY, UBWATO, FERRY)
    assert first == {FERRY: 1, UBWATO: 2}
    assert keep(RAIN, UBWATO) == {RAIN: 3, UBWATO: 2}
    assert texts_after(1, most=9) == [(2, *UBWATO), (3, *RAIN)]
    assert find_texts([FERRY, FERI]) == {FERRY: 1}
    assert count_texts() == {"en": 2, "rw": 1}


def test_the_same_letters_in_another_language_are_another_text() -> None:
    assert len({digest("en", "Goma"), digest("rw", "Goma"), digest("rw", "Goma ")}) == 3
    assert keep(("en", "Goma"), ("rw", "Goma")) == {("en", "Goma"): 1, ("rw", "Goma"): 2}


def test_texts_are_asked_for_by_language_by_number_and_by_age() -> None:
    keep(FERRY, UBWATO, RAIN)
    assert texts_of([1, 2, 3, 99], "en") == {1: "Ferry", 3: "Rain"}
    assert texts_by_id([2, 99]) == {2: "Ubwato"}
    assert newest_texts("en", most=1) == [3]


def test_a_unit_renders_both_ways_and_links_to_a_third() -> None:
    ids = keep(FERRY, UBWATO, FERI, RAIN)
    origin = link(ids[FERRY], ids[UBWATO], before=ids[RAIN])
    link(ids[FERRY], ids[FERI])
    assert list(renderings([ids[FERRY]], "rw")) == [Rendering(1, 2, "Ubwato", origin, ids[RAIN], None)]
    assert list(renderings([ids[UBWATO]], "en")) == [Rendering(2, 1, "Ferry", origin, ids[RAIN], None)]
    assert list(renderings([ids[UBWATO]], "sw")) == []
    assert linked([ids[FERRY], ids[UBWATO], ids[RAIN]]) == {1: {2, 3}, 2: {1}, 4: set()}


def test_an_origin_is_told_whole() -> None:
    dated = MemoryOrigin.objects.create(
        language="rw", digest="1", date=NOON, people=["Uwase", "Éric"], domain="transport", address="/rw/ubwato-7/"
    )
    machine = MemoryOrigin.objects.create(language="sw", digest="2", reviewed=False, engine="madlad", archive="Old")
    assert sorted(origins([dated.pk, machine.pk, 99])) == [
        Origin(dated.pk, None, NOON, ("Uwase", "Éric"), "transport", "/rw/ubwato-7/", True, "", ""),
        Origin(machine.pk, None, None, (), "", "", False, "madlad", "Old"),
    ]


def test_a_text_goes_once_no_unit_needs_it() -> None:
    ids = keep(FERRY, UBWATO, FERI, RAIN)
    link(ids[FERRY], ids[UBWATO], after=ids[RAIN])
    assert sweep_texts(list(ids.values())) == 1
    assert find_texts(ids) == {FERRY: 1, UBWATO: 2, RAIN: 4}
    # The number of a text that has gone is not given again.
    assert keep(FERI) == {FERI: 5}


def test_the_memory_is_held_by_a_transaction_only() -> None:
    with transaction.atomic():
        assert hold_memory().last == 0


def test_nobody_writes_to_a_memory_that_is_not_held(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transaction.get_connection(), "in_atomic_block", False)
    with pytest.raises(RuntimeError, match="by a transaction"):
        hold_memory()
