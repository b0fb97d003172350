"""Units come into the memory and out again."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from inkuru.flow import remembering
from inkuru.flow.releasing import release
from inkuru.flow.remembering import Report, recollect, remember
from inkuru.newsroom.models import MemoryOrigin, MemoryState, MemoryText, MemoryUnit
from inkuru.records import Refusal, TranslationUnit
from tests.flow.units import FERI, FERRY, RAIN, keep, kept
from tests.newsroom.making import NOON, make_story

pytestmark = [pytest.mark.django_db, pytest.mark.database]

FULL = TranslationUnit(
    "sw",
    "Mvua ilinyesha.",
    "rw",
    "Imvura yaraguye.",
    before="Jana jioni.",
    after="Barabara ilifungwa.",
    date=datetime(2024, 2, 29, 23, 59, 59, 999_999, tzinfo=UTC),
    people=("Diane Uwase", "Juma Otieno"),
    domain="weather",
    address="archive/2024.tmx",
    reviewed=False,
    engine="madlad-400",
)


def test_a_unit_comes_out_as_it_went_in() -> None:
    assert keep(FERRY, FULL, FERI) == Report(units=3, new=3)
    assert kept() == [FERRY, FULL, FERI]


def test_doing_it_again_changes_nothing() -> None:
    keep(FERRY, FULL)
    before = [list(model.objects.values_list()) for model in (MemoryText, MemoryUnit, MemoryOrigin, MemoryState)]
    assert keep(FERRY, FULL, FERRY) == Report(units=3, new=0)
    after = [list(model.objects.values_list()) for model in (MemoryText, MemoryUnit, MemoryOrigin, MemoryState)]
    assert after == before


def test_an_article_of_an_archive_is_where_a_unit_is_from() -> None:
    found = replace(FERRY, archive="stories", headline="Ubwato bwasubukuye", address="rw/ubwato.html")
    assert keep(FERRY, found, replace(found, headline="Ubwato")) == Report(units=3, new=3)
    assert kept() == [FERRY, found, replace(found, headline="Ubwato")]


def test_where_a_unit_is_from_is_known_by_the_same_digest_as_before_there_were_archives() -> None:
    keep(FULL)
    old = (None, "rw", FULL.date, FULL.people, "weather", "archive/2024.tmx", False, "madlad-400")
    digest = hashlib.sha256(json.dumps(old, default=str).encode()).hexdigest()
    assert MemoryOrigin.objects.get().digest == digest


def test_a_segment_is_kept_once() -> None:
    keep(FERRY, FERI, replace(FERRY, domain="transport"))
    assert MemoryText.objects.count() == 3
    assert MemoryUnit.objects.count() == 3


@pytest.mark.parametrize(
    "unit",
    [
        replace(FERRY, source=" "),
        replace(FERRY, target=""),
        replace(FERRY, target_language="en"),
        replace(FERRY, target_language="fr"),
        replace(FERRY, before="\0"),
    ],
)
def test_what_cannot_serve_is_counted_and_left_out(unit: TranslationUnit) -> None:
    assert keep(unit, RAIN) == Report(units=2, new=1, unfit=1)
    assert kept() == [RAIN]


def test_a_report_follows_each_batch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembering, "BATCH", 2)
    units = [replace(FERRY, source=f"{number} boats left.") for number in range(2, 7)]
    assert [report.units for report in remember(units)] == [2, 4, 5]


def test_what_came_before_a_bad_unit_stands_and_can_be_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembering, "BATCH", 1)

    def broken() -> Iterator[TranslationUnit]:
        yield FERRY
        yield RAIN
        raise Refusal("line 3")

    with pytest.raises(Refusal, match="line 3"):
        list(remember(broken()))
    assert kept() == [FERRY, RAIN]
    state = MemoryState.objects.get()
    assert (state.indexed, state.last) == (4, 4)


def test_texts_wait_where_an_import_is_stopped() -> None:
    def stopped() -> Iterator[TranslationUnit]:
        yield from (FERRY, RAIN)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(remember(stopped()))
    assert kept() == []
    for _ in remember([FERRY, RAIN]):
        break
    state = MemoryState.objects.get()
    assert (state.indexed, state.last) == (0, 4)
    assert keep(FERRY, RAIN) == Report(units=2, new=0)
    state.refresh_from_db()
    assert (state.indexed, state.last) == (4, 4)


def test_a_unit_belongs_to_a_story_only_where_that_stands_at_its_address() -> None:
    newsroom = make_story()
    release(newsroom.source, by=newsroom.person, at=NOON)
    newsroom.source.refresh_from_db()
    story = newsroom.story.pk
    ours = replace(FERRY, story=story, address=f"/en/{newsroom.source.slug}-{story}/")
    theirs = replace(RAIN, story=story, address="/en/of-another-newsroom-1/")
    huge = replace(FERI, story=10**30, address="x" * 5_000, domain="y" * 5_000, engine="z" * 500)
    keep(ours, theirs, huge)
    assert [(unit.story, len(unit.address), len(unit.domain)) for unit in kept()] == [
        (story, len(ours.address), 0),
        (None, len(theirs.address), 0),
        (None, 2_000, 200),
    ]
    assert list(recollect(story)) == [ours]


def test_long_units_fill_a_batch_sooner(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembering, "BATCH_CHARACTERS", len(FERRY.source) + len(FERRY.target) + 1)
    assert [one.units for one in remember([FERRY, RAIN, FERI])] == [2, 3]
