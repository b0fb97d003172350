"""`inkuru terms` from the shell: in and out, listed, approved, found in texts and put in order."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from django.db.models import Model

from inkuru.config.main import main
from inkuru.flow.remembering import remember
from inkuru.flow.terming import give_out, take_in
from inkuru.newsroom.models import Concept, Term
from inkuru.records import ConceptRecord, TermRecord, TermStatus, TermUse
from tests.cli.calling import Answer, call, refusal
from tests.flow.recurrences import recurring_units
from tests.flow.units import RAIN
from tests.newsroom.making import NOON, make_person

pytestmark = [pytest.mark.django_db, pytest.mark.database]

MEDICINE = ConceptRecord(
    "medicine",
    (
        TermRecord("rw", "umuti", part_of_speech="noun", noun_class="3/4"),
        TermRecord("en", "medicine", note="not a <drug> & no “poison”", source="the desk"),
        TermRecord("en", "drug", TermUse.FORBIDDEN),
        TermRecord("en", "=remedy, cure; -balm", TermUse.ADMITTED),
        TermRecord("sw", "dawa", forms=("dawa", "madawa")),
    ),
    domain="health",
    note="Two\nlines, “quoted”; _x0041_ and 1e5.",
    source="the desk",
)
COURT = ConceptRecord("court", (TermRecord("en", "Supreme Court"),), status=TermStatus.PROPOSED)
FIGURES = ConceptRecord("007", (TermRecord("en", "2025-01-02", note="TRUE"), TermRecord("sw", "1e5")))

Capsys = pytest.CaptureFixture[str]


def terms(capsys: Capsys, *words: str) -> Answer:
    return call(capsys, "terms", *words)


def rows(answer: Answer) -> list[dict[str, Any]]:
    """The JSON objects of an answer, one a line."""
    assert (answer.code, answer.err) == (0, "")
    return [json.loads(line) for line in answer.out.splitlines()]


def keep(*concepts: ConceptRecord) -> None:
    take_in(concepts, by=None, at=NOON)


def stored(model: type[Model], *of_this_database: str) -> list[dict[str, Any]]:
    """All rows of a table, without the columns that say when and as what number this database took them in."""
    kept = (
        {name: value for name, value in row.items() if name not in of_this_database}
        for row in model._default_manager.values()
    )
    return sorted(kept, key=repr)


def whole_termbase() -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    concepts = stored(Concept, "id", "changed_at", "changed_by_id")
    names = Term.objects.order_by("concept__key", "order").values()
    keys = dict(Concept.objects.values_list("pk", "key"))
    return concepts, [
        {name: value for name, value in row.items() if name not in {"id", "concept_id"}}
        | {"concept": keys[row["concept_id"]]}
        for row in names
    ]


@pytest.mark.parametrize("ending", ["tbx", "csv", "xlsx"])
def test_what_goes_out_and_comes_into_an_empty_termbase_is_the_same(
    ending: str, capsys: Capsys, tmp_path: Path
) -> None:
    keep(MEDICINE, COURT, FIGURES)
    assert terms(capsys, "seed").out.endswith(" concepts of the gazetteer are new\n")
    before, count, out = whole_termbase(), Concept.objects.count(), tmp_path / f"out.{ending}"
    assert terms(capsys, "export", "--out", str(out)) == Answer(0, f"{out}: {count} concepts\n", "")
    assert terms(capsys, "import", str(out)).out == f"{out}: 0 concepts are new, 0 changed, {count} the same\n"
    Concept.objects.all().delete()
    told = {"file": str(out), "added": count, "changed": 0, "same": 0}
    assert rows(terms(capsys, "import", str(out), "--json")) == [told]
    assert whole_termbase() == before


def test_an_import_says_who_brought_it(capsys: Capsys, tmp_path: Path) -> None:
    path = tmp_path / "in.csv"
    path.write_text("rw,en\numuti,medicine\n")
    terms(capsys, "import", str(path), "--by", make_person("diane").username)
    assert [str(one.changed_by) for one in Concept.objects.all()] == ["Diane"]


def test_one_file_that_is_refused_keeps_all_out(capsys: Capsys, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.csv", tmp_path / "bad.csv"
    good.write_text("rw,en\numuti,medicine\n")
    bad.write_text(f"rw,en\n{'u' * 201},medicine\n")
    line = refusal(terms(capsys, "import", str(good), str(bad)))
    assert line.startswith(f"inkuru terms: {bad}: concept “rw:")
    assert line.endswith("a name has 201 characters, the most is 200")
    assert list(give_out()) == []


@pytest.mark.parametrize(
    ("words", "cause"),
    [
        (("import", "none.csv"), "none.csv: No such file or directory"),
        (("import", "terms.odt"), "terms.odt: its name ends in none of .tbx, .xml, .csv, .tsv, .xlsx"),
        (("import", "none.csv", "--by", "nobody"), "nobody here is called “nobody”"),
        (("export", "--out", "terms.docx"), "terms.docx: its name ends in none of .tbx, .csv, .xlsx"),
        (("export", "--out", "none/terms.csv"), "none/terms.csv: No such file or directory"),
        (("approve", "court"), "who approves? --by NAME"),
        (("refuse", "court"), "who refuses? --by NAME"),
        (("propose", "--limit", "0"), "--limit is a whole number from 1 up, not “0”"),
        (("propose", "--language", "fr"), "“fr” is none of the languages"),
        (("propose", "--language", "rw,en"), "--language takes one language"),
        (("approve", "court", "--by", "nobody"), "nobody here is called “nobody”"),
        (("check", "text.txt"), "a text is checked with FILE and --language CODE"),
        (("check", "--language", "rw"), "a text is checked with FILE and --language CODE"),
        (("check", "text.txt", "--language", "fr"), "“fr” is none of the languages"),
        (("check", "text.txt", "--language", "rw,en"), "--language takes one language"),
        (("check", "text.txt", "--language", "rw"), "text.txt: No such file or directory"),
        (("list", "--status", "loved"), "invalid choice: 'loved'"),
        ((), "ACTION"),
    ],
)
def test_what_cannot_be_is_refused(words: tuple[str, ...], cause: str, capsys: Capsys) -> None:
    assert cause in refusal(terms(capsys, *words))


def test_concepts_are_listed_with_their_names(capsys: Capsys) -> None:
    keep(MEDICINE, COURT)
    assert terms(capsys, "list").out == (
        "court (proposed): en Supreme Court\n"
        "medicine (approved, health): rw umuti; "
        "en medicine, drug (forbidden), =remedy, cure; -balm (admitted); sw dawa\n"
    )
    [court] = rows(terms(capsys, "list", "--status", "proposed", "--json"))
    assert court == {
        "concept": "court",
        "status": "proposed",
        "domain": "",
        "note": "",
        "source": "",
        "terms": [
            {
                "language": "en",
                "text": "Supreme Court",
                "use": "preferred",
                "part_of_speech": "",
                "noun_class": "",
                "forms": ["Supreme Court", "Supreme Courts"],
                "note": "",
                "source": "",
            }
        ],
    }


def test_concepts_are_listed_with_how_they_were_said(capsys: Capsys) -> None:
    keep(COURT, ConceptRecord("road", (TermRecord("en", "road"), TermRecord("rw", "umuhanda"))))
    list(remember([replace(RAIN, address="/rw/imvura-2/")]))
    assert terms(capsys, "list", "--examples").out == (
        "court (proposed): en Supreme Court\n"
        "road (approved): en road; rw umuhanda\n"
        f"  en “{RAIN.source}” = rw “{RAIN.target}” (/rw/imvura-2/)\n"
    )
    court, road = rows(terms(capsys, "list", "--examples", "--json"))
    assert (court["example"], road["example"]) == (
        None,
        {
            "language": "en",
            "text": RAIN.source,
            "said": "road",
            "other_language": "rw",
            "other_text": RAIN.target,
            "other_said": "umuhanda",
            "address": "/rw/imvura-2/",
        },
    )


def test_concepts_are_approved_all_or_none(capsys: Capsys) -> None:
    keep(COURT)
    make_person("diane")
    assert "no concept is called “curt”" in refusal(terms(capsys, "approve", "court", "curt", "--by", "diane"))
    assert Concept.objects.get().status == "proposed"
    assert terms(capsys, "approve", "court", "--by", "diane") == Answer(0, "court is approved\n", "")
    assert [(one.status, str(one.changed_by)) for one in Concept.objects.all()] == [("approved", "Diane")]


def test_an_approval_can_choose_the_name_that_the_house_says(capsys: Capsys) -> None:
    keep(replace(COURT, terms=(*COURT.terms, TermRecord("en", "High Court", TermUse.ADMITTED))))
    make_person("diane")
    approved = terms(capsys, "approve", "court", "--preferred", "en=High Court", "--by", "diane")
    assert approved == Answer(0, "court is approved\n", "")
    assert terms(capsys, "list").out == "court (approved): en High Court, Supreme Court (admitted)\n"


@pytest.mark.parametrize(
    ("words", "cause"),
    [
        (("court", "--preferred", "en"), "a preferred name is written CODE=NAME, not “en”"),
        (("court", "--preferred", "fr=Cour"), "“fr” is none of the languages"),
        (("court", "--preferred", "en=Cour"), "“court” has no name “Cour” in en"),
        (("court", "medicine", "--preferred", "en=Cour"), "--preferred is for one concept at a time"),
    ],
)
def test_a_name_that_cannot_be_chosen_approves_nothing(words: tuple[str, ...], cause: str, capsys: Capsys) -> None:
    keep(COURT, MEDICINE)
    make_person("diane")
    assert cause in refusal(terms(capsys, "approve", *words, "--by", "diane"))
    assert Concept.objects.get(key="court").status == "proposed"


def test_concepts_are_refused_all_or_none(capsys: Capsys) -> None:
    keep(COURT, MEDICINE)
    make_person("diane")
    assert "“medicine” is approved" in refusal(terms(capsys, "refuse", "court", "medicine", "--by", "diane"))
    assert terms(capsys, "refuse", "court", "--by", "diane") == Answer(0, "court is refused\n", "")
    assert terms(capsys, "list", "--status", "refused").out == "court (refused): en Supreme Court\n"
    assert "court" not in terms(capsys, "list").out


def test_what_recurs_is_proposed_and_told(capsys: Capsys) -> None:
    list(remember(recurring_units()))
    assert terms(capsys, "propose", "--limit", "1").out == (
        "memory:en:relief fund: en relief fund (6); rw ikigega cy’ingoboka (4), ikigega cy’inkunga (2); "
        "sw mfuko wa misaada (6)\n"
    )
    [keza] = rows(terms(capsys, "propose", "--json"))
    examples = {code: ways[0].pop("example") for code, ways in keza["ways"].items()}
    assert keza == {
        "concept": "memory:en:keza umwali",
        "language": "en",
        "text": "Keza Umwali",
        "kind": "name",
        "units": 4,
        "ways": {code: [{"text": "Keza Umwali", "units": 4}] for code in ("rw", "sw")},
        "gain": 0.24,
    }
    assert all(isinstance(number, int) for number in examples.values())
    assert terms(capsys, "propose") == Answer(0, "", "")
    assert terms(capsys, "list", "--status", "proposed").out.startswith("memory:en:keza umwali (proposed, name): ")


def test_the_terms_of_each_line_are_told_with_their_places(capsys: Capsys, tmp_path: Path) -> None:
    keep(MEDICINE, COURT)
    text = tmp_path / "text.txt"
    text.write_text("No rain.\nDrugs are no medicines.\nThe Supreme Court sat.\n")
    assert rows(terms(capsys, "check", "--language", "en", str(text), "--json")) == [
        {"line": 1, "terms": []},
        {
            "line": 2,
            "terms": [
                {
                    "text": "Drugs",
                    "start": 0,
                    "end": 5,
                    "concepts": [{"concept": "medicine", "term": "drug", "use": "forbidden"}],
                },
                {
                    "text": "medicines",
                    "start": 13,
                    "end": 22,
                    "concepts": [{"concept": "medicine", "term": "medicine", "use": "preferred"}],
                },
            ],
        },
        {"line": 3, "terms": []},
    ]
    assert terms(capsys, "check", "--language", "en", str(text)).out == (
        "2: “Drugs” medicine drug (forbidden)\n2: “medicines” medicine medicine\n"
    )


def test_the_faults_of_the_termbase_are_told(capsys: Capsys) -> None:
    keep(
        ConceptRecord("a", (TermRecord("sw", "Dawa"), TermRecord("sw", "dawa", TermUse.FORBIDDEN))),
        ConceptRecord("b", (TermRecord("rw", "umuti", TermUse.ADMITTED),)),
        ConceptRecord("c", (TermRecord("sw", "dawa"),)),
    )
    assert terms(capsys, "check").out == (
        "a: “dawa” is forbidden in sw and is not\nb: has no preferred name in rw\na, c: “dawa” names them all in sw\n"
    )
    assert rows(terms(capsys, "check", "--json"))[-1] == {
        "fault": "shared",
        "language": "sw",
        "name": "dawa",
        "concepts": ["a", "c"],
    }


def test_the_gazetteer_has_no_faults_and_is_seeded_once(capsys: Capsys) -> None:
    terms(capsys, "seed")
    assert terms(capsys, "seed").out == "0 concepts of the gazetteer are new\n"
    assert terms(capsys, "check") == Answer(0, "", "")


def test_the_file_goes_to_standard_output_as_tbx(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    keep(COURT)
    with pytest.raises(SystemExit):
        main(("terms", "export"))
    assert capsysbinary.readouterr().out.count(b'<conceptEntry id="court">') == 1
