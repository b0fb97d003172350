"""The guided story: how its steps stand, told by facts alone."""

from dataclasses import fields

import pytest

from inkuru.flow.guiding import FACTS, Facts, Progress, Step, current, progress

EVERY = frozenset(Step)
DONE, PASSED, NOW, LATER, OTHERS = Progress.DONE, Progress.PASSED, Progress.NOW, Progress.LATER, Progress.OTHERS


def test_every_step_has_a_fact_of_its_own() -> None:
    assert list(FACTS) == list(Step)
    assert list(FACTS.values()) == [one.name for one in fields(Facts)]


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (Facts(), [NOW, *[LATER] * 8]),
        (Facts(found=True), [DONE, NOW, *[LATER] * 7]),
        (Facts(found=True, opened=True, mended=True), [DONE, DONE, NOW, DONE, *[LATER] * 5]),
        (Facts(*[True] * 9), [DONE] * 9),
    ],
)
def test_the_first_step_that_is_not_done_is_the_one_to_take(facts: Facts, expected: list[Progress]) -> None:
    standing = progress(facts, allowed=EVERY)
    assert [*standing.values()] == expected


def test_what_was_passed_over_is_not_asked_for_again_and_counts_when_it_is_done() -> None:
    passed = progress(Facts(found=True), allowed=EVERY, passed=["open", "nonsense"])
    assert (passed[Step.OPEN], current(passed)) == (PASSED, Step.MATCH)
    assert progress(Facts(found=True, opened=True), allowed=EVERY, passed=["open"])[Step.OPEN] == DONE


def test_a_reporter_goes_past_what_others_do() -> None:
    allowed = {Step.FIND, Step.OPEN, Step.CHANGE}
    standing = progress(Facts(found=True, opened=True), allowed=allowed)
    assert [one for one in standing.values() if one == OTHERS] == [OTHERS] * 6
    assert current(standing) == Step.CHANGE
    assert current(progress(Facts(found=True, opened=True, changed=True), allowed=allowed)) is None
