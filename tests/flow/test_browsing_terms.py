"""Concepts as they are found and listed; the screen is tested in tests/desk/test_terms.py."""

import pytest

from inkuru.flow.browsing_terms import Wanted, count_statuses, fields, find, letters, proposals
from inkuru.flow.mining import MEMORY
from inkuru.flow.terming import take_in
from inkuru.records import ConceptRecord, TermRecord, TermStatus
from tests.newsroom.making import NOON, make_person

pytestmark = [pytest.mark.django_db, pytest.mark.database]

BURY = ConceptRecord("bury", (TermRecord("en", "bury", part_of_speech="verb"), TermRecord("sw", "kuzika")))
DRUG = ConceptRecord("drug", (TermRecord("rw", "umuti"), TermRecord("en", "Medicine")), domain="health")
LISTED = ConceptRecord("who", (TermRecord("en", "WHO", forms=("World Health Organization",)),), domain="health")
OLD = ConceptRecord("old", (TermRecord("en", "olden"),), domain="history", status=TermStatus.REFUSED)


def _found(**wanted: str) -> list[str]:
    return [one.key for one in find(Wanted(**{"language": "en", **wanted}))]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("buried", ["bury"]),
        ("walizika", ["bury"]),
        ("imiti", ["drug"]),
        ("médicines", ["drug"]),
        ("world health", ["who"]),
        ("organizations", ["who"]),
        ("olden", []),
        ("bury imiti", []),
        ("", ["bury", "drug", "who"]),
    ],
)
def test_words_find_concepts_in_any_inflection_of_any_language(words: str, found: list[str]) -> None:
    take_in([BURY, DRUG, LISTED, OLD], by=None, at=NOON)
    assert _found(words=words) == found


def test_letters_and_fields_are_those_of_the_list() -> None:
    take_in([BURY, DRUG, LISTED, OLD], by=None, at=NOON)
    assert letters(Wanted("en", status="approved")) == ["b", "m", "w"]
    assert letters(Wanted("rw")) == ["u"]
    assert letters(Wanted("en", field="health")) == ["m", "w"]
    assert fields() == [("health", 2)]
    assert count_statuses() == {"proposed": 0, "approved": 3, "refused": 1}
    assert _found(letter="M") == ["drug"]
    assert _found(language="rw") == ["bury", "drug", "who"]
    assert _found(status="refused") == ["old"]


def test_what_people_proposed_waits_before_what_the_memory_did() -> None:
    mined = ConceptRecord("a", (TermRecord("en", "a"),), source=MEMORY, status=TermStatus.PROPOSED)
    told = ConceptRecord("b", (TermRecord("en", "b"),), status=TermStatus.PROPOSED)
    take_in([mined], by=None, at=NOON)
    take_in([told], by=make_person(), at=NOON)
    assert [one.key for one in proposals()] == ["b", "a"]
