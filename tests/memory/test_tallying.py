"""Runs of words are counted by the texts in which they stand."""

import numpy as np
import pytest

from inkuru.memory.shingling import Shingler
from inkuru.memory.tallying import Tally


def tally(*pages: list[str], room: int = 1000) -> tuple[Tally, Shingler]:
    shingler, counted, number = Shingler("en"), Tally(room), 100
    for page in pages:
        counted.add(shingler.shingle(page), np.arange(number, number + len(page)))
        number += len(page)
    return counted, shingler


def counts(counted: Tally, shingler: Shingler, *phrases: str) -> list[int]:
    keys = np.array([shingler.key(phrase) for phrase in phrases], np.uint64)
    return [int(count) for count in counted.counts(keys)]


def test_texts_are_counted_over_all_pages() -> None:
    counted, shingler = tally(["The town council met", "Town councils, town councils"], ["a town council"], ["nothing"])
    assert counted.texts == 4
    assert counts(counted, shingler, "town council", "town", "the town", "never") == [3, 3, 1, 0]


def test_what_is_frequent_says_where_it_stands_first() -> None:
    counted, shingler = tally(["We met", "our town council met"], ["a town council"])
    runs = counted.frequent(2)
    at = runs.keys.tolist().index(shingler.key("town council"))
    assert [int(column[at]) for column in runs] == [shingler.key("town council"), 2, 101, 1, 2]
    assert len(runs.keys) == 4  # town, council, town council, met
    assert runs.keys.tolist() == sorted(runs.keys.tolist())


def test_where_there_is_no_room_the_rarest_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("inkuru.memory.tallying.WAITING", 1)
    pages = [[f"town council {chr(97 + number)}{chr(98 + number)}x"] for number in range(20)]
    counted, shingler = tally(*pages, room=8)
    assert counts(counted, shingler, "town council", "town", "council abx") == [20, 20, 0]


def test_an_empty_tally_counts_nothing() -> None:
    counted, shingler = tally()
    assert counts(counted, shingler, "town") == [0]
    assert len(counted.frequent(1).keys) == 0
