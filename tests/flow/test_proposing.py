"""What a translator is offered beside a passage."""

from dataclasses import replace

import pytest

from inkuru.flow.proposing import TermOffer, offer_terms, propose
from inkuru.flow.terming import take_in
from inkuru.newsroom.models import Revision
from inkuru.records import ConceptRecord, TermRecord, TermStatus, TermUse
from tests.flow.units import FERRY, RAIN, keep
from tests.newsroom.making import NOON, Newsroom, make_story

pytestmark = [pytest.mark.django_db, pytest.mark.database]

PORT = ConceptRecord(
    "port",
    (
        TermRecord("en", "port"),
        TermRecord("sw", "forodha", TermUse.FORBIDDEN),
        TermRecord("sw", "bandari ndogo", TermUse.ADMITTED),
        TermRecord("sw", "bandari"),
    ),
)
QUAY = ConceptRecord("quay", (TermRecord("en", "quay"), TermRecord("sw", "gati")), status=TermStatus.PROPOSED)
NAMELESS = ConceptRecord("boat", (TermRecord("en", "boat"), TermRecord("rw", "ubwato")))


def source(newsroom: Newsroom, place: int) -> Revision:
    return newsroom.source.revisions.select_related("edition").get(block=newsroom.body(place))


def proposed(newsroom: Newsroom, place: int, *beside: Revision | None) -> list[tuple[str, str, bool, bool]]:
    before, after = beside or (None, None)
    found = propose(source(newsroom, place), (before, after), into="rw", at=NOON)
    return [(one.sentence, one.match.target, one.is_whole, one.match.in_context) for one in found]


def test_each_sentence_has_matches_of_its_own() -> None:
    keep(FERRY, RAIN)
    newsroom = make_story(paragraphs=(f"{RAIN.source} Nobody knows. {FERRY.source}", FERRY.source))
    assert proposed(newsroom, 1) == [
        (RAIN.source, RAIN.target, False, False),
        (FERRY.source, FERRY.target, False, False),
    ]
    assert proposed(newsroom, 2) == [(FERRY.source, FERRY.target, True, False)]


def test_what_stands_beside_the_passage_is_its_context() -> None:
    keep(replace(FERRY, before=RAIN.source), RAIN)
    newsroom = make_story(paragraphs=(f"Nobody knows. {RAIN.source}", FERRY.source, "Nobody knows."))
    before, after = source(newsroom, 1), source(newsroom, 3)
    assert proposed(newsroom, 2, before, None) == [(FERRY.source, FERRY.target, True, True)]
    assert proposed(newsroom, 2, before, after) == [(FERRY.source, FERRY.target, True, False)]


def test_a_memory_that_knows_nothing_offers_nothing() -> None:
    assert propose(source(make_story(), 1), (None, None), into="rw", at=NOON) == ()


def test_a_term_is_offered_as_the_house_says_it() -> None:
    take_in([PORT, QUAY, NAMELESS], by=None, at=NOON)
    assert offer_terms("The boat left both ports and the quay.", source="en", into="sw") == (
        TermOffer("ports", 19, 24, ("bandari", "bandari ndogo"), ("forodha",)),
    )
    assert offer_terms("Nothing of the kind.", source="en", into="sw") == ()
