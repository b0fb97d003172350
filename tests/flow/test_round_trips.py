"""What goes out in files and comes in again is what was there: whole tables are compared."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from inkuru.flow.learning_releases import learn_all
from inkuru.flow.releasing import release
from inkuru.flow.remembering import recollect, remember
from inkuru.flow.translating import draft, open_edition
from inkuru.formats.tmx import read_units, write_units
from inkuru.newsroom.memory_index import PARTS
from inkuru.newsroom.models import (
    MemoryLeaf,
    MemoryNewWords,
    MemoryOrigin,
    MemoryPosting,
    MemoryState,
    MemoryText,
    MemoryUnit,
)
from inkuru.records import TranslationUnit
from tests.flow.test_learning_releases import make_released
from tests.flow.test_translating import ENGINE
from tests.flow.units import FERI, FERRY, RAIN, kept_words
from tests.newsroom.making import NOON, make_story

pytestmark = [pytest.mark.django_db, pytest.mark.database]

FULL = replace(
    FERRY,
    before="It was early.",
    after="Nobody was late.",
    date=datetime(2024, 2, 29, 23, 59, 59, 999_999, tzinfo=UTC),
    people=("Diane Uwase", "Juma “J” <Otieno> & co"),
    domain="sport & weather",
    address="archive/2024.tmx",
    reviewed=False,
    engine="opus 1.0",
)
ODD = (
    FULL,
    replace(FULL, people=(), date=FULL.date.replace(microsecond=0) if FULL.date else None),
    replace(FERRY, target="Ubwato\n\tbwa mbere 😀 \u00a0\u202f ]]> &amp; <b>"),
    replace(FERI, source_language="sw", source=FERI.target, target_language="en", target=FERI.source),
    RAIN,
)


def told() -> dict[str, object]:
    """All that the memory holds, by what it says and not by the numbers of its rows."""
    origins = MemoryOrigin.objects.order_by("digest").values_list(
        "digest", "story", "language", "date", "people", "domain", "address", "reviewed", "engine"
    )
    units = MemoryUnit.objects.order_by("pk").values_list(
        "source__language", "source__text", "target__language", "target__text", "origin__digest"
    )
    return {
        "units": list(units),
        "recollected": list(recollect()),
        "origins": list(origins),
        "texts": set(MemoryText.objects.values_list("language", "text", "digest")),
        "words": kept_words(),
        "slots": sorted((key // PARTS, count) for key, count in MemoryPosting.objects.values_list("pk", "count")),
    }


def forget() -> None:
    """Empty the memory."""
    for model in (MemoryUnit, MemoryOrigin, MemoryText, MemoryPosting, MemoryLeaf, MemoryNewWords, MemoryState):
        model.objects.all().delete()


def taught() -> Iterator[TranslationUnit]:
    """What two released stories teach, one of them a draft that nobody has read."""
    make_released("rw", "sw")
    newsroom = make_story()
    edition = open_edition(newsroom.story, "sw", by=newsroom.person, at=NOON)
    draft(edition, engine=ENGINE, at=NOON)
    release(newsroom.source, by=newsroom.person, at=NOON)
    release(edition, by=newsroom.person, at=NOON, waive="six o’clock")
    learn_all()
    return iter(())


@pytest.mark.parametrize("units", [taught, lambda: iter(ODD)])
def test_a_memory_out_and_in_again_is_the_same(units: Callable[[], Iterator[TranslationUnit]], tmp_path: Path) -> None:
    list(remember(units()))
    before, path = told(), tmp_path / "memory.tmx"
    with path.open("wb") as file:
        count = write_units(recollect(), file)
    assert count == MemoryUnit.objects.count() >= len(ODD)
    # Over what is there already nothing is new.
    assert [one.new for one in remember(read_units(path))] == [0]
    assert told() == before
    # And an empty memory gets all of it.
    forget()
    assert [one.new for one in remember(read_units(path))] == [count]
    assert told() == before
