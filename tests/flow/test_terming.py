"""The house’s words come in, go out, are found, and are handed to the checks."""

from dataclasses import replace
from datetime import timedelta

import pytest

from inkuru.checks.passage import Passage
from inkuru.checks.terms import check_terms
from inkuru.flow.terming import (
    NoSuchConcept,
    NoSuchName,
    NotProposed,
    Taken,
    UnfitConcept,
    approve,
    forms,
    give_out,
    recognise,
    refuse,
    seed_gazetteer,
    take_in,
    terms_in,
)
from inkuru.newsroom.models import Concept
from inkuru.records import ConceptRecord, TermRecord, TermStatus, TermUse
from tests.newsroom.making import NOON, make_person

pytestmark = [pytest.mark.database, pytest.mark.django_db]

MEDICINE = ConceptRecord(
    "medicine",
    (
        TermRecord("rw", "umuti", noun_class="3/4"),
        TermRecord("en", "medicine", note="not drug", source="the desk"),
        TermRecord("en", "drug", TermUse.FORBIDDEN),
        TermRecord("sw", "dawa", forms=("dawa", "madawa")),
    ),
    domain="health",
    note="A note.",
    source="the desk",
)
COURT = ConceptRecord("court", (TermRecord("en", "Supreme Court"),), status=TermStatus.PROPOSED)


def keys(text: str, language: str) -> list[str]:
    return [name.key for one in recognise(text, language) for name in one.names]


def test_what_goes_out_is_what_came_in() -> None:
    assert take_in([MEDICINE, COURT], by=None, at=NOON) == Taken(added=2)
    assert list(give_out()) == [COURT, MEDICINE]
    assert list(give_out(status=TermStatus.PROPOSED)) == [COURT]


def test_coming_again_changes_nothing_and_a_change_replaces_all_names() -> None:
    take_in([MEDICINE, COURT], by=None, at=NOON)
    changed = replace(COURT, terms=(TermRecord("rw", "Urukiko rw’Ikirenga"), TermRecord("en", "the Supreme Court")))
    assert take_in([MEDICINE, changed], by=None, at=NOON) == Taken(changed=1, same=1)
    assert list(give_out()) == [changed, MEDICINE]


def test_a_name_is_kept_once() -> None:
    take_in([replace(COURT, terms=COURT.terms * 2)], by=None, at=NOON)
    assert list(give_out()) == [COURT]


@pytest.mark.parametrize(
    "unfit",
    [
        replace(COURT, key="k" * 81),
        replace(COURT, key=""),
        replace(COURT, domain="d" * 201),
        replace(COURT, terms=(TermRecord("en", "t" * 201),)),
        replace(COURT, terms=(TermRecord("en", ""),)),
        replace(COURT, terms=()),
        replace(COURT, note="n" * 10_001),
        replace(COURT, terms=(TermRecord("en", "court", forms=("court|courts",)),)),
        replace(COURT, terms=(TermRecord("en", "court", forms=("c" * 5_000, "d" * 5_000)),)),
        replace(COURT, terms=(TermRecord("en", "court", TermUse.FORBIDDEN), TermRecord("en", "court"))),
        replace(COURT, key=MEDICINE.key),
    ],
)
def test_what_has_no_room_is_refused_and_nothing_comes_in(unfit: ConceptRecord) -> None:
    with pytest.raises(UnfitConcept):
        take_in([MEDICINE, unfit], by=None, at=NOON)
    assert list(give_out()) == []


def test_approved_concepts_are_found_in_any_form() -> None:
    take_in([MEDICINE, COURT], by=None, at=NOON)
    assert keys("Imiti ya malariya", "rw") == ["medicine"]
    assert keys("madawa na dawa", "sw") == ["medicine", "medicine"]
    assert keys("The Supreme Court", "en") == []
    approve("court", by=make_person(), at=NOON + timedelta(hours=1))
    assert keys("The Supreme Court", "en") == ["court"]


def test_approving_says_who_and_only_the_first_time() -> None:
    take_in([COURT], by=None, at=NOON)
    approve("court", by=make_person("aline"), at=NOON)
    approve("court", by=make_person("eric"), at=NOON + timedelta(hours=1))
    concept = Concept.objects.get()
    assert (concept.status, str(concept.changed_by), concept.changed_at) == ("approved", "Aline", NOON)


def test_an_editor_chooses_what_the_house_says() -> None:
    names = (
        TermRecord("en", "relief fund"),
        TermRecord("rw", "ikigega cy’ingoboka"),
        TermRecord("sw", "mfuko wa misaada"),
        TermRecord("rw", "ikigega cy’inkunga", TermUse.ADMITTED),
        TermRecord("rw", "isanduku", TermUse.FORBIDDEN),
    )
    fund = ConceptRecord("fund", names, status=TermStatus.PROPOSED)
    take_in([fund], by=None, at=NOON)
    editor = make_person("diane")
    assert str(approve("fund", by=editor, at=NOON, preferred={"rw": "ikigega cy’inkunga"}).changed_by) == "Diane"
    told = [(one.language, one.text, one.use) for one in next(give_out()).terms]
    assert told == [
        ("en", "relief fund", TermUse.PREFERRED),
        ("rw", "ikigega cy’inkunga", TermUse.PREFERRED),
        ("rw", "ikigega cy’ingoboka", TermUse.ADMITTED),
        ("rw", "isanduku", TermUse.FORBIDDEN),
        ("sw", "mfuko wa misaada", TermUse.PREFERRED),
    ]
    assert next(give_out()).status == TermStatus.APPROVED


@pytest.mark.parametrize("preferred", [{"en": "High Court"}, {"rw": "Supreme Court"}, {"en": "Big Court"}])
def test_only_a_name_that_the_concept_has_and_allows_is_preferred(preferred: dict[str, str]) -> None:
    court = replace(COURT, terms=(*COURT.terms, TermRecord("en", "Big Court", TermUse.FORBIDDEN)))
    take_in([court], by=None, at=NOON)
    with pytest.raises(NoSuchName, match="“court” has no name"):
        approve("court", by=make_person("diane"), at=NOON, preferred=preferred)
    assert list(give_out()) == [court]


def test_what_is_refused_is_kept_and_not_given_out() -> None:
    take_in([MEDICINE, COURT], by=None, at=NOON)
    editor = make_person("diane")
    for day in range(2):
        refused = refuse("court", by=editor, at=NOON + timedelta(days=day))
        assert (refused.status, str(refused.changed_by), refused.changed_at) == ("refused", "Diane", NOON)
    assert list(give_out()) == [MEDICINE]
    assert [one.key for one in give_out(status=TermStatus.REFUSED)] == ["court"]
    assert keys("The Supreme Court sat", "en") == []


def test_a_refused_concept_can_be_approved_after_all() -> None:
    take_in([COURT], by=None, at=NOON)
    editor = make_person("diane")
    refuse("court", by=editor, at=NOON)
    assert approve("court", by=editor, at=NOON).status == TermStatus.APPROVED


def test_an_approved_concept_is_not_refused() -> None:
    take_in([MEDICINE], by=None, at=NOON)
    with pytest.raises(NotProposed, match="“medicine” is approved; only a proposed concept can be refused"):
        refuse("medicine", by=make_person("diane"), at=NOON)
    with pytest.raises(NoSuchConcept):
        refuse("nothing", by=make_person("eric"), at=NOON)


def test_what_is_not_there_cannot_be_approved() -> None:
    with pytest.raises(NoSuchConcept, match="no concept is called “court”"):
        approve("court", by=make_person(), at=NOON)


def test_listed_forms_go_before_rules() -> None:
    assert [forms(term) for term in MEDICINE.terms] == [
        ("umuti", "imiti", "muti", "miti"),
        ("medicine", "medicines"),
        ("drug", "drugs"),
        ("dawa", "madawa"),
    ]


VERBS = ConceptRecord(
    "bury",
    (
        TermRecord("rw", "gushyingura", part_of_speech="verb"),
        TermRecord("en", "bury", part_of_speech="Verb"),
        TermRecord("en", "inter", TermUse.FORBIDDEN, part_of_speech="verb"),
        TermRecord("sw", "kuzika", part_of_speech="verb"),
    ),
)
NOUNS = replace(VERBS, terms=tuple(replace(one, part_of_speech="noun") for one in VERBS.terms))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("rw", "Bashyinguwe ejo; azashyingurwa."),
        ("en", "He was buried on Monday; burying took an hour."),
        ("sw", "Walimzika jana; amezikwa."),
    ],
)
def test_a_verb_is_found_conjugated(language: str, text: str) -> None:
    take_in([VERBS], by=None, at=NOON + timedelta(hours=2))
    assert keys(text, language) == ["bury", "bury"]


@pytest.mark.parametrize(("language", "text"), [("en", "He was buried on Monday."), ("sw", "Walimzika jana.")])
def test_a_noun_of_the_same_stem_is_not(language: str, text: str) -> None:
    take_in([NOUNS], by=None, at=NOON + timedelta(hours=3))
    assert keys(text, language) == []


def test_a_verb_has_no_forms_of_nouns() -> None:
    assert [forms(one) for one in VERBS.terms] == [("gushyingura",), ("bury",), ("inter",), ("kuzika",)]
    assert forms(NOUNS.terms[1]) == ("bury", "buries")


def test_the_check_of_terms_knows_verbs() -> None:
    take_in([VERBS], by=None, at=NOON + timedelta(hours=2))
    texts = {"sw": "Walimzika jana", "en": "He was interred yesterday"}
    found = check_terms(terms_in(texts))(Passage(texts, source="sw"))
    assert [(str(one), one.mend) for one in found] == [
        ("The house does not say interred in English; it says bury", None)
    ]


def test_the_gazetteer_is_seeded_once_and_edits_stay() -> None:
    seeded = seed_gazetteer(at=NOON)
    assert seeded.added > 500
    assert keys("Yagiye mu Bwongereza", "rw") == ["gazetteer:GB", "gazetteer:england"]
    edited = ConceptRecord("gazetteer:GB", (TermRecord("en", "Britain"),), source="gazetteer")
    take_in([edited], by=None, at=NOON + timedelta(hours=1))
    assert seed_gazetteer(at=NOON) == Taken()
    assert next(one for one in give_out() if one.key == "gazetteer:GB") == edited


def test_the_check_of_terms_takes_what_texts_name() -> None:
    take_in([MEDICINE, COURT], by=None, at=NOON)
    texts = {"rw": "Umuti wa malariya", "en": "A drug against malaria"}
    found = check_terms(terms_in(texts))(Passage(texts, source="rw"))
    assert [(str(one), one.mend) for one in found] == [
        ("The house does not say drug in English; it says medicine", "medicine")
    ]


def test_the_gazetteer_is_left_to_the_check_of_names() -> None:
    seed_gazetteer(at=NOON)
    assert terms_in({"en": "Rwanda and Kenya"}) == ()
