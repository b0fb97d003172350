"""A record is the same bytes wherever it is written, and reads back the same."""

import hashlib
from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from inkuru.flow.freezing import canonical, sha256, thaw
from inkuru.records import (
    BlockRecord,
    BylineRecord,
    CorrectionRecord,
    ImageRecord,
    NamedRecord,
    PinRecord,
    ReleaseRecord,
)

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
    image=st.none() | st.builds(ImageRecord, path=TEXT, width=st.integers(1), height=st.integers(1), credit=TEXT),
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
