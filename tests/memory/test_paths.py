"""Ways through two texts."""

import math

import numpy as np
import pytest

from inkuru.memory.paths import Gaps, walk

GAPS = Gaps(math.log(0.04), math.log(0.1))


def table(rows: list[list[float]]) -> np.ndarray:
    return np.array(rows, float)


def test_the_likeliest_steps_make_the_way() -> None:
    steps = walk({(1, 1): table([[5, -5], [-5, 5]])}, (2, 2), GAPS)
    assert [(step.source, step.target, step.shape) for step in steps] == [(0, 0, (1, 1)), (1, 1, (1, 1))]
    assert all(step.chance > 0.99 for step in steps)


def test_a_line_without_another_half_stands_alone() -> None:
    steps = walk({(1, 1): table([[5, -9], [-9, -9], [-9, 5]])}, (3, 2), GAPS)
    assert [step.shape for step in steps] == [(1, 1), (1, 0), (1, 1)]


def test_two_lines_may_go_with_one() -> None:
    weights = {(1, 1): table([[0.0], [0.0]]), (2, 1): table([[6.0]])}
    assert [step.shape for step in walk(weights, (2, 1), GAPS)] == [(2, 1)]


def test_chances_of_steps_that_exclude_each_other_sum_to_one() -> None:
    """A source line alone beside a target line: together, or apart in one of two orders."""
    (step,) = walk({(1, 1): table([[0.0]])}, (1, 1), GAPS)
    apart = 0.04 * 0.1 + 0.04 * 0.1
    assert step.chance == pytest.approx(1 / (1 + apart), abs=0.01)


def test_a_further_lone_line_costs_less_than_the_first() -> None:
    """Three lines left out in a row are likelier than the pairs that would bring them back one by one."""
    weights = np.full((5, 2), -9.0)
    weights[0, 0] = weights[4, 1] = 3.0
    assert [step.shape for step in walk({(1, 1): weights}, (5, 2), GAPS)] == [(1, 1), (1, 0), (1, 0), (1, 0), (1, 1)]


def test_a_group_that_is_rather_wrong_than_right_is_not_put_together() -> None:
    """Two lines that look no more like a translation than like strangers stand alone, each as likely as it is alone."""
    steps = walk({(1, 1): table([[-7.0]])}, (1, 1), GAPS)
    assert {step.shape for step in steps} == {(1, 0), (0, 1)}
    apart = 2 * 0.04 * 0.1
    assert [step.chance for step in steps] == pytest.approx([apart / (apart + math.exp(-7))] * 2)


def test_nothing_beside_nothing_is_no_way() -> None:
    assert walk({}, (0, 0), GAPS) == ()
