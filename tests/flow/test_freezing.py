"""A record is the same bytes wherever it is written, and reads back the same."""

import hashlib
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkuru.engines.prepared import Prepared
from inkuru.flow.composing import add_single
from inkuru.flow.freezing import canonical, freeze, sha256, thaw
from inkuru.flow.illustrating import place_image
from inkuru.flow.revising import Text, write
from inkuru.flow.translating import draft, translate
from inkuru.newsroom.models import Image, Kind
from inkuru.records import (
    BlockRecord,
    BylineRecord,
    CorrectionRecord,
    ImageRecord,
    NamedRecord,
    PinRecord,
    ReleaseRecord,
    WordingRecord,
)
from tests.newsroom.making import NOON, make_story, make_translation

TEXT = st.text(st.characters(codec="utf-8"), max_size=40)
MOMENT = st.datetimes(min_value=datetime(2000, 1, 1), max_value=datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
BLOCK = st.builds(
    BlockRecord,
    id=st.uuids().map(str),
    kind=st.sampled_from(["paragraph", "image"]),
    text=TEXT,
    html=TEXT,
    revision=st.integers(1),
    based_on=st.none() | st.integers(1),
    origin=st.just("person"),
    reviewed=st.booleans(),
    image=st.sampled_from([None, ImageRecord("é", 8, 6, "Photo: “D”"), ImageRecord("a", 8, 6, "", "a-8", "a-card")]),
)
RECORD = st.builds(
    ReleaseRecord,
    story=st.integers(1),
    language=st.sampled_from(["rw", "en", "sw"]),
    source_language=st.just("en"),
    number=st.integers(1),
    kind=st.just("release"),
    slug=TEXT,
    headline=TEXT,
    standfirst=TEXT,
    place=TEXT,
    section=st.none() | st.builds(NamedRecord, slug=TEXT, name=TEXT),
    topics=st.lists(st.builds(NamedRecord, slug=TEXT, name=TEXT), max_size=2).map(tuple),
    bylines=st.lists(st.builds(BylineRecord, name=TEXT, role=TEXT), max_size=2).map(tuple),
    blocks=st.lists(BLOCK, max_size=3).map(tuple),
    corrections=st.lists(st.builds(CorrectionRecord, at=MOMENT, note=TEXT), max_size=2).map(tuple),
    first_released_at=MOMENT,
    released_at=MOMENT,
    unread=st.sampled_from([(), ("headline",), ("headline", "standfirst")]),
    heads=st.lists(st.builds(PinRecord, id=TEXT, kind=TEXT, revision=st.integers(1)), max_size=2).map(tuple),
    wordings=st.sampled_from([(), (WordingRecord("sms", "n’isoko"), WordingRecord("search", "Isoko"))]),
    related=st.sampled_from([(), (3, 1)]),
)


@given(RECORD)
def test_thawing_gives_back_what_was_frozen(record: ReleaseRecord) -> None:
    assert thaw(canonical(record)) == record


def test_the_canonical_form_has_no_zone_no_white_space_and_no_escapes() -> None:
    kigali = timezone(timedelta(hours=2))
    record = ReleaseRecord(
        story=1, language="rw", source_language="rw", number=1, kind="release", slug="a", headline="“Ñ”", standfirst="",
        place="", section=None, topics=(), bylines=(), blocks=(), corrections=(),
        first_released_at=datetime(2026, 11, 22, 9, 40, tzinfo=kigali),
        released_at=datetime(2026, 11, 22, 7, 40, tzinfo=UTC),
    )  # fmt: skip
    text = canonical(record)
    assert text.startswith(
        '{"blocks":[],"bylines":[],"corrections":[],"first_released_at":"2026-11-22T07:40:00.000000+00:00","headline":"“Ñ”",'
    )
    assert sha256(text) == hashlib.sha256(text.encode()).hexdigest()


@given(RECORD)
def test_what_came_into_records_later_leaves_the_bytes_of_older_releases(record: ReleaseRecord) -> None:
    blocks = tuple(
        replace(one, image=replace(one.image, small="", card="")) if one.image else one for one in record.blocks
    )
    told = json.loads(canonical(replace(record, wordings=(), related=(), blocks=blocks)))
    assert not {"wordings", "related"} & set(told)
    assert not any({"small", "card"} & set(one["image"]) for one in told["blocks"] if one["image"])


@pytest.mark.django_db
@pytest.mark.database
def test_further_headlines_go_out_where_a_person_wrote_or_read_them_and_credits_are_those_of_the_text() -> None:
    newsroom = make_story()
    edition, person = make_translation(newsroom, "sw"), newsroom.person
    search, sms = (add_single(newsroom.story, kind, by=person) for kind in (Kind.SEARCH, Kind.SMS))
    write(newsroom.source, search, Text.plain("Ferry: 412 sail"), by=person, at=NOON, seen=0)
    translate(edition, sms, Text.plain("Feri yarejea"), by=person, at=NOON, seen=0)
    draft(edition, engine=Prepared("rules", {"Ferry: 412 sail": "Feri: 412"}), at=NOON)
    image = Image.objects.create(path="a.jpg", sha256="0" * 64, width=8, height=8)
    block = place_image(newsroom.story, image, after=newsroom.body(1), credit={"en": "Inkuru", "sw": "Inkuru"})
    write(newsroom.source, block, Text.plain("", alt="A ferry"), by=person, at=NOON, seen=0)
    translate(edition, block, Text.plain("", alt="Feri", credit="Picha: Diane"), by=person, at=NOON, seen=0)
    frozen = {
        one.language: freeze(one, number=1, kind="release", slug="x", at=NOON) for one in (newsroom.source, edition)
    }
    assert {code: one.wordings for code, one in frozen.items()} == {
        "en": (WordingRecord("search", "Ferry: 412 sail"),),
        "sw": (WordingRecord("sms", "Feri yarejea"),),
    }
    named = {code: one.image.credit for code, told in frozen.items() for one in told.blocks if one.image}
    assert named == {"en": "Inkuru", "sw": "Picha: Diane"}
