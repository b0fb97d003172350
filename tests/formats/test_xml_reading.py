"""XML of unknown make is read in streams, and what could reach out of it or blow up is refused in one line."""

from pathlib import Path

import pytest
from lxml import etree

from inkuru.formats import xml_reading
from inkuru.formats.xml_reading import (
    CHUNK,
    UnreadableFile,
    child,
    children,
    line_of,
    local_name,
    own_text,
    stream_elements,
    writable,
)

TWO = '<a xmlns="urn:x">\n<b>one</b>\n<!-- no --><b> two <c/></b>\n<?pi?></a>'
BOMB = '<!DOCTYPE a [<!ENTITY x "ha">\n<!ENTITY y "&x;&x;">]><a><b>&y;</b></a>'
OUTSIDE = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a><b>&x;</b></a>'


def write(path: Path, text: str | bytes) -> Path:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "in.xml"


def texts(path: Path) -> list[str]:
    return [own_text(one) for one in stream_elements(path, roots=("a",), tags=("b",))]


def test_elements_come_whole_one_by_one_whatever_their_namespace(file: Path) -> None:
    assert texts(write(file, TWO)) == ["one", "two"]


def test_an_element_is_emptied_once_the_next_is_asked_for(file: Path) -> None:
    first, second = stream_elements(write(file, TWO), roots=("a",), tags=("b",))
    assert (first.text, len(second)) == (None, 0)


def test_progress_is_told_in_bytes(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml_reading, "CHUNK", 30)
    told = list[int]()
    list(stream_elements(write(file, TWO), roots=("a",), tags=("b",), progress=told.append))
    assert (sum(told), max(told)) == (len(TWO), 30)


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        (BOMB, "line 1: its DOCTYPE has an internal subset, which could declare entities; take it out"),
        (OUTSIDE, "line 1: its DOCTYPE has an internal subset, which could declare entities; take it out"),
        ("<c/>", "line 1: begins with <c>, not with <a>"),
        ("", "line 1: is no XML: no element found"),
        ("a story", "line 1: is no XML: syntax error"),
        ('<?xml version="1.0" encoding="klingon"?><a/>', "line 1: is no XML that can be read: unknown encoding"),
        (b"<a><b>\xff</b></a>", "line 1: "),
        ("<a>\n<b>one</b>", "line 2: "),
        ("<a>\n<b>one</a>", "line 2: "),
        ("<a>\n<b>&x;</b></a>", "line 2: Entity 'x' not defined"),
        (
            '<!DOCTYPE a SYSTEM "a.dtd"><a>\n<b>&x;</b></a>',
            "line 2: Entity “&x;” is not defined here, and nothing is fetched",
        ),
        (b"\x1f\x8b\x08", "is a gzip archive, no XML"),
        ("<a>" + "<b>" * 300 + "</b>" * 300 + "</a>", "line 1: "),
    ],
)
def test_what_is_no_such_file_is_refused_in_one_line(text: str | bytes, cause: str, file: Path) -> None:
    with pytest.raises(UnreadableFile) as refused:
        texts(write(file, text))
    assert str(refused.value).startswith(f"{file}: {cause}")
    assert "\n" not in str(refused.value)


def test_a_doctype_that_declares_nothing_is_passed_over(file: Path) -> None:
    assert texts(write(file, '<!DOCTYPE a SYSTEM "http://nowhere.invalid/a.dtd">' + TWO)) == ["one", "two"]


def test_what_never_ends_is_refused(file: Path) -> None:
    with pytest.raises(UnreadableFile, match="goes on for 1 MB without a complete b"):
        texts(write(file, "<a>" + "<c>word</c>" * 120_000 + "</a>"))


def test_elements_may_be_dropped_as_they_end(file: Path) -> None:
    write(file, '<a xmlns:x="urn:x"><b>one<x:c>' + "<d/>" * 30_000 + "</x:c> two</b><c>kept</c><b><c/>three</b></a>")
    elements = stream_elements(file, roots=("a",), tags=("b",), dropped=("{urn:x}c",), longest=CHUNK)
    assert [(own_text(one), [len(part) for part in one]) for one in elements] == [("one", [0]), ("", [0])]


def test_how_long_an_element_may_be_can_be_said(file: Path) -> None:
    write(file, "<a>" + "<c>word</c>" * 120_000 + "<b>one</b></a>")
    assert [own_text(one) for one in stream_elements(file, roots=("a",), tags=("b",), longest=2 << 20)] == ["one"]


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_white_space_before_the_declaration_is_passed_over(file: Path, mark: bytes) -> None:
    declaration = b'<?xml version="1.0" encoding="iso-8859-1"?>'
    assert texts(write(file, mark + b"\n \r\n" + declaration + b"<a><b>one</b></a>")) == ["one"]
    assert line_of(file, "b", 1) == 3
    with pytest.raises(UnreadableFile, match="line 3: "):
        texts(write(file, mark + b"\n \r\n" + declaration + b"<a><b>one</a>"))


def test_a_file_may_have_a_limit(file: Path) -> None:
    elements = stream_elements(write(file, TWO), roots=("a",), tags=("b",), limit=len(TWO) - 1)
    with pytest.raises(UnreadableFile, match="is larger than 0 MB"):
        list(elements)
    assert len(list(stream_elements(file, roots=("a",), tags=("b",), limit=len(TWO)))) == 2


def test_elements_may_come_when_they_begin(file: Path) -> None:
    write(file, '<a v="1"><c w="2"><b>one</b></c><c w="3"/></a>')
    elements = stream_elements(file, roots=("a",), tags=("b",), openings=("a", "c"))
    assert [(local_name(one), dict(one.attrib)) for one in elements] == [
        ("a", {"v": "1"}),
        ("c", {"w": "2"}),
        ("b", {}),
        ("c", {"w": "3"}),
    ]


@pytest.mark.parametrize(
    ("text", "is_read"), [('<a version="1.4"/>', True), ("<a/>", True), ('<a version="2.0"/>', False)]
)
def test_a_version_is_looked_at_where_one_is_said(file: Path, text: str, is_read: bool) -> None:
    elements = stream_elements(write(file, text), roots=("a",), tags=("b",), version="1.")
    if is_read:
        assert list(elements) == []
        return
    with pytest.raises(UnreadableFile, match=r"line 1: is a 2\.0; 1\.x is read"):
        list(elements)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="No such file"):
        texts(tmp_path / "none.xml")


def test_elements_are_known_by_their_local_names() -> None:
    tree = etree.fromstring('<a xmlns="urn:x"><b>1</b><!--c--><c> 2 </c><b>3</b></a>')
    assert [local_name(one) for one in tree] == ["b", "", "c", "b"]
    assert [own_text(one) for one in children(tree, "b", "c")] == ["1", "2", "3"]
    assert [own_text(child(tree, name)) for name in ("c", "d")] == ["2", ""]


def test_a_line_is_counted_past_the_limit_of_libxml2(file: Path) -> None:
    write(file, "<a>" + "\n" * 70_000 + "<b/>\n<b/></a>")
    assert (line_of(file, "b", 1), line_of(file, "b", 2)) == (70_001, 70_002)


def test_what_xml_cannot_hold_is_left_out() -> None:
    assert writable("a\0\x0b\ud800\ufffeb\t😀") == "ab\t😀"
