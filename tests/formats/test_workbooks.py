"""The first sheet of a workbook, as openpyxl writes it and as other programs do."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from inkuru.formats.workbooks import read_sheet, sheet_text
from inkuru.formats.xml_reading import UnreadableFile
from tests.cli.hostile_terms import FIRST, SHARED, SHEET, STRINGS, workbook


def rows_of(tmp_path: Path, data: bytes) -> list[tuple[int, tuple[str, ...]]]:
    path = tmp_path / "in.xlsx"
    path.write_bytes(data)
    return list(read_sheet(path))


def test_what_openpyxl_writes_is_read(tmp_path: Path) -> None:
    path, book = tmp_path / "in.xlsx", Workbook()
    first = book.create_sheet("first", 0)
    book.create_sheet("second").append(["not read"])
    first.append(["umuti", 12, 0.5, True, None, "two\nlines"])
    first.cell(row=4, column=28, value="far")
    book.save(path)
    assert list(read_sheet(path)) == [
        (1, ("umuti", "12", "0.5", "TRUE", "", "two\nlines")),
        (4, (*[""] * 27, "far")),
    ]


@pytest.mark.parametrize(
    ("cells", "row"),
    [
        ('<c t="s"><v>0</v></c><c t="s"><v>1</v></c>', ("rw", "en")),
        ('<c r="C1" t="str"><v>x</v></c><c><v>7</v></c>', ("", "", "x", "7")),
        ('<c t="inlineStr"><is><r><t>umu</t></r><r><t>ti</t></r></is></c>', ("umuti",)),
        ('<c t="inlineStr"><is><t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh></is></c>', ("東京",)),
        ('<c t="inlineStr"><is><t>a_x000A_b_x005F_x0041_</t></is></c>', ("a\nb_x0041_",)),
        ('<c t="inlineStr"><is><t>a_x0000_b_xD800_c</t></is></c>', ("abc",)),
        ('<c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c>', ("TRUE", "#N/A")),
        ('<c t="str"><f>1+1</f><v>2</v></c>', ("2",)),
    ],
)
def test_cells_are_read_in_every_way_that_they_are_written(cells: str, row: tuple[str, ...], tmp_path: Path) -> None:
    assert rows_of(tmp_path, workbook({FIRST: SHEET.format(f"<row>{cells}</row>")})) == [(1, row)]


def test_prefixes_do_not_count(tmp_path: Path) -> None:
    sheet = '<x:worksheet xmlns:x="x"><x:row><x:c t="str"><x:v>umuti</x:v></x:c></x:row></x:worksheet>'
    assert rows_of(tmp_path, workbook({FIRST: sheet})) == [(1, ("umuti",))]


def test_a_workbook_without_shared_strings_is_read(tmp_path: Path) -> None:
    shared = workbook({SHARED: STRINGS.format(""), FIRST: SHEET.format("<row><c><v>1</v></c></row>")})
    assert rows_of(tmp_path, shared) == [(1, ("1",))]


def test_what_looks_like_an_escape_comes_back(tmp_path: Path) -> None:
    path, book = tmp_path / "in.xlsx", Workbook()
    book.worksheets[0].append([sheet_text("_x0041_ \x07_x")])
    book.save(path)
    assert list(read_sheet(path)) == [(1, ("_x0041_ _x",))]


def test_a_refusal_names_the_row(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"in.xlsx: line 1: a cell has the shared string 9, which is not there"):
        rows_of(tmp_path, workbook({FIRST: SHEET.format('<row><c t="s"><v>9</v></c></row>')}))
