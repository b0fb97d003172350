"""Numbers come back sorted, in parts."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkuru.memory.spilling import Spill


def parts(bounds: list[int], *goes: list[int], held: int = 4) -> list[list[int]]:
    with Spill(bounds, held=held) as spill:
        for go in goes:
            spill.add(np.array(go, np.int64))
        return [part.tolist() for part in spill.parts()]


def test_a_bound_belongs_to_the_part_after_it() -> None:
    assert parts([10, 20], [9, 10, 19, 0]) == [[0, 9], [10, 19]]


def test_there_is_a_part_for_each_bound() -> None:
    assert parts([10, 20, 30]) == [[], [], []]
    assert parts([10, 20, 30], [], [25]) == [[], [], [25]]


@given(st.lists(st.lists(st.integers(0, 99), max_size=9), max_size=9), st.integers(1, 12))
def test_all_come_back_in_order_however_few_are_held(goes: list[list[int]], held: int) -> None:
    expected = sorted(number for go in goes for number in go)
    found = parts([30, 31, 100], *goes, held=held)
    assert [number for part in found for number in part] == expected
    assert [len(part) for part in found] == [
        sum(low <= number < high for number in expected) for low, high in ((0, 30), (30, 31), (31, 100))
    ]


def test_the_file_is_closed() -> None:
    with Spill([1]) as spill:
        spill.add(np.array([0]))
    with pytest.raises(ValueError, match="closed"):
        list(spill.parts())
