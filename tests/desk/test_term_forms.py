"""Concepts and proposals, as forms read them."""

import pytest
from django.http import QueryDict

from inkuru.desk.term_forms import BLANK_NAMES, ConceptSheet, TermSieve, chosen_proposals
from inkuru.flow.browsing_terms import Wanted
from inkuru.records import ConceptRecord, TermRecord, TermStatus, TermUse
from tests.newsroom.making import NOON

MARKET = ConceptRecord("market", (TermRecord("en", "market"), TermRecord("rw", "isoko", forms=("isoko", "amasoko"))))


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("", Wanted("sw")),
        ("words=a&letter=b&field=c&status=approved&language=rw", Wanted("rw", "a", "b", "c", "approved")),
        ("letter=abc&status=lost&language=fr", Wanted("sw")),
    ],
)
def test_what_makes_no_sense_is_no_choice(query: str, wanted: Wanted) -> None:
    assert TermSieve(QueryDict(query), interface="sw").wanted() == wanted


def test_a_sheet_shows_the_names_and_rows_for_more_of_missing_languages_first() -> None:
    sheet = ConceptSheet(MARKET, None, seen=NOON)
    assert [one["language"].value() for one in sheet.names] == ["en", "rw", "sw", "rw", "en"]
    assert len(sheet.names) == 2 + BLANK_NAMES
    assert sheet.names[1]["listed"].value() == "isoko, amasoko"
    assert sheet.concept["seen"].value() == NOON.isoformat()


def test_a_sheet_is_read_back_without_the_rows_that_say_nothing() -> None:
    data = QueryDict(
        "names=3&domain=trade&n0-language=rw&n0-text= isoko &n0-use=forbidden&n0-listed=isoko, |amasoko"
        "&n1-language=en&n1-text=&n1-use=preferred&n2-language=sw&n2-text=soko&n2-use=preferred&seen=nonsense"
    )
    sheet = ConceptSheet(None, data)
    assert sheet.is_valid()
    assert sheet.record("market", TermStatus.PROPOSED) == ConceptRecord(
        "market",
        (TermRecord("rw", "isoko", TermUse.FORBIDDEN, forms=("isoko", "amasoko")), TermRecord("sw", "soko")),
        domain="trade",
        status=TermStatus.PROPOSED,
    )
    assert sheet.concept.seen_at() is None
    assert not ConceptSheet(None, QueryDict("names=1&n0-text=a&n0-language=fr&n0-use=preferred")).is_valid()
    assert len(ConceptSheet(None, QueryDict("names=99999")).names) == 200


def test_proposals_are_ticked_with_the_names_that_are_preferred() -> None:
    data = QueryDict("concept=3&concept=x&preferred-3-rw=isoko&preferred-x-rw=a&preferred-3-sw=&preferred-4=b")
    assert chosen_proposals(data) == ([3], {3: {"rw": "isoko"}, 4: {"": "b"}})
