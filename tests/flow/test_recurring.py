"""What recurs in two languages of the memory is found with the ways to say it."""

from itertools import chain, repeat

import pytest

from inkuru.flow.recurring import Recurrence, recur
from inkuru.memory.shingling import Shingler
from tests.flow.recurrences import recurring_units
from tests.flow.units import keep

pytestmark = [pytest.mark.database, pytest.mark.django_db]

Found = dict[str, tuple[str, int, list[tuple[str, int]]]]


def told(*found: Recurrence) -> Found:
    return {
        one.reading.text: (one.other, one.units, [(way.text, len(way.numbers)) for way in one.ways]) for one in found
    }


def test_names_and_phrases_come_with_their_ways_in_both_directions() -> None:
    keep(*recurring_units())
    assert told(*recur("en", "rw", {})) == {
        "relief fund": ("rw", 6, [("ikigega cy’ingoboka", 4), ("ikigega cy’inkunga", 2)]),
        "Keza Umwali": ("en", 4, [("Keza Umwali", 4)]),
        "ikigega cy’ingoboka": ("en", 4, [("relief fund", 4)]),
    }
    assert told(*recur("en", "sw", {}))["mfuko wa misaada"] == ("en", 6, [("relief fund", 6)])


def test_the_units_are_those_that_say_it() -> None:
    units = list(recurring_units())
    keep(*units)
    found = {one.reading.text: one for one in recur("en", "rw", {})}
    numbers = [number for way in found["relief fund"].ways for number in way.numbers]
    assert len(set(numbers)) == 6


def test_what_is_known_is_not_told_and_still_claims_its_translations() -> None:
    keep(*recurring_units())
    known = {"en": {Shingler("en").key("relief fund")}}
    assert "relief fund" not in told(*recur("en", "rw", known))


def test_what_comes_from_many_files_counts_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("inkuru.flow.recurring.PAGE", 7)
    keep(*recurring_units())
    once = told(*recur("en", "rw", {}))
    from_elsewhere = (
        type(unit)(unit.source_language, unit.source, unit.target_language, unit.target, domain=f"file {number}")
        for unit, number in chain.from_iterable(zip(repeat(unit), range(3), strict=False) for unit in recurring_units())
    )
    keep(*from_elsewhere)
    assert told(*recur("en", "rw", {})) == once


def test_of_what_recurs_often_a_sample_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("inkuru.flow.recurring.SAMPLE", 4)
    keep(*recurring_units())
    found = {one.reading.text: one for one in recur("en", "sw", {})}["relief fund"]
    assert (found.units, found.sampled, sum(len(way.numbers) for way in found.ways)) == (6, 4, 4)


def test_an_empty_memory_has_nothing() -> None:
    assert list(recur("en", "rw", {})) == []
