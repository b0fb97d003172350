"""Bytes become text, or are refused with their place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkuru.formats.decoding import (
    BROKEN,
    MAX_BYTES,
    REMOVED,
    UNWRITABLE,
    UTF_16,
    WINDOWS_1252,
    Decoded,
    Undecodable,
    decode,
    decode_page,
)

READ = [
    (b"Isoko rya Kimironko", Decoded("Isoko rya Kimironko")),
    ("N’ubwo café".encode(), Decoded("N’ubwo café")),
    (b"\xef\xbb\xbfIsoko", Decoded("Isoko")),
    ("\ufeffN’ubwo".encode("utf-16-le"), Decoded("N’ubwo")),
    ("\ufeffN’ubwo".encode("utf-16-be"), Decoded("N’ubwo")),
    ("Isoko rya Kimironko".encode("utf-16-le"), Decoded("Isoko rya Kimironko", (UTF_16,))),
    ("Isoko rya Kimironko".encode("utf-16-be"), Decoded("Isoko rya Kimironko", (UTF_16,))),
    ("“N’ubwo” café – 5 €".encode("cp1252"), Decoded("“N’ubwo” café – 5 €", (WINDOWS_1252,))),
    (b"a\r\nb\rc\x0bd\x0ce\nf", Decoded("a\nb\nc\nd\ne\nf")),
    ("a\x85b\u2028c\u2029d".encode(), Decoded("a\nb\nc\nd")),
    ("26\u00a0750 na 3\u202f000".encode(), Decoded("26\u00a0750 na 3\u202f000")),
    ("Isoko\u200b rya\ufeff Kimi\u00adronko".encode(), Decoded("Isoko rya Kimironko", (REMOVED,))),
    ("abc\u202e123\u202c".encode(), Decoded("abc123", (REMOVED,))),
    ("cafe\u0301".encode(), Decoded("café")),
    ("👩\u200d⚕️".encode(), Decoded("👩\u200d⚕️")),
    (b"a\tb", Decoded("a\tb")),
    (b"", Decoded("")),
]


@pytest.mark.parametrize(("data", "expected"), READ)
def test_it_is_read(data: bytes, expected: Decoded) -> None:
    assert decode(data) == expected


REFUSED = [
    (b"\x89PNG\r\n\x1a\n", "is a PNG picture, not plain text"),
    (b"PK\x03\x04\x14\x00", "is a ZIP archive or an office document such as .docx or .odt, not plain text"),
    (b"%PDF-1.7\n", "is a PDF document, not plain text"),
    (b"\x7fELF\x02", "is a program, not plain text"),
    (b" \n<!DOCTYPE html><title>x</title>", "is a web page or XML, not plain text"),
    (b"a\nb\x00c", "line 2: holds the control character U+0000, so it is no plain text"),
    (b"a\n\nbell \x07", "line 3: holds the control character U+0007, so it is no plain text"),
    ("a\n\x9b31m".encode(), "line 2: holds the control character U+009B, so it is no plain text"),
    ("a\n\uffff".encode(), "line 2: holds the control character U+FFFF, so it is no plain text"),
    (b"good\nbad \x81\x8d", "line 2: is neither UTF-8 nor UTF-16 nor Windows-1252, at byte 9"),
    ("café N’ubwo\n".encode() + b"\xe9", "line 2: is broken UTF-8, at byte 15"),
    (b"a\n\xed\xa0\x80", "line 2: holds halves of characters (surrogates) in UTF-8, at byte 2"),
    (b"\xff\xfea\x00b", "is broken UTF-16-LE at byte 2"),
    (b"\xff\xfe\x00\xd8a\x00", "is broken UTF-16-LE at byte 0"),
    (b"\xff\xfe\x00\x00a\x00\x00\x00", "line 1: holds the control character U+0000, so it is no plain text"),
    (b"a" * (MAX_BYTES + 1), "is larger than 5 MB, the most that a story may have"),
]


@pytest.mark.parametrize(("data", "cause"), REFUSED, ids=[cause for _, cause in REFUSED])
def test_it_is_refused(data: bytes, cause: str) -> None:
    with pytest.raises(Undecodable) as caught:
        decode(data)
    assert str(caught.value) == cause


@given(st.binary())
def test_any_bytes_are_text_or_refused_in_one_line(data: bytes) -> None:
    try:
        told = decode(data).text
    except Undecodable as refusal:
        told = str(refusal).replace("\n", "\0")
    assert not UNWRITABLE.search(told)
    assert "\r" not in told


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1))
def test_marked_encodings_say_the_same(text: str) -> None:
    marked = "\ufeff" + text
    assert decode(marked.encode()) == decode(marked.encode("utf-16-le")) == decode(marked.encode("utf-16-be"))


LODZ = "<p>Łódź"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"<p>Isoko\r\nrya", Decoded("<p>Isoko\nrya")),
        ("<p>N’ubwo".encode(), Decoded("<p>N’ubwo")),
        ("\ufeff<p>N’ubwo".encode(), Decoded("<p>N’ubwo")),
        ("\ufeff<p>N’ubwo".encode("utf-16-le"), Decoded("<p>N’ubwo")),
        ("<html><p>Isoko".encode("utf-16-be"), Decoded("<html><p>Isoko", (UTF_16,))),
        ("<p>N’ubwo café".encode("cp1252"), Decoded("<p>N’ubwo café", (WINDOWS_1252,))),
        ("<meta charset=x-unknown>é".encode("cp1252"), Decoded("<meta charset=x-unknown>é", (WINDOWS_1252,))),
        ("<meta charset=zlib>é".encode("cp1252"), Decoded("<meta charset=zlib>é", (WINDOWS_1252,))),
        # On the web, Latin-1 is Windows-1252; what is UTF-8 is that, whatever it says.
        ("<meta charset=iso-8859-1>’".encode("cp1252"), Decoded("<meta charset=iso-8859-1>’")),
        ("<meta charset=iso-8859-1>’".encode(), Decoded("<meta charset=iso-8859-1>’")),
        (f"<meta charset='iso-8859-2'>{LODZ}".encode("iso-8859-2"), Decoded(f"<meta charset='iso-8859-2'>{LODZ}")),
        (
            f'<?xml version="1.0" encoding="windows-1250"?>{LODZ}'.encode("cp1250"),
            Decoded(f'<?xml version="1.0" encoding="windows-1250"?>{LODZ}'),
        ),
        (b"<meta charset=utf-8>a\xffb", Decoded("<meta charset=utf-8>a\ufffdb", (BROKEN,))),
        (b'<img src="data:image/png;base64,' + b"A" * (MAX_BYTES + 1) + b'">a', Decoded('<img src="data:,">a')),
    ],
)
def test_pages_are_decoded_by_what_they_are_and_say(data: bytes, expected: Decoded) -> None:
    assert decode_page(data) == expected


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"PK\x03\x04x", "is a ZIP archive or an office document such as .docx or .odt, not a web page"),
        (b"<p>" + b"a" * MAX_BYTES, "is larger than 5 MB without the pictures in it"),
    ],
)
def test_what_is_no_page_is_refused(data: bytes, cause: str) -> None:
    with pytest.raises(Undecodable) as refused:
        decode_page(data)
    assert str(refused.value) == cause
