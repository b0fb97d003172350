"""How much likelier lines are as a translation than as strangers."""

from dataclasses import replace

import numpy as np
import pytest

from inkuru.memory.clues import Clues
from inkuru.memory.lexicon import Lexicon
from inkuru.memory.likelihood import Model, Sheet, Usage, weigh
from inkuru.memory.weights import SHAPES, WEIGHTS

NOTHING = Lexicon()
OURS = [Clues(20, ("kigali", "rain")), Clues(40, ("goma", "road")), Clues(60, ("nairobi", "tea"))]


def weights(ours: list[Clues], theirs: list[Clues]) -> dict[tuple[int, int], np.ndarray]:
    model = Model(NOTHING, NOTHING, Usage.of(ours), Usage.of(theirs), 1.0)
    return weigh(Sheet.of(ours, theirs), model)


def test_each_shape_has_a_weight_for_every_place_it_fits() -> None:
    shapes = {shape: table.shape for shape, table in weights(OURS, OURS[:2]).items()}
    assert shapes == {(a, b): (4 - a, 3 - b) for a, b in SHAPES if b <= 2}


def test_shared_words_speak_for_lines() -> None:
    assert weights(OURS, OURS)[1, 1].argmax(axis=1).tolist() == [0, 1, 2]


def test_lengths_speak_where_words_do_not() -> None:
    mute = [Clues(length, ()) for length in (20, 100)]
    table = weights(mute, mute)[1, 1]
    assert table[0, 0] > table[0, 1]
    assert table[1, 1] > table[1, 0]


def test_two_lines_go_with_one_that_is_as_long_and_says_both() -> None:
    both = [Clues(60, ("kigali", "rain", "goma", "road"))]
    found = weights(OURS, both)
    assert found[2, 1][0, 0] > max(found[1, 1][0, 0], found[1, 1][1, 0])


def test_a_token_is_rarer_the_less_it_stands_in_the_text() -> None:
    often, once, never = Usage.of([Clues(1, ("a", "a", "b"))]).chances(["a", "b", "c"])
    assert often > once > never > 0


def test_what_all_lines_talk_of_tells_little_of_two_of_them() -> None:
    usage = Usage.of([Clues(1, ("rain",)), *[Clues(1, ("road",))] * 999])
    rain, road = usage.chances_here(["rain", "road"], [Clues(1, ("rain",))] * 100)
    assert rain > 50 * usage.chances(["rain"])[0]
    assert road < usage.chances(["road"])[0]


def test_a_line_that_belongs_elsewhere_weakens_a_group() -> None:
    """Of two lines of one length, one goes with the other text."""
    both = [Clues(60, ("kigali", "rain", "north"))]
    ours = [Clues(40, ("kigali", "rain", "north")), Clues(20, ("goma", "road"))]
    found = weights(ours, both)
    assert found[1, 1][0, 0] > found[2, 1][0, 0]


def test_the_weights_of_a_part_are_linear() -> None:
    model = Model(NOTHING, NOTHING, Usage.of(OURS), Usage.of(OURS), 1.0)
    once, twice, thrice = (
        weigh(Sheet.of(OURS, OURS), model, replace(WEIGHTS, density=density))[1, 1] for density in (1.0, 2.0, 3.0)
    )
    assert np.allclose(twice - once, thrice - twice)
    assert not np.allclose(once, twice)


@pytest.mark.parametrize("side", [0, 1])
def test_an_empty_side_has_no_weights(side: int) -> None:
    pair = (OURS, []) if side else ([], OURS)
    assert weights(*pair) == {}
