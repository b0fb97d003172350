"""A parallel corpus as a table, as lines of JSON, and as Parquet."""

import io
import json
from dataclasses import asdict, replace
from datetime import UTC, datetime

import pytest
from pyarrow import parquet

from inkuru.formats import corpus
from inkuru.formats.corpus import COLUMNS, CorpusRow, write_jsonl, write_parquet, write_tsv
from inkuru.records import Refusal

ROW = CorpusRow(
    source_language="en",
    target_language="rw",
    source="The ferry sails.",
    target="Ubwato buragenda.",
    original_language="en",
    story=7,
    section="transport",
    released_at=datetime(2026, 9, 8, 10, 15, tzinfo=UTC),
    address="https://news.example/rw/ubwato-7/",
    translators=("Aline Keza", "Eric"),
    engine="",
    reviewed=True,
    licence="CC-BY-4.0",
)
ODD = replace(ROW, source="a\tb\r\nc\u2028d\x85e", target='“e” "f" \\t', translators=(), reviewed=False, story=2**40)


def written(write: corpus.Write, *rows: CorpusRow) -> bytes:
    file = io.BytesIO()
    assert write(rows, file) == len(rows)
    return file.getvalue()


def test_a_table_has_names_and_a_line_a_row() -> None:
    assert written(write_tsv, ROW).decode().split("\n") == [
        (
            "source_language\ttarget_language\tsource\ttarget\toriginal_language\tstory\tsection\treleased_at\taddress\t"
            "translators\tengine\treviewed\tlicence"
        ),
        (
            "en\trw\tThe ferry sails.\tUbwato buragenda.\ten\t7\ttransport\t2026-09-08T10:15:00+00:00\t"
            "https://news.example/rw/ubwato-7/\tAline Keza; Eric\t\ttrue\tCC-BY-4.0"
        ),
        "",
    ]


def test_no_text_breaks_the_table() -> None:
    lines = written(write_tsv, ODD, ROW).decode().splitlines()
    assert [line.count("\t") for line in lines] == [len(COLUMNS) - 1] * 3
    assert lines[1].split("\t")[2:4] == ["a b c d e", '“e” "f" \\t']


def test_lines_of_json_hold_the_rows_to_the_letter() -> None:
    lines = written(write_jsonl, ROW, ODD).decode().split("\n")
    expected = [
        asdict(row) | {"released_at": "2026-09-08T10:15:00+00:00", "translators": list(row.translators)}
        for row in (ROW, ODD)
    ]
    assert [json.loads(line) for line in lines if line] == expected


def test_parquet_holds_the_rows_to_the_letter() -> None:
    table = parquet.read_table(io.BytesIO(written(write_parquet, ROW, ODD)))
    assert table.column_names == list(COLUMNS)
    assert table.to_pylist() == [asdict(row) | {"translators": list(row.translators)} for row in (ROW, ODD)]


def test_parquet_without_pyarrow_is_refused_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    def lacking(name: str) -> object:
        raise ModuleNotFoundError(name)

    monkeypatch.setattr(corpus, "import_module", lacking)
    file = io.BytesIO()
    with pytest.raises(Refusal, match=r"Parquet files need pyarrow.*pip install 'inkuru\[parquet\]'"):
        write_parquet([ROW], file)
    assert file.getvalue() == b""


@pytest.mark.parametrize("name", corpus.WRITERS)
def test_an_empty_corpus_is_a_file_too(name: str) -> None:
    data = written(corpus.WRITERS[name])
    if name == "parquet":
        assert parquet.read_table(io.BytesIO(data)).num_rows == 0
    else:
        assert data.decode().count("\n") == (name == "tsv")
