"""Terms in tables: CSV, TSV and XLSX, a name a row, or a concept a row with a column for each language.

The first row names the columns. With a column `term` each row is a name (COLUMNS; rows of one `concept` belong
together); otherwise columns headed by a language hold its names, the preferred one first, parted by `|`.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby, islice
from pathlib import Path
from typing import BinaryIO, TextIO

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from inkuru.formats.workbooks import read_sheet, sheet_text
from inkuru.formats.xml_reading import UnreadableFile
from inkuru.lang.language import named
from inkuru.lang.tags import code_of
from inkuru.records import ConceptRecord, TermRecord, TermStatus, TermUse

COLUMNS = (
    "concept",
    "language",
    "term",
    "use",
    "part_of_speech",
    "noun_class",
    "forms",
    "note",
    "source",
    "domain",
    "status",
    "concept_note",
    "concept_source",
)
BETWEEN = "|"
DELIMITERS = ",;\t"
MAX_FILE = 32 << 20
MAX_LINE = 1 << 18
MAX_NAMES = 1_000
"""How many names a concept may have."""
MARKS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))

Row = tuple[int, Mapping[str, str]]


def read_table(path: Path) -> Iterator[ConceptRecord]:
    """The concepts in a CSV or TSV file, in UTF-8 or UTF-16; the delimiter is the commonest of the first row.

    Raises UnreadableFile, which names the row’s line.
    """
    yield from _concepts(path, _csv_rows(path))


def read_workbook(path: Path) -> Iterator[ConceptRecord]:
    """The concepts in the first sheet of an XLSX workbook. Raises UnreadableFile, which names the row."""
    yield from _concepts(path, _workbook_rows(path))


def write_table(concepts: Iterable[ConceptRecord], file: TextIO) -> int:
    """Write CSV, a name a row; how many concepts there were."""
    count, writer = 0, csv.writer(file, lineterminator="\n")
    writer.writerow(COLUMNS)
    for count, concept in enumerate(concepts, start=1):  # noqa: B007 - the count is the answer
        writer.writerows(_rows_of(concept))
    return count


def write_workbook(concepts: Iterable[ConceptRecord], file: BinaryIO) -> int:
    """Write XLSX, a name a row; how many concepts there were. No text becomes a formula."""
    book, count = Workbook(write_only=True), 0
    sheet = book.create_sheet("terms")
    sheet.append(COLUMNS)
    for count, concept in enumerate(concepts, start=1):  # noqa: B007 - the count is the answer
        for row in _rows_of(concept):
            sheet.append([_cell(sheet, text) for text in row])
    book.save(file)
    return count


def _cell(sheet: WriteOnlyWorksheet, text: str) -> Cell | None:
    """A cell of a text; none for a blank one, which halves the sheet."""
    if not text:
        return None
    cell = WriteOnlyCell(sheet, sheet_text(text))
    cell.data_type = "s"
    return cell


def _rows_of(concept: ConceptRecord) -> Iterator[tuple[str, ...]]:
    for term in concept.terms:
        forms = BETWEEN.join(term.forms)
        said = (term.language, term.text, term.use, term.part_of_speech, term.noun_class, forms, term.note, term.source)
        yield (concept.key, *said, concept.domain, concept.status, concept.note, concept.source)


def _csv_rows(path: Path) -> Iterator[Row]:
    try:
        if path.stat().st_size > MAX_FILE:
            raise UnreadableFile(path, f"is larger than {MAX_FILE >> 20} MB")
        with path.open("rb") as raw:
            beginning = raw.read(4)
        encoding = next((name for mark, name in MARKS if beginning.startswith(mark)), "utf-8-sig")
        with path.open(encoding=encoding, newline="") as file:
            yield from _named_rows(path, file)
    except UnicodeError as error:
        raise UnreadableFile(path, f"is not text in UTF-8 or UTF-16: {error}") from error
    except OSError as error:
        raise UnreadableFile(path, error.strerror or str(error)) from error


def _named_rows(path: Path, file: TextIO) -> Iterator[Row]:
    head = file.readline(MAX_LINE)
    file.seek(0)
    reader = csv.DictReader(_lines(path, file), delimiter=max(DELIMITERS, key=head.count), restval="", strict=True)
    try:
        for row in reader:
            if None in row:
                raise UnreadableFile(path, "has more cells than the first row has columns", line=reader.line_num)
            yield reader.line_num, {name.strip().lower(): cell.strip() for name, cell in row.items()}
    except csv.Error as error:
        raise UnreadableFile(path, f"is no CSV: {error}", line=reader.line_num + 1) from error


def _lines(path: Path, file: TextIO) -> Iterator[str]:
    for number, line in enumerate(iter(lambda: file.readline(MAX_LINE), ""), start=1):
        if len(line) >= MAX_LINE:
            raise UnreadableFile(path, f"goes on for {MAX_LINE} characters", line=number)
        yield line


def _workbook_rows(path: Path) -> Iterator[Row]:
    rows = read_sheet(path)
    _, head = next(rows, (0, ()))
    names = [cell.strip().lower() for cell in head]
    for line, row in rows:
        cells = (*(cell.strip() for cell in row), *[""] * len(names))
        yield line, dict(zip(names, cells, strict=False))


def _concepts(path: Path, rows: Iterator[Row]) -> Iterator[ConceptRecord]:
    """By name or by language, as the columns tell; rows without a name say nothing."""
    first = next(rows, None)
    if first is None:
        raise UnreadableFile(path, "holds no rows below the names of the columns")
    languages = {name: code for name in first[1] if (code := _language(name))}
    if "term" not in first[1] and not languages:
        raise UnreadableFile(path, "its first row names neither a column “term” nor a language", line=1)
    every = (row for row in _chained(first, rows) if any(row[1].values()))
    if "term" in first[1]:
        for _, group in groupby(every, key=lambda row: row[1].get("concept") or row[0]):
            yield _concept(path, list(islice(group, MAX_NAMES + 1)))
        return
    for line, row in every:
        concept = _across(line, row, languages)
        if concept.terms:
            yield concept


def _chained(first: Row, rows: Iterator[Row]) -> Iterator[Row]:
    yield first
    yield from rows


def _concept(path: Path, rows: list[Row]) -> ConceptRecord:
    """A concept from the rows of its names."""
    line, row = rows[0]
    if len(rows) > MAX_NAMES:
        raise UnreadableFile(path, f"a concept has more than {MAX_NAMES} names", line=line)
    return ConceptRecord(
        key=row.get("concept") or _key_of(row.get("language", ""), row.get("term", "")),
        terms=tuple(_term(path, *one) for one in rows),
        domain=row.get("domain", ""),
        note=row.get("concept_note", ""),
        source=row.get("concept_source", ""),
        status=TermStatus(_known(path, line, row.get("status") or "approved", tuple(TermStatus))),
    )


def _term(path: Path, line: int, row: Mapping[str, str]) -> TermRecord:
    code = _language(row.get("language", ""))
    if code is None:
        raise UnreadableFile(path, f"“{row.get('language', '')}” is no language of the house", line=line)
    if not row["term"]:
        raise UnreadableFile(path, "the term is missing", line=line)
    return TermRecord(
        language=code,
        text=row["term"],
        use=TermUse(_known(path, line, row.get("use") or "preferred", tuple(TermUse))),
        part_of_speech=row.get("part_of_speech", ""),
        noun_class=row.get("noun_class", ""),
        forms=_parted(row.get("forms", "")),
        note=row.get("note", ""),
        source=row.get("source", ""),
    )


def _across(line: int, row: Mapping[str, str], languages: Mapping[str, str]) -> ConceptRecord:
    """A concept from a row with a column for each language."""
    terms = tuple(
        TermRecord(code, name, TermUse.ADMITTED if place else TermUse.PREFERRED)
        for column, code in languages.items()
        for place, name in enumerate(_parted(row.get(column, "")))
    )
    first = terms[0] if terms else TermRecord("", str(line))
    key = row.get("concept") or _key_of(first.language, first.text)
    return ConceptRecord(
        key, terms, domain=row.get("domain", ""), note=row.get("note", ""), source=row.get("source", "")
    )


def _known(path: Path, line: int, word: str, words: tuple[str, ...]) -> str:
    if word.lower() not in words:
        raise UnreadableFile(path, f"“{word}” is none of {', '.join(words)}", line=line)
    return word.lower()


def _key_of(language: str, name: str) -> str:
    """What a concept without a key is known by, so that the same table coming again is the same concepts."""
    return f"{language}:{name}"[:80]


def _language(name: str) -> str | None:
    found = named(name)
    return found.code if found else code_of(name)


def _parted(cell: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in cell.split(BETWEEN) if one.strip())
