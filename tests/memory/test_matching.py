"""What a match is worth."""

from datetime import UTC, datetime, timedelta

import pytest

from inkuru.memory.matching import PENALTIES, Match, Penalty, Provenance, best_first, penalties_of

NOW = datetime(2026, 11, 22, tzinfo=UTC)
OURS = Provenance(story=1, date=NOW)


@pytest.mark.parametrize(
    ("origin", "pivoted", "penalties"),
    [
        (OURS, False, ()),
        (OURS, True, (Penalty.PIVOTED,)),
        (Provenance(engine="madlad"), False, (Penalty.MACHINE,)),
        (Provenance(engine="madlad", reviewed=False), False, (Penalty.MACHINE, Penalty.UNREVIEWED)),
        (Provenance(archive="stories"), False, (Penalty.ARCHIVE,)),
        (Provenance(date=NOW - timedelta(days=5 * 365)), False, (Penalty.OLD,)),
        (Provenance(date=NOW - timedelta(days=11 * 365)), False, (Penalty.VERY_OLD,)),
    ],
)
def test_what_counts_against_a_unit(origin: Provenance, pivoted: bool, penalties: tuple[Penalty, ...]) -> None:
    assert penalties_of(origin, pivoted=pivoted, at=NOW) == penalties


def test_every_penalty_takes_something_off() -> None:
    assert set(PENALTIES) == set(Penalty)
    assert all(0 < share < 1 for share in PENALTIES.values())


def test_a_score_never_falls_below_nothing() -> None:
    assert Match("a", "b", 0.1, OURS, tuple(Penalty)).score == 0


def test_the_best_match_of_each_translation_comes_first() -> None:
    exact, context = Match("a", "x", 1.0, OURS), Match("a", "y", 1.0, OURS, (Penalty.OLD,), in_context=True)
    newer = Match("b", "z", 0.9, OURS)
    older = Match("b", "w", 0.9, Provenance(date=NOW - timedelta(days=9)))
    assert best_first([older, Match("c", "y", 0.8, OURS), exact, newer, context]) == [context, exact, newer, older]
