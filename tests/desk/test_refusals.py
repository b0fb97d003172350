"""Refusals and findings in the words of whoever reads them."""

from datetime import UTC, datetime

import pytest
from django.utils.translation import override

from inkuru.desk.refusals import WORDS, words_of, words_of_finding
from inkuru.flow.people import LinkSpent
from inkuru.flow.releasing import Embargoed
from inkuru.records import Finding, Refusal, Severity

UNTIL = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("refusal", "expected"),
    [
        (LinkSpent(), "This link was used already or has expired."),
        (Embargoed(UNTIL), "Not to be released before November 22, 2026, noon."),
        (Refusal("story.txt: holds a NUL"), "story.txt: holds a NUL"),
    ],
)
def test_a_refusal_is_said(refusal: Refusal, expected: str) -> None:
    with override("en"):
        assert words_of(refusal) == expected


@pytest.mark.parametrize("code", ["rw", "sw"])
def test_every_refusal_is_said_in_every_language(code: str) -> None:
    english = {kind: str(words) for kind, words in WORDS}
    with override(code):
        assert [kind for kind, words in WORDS if str(words) == english[kind]] == []


def test_a_finding_is_filled_in_after_it_is_translated() -> None:
    finding = Finding(
        "x", Severity.NOTE, "Paragraph %(paragraph)s is %(percent)s%% longer", {"paragraph": "3", "percent": "9"}
    )
    assert words_of_finding(finding) == "Paragraph 3 is 9% longer"
