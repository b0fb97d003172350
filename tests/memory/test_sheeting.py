"""Long texts are cut where both sides surely stand at the same place."""

from itertools import pairwise

import pytest

from inkuru.memory.clues import Clues
from inkuru.memory.paths import Step
from inkuru.memory.sheeting import CELLS, SHEET, Place, cut_at_anchors, cut_at_steps


def named(places: range, every: int = 10) -> list[Clues]:
    """Lines of one text, every tenth of which has a name that no other has."""
    return [Clues(50, ("rain", f"person{at}") if at % every == 0 else ("rain",)) for at in places]


def ones(size: int, chance: float = 1.0) -> list[Step]:
    return [Step(at, at, (1, 1), chance) for at in range(size)]


@pytest.mark.parametrize("size", [0, 1, SHEET])
def test_a_short_text_is_one_sheet(size: int) -> None:
    lines = named(range(size))
    assert cut_at_anchors(lines, lines) == cut_at_steps(ones(size), (size, size)) == [(0, 0), (size, size)]


def test_a_long_text_is_cut_where_both_name_the_same() -> None:
    ours, theirs = named(range(1000)), [line for at, line in enumerate(named(range(1000))) if at % 50 != 7]
    cuts = cut_at_anchors(ours, theirs)
    assert [ours[at].tokens for at, _ in cuts[1:-1]] == [theirs[at].tokens for _, at in cuts[1:-1]]
    assert [at for at, _ in cuts] == [0, 200, 400, 600, 800, 1000]


def test_a_name_out_of_place_cuts_nothing() -> None:
    ours, theirs = named(range(600)), named(range(600))
    theirs[200], theirs[550] = theirs[550], theirs[200]
    cuts = cut_at_anchors(ours, theirs)
    assert all(here == there for here, there in cuts)
    assert 200 not in [there for _, there in cuts]


def test_a_long_omission_stays_within_one_sheet() -> None:
    cuts = cut_at_anchors(named(range(1200)), named(range(500)) + named(range(800, 1200)))
    assert all(here == there if here < 500 else here == there + 300 for here, there in cuts[1:])
    assert cuts[0] == (0, 0)


def test_texts_that_share_nothing_are_cut_evenly() -> None:
    ours, theirs = [Clues(50, ("rain",))] * 3000, [Clues(50, ("imvura",))] * 2000
    cuts = cut_at_anchors(ours, theirs)
    assert (cuts[0], cuts[-1]) == ((0, 0), (3000, 2000))
    assert max(cells(one, other) for one, other in pairwise(cuts)) <= CELLS * 1.01


def cells(one: Place, other: Place) -> int:
    return (other[0] - one[0]) * (other[1] - one[1])


def test_an_aligned_text_is_cut_between_sure_lines() -> None:
    way = ones(500)
    way[200:204] = [Step(200, 200, (2, 1), 1.0), Step(202, 201, (1, 2), 1.0), Step(203, 203, (1, 1), 0.6)]
    assert cut_at_steps(way, (500, 500)) == [(0, 0), (205, 205), (500, 500)]
    assert cut_at_steps(way, (500, 500), first=100) == [(0, 0), (100, 100), (300, 300), (500, 500)]


def test_an_aligned_text_that_is_nowhere_sure_is_not_cut_but_for_its_size() -> None:
    assert cut_at_steps(ones(450, 0.5), (450, 450)) == [(0, 0), (450, 450)]
    assert len(cut_at_steps(ones(900, 0.5), (900, 900))) == 3
