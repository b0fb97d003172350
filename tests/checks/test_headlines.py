"""Headlines that say nothing or too much."""

import pytest

from inkuru.checks.headlines import LONG, check
from inkuru.records import Draft


@pytest.mark.parametrize("headline", ["", "***", "— … —", "“”"])
def test_a_headline_without_words_is_found(headline: str) -> None:
    assert [str(one) for one in check(Draft(headline, ()))] == ["The headline holds no words"]


def test_a_headline_that_may_be_a_paragraph_is_found() -> None:
    (finding,) = check(Draft("a" * (LONG + 1), ()))
    assert (str(finding), finding.paragraph) == ("The headline has 201 characters: it may be a paragraph", 0)


@pytest.mark.parametrize("headline", ["3-2", "Ferry sails", "a" * LONG])
def test_others_are_left_alone(headline: str) -> None:
    assert list(check(Draft(headline, ()))) == []
