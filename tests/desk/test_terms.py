"""The screens of terms."""

from typing import Any

import pytest

from inkuru.flow.amending import enter
from inkuru.flow.roles import Charge
from inkuru.flow.terming import take_in
from inkuru.newsroom.models import Chore, Concept, ConceptChange, DeskRole, MemoryUnit, Person, Term
from inkuru.records import ConceptRecord, TermRecord, TermStatus, TermUse
from tests.desk.pages import all_words, page, signed_in, soup, words
from tests.flow.units import FERRY, keep
from tests.newsroom.making import NOON, make_person

pytestmark = [pytest.mark.django_db, pytest.mark.database]

# Session, person, roles, the letters, the count and the page of concepts with their names, fields, statuses.
QUERIES = 9

MARKET = ConceptRecord(
    "market",
    (
        TermRecord("en", "market"),
        TermRecord("rw", "isoko", noun_class="5/6"),
        TermRecord("sw", "soko"),
        TermRecord("sw", "gulio", TermUse.FORBIDDEN),
    ),
    domain="trade",
)
BOAT = ConceptRecord("boat", (TermRecord("en", "boat"), TermRecord("rw", "ubwato")), domain="transport")
COURT = ConceptRecord(
    "court",
    (TermRecord("en", "court"), TermRecord("rw", "urukiko"), TermRecord("rw", "inkiko nkuru", TermUse.ADMITTED)),
    status=TermStatus.PROPOSED,
)


def _termbase() -> Person:
    editor = make_person()
    take_in([MARKET, BOAT, COURT], by=editor, at=NOON)
    return editor


def _concept(key: str) -> Concept:
    return Concept.objects.get(key=key)


def test_concepts_stand_by_their_names_with_what_the_house_does_with_each() -> None:
    html = page(signed_in(_termbase()), "/desk/terms/")
    assert all_words(html, ".stories h2") == ["boat", "court proposed", "market"]
    assert all_words(html, ".letters a") == ["all", "B", "C", "M"]
    assert all_words(html, ".stories li:nth-of-type(3) .names dd") == ["isoko", "market", "soko gulio not to be used"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("words=masoko", ["market"]),
        ("words=amasoko", ["market"]),
        ("words=markets", ["market"]),
        ("words=MAGULIO", ["market"]),
        ("words=inkiko", ["court proposed"]),
        ("words=inkiko+nkuru", ["court proposed"]),
        ("words=boat+market", []),
        ("field=trade", ["market"]),
        ("letter=b", ["boat"]),
        ("letter=u&language=rw", ["ubwato", "urukiko proposed"]),
        ("status=approved", ["boat", "market"]),
        ("status=nonsense&page=lots&letter=%25", []),
        ("words=%25", ["boat", "court proposed", "market"]),
    ],
)
def test_concepts_are_found_by_any_name_in_any_inflection_by_letter_and_field(query: str, found: list[str]) -> None:
    html = page(signed_in(_termbase()), f"/desk/terms/?{query}")
    assert all_words(html, ".stories h2") == found


@pytest.mark.parametrize("many", [1, 60])
def test_many_concepts_cost_as_many_queries_as_one(many: int, django_assert_num_queries: Any) -> None:
    client = signed_in(make_person())
    take_in([ConceptRecord(f"c{one}", (TermRecord("en", f"thing {one}"),)) for one in range(many)], by=None, at=NOON)
    page(client, "/desk/terms/")
    with django_assert_num_queries(QUERIES):
        page(client, "/desk/terms/?words=things")


def test_a_concept_tells_its_names_where_it_is_used_and_who_changed_what() -> None:
    editor = _termbase()
    keep(FERRY)
    html = page(signed_in(editor), f"/desk/terms/{_concept('boat').pk}/")
    assert all_words(html, "tbody th") == ["ubwato", "boat"]
    assert all_words(html, ".pair p") == [FERRY.target, FERRY.source] or all_words(html, ".pair p") == [
        FERRY.source,
        FERRY.target,
    ]
    assert sorted(all_words(html, "mark")) == ["Ubwato", "boat"]
    assert "entered" in all_words(html, ".stories > li")[-1]


def test_a_concept_is_changed_and_the_change_is_told() -> None:
    client = signed_in(_termbase())
    concept = _concept("market")
    address = f"/desk/terms/{concept.pk}/change/"
    html = page(client, address)
    sent = _sent(html)
    sent |= {"n1-text": "iguriro", "domain": "economy", "n4-text": "bazaar", "n4-language": "en", "n4-use": "admitted"}
    assert client.post(address, sent)["Location"] == f"/desk/terms/{concept.pk}/"
    names = list(Term.objects.filter(concept=concept).values_list("language", "text", "use"))
    assert ("rw", "iguriro", "preferred") in names
    assert ("en", "bazaar", "admitted") in names
    assert ("rw", "isoko", "preferred") not in names
    told = all_words(page(client, f"/desk/terms/{concept.pk}/"), ".steps li")
    assert "field: trade economy" in told
    assert "Kinyarwanda: isoko name taken out" in told
    assert "Kinyarwanda: iguriro name added" in told


def test_who_changes_a_concept_second_is_told_and_overwrites_nothing() -> None:
    client = signed_in(_termbase())
    concept = _concept("market")
    address = f"/desk/terms/{concept.pk}/change/"
    first = second = _sent(page(client, address))
    client.post(address, first | {"note": "where people buy"})
    refused = client.post(address, second | {"note": "a place"})
    assert refused.status_code == 422
    assert len(all_words(soup(refused.content), ".error")) == 1
    assert _concept("market").note == "where people buy"


def test_a_translator_proposes_and_an_editor_enters() -> None:
    sent = {"names": "1", "n0-language": "sw", "n0-text": "feri", "n0-use": "preferred"}
    for name, role, status in (("juma", DeskRole.TRANSLATOR, "proposed"), ("alice", DeskRole.EDITOR, "approved")):
        client = signed_in(make_person(name, Charge(role)))
        client.post("/desk/terms/new/", sent | {"n0-text": f"feri {name}"})
        assert _concept(f"house:sw:feri {name}").status == status
    again = client.post("/desk/terms/new/", sent | {"n0-text": "feri alice"})
    assert (again.status_code, len(all_words(soup(again.content), ".error"))) == (422, 1)
    empty = client.post("/desk/terms/new/", {"names": "x"})
    assert (empty.status_code, len(all_words(soup(empty.content), ".error"))) == (422, 1)
    assert client.post("/desk/terms/new/", sent | {"n0-text": "f" * 201}).status_code == 422


def test_proposals_show_their_evidence_and_are_approved_together() -> None:
    editor = make_person()
    keep(FERRY)
    take_in([COURT], by=None, at=NOON)
    enter(
        ConceptRecord("", (TermRecord("en", "boat", source="memory (6)"),), status=TermStatus.PROPOSED),
        by=editor,
        at=NOON,
    )
    Term.objects.filter(text="boat").update(example=MemoryUnit.objects.get().pk)
    client = signed_in(editor)
    html = page(client, "/desk/terms/proposals/")
    assert all_words(html, "[data-concept] h2") == ["court", "boat"]
    assert all_words(html, "[data-concept] mark") == ["boat"]
    assert "6 sentences" in all_words(html, ".ways-to-say .soft")
    court, boat = _concept("court"), _concept("house:en:boat")
    sent = {"act": "approve", "concept": [court.pk, boat.pk], f"preferred-{court.pk}-rw": "inkiko nkuru"}
    client.post("/desk/terms/proposals/", sent)
    assert set(Concept.objects.values_list("status", flat=True)) == {"approved"}
    assert [(one.text, one.use) for one in court.terms.filter(language="rw")] == [
        ("inkiko nkuru", "preferred"),
        ("urukiko", "admitted"),
    ]
    assert ConceptChange.objects.filter(concept=court, by=editor).count() == 1


def test_proposals_are_refused_all_or_none_and_something_has_to_be_ticked() -> None:
    client = signed_in(_termbase())
    court = _concept("court")
    nothing = client.post("/desk/terms/proposals/", {"act": "refuse"}, follow=True)
    assert all_words(soup(nothing.content), ".messages .error") == ["Tick the concepts first"]
    wrong = {"act": "approve", "concept": court.pk, f"preferred-{court.pk}-rw": "nonsense"}
    assert len(all_words(soup(client.post("/desk/terms/proposals/", wrong, follow=True).content), ".error")) == 1
    assert _concept("court").status == "proposed"
    client.post("/desk/terms/proposals/", {"act": "refuse", "concept": court.pk})
    assert _concept("court").status == "refused"
    assert all_words(page(client, "/desk/terms/?status=refused"), ".stories h2") == ["court refused"]


@pytest.mark.parametrize("many", [1, 15])
def test_many_proposals_cost_as_many_queries_as_one(many: int, django_assert_num_queries: Any) -> None:
    client = signed_in(make_person())
    keep(FERRY)
    unit = MemoryUnit.objects.get().pk
    records = [ConceptRecord(f"c{one}", (TermRecord("en", "boat"),), status=TermStatus.PROPOSED) for one in range(many)]
    take_in(records, by=None, at=NOON)
    Term.objects.update(example=unit)
    page(client, "/desk/terms/proposals/")
    with django_assert_num_queries(10):
        page(client, "/desk/terms/proposals/")


def test_the_memory_is_asked_to_propose_once() -> None:
    client = signed_in(make_person())
    first, second = (client.post("/desk/terms/propose/")["Location"] for _ in range(2))
    assert first == second == f"/desk/chores/{Chore.objects.get().pk}/"
    assert all_words(page(client, "/desk/terms/proposals/"), ".top a") == ["The memory is being read"]


def test_hostile_names_stay_words() -> None:
    client = signed_in(make_person())
    hostile = '<script>alert(1)</script>"><img src=x onerror=alert(1)>'
    sent = {"names": "1", "n0-language": "sw", "n0-text": hostile, "n0-use": "preferred", "note": hostile}
    concept = client.post("/desk/terms/new/", sent | {"domain": hostile})["Location"]
    for address in (concept, "/desk/terms/", concept + "change/"):
        html = page(client, address)
        assert html.select("main script, main img") == []
        assert hostile in words(html.select_one("h1, h2, legend")) or hostile in str(html.get_text())


def _sent(html: Any) -> dict[str, str]:
    """What the form of a page would send as it stands."""
    fields = {one["name"]: one.get("value", "") for one in html.select("main form.sheet input[name]")}
    fields |= {one["name"]: one.get_text() for one in html.select("main form.sheet textarea")}
    for one in html.select("main form.sheet select"):
        chosen = one.select_one("option[selected]") or one.select_one("option")
        fields[one["name"]] = chosen["value"]
    fields.pop("csrfmiddlewaretoken", None)
    return fields
