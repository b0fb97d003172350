"""What a request asks of a file beyond its name."""

from datetime import UTC, datetime

import pytest

from inkuru.config.conditions import Span, Unsatisfiable, is_since, names_tag, preferred_encodings, wanted_span

SIZE = 1000


@pytest.mark.parametrize(
    ("accepted", "expected"),
    [
        (None, ("identity",)),
        ("", ("identity",)),
        ("gzip", ("gzip", "identity")),
        ("gzip, deflate, br, zstd", ("br", "gzip", "identity")),
        ("GZIP", ("gzip", "identity")),
        ("br;q=0.5, gzip;q=0.8", ("gzip", "br", "identity")),
        ("gzip;q=0, br", ("br", "identity")),
        ("gzip;q=0", ("identity",)),
        ("*", ("br", "gzip", "identity")),
        ("*;q=0.1, gzip", ("gzip", "br", "identity")),
        ("identity, gzip;q=0.5", ("identity", "gzip")),
        ("identity;q=0, *;q=0", ("identity",)),
        ("gzip;q=much", ("identity",)),
        ("gzip ; q=0.5 , br ; q=0.9", ("br", "gzip", "identity")),
        ("gzip;level=9", ("gzip", "identity")),
        (",,;", ("identity",)),
    ],
)
def test_encodings_come_in_the_order_of_the_reader(accepted: str | None, expected: tuple[str, ...]) -> None:
    assert preferred_encodings(accepted) == expected


@pytest.mark.parametrize(
    ("header", "expected"),
    [('"a"', True), ('W/"a"', True), ('"b", "a"', True), ("*", True), ('"b"', False), ("a", False), ("", False)],
)
def test_a_tag_is_named(header: str, *, expected: bool) -> None:
    assert names_tag(header, '"a"') is expected


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("Sun, 22 Nov 2026 10:00:00 GMT", True),
        ("Sun, 22 Nov 2026 10:00:01 GMT", True),
        ("Sun, 22 Nov 2026 09:59:59 GMT", False),
        ("Sun, 22 Nov 2026 10:00:00 -0000", False),
        ("yesterday", False),
        ("", False),
    ],
)
def test_a_file_stands_since_a_date(header: str, *, expected: bool) -> None:
    assert is_since(header, datetime(2026, 11, 22, 10, 0, tzinfo=UTC)) is expected


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("bytes=0-0", Span(0, 1)),
        ("bytes=0-99", Span(0, 100)),
        ("bytes=900-", Span(900, 1000)),
        ("bytes=900-5000", Span(900, 1000)),
        ("bytes=-1", Span(999, 1000)),
        ("bytes=-5000", Span(0, 1000)),
        ("bytes= 5-9", Span(5, 10)),
        ("bytes=0-1,5-6", None),
        ("bytes=9-5", None),
        ("bytes=-", None),
        ("bytes=", None),
        ("bytes=a-b", None),
        ("bytes=+1-2", None),
        ("bytes=١-٢", None),
        ("bytes=0-" + "9" * 5000, None),
        ("lines=0-9", None),
    ],
)
def test_one_span_is_wanted_or_the_whole(header: str, expected: Span | None) -> None:
    assert wanted_span(header, SIZE) == expected


@pytest.mark.parametrize(("header", "size"), [("bytes=1000-", SIZE), ("bytes=5000-6000", SIZE), ("bytes=-0", SIZE)])
def test_a_span_beyond_the_end_is_refused(header: str, size: int) -> None:
    with pytest.raises(Unsatisfiable):
        wanted_span(header, size)


def test_nothing_of_an_empty_file_can_be_had() -> None:
    with pytest.raises(Unsatisfiable):
        wanted_span("bytes=-5", 0)
