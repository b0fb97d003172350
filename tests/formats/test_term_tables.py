"""Terms in tables."""

from pathlib import Path

import pytest

from inkuru.formats.term_tables import read_table, read_workbook, write_table, write_workbook
from inkuru.formats.xml_reading import UnreadableFile
from inkuru.records import ConceptRecord, TermRecord, TermStatus, TermUse

CONCEPTS = (
    ConceptRecord(
        "court",
        (
            TermRecord("en", "Supreme Court", part_of_speech="noun", source="Constitution"),
            TermRecord("en", "=high; “court”", TermUse.FORBIDDEN, note="two\nlines"),
            TermRecord(
                "rw", "Urukiko rw’Ikirenga", noun_class="11/10", forms=("Urukiko rw’Ikirenga", "Rukiko rw’Ikirenga")
            ),
        ),
        domain="law",
        note="Of Rwanda.",
        source="the desk",
    ),
    ConceptRecord("medicine", (TermRecord("sw", "dawa"),), status=TermStatus.PROPOSED),
    ConceptRecord("week", (TermRecord("sw", "wiki iliyopita"),), status=TermStatus.REFUSED),
)
ACROSS = (
    ConceptRecord(
        "rw:umuti",
        (TermRecord("rw", "umuti"), TermRecord("en", "medicine"), TermRecord("en", "drug", TermUse.ADMITTED)),
    ),
    ConceptRecord("rw:inama", (TermRecord("rw", "inama"), TermRecord("en", "meeting"))),
)
ACROSS_TABLES = (
    ("Ikinyarwanda,English\numuti,medicine|drug\n,\ninama,meeting\n", "utf-8-sig"),
    ("rw;en-GB\r\numuti;medicine | drug\r\ninama;meeting\r\n", "utf-8"),
    ("kin\teng\numuti\tmedicine|drug\ninama\tmeeting", "utf-16"),
)
UNFIT = (
    ("", "holds no rows below the names of the columns"),
    ("rw,en\n", "holds no rows below the names of the columns"),
    ("a,b\n1,2\n", "line 1: its first row names neither a column “term” nor a language"),
    ("concept,language,term\nc,fr,chat\n", "line 2: “fr” is no language of the house"),
    ("concept,language,term\nc,rw,umuti\nc,en,\n", "line 3: the term is missing"),
    ("language,term,use\nrw,umuti,loved\n", "line 2: “loved” is none of preferred, admitted, forbidden"),
    ("language,term,status\nrw,umuti,new\n", "line 2: “new” is none of proposed, approved, refused"),
    ("rw,en\na,b,c\n", "line 2: has more cells than the first row has columns"),
    ('rw,en\n"a,b\n', "line 2: is no CSV: unexpected end of data"),
)


def test_a_table_comes_back_the_same(tmp_path: Path) -> None:
    path = tmp_path / "terms.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        assert write_table(CONCEPTS, file) == len(CONCEPTS)
    assert tuple(read_table(path)) == CONCEPTS


def test_a_workbook_comes_back_the_same(tmp_path: Path) -> None:
    path = tmp_path / "terms.xlsx"
    with path.open("wb") as file:
        assert write_workbook(CONCEPTS, file) == len(CONCEPTS)
    assert tuple(read_workbook(path)) == CONCEPTS


@pytest.mark.parametrize(("text", "encoding"), ACROSS_TABLES)
def test_columns_may_be_languages(text: str, encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "terms.csv"
    path.write_bytes(text.encode(encoding))
    assert tuple(read_table(path)) == ACROSS


@pytest.mark.parametrize(("text", "cause"), UNFIT)
def test_an_unfit_table_is_refused_by_its_line(text: str, cause: str, tmp_path: Path) -> None:
    path = tmp_path / "terms.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableFile) as refused:
        list(read_table(path))
    assert str(refused.value) == f"{path}: {cause}"


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"no workbook", b"<xml/>"])
def test_what_is_no_workbook_is_refused(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "terms.xlsx"
    path.write_bytes(data)
    with pytest.raises(UnreadableFile, match="is no XLSX workbook that can be read"):
        list(read_workbook(path))


def test_what_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "terms.csv"
    path.write_bytes(b"rw,en\n\xff\xff,\n")
    with pytest.raises(UnreadableFile, match="is not text in UTF-8 or UTF-16"):
        list(read_table(path))
