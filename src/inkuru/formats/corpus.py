"""A parallel corpus, row by row: TSV, JSON Lines or Parquet, all with the same columns.

TSV has a line of names and no escapes (IANA text/tab-separated-values): what would end a field or a line is a space.
"""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from importlib import import_module
from typing import Any, BinaryIO

from inkuru.records import Refusal


@dataclass(frozen=True, slots=True)
class CorpusRow:
    """A segment and its translation as both were released.

    Languages are codes; `original_language` is the one that the story was written in. `story` is its number, `section`
    the slug of its section, `released_at` when the translation was first released (aware, in UTC), `address` where it
    stands. `translators` are names; `engine` is the machine that wrote one of the two, blank for people; `reviewed`
    tells whether a person has read both. `licence` says what may be done with the row.
    """

    source_language: str
    target_language: str
    source: str
    target: str
    original_language: str
    story: int
    section: str
    released_at: datetime
    address: str
    translators: tuple[str, ...]
    engine: str
    reviewed: bool
    licence: str


COLUMNS = tuple(one.name for one in fields(CorpusRow))
# All that some program or other takes for the end of a field or of a line.
ENDS = re.compile("[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+")

Write = Callable[[Iterable[CorpusRow], BinaryIO], int]


def write_tsv(rows: Iterable[CorpusRow], file: BinaryIO) -> int:
    """Write a line a row below the names of the columns; how many rows there were."""
    file.write("\t".join(COLUMNS).encode() + b"\n")
    count = 0
    for count, row in enumerate(rows, start=1):  # noqa: B007 - the count is the answer
        line = "\t".join(ENDS.sub(" ", _in_words(value)) for value in asdict(row).values())
        file.write(line.encode() + b"\n")
    return count


def write_jsonl(rows: Iterable[CorpusRow], file: BinaryIO) -> int:
    """Write an object a line; how many rows there were."""
    count = 0
    for count, row in enumerate(rows, start=1):  # noqa: B007 - the count is the answer
        line = json.dumps(asdict(row), ensure_ascii=False, default=datetime.isoformat)
        file.write(line.encode() + b"\n")
    return count


def write_parquet(rows: Iterable[CorpusRow], file: BinaryIO) -> int:
    """Write a Parquet file; how many rows there were. Raises Refusal where pyarrow is not installed."""
    try:
        # pyarrow is large and needed here only, so it comes with an extra of its own.
        module = import_module("inkuru.formats.parquet")
    except ImportError as error:
        raise Refusal("Parquet files need pyarrow, which is not installed: pip install 'inkuru[parquet]'") from error
    count: int = module.write_table(map(asdict, rows), file)
    return count


WRITERS: Mapping[str, Write] = {"tsv": write_tsv, "jsonl": write_jsonl, "parquet": write_parquet}


def _in_words(value: Any) -> str:
    """A value as a field of a table.

    >>> [_in_words(one) for one in (7, True, ("Aline Keza", "Eric"), "x")]
    ['7', 'true', 'Aline Keza; Eric', 'x']
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return value.isoformat()
    return "; ".join(value) if isinstance(value, tuple) else str(value)
