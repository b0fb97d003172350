"""What the memory knows of a segment, in all six directions."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import permutations

import pytest

from inkuru.flow.recalling import Query, find_alike, look_up
from inkuru.memory.matching import Match, Penalty, Provenance
from inkuru.records import TranslationUnit
from tests.flow.units import FERI, FERRY, RAIN, keep

pytestmark = [pytest.mark.django_db, pytest.mark.database]

NOW = datetime(2026, 11, 22, tzinfo=UTC)
NOWHERE = Provenance()
SAID = {"en": FERRY.source, "rw": FERRY.target, "sw": FERI.target}


def ask(text: str, source: str = "en", target: str = "rw", **beside: str) -> tuple[Match, ...]:
    return look_up(Query(text, source, target, **beside), at=NOW)


def test_an_empty_memory_knows_nothing() -> None:
    assert ask(FERRY.source) == ()


@pytest.mark.parametrize(("source", "target"), list(permutations(SAID, 2)))
def test_two_units_serve_six_directions(source: str, target: str) -> None:
    keep(FERRY, FERI, RAIN)
    pivoted = (Penalty.PIVOTED,) if "en" not in (source, target) else ()
    assert ask(SAID[source], source, target) == (Match(SAID[source], SAID[target], 1.0, NOWHERE, pivoted),)


def test_a_unit_of_its_own_is_better_than_a_pivot() -> None:
    direct = TranslationUnit("sw", FERI.target, "rw", "Ubwato bwa mbere bwari butwaye abantu 412.")
    keep(FERRY, FERI, direct)
    assert [match.target for match in ask(FERI.target, "sw")] == [direct.target]


def test_only_identical_text_has_the_full_score() -> None:
    keep(FERRY)
    assert [match.score for match in ask(FERRY.source)] == [1.0]
    (match,) = ask(FERRY.source.replace(".", "!"))
    assert 0.95 < match.score < 1


def test_what_differs_is_replaced_and_said() -> None:
    keep(FERRY)
    assert ask("The first boat left with 87 people on board.") == (
        Match(FERRY.source, FERRY.target.replace("412", "87"), 1.0, NOWHERE, (Penalty.ADAPTED,)),
    )
    (match,) = ask("The first boat left with 412 people on board at 9:30.")
    assert (match.target, match.adapted, match.penalties) == (FERRY.target, False, (Penalty.FACTS,))


def test_less_than_three_quarters_alike_is_not_offered() -> None:
    keep(FERRY)
    assert ask("The last bus left with nobody at all on board.") == ()
    assert ask("The first boat left with 412 people.")[0].similarity > 0.75


def test_where_it_comes_from_is_told_and_counts() -> None:
    machine = replace(RAIN, engine="madlad", reviewed=False, date=NOW, people=("Juma",), domain="weather")
    keep(machine, replace(RAIN, target="Imvura nyinshi yatumye umuhanda ufungwa.", address="/rw/imvura-3/"))
    first, second = ask(RAIN.source)
    assert (first.origin, first.penalties) == (Provenance(address="/rw/imvura-3/"), ())
    assert second.origin == Provenance(None, NOW, ("Juma",), "weather", "", False, "madlad")
    assert second.penalties == (Penalty.MACHINE, Penalty.UNREVIEWED)


def test_what_an_archive_taught_is_worth_less_than_a_release() -> None:
    keep(replace(RAIN, archive="stories"))
    (match,) = ask(RAIN.source)
    assert (match.origin.archive, match.penalties, match.score) == ("stories", (Penalty.ARCHIVE,), 0.98)


def test_the_same_neighbours_are_more_than_the_same_text() -> None:
    here = replace(RAIN, before=FERRY.source, target="Imvura yafunze umuhanda.")
    keep(FERRY, RAIN, here)
    matches = ask(RAIN.source, before=FERRY.source)
    assert [(match.target, match.in_context) for match in matches] == [(here.target, True), (RAIN.target, False)]
    assert not any(match.in_context for match in ask(RAIN.source))
    assert not any(match.in_context for match in ask(RAIN.source, before=FERRY.source, after="Nobody was hurt."))


def test_neighbours_count_in_the_other_direction_too() -> None:
    here = replace(RAIN, before=FERRY.source)
    keep(FERRY, FERI, here, replace(here, target_language="sw", target="Mvua kubwa ilifunga barabara."))
    (back,) = ask(RAIN.target, "rw", "en", before=FERRY.target)
    (across,) = ask("Mvua kubwa ilifunga barabara.", "sw", "rw", before=FERI.target)
    assert (back.in_context, across.in_context, across.pivoted) == (True, True, True)


def test_the_likest_of_many_is_found() -> None:
    crowd = [replace(FERRY, source=f"Boat number {number} left with {number + 7} people.") for number in range(2, 300)]
    keep(*crowd)
    found = find_alike("Boat number 150 left with 157 people", "en", least=0.75)
    assert found[0].text == "Boat number 150 left with 157 people."


def test_a_query_of_another_language_finds_nothing() -> None:
    keep(FERRY)
    assert ask(FERRY.source, "sw", "rw") == ()


@pytest.mark.parametrize("text", ["", " ", "…", "\0", "🙂" * 9, "a" * 100_000])
def test_no_query_is_too_strange(text: str) -> None:
    keep(FERRY)
    assert ask(text) == ()
