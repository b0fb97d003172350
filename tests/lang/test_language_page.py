"""docs/languages.md says what is so: every row of its tables of examples is read or written again."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from inkuru.lang.facts import facts
from inkuru.lang.names import names
from inkuru.lang.stems import stems
from inkuru.lang.writing.dates import date_line, written_date
from inkuru.lang.writing.lists import written_list
from inkuru.lang.writing.money import written_money
from inkuru.lang.writing.numbers import compact_number, percentage, written_number
from inkuru.lang.writing.relative import relative_time
from inkuru.lang.writing.spelling import spell
from inkuru.lang.writing.times import time_in_words, written_time

PAGE = Path(__file__).parents[2] / "docs" / "languages.md"
MOMENT = datetime(2026, 9, 8, 19, 30, tzinfo=UTC)
HEAD = ("language", "text")
CODES = ("rw", "sw", "en")


def read_facts(text: str, language: str) -> str:
    found = facts(text, language)
    return "; ".join(" ".join(filter(None, (fact.approximate, fact.kind, fact.value, fact.unit))) for fact in found)


def read_stems(text: str, language: str) -> str:
    return " ".join(stems(text, language))


def read_names(text: str, language: str) -> str:
    sure = [name for name in names(text, language) if name.sure]
    kinds = [f"({name.kind})" if name.kind else "" for name in sure]
    cells = [(name.text, kind, ",".join(name.concepts)) for name, kind in zip(sure, kinds, strict=True)]
    return "; ".join(" ".join(filter(None, cell)) for cell in cells)


READERS = {"facts": read_facts, "stems": read_stems, "names": read_names}

WRITERS: dict[str, Callable[[str], str]] = {
    "the day, in full": lambda language: written_date(MOMENT.date(), language, "full"),
    "below a headline": lambda language: date_line(MOMENT, language),
    "the time in figures": lambda language: written_time(MOMENT.time(), language),
    "the time in words": lambda language: time_in_words(MOMENT.time(), language),
    "26750.5": lambda language: written_number(26750.5, language),
    "3100000, compact": lambda language: compact_number(3100000, language),
    "40 %": lambda language: percentage(40, language),
    "2500 RWF": lambda language: written_money(2500, "RWF", language),
    "3100000 USD, compact": lambda language: written_money(3100000, "USD", language, compact=True),
    "a list": lambda language: written_list(["A", "B", "C"], language),
    "five minutes before": lambda language: relative_time(MOMENT - timedelta(minutes=5), language, at=MOMENT),
    "2305 in words": lambda language: spell(2305, language),
    "12 people, in words": lambda language: spell(12, language, noun_class=2),
}


def tables() -> dict[tuple[str, ...], list[tuple[str, ...]]]:
    """The rows of each table of the page by its head."""
    found: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    head: tuple[str, ...] = ()
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        cells = tuple(cell.strip() for cell in line.strip("|").split("|")) if line.startswith("|") else ()
        if cells and head and not line.startswith("|--"):
            found[head].append(cells)
        elif not cells:
            head = ()
        elif not head:
            head = cells
            found[head] = []
    return found


ROWS = [(head[2], *row) for head, rows in tables().items() if head[:2] == HEAD for row in rows]


@pytest.mark.parametrize(("what", "language", "text", "expected"), ROWS)
def test_the_examples_of_reading_are_so(what: str, language: str, text: str, expected: str) -> None:
    assert (READERS[what](text, language) or "nothing") == expected


def test_the_examples_of_writing_are_so() -> None:
    table = tables()["what", *CODES]
    written = [(what, *(WRITERS[what](code).replace("\u00a0", " ") for code in CODES)) for what in WRITERS]
    assert table == written


def test_the_page_has_examples_of_every_kind_in_every_language() -> None:
    assert {(row[0], row[1]) for row in ROWS} == {(what, code) for what in READERS for code in CODES}
