"""What the memory is made of holds what its words promise."""

import pytest
from django.db import IntegrityError, transaction

from inkuru.newsroom.memory_store import digest
from inkuru.newsroom.models import (
    MemoryChange,
    MemoryLeaf,
    MemoryNewWords,
    MemoryOrigin,
    MemoryPosting,
    MemoryState,
    MemoryText,
    MemoryUnit,
)
from tests.newsroom.making import NOON, make_story

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def make_text(language: str, text: str) -> MemoryText:
    return MemoryText.objects.create(language=language, text=text, digest=digest(language, text))


def make_unit(origin: MemoryOrigin, *, before: MemoryText | None = None) -> MemoryUnit:
    ferry, ubwato = make_text("en", "Ferry"), make_text("rw", "Ubwato")
    return MemoryUnit.objects.create(source=ferry, target=ubwato, origin=origin, before=before)


def test_a_unit_is_kept_once_for_each_origin() -> None:
    here, there = (MemoryOrigin.objects.create(language="rw", digest=str(number)) for number in range(2))
    unit = make_unit(here)
    MemoryUnit.objects.create(source=unit.source, target=unit.target, origin=there)
    with pytest.raises(IntegrityError), transaction.atomic():
        MemoryUnit.objects.create(source=unit.source, target=unit.target, origin=here)
    assert [one.origin for one in unit.source.as_source.order_by("pk")] == [here, there]


def test_a_text_a_leaf_and_an_origin_are_kept_once() -> None:
    make_text("en", "Ferry")
    MemoryLeaf.objects.create(language="en", number=7, words=b"")
    MemoryOrigin.objects.create(language="rw", digest="0")
    for again in (
        lambda: make_text("en", "Ferry"),
        lambda: MemoryLeaf.objects.create(language="en", number=7, words=b"more"),
        lambda: MemoryOrigin.objects.create(language="sw", digest="0"),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            again()
    assert MemoryLeaf.objects.create(language="sw", number=7, words=b"").number == 7


def test_units_go_with_their_story_and_with_their_text() -> None:
    origin = MemoryOrigin.objects.create(story=make_story().story, language="rw", digest="0")
    make_unit(origin)
    MemoryText.objects.get(text="Ubwato").delete()
    assert not MemoryUnit.objects.exists()
    origin.delete()
    assert MemoryText.objects.get().text == "Ferry"


def test_a_neighbour_may_be_gone() -> None:
    rain = make_text("en", "Rain")
    unit = make_unit(MemoryOrigin.objects.create(language="rw", digest="0"), before=rain)
    key = rain.pk
    rain.delete()
    unit.refresh_from_db()
    assert unit.before_id == key


def test_rows_say_what_they_are() -> None:
    origin = MemoryOrigin(story_id=7)
    rows = (
        origin,
        MemoryOrigin(address="/rw/ubwato-7/"),
        MemoryUnit(source=MemoryText(text="Ferry"), target=MemoryText(text="Ubwato"), origin=origin),
        MemoryPosting(first=5, count=2, gaps=b""),
        MemoryState(last=9, indexed=7),
        MemoryLeaf(language="en", number=7),
        MemoryNewWords(language="en", pk=8),
        MemoryChange(kind="edit", at=NOON),
    )
    assert [str(one) for one in rows] == [
        "story 7",
        "/rw/ubwato-7/",
        "Ferry = Ubwato",
        "2 texts from 5 on",
        "7 of 9",
        "en 7",
        "en 8",
        "edit at 2026-11-22 10:00:00+00:00",
    ]
