"""The memory proposes terms, once, and never again what was refused."""

from dataclasses import replace

import pytest

from inkuru.flow.mining import MEMORY, Way, mine, propose
from inkuru.flow.terming import approve, give_out, refuse, take_in
from inkuru.flow.tidying import kept
from inkuru.lang.language import UnknownLanguage
from inkuru.records import ConceptRecord, TermRecord, TermStatus, TermUse
from tests.flow.recurrences import recurring_units
from tests.flow.units import keep
from tests.newsroom.making import NOON, make_person

pytestmark = [pytest.mark.database, pytest.mark.django_db]

FUND = ConceptRecord(
    "memory:en:relief fund",
    (
        TermRecord("en", "relief fund", source="memory (6)"),
        TermRecord("rw", "ikigega cy’ingoboka", source="memory (4)"),
        TermRecord("rw", "ikigega cy’inkunga", TermUse.ADMITTED, source="memory (2)"),
        TermRecord("sw", "mfuko wa misaada", source="memory (6)"),
    ),
    source=MEMORY,
    status=TermStatus.PROPOSED,
)
KEZA = ConceptRecord(
    "memory:en:keza umwali",
    tuple(TermRecord(code, "Keza Umwali", source="memory (4)") for code in ("en", "rw", "sw")),
    domain="name",
    source=MEMORY,
    status=TermStatus.PROPOSED,
)


def proposed() -> list[str]:
    return [one.text for one in propose(at=NOON)]


def test_what_is_called_several_ways_comes_first() -> None:
    keep(*recurring_units())
    found = mine()
    assert [(one.text, one.kind, one.units) for one in found] == [("relief fund", "", 6), ("Keza Umwali", "name", 4)]
    assert [(way.text, way.units) for way in found[0].ways["rw"]] == [
        ("ikigega cy’ingoboka", 4),
        ("ikigega cy’inkunga", 2),
    ]
    assert found[0].gain > found[1].gain > 0


def test_each_way_has_a_picture_of_use() -> None:
    keep(*recurring_units())
    way: Way = mine()[0].ways["rw"][1]
    (picture,) = kept([way.example])
    assert way.text in picture.unit.target
    assert "relief fund" in picture.unit.source


def test_proposals_are_entered_as_concepts_once() -> None:
    keep(*recurring_units())
    assert proposed() == ["relief fund", "Keza Umwali"]
    assert {one.key: one for one in give_out(status=TermStatus.PROPOSED)} == {FUND.key: FUND, KEZA.key: KEZA}
    assert proposed() == []


def test_no_more_wait_than_the_limit() -> None:
    keep(*recurring_units())
    assert [one.text for one in propose(at=NOON, limit=1)] == ["relief fund"]
    assert propose(at=NOON, limit=1) == ()
    approve(FUND.key, by=make_person("diane"), at=NOON)
    assert [one.text for one in propose(at=NOON, limit=1)] == ["Keza Umwali"]


def test_what_was_refused_does_not_come_again_from_any_side() -> None:
    keep(*recurring_units())
    proposed()
    refuse(FUND.key, by=make_person("diane"), at=NOON)
    assert proposed() == []
    assert list(give_out()) == [KEZA]
    assert [one.key for one in give_out(status=TermStatus.REFUSED)] == [FUND.key]


@pytest.mark.parametrize(
    ("language", "name", "status"),
    [
        ("en", "Relief funds", TermStatus.APPROVED),
        ("rw", "ibigega by’ingoboka", TermStatus.PROPOSED),
        ("sw", "mifuko ya misaada", TermStatus.APPROVED),
    ],
)
def test_what_the_termbase_names_in_any_language_and_form_is_not_proposed(
    language: str, name: str, status: TermStatus
) -> None:
    keep(*recurring_units())
    take_in([ConceptRecord("fund", (TermRecord(language, name),), status=status)], by=None, at=NOON)
    assert proposed() == ["Keza Umwali"]


def test_what_recurs_in_one_language_can_be_asked_for_alone() -> None:
    keep(*recurring_units())
    assert [(one.language, one.text) for one in propose(at=NOON, language="sw")] == [
        ("sw", "mfuko wa misaada"),
        ("sw", "Keza Umwali"),
    ]
    with pytest.raises(UnknownLanguage):
        propose(at=NOON, language="fr")


def test_a_name_without_room_is_left_out() -> None:
    keep(*(replace(one, target=one.target.replace("Umwali", "U" * 201)) for one in recurring_units()))
    propose(at=NOON)
    names = {term.text for one in give_out() for term in one.terms}
    assert max(map(len, names)) <= 200
