"""What is known of two languages before anything has been aligned."""

import pytest

from inkuru.memory.priming import MEETINGS, SHARE, prime


def test_a_word_was_met_as_often_as_all_others_and_shares_its_renderings() -> None:
    told = prime("en", "rw")
    assert set(told.totals.values()) == {MEETINGS}
    assert all(sum(others.values()) == pytest.approx(MEETINGS * SHARE, abs=0.01) for others in told.met.values())


def test_it_leads_both_ways() -> None:
    there, back = prime("rw", "sw"), prime("sw", "rw")
    assert all(word in back.met[other] for word, others in there.met.items() for other in others)
