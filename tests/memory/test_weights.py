"""What is seen of lines, and how much it weighs."""

from inkuru.memory.likelihood import KINDS
from inkuru.memory.weights import SHAPES, WEIGHTS


def test_every_kind_of_token_has_its_weights() -> None:
    assert tuple(WEIGHTS.found) == tuple(WEIGHTS.missed) == KINDS


def test_what_was_found_speaks_for_a_group_and_what_was_missed_against_it() -> None:
    """What is told of a token is positive where it was found and negative where it was missed."""
    assert min(*WEIGHTS.found.values(), *WEIGHTS.missed.values()) > 0
    assert min(WEIGHTS.density, WEIGHTS.weakest, WEIGHTS.lengths) > 0


def test_one_line_beside_one_is_the_usual_shape() -> None:
    assert max(SHAPES, key=WEIGHTS.shapes.__getitem__) == (1, 1)


def test_a_run_of_lone_lines_is_likelier_than_as_many_single_ones() -> None:
    assert WEIGHTS.gaps.first < WEIGHTS.gaps.further < 0
