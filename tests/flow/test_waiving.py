"""Waivers: signed, reasoned, and gone when the text changes."""

import pytest

from inkuru.flow.readiness import obstacles
from inkuru.flow.revising import Text
from inkuru.flow.translating import confirm, draft, open_edition, translate
from inkuru.flow.waiving import ReasonMissing, fingerprint, waive
from inkuru.newsroom.models import Edition
from inkuru.records import Finding, Severity
from tests.flow.test_translating import ENGINE
from tests.newsroom.making import NOON, Newsroom, make_story

pytestmark = [pytest.mark.django_db, pytest.mark.database]

FINDING = Finding("numbers", Severity.BLOCKING, "%(a)s is missing", {"a": "12"}, paragraph=2, start=3, end=5)


@pytest.fixture
def newsroom() -> Newsroom:
    return make_story()


@pytest.fixture
def drafted(newsroom: Newsroom) -> Edition:
    edition = open_edition(newsroom.story, "sw", by=None, at=NOON)
    draft(edition, engine=ENGINE, at=NOON)
    return edition


def test_a_fingerprint_holds_on_to_what_is_said_of_which_texts() -> None:
    same = Finding("numbers", Severity.WARNING, "%(a)s is missing", {"a": "12"}, paragraph=7)
    other = Finding("numbers", Severity.BLOCKING, "%(a)s is missing", {"a": "13"})
    assert fingerprint(same, (1, 2)) == fingerprint(FINDING, (1, 2))
    assert len({fingerprint(FINDING, (1, 2)), fingerprint(FINDING, (1, 3)), fingerprint(other, (1, 2))}) == 3


def test_a_reason_is_needed(newsroom: Newsroom) -> None:
    with pytest.raises(ReasonMissing):
        waive(newsroom.source, FINDING, mark="0", reason="  ", by=None, at=NOON)


def test_waived_twice_the_first_reason_stands(newsroom: Newsroom) -> None:
    first = waive(newsroom.source, FINDING, mark="0", reason=" It is so. ", by=newsroom.person, at=NOON)
    assert waive(newsroom.source, FINDING, mark="0", reason="No.", by=None, at=NOON) == first
    assert (first.check_name, first.message, first.reason) == ("numbers", "12 is missing", "It is so.")


def test_a_waiver_lapses_when_the_text_changes(newsroom: Newsroom, drafted: Edition) -> None:
    for one in obstacles(drafted):
        waive(drafted, one.finding, mark=one.mark, reason="Six o’clock.", by=newsroom.person, at=NOON)
    assert [one.is_waived for one in obstacles(drafted)] == [True, True, True]
    translate(
        drafted, newsroom.body(1), Text.plain("The first boat left with 412 people on board."), by=None, at=NOON, seen=1
    )
    confirm(drafted, newsroom.body(0), by=newsroom.person, at=NOON)
    assert [(one.finding.check, one.is_waived) for one in obstacles(drafted)] == [
        ("source_standing_in", False),
        ("unread_draft", True),
    ]
