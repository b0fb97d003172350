"""What stands under a passage that is being written."""

from datetime import timedelta

import pytest

from inkuru.desk.differences import Piece
from inkuru.desk.panel import KEYS, Panel, build_panel
from inkuru.desk.sheet import Editing, lay_out
from inkuru.desk.surroundings import look_around
from inkuru.engines.prepared import Prepared
from inkuru.flow.commenting import comment
from inkuru.flow.revising import Text
from inkuru.flow.terming import take_in
from inkuru.flow.translating import confirm, draft, open_edition, translate
from inkuru.newsroom.models import Edition
from inkuru.records import ConceptRecord, TermRecord, TranslationUnit
from tests.flow.units import keep
from tests.newsroom.making import NOON, Newsroom, make_person, make_story, make_translation

pytestmark = [pytest.mark.django_db, pytest.mark.database]

FERI = TranslationUnit(
    "en", "The first boat left with 87 people on board.", "sw", "Boti ya kwanza iliondoka ikiwa na watu 87."
)
BOAT = ConceptRecord("boat", (TermRecord("en", "boat"), TermRecord("sw", "boti"), TermRecord("sw", "chombo")))


def panel(newsroom: Newsroom, language: str, place: int = 1, reference: str = "") -> Panel:
    editing = Editing(language, str(newsroom.body(place).pk))
    around = look_around(newsroom.story, by=newsroom.person, at=NOON)
    sheet = lay_out(newsroom.story, around=around, editing=editing, reference=reference)
    assert sheet.open_cell
    return build_panel(sheet, sheet.open_cell[1], at=NOON)


def test_what_can_be_taken_is_numbered_mends_first() -> None:
    keep(FERI)
    take_in([BOAT], by=None, at=NOON)
    newsroom = make_story()
    make_translation(newsroom, "sw", ("Feri yarejea", "Boti iliondoka ikiwa na watu 421.", "Tiketi ni faranga 2,500."))
    found = panel(newsroom, "sw")
    assert [(one.was, one.mend, one.key) for one in found.findings] == [("421", "412", 1)]
    assert [(one.proposal.match.target, one.percent, one.marks, one.key) for one in found.matches] == [
        ("Boti ya kwanza iliondoka ikiwa na watu 412.", 99, ("figures or names adapted",), 2)
    ]
    assert Piece("del", "87") in found.matches[0].difference
    assert [(one.offer.text, one.name, one.others, one.key) for one in found.terms] == [
        ("boat", "boti", ("chombo",), 3)
    ]
    assert [one for one in found.source if one.change] == [Piece("term", "boat")]
    assert "".join(one.text for one in found.source) == "The first boat left with 412 people on board."


def test_after_nine_there_are_no_more_keys() -> None:
    words = [f"zorpic{chr(ord('a') + number)}" for number in range(12)]
    concepts = [ConceptRecord(one, (TermRecord("en", one), TermRecord("sw", f"{one}u"))) for one in words]
    take_in(concepts, by=None, at=NOON)
    newsroom = make_story(paragraphs=(" ".join(words),))
    open_edition(newsroom.story, "sw", by=None, at=NOON)
    assert [one.key for one in panel(newsroom, "sw").terms] == [*range(1, KEYS + 1), None, None, None]


def test_the_source_is_offered_nothing_but_its_history_and_findings() -> None:
    keep(FERI)
    newsroom = make_story(paragraphs=("“The boat left, he said.",))
    found = panel(newsroom, "en")
    assert (found.matches, found.terms, found.source) == ((), (), ())
    assert [one.finding.finding.check for one in found.findings] == ["quotation"]
    assert [one.revision.number for one in found.history] == [1]


def test_the_history_tells_who_wrote_what_and_what_changed() -> None:
    newsroom, juma = make_story(), make_person("juma")
    edition = drafted(newsroom)
    confirm(edition, newsroom.body(1), by=juma, at=NOON)
    translate(edition, newsroom.body(1), Text.plain("Boti ya pili."), by=juma, at=NOON + timedelta(hours=1), seen=1)
    newest, first = panel(newsroom, "sw").history
    assert (newest.revision.number, str(newest.revision.author), newest.origin) == (2, "Juma", "person")
    assert newest.difference == (
        Piece("", "Boti ya "),
        Piece("del", "kwanza"),
        Piece("ins", "pili"),
        Piece("", "."),
    )
    assert (first.origin, first.revision.engine, first.revision.review.by, first.difference) == (
        "machine",
        "sample",
        juma,
        (),
    )


def drafted(newsroom: Newsroom) -> Edition:
    edition = open_edition(newsroom.story, "sw", by=None, at=NOON)
    draft(edition, engine=Prepared("sample", {newsroom_text(newsroom): "Boti ya kwanza."}), at=NOON)
    return edition


def newsroom_text(newsroom: Newsroom) -> str:
    return newsroom.source.revisions.get(block=newsroom.body(1)).text


def test_comments_are_those_of_this_passage() -> None:
    newsroom = make_story()
    edition = make_translation(newsroom, "sw")
    for of, block, text in (
        (edition, newsroom.body(1), "Here."),
        (edition, newsroom.body(2), "Elsewhere."),
        (newsroom.source, newsroom.body(1), "There."),
    ):
        comment(of, block, text, by=newsroom.person, at=NOON)
    assert [one.text for one in panel(newsroom, "sw").comments] == ["Here."]


def test_who_translates_from_another_edition_is_offered_what_fits_it() -> None:
    keep(FERI)
    newsroom = make_story("rw")
    make_translation(newsroom, "en")
    make_translation(newsroom, "sw")
    own, by_english = panel(newsroom, "sw"), panel(newsroom, "sw", reference="en")
    assert (own.language, own.read, own.matches) == ("rw", "Ubwato bwa mbere bwahagurutse butwaye abantu 412.", ())
    assert (by_english.language, by_english.read) == ("en", "The first boat left with 412 people on board.")
    assert [one.proposal.match.target for one in by_english.matches] == ["Boti ya kwanza iliondoka ikiwa na watu 412."]
    # The reference itself is translated from the source.
    assert panel(newsroom, "en", reference="en").language == "rw"
