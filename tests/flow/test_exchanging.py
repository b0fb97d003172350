"""An edition goes out to a translation tool and comes back without losing a block, a mark or a state."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest

from inkuru.flow.exchanging import (
    ALTERED,
    ASKED,
    CONFLICT,
    EXCHANGE,
    GONE,
    LACKING,
    TOOL,
    Fate,
    NotOfThisEdition,
    Returned,
    send_out,
    take_back,
)
from inkuru.flow.passages import passages
from inkuru.flow.revising import Text
from inkuru.flow.translating import confirm, translate
from inkuru.formats.xliff import Document, Progress, Unit, read_document, write_document
from inkuru.newsroom.models import Block, Edition, Review, Source, State, Story
from inkuru.records import Finding, Severity
from tests.flow.leaving import (
    DRAFT,
    HEADLINE,
    LATER,
    LINKED,
    MARKED,
    MISSING,
    PICTURE,
    SOURCE,
    STALE,
    Leaving,
    make_leaving,
    worked_on,
)
from tests.newsroom.holding import held
from tests.newsroom.making import NOON, make_person, make_story, rewrite

pytestmark = [pytest.mark.django_db, pytest.mark.database]

DONE = Progress.DONE


def back(leaving: Leaving, document: Document, *, reviewed: bool = False) -> Returned:
    return take_back(leaving.edition, document, by=make_person("aline"), at=LATER, reviewed=reviewed)


def told(message: str, text: str, paragraph: int | None, severity: Severity = Severity.WARNING) -> Finding:
    return Finding(EXCHANGE, severity, message, {"text": text}, paragraph=paragraph, language="rw")


def test_an_edition_goes_out_as_it_stands() -> None:
    leaving = make_leaving()
    blocks = [str(one.pk) for one in leaving.newsroom.blocks()]
    of = {one.text: one.pk for one in leaving.newsroom.source.revisions.all()}
    late, linked, boat = of["The ferry sailed at seven."], of["The ferry sails & again."], of["The boat"]
    assert send_out(leaving.edition) == Document(
        leaving.newsroom.story.pk,
        "en",
        "rw",
        (
            Unit(blocks[0], of["Ferry sails"], 1, "headline", "Ferry sails", "Ubwato buragenda", DONE),
            Unit(
                blocks[1],
                late,
                1,
                "paragraph",
                "The ferry sailed at seven.",
                "Ubwato bwagiye saa kumi n’ebyiri.",
                Progress.STALE,
            ),
            Unit(blocks[2], of[SOURCE[1]], 1, "paragraph", SOURCE[1], "Bwari bwuzuye.", Progress.DRAFT),
            Unit(blocks[3], of[SOURCE[2]], 0, "paragraph", SOURCE[2], None, Progress.MISSING),
            Unit(blocks[4], linked, 1, "paragraph", MARKED, "<i>Ubwato</i> <b>buragenda</b> 1&nbsp;&lt; 2", DONE),
            Unit(blocks[5], boat, 1, "image", "The boat", "Ubwato", DONE),
            Unit(blocks[5], boat, 1, "image", "A boat on a lake", "Ubwato mu kiyaga", DONE, is_alt=True),
        ),
    )


@pytest.mark.parametrize("version", ["1.2", "2.1"])
@pytest.mark.parametrize("reviewed", [False, True])
def test_out_and_in_again_is_the_same_database(version: str, reviewed: bool, tmp_path: Path) -> None:
    leaving, path = make_leaving(), tmp_path / "story.xlf"
    if reviewed:
        confirm(leaving.edition, leaving.newsroom.body(DRAFT), by=None, at=NOON)
        confirm(leaving.edition, leaving.newsroom.body(STALE), by=None, at=NOON)
    path.write_bytes(write_document(leaving.document(), version=version))
    before = held()
    assert back(leaving, read_document(path), reviewed=reviewed) == Returned({Fate.SAME: 6})
    assert held() == before


def test_what_a_tool_translated_is_written_with_its_marks() -> None:
    leaving = make_leaving()
    marked = '<b>Nta <i>n’umwe</i></b> <a href="https://example.org/" rel="noopener">wakomeretse</a>&nbsp;!'
    document = worked_on(leaving.document(), {MISSING: (marked, DONE), HEADLINE: ("Ubwato bwongeye", DONE)})
    assert back(leaving, document) == Returned({Fate.SAME: 4, Fate.WRITTEN: 2})
    made = leaving.edition.revisions.get(block=leaving.newsroom.body(MISSING))
    assert (made.html, made.text) == (marked, "Nta n’umwe wakomeretse\u00a0!")
    assert (made.number, made.origin, made.author, made.at) == (1, Source.PERSON, make_person("aline"), LATER)
    assert made.based_on == leaving.newsroom.source.revisions.get(text=SOURCE[2])
    assert [one.is_stale or one.is_unread_draft for one in passages(leaving.edition)][MISSING] is False
    # The same file again says nothing new.
    before = held()
    assert back(leaving, document) == Returned({Fate.SAME: 6})
    assert held() == before


@pytest.mark.parametrize("version", ["1.2", "2.1"])
def test_what_comes_back_goes_out_again_the_same(version: str, tmp_path: Path) -> None:
    leaving, path = make_leaving(), tmp_path / "story.xlf"
    changes = {place: (f"Umwandiko <b>wa {place}</b>", DONE) for place in range(6)}
    document = worked_on(leaving.document(), changes)
    path.write_bytes(write_document(document, version=version))
    assert back(leaving, read_document(path)) == Returned({Fate.WRITTEN: 6})
    again = leaving.document()
    assert [replace(one, seen=0) for one in again.units] == [replace(one, seen=0) for one in document.units]


def test_a_tool_confirms_what_it_calls_translated() -> None:
    leaving = make_leaving()
    texts = {one: leaving.text(one) for one in (DRAFT, STALE)}
    document = worked_on(leaving.document(), {place: (text, DONE) for place, text in texts.items()})
    assert back(leaving, document) == Returned({Fate.SAME: 4, Fate.CONFIRMED: 2})
    assert [one.progress for one in leaving.document().units] == [*[DONE] * 3, Progress.MISSING, *[DONE] * 3]
    review = Review.objects.get()
    assert (review.by, review.at, review.revision.text) == (make_person("aline"), LATER, texts[DRAFT])


@pytest.mark.parametrize("progress", [Progress.DRAFT, Progress.STALE, Progress.MISSING])
def test_what_a_tool_does_not_call_translated_is_a_draft(progress: Progress) -> None:
    leaving = make_leaving()
    document = worked_on(leaving.document(), {MISSING: ("Nta wakomeretse.", progress)})
    assert back(leaving, document) == Returned({Fate.SAME: 5, Fate.DRAFTED: 1})
    passage = passages(leaving.edition)[MISSING]
    assert passage.revision is not None
    assert (passage.is_unread_draft, passage.revision.engine, passage.revision.author) == (True, TOOL, None)
    assert leaving.document().units[MISSING].progress == Progress.DRAFT


def test_whoever_has_read_it_all_can_say_so() -> None:
    leaving = make_leaving()
    document = worked_on(leaving.document(), {MISSING: ("Nta wakomeretse.", Progress.MISSING)})
    assert back(leaving, document, reviewed=True) == Returned({Fate.SAME: 3, Fate.CONFIRMED: 2, Fate.WRITTEN: 1})
    assert {one.progress for one in leaving.document().units} == {DONE}


def test_source_text_that_a_tool_filled_in_is_no_translation() -> None:
    leaving = make_leaving()
    document = worked_on(leaving.document(), {MISSING: (SOURCE[2], Progress.MISSING)})
    assert back(leaving, document) == Returned({Fate.SAME: 6})
    assert leaving.text(MISSING) is None


def test_the_description_of_a_picture_comes_back_alone_and_with_its_caption() -> None:
    leaving = make_leaving()
    out = leaving.document()
    alone = replace(out, units=(*out.units[:PICTURE], replace(out.units[-1], target="Ifoto &amp; ubwato")))
    assert back(leaving, alone) == Returned({Fate.SAME: 5, Fate.WRITTEN: 1})
    assert [(one.text, one.alt) for one in leaving.edition.revisions.filter(block=leaving.newsroom.body(PICTURE))] == [
        ("Ubwato", "Ubwato mu kiyaga"),
        ("Ubwato", "Ifoto & ubwato"),
    ]


def test_a_picture_without_a_caption_travels_by_its_description() -> None:
    leaving = make_leaving()
    block = leaving.newsroom.body(PICTURE)
    source, standing = leaving.newsroom.source, leaving.edition.revisions.get(block=block)
    rewritten = source.revisions.get(block=block)
    type(rewritten)(block=block, edition=source, number=2, text="", html="", alt="A lake", at=NOON, author=None).save(
        force_insert=True
    )
    (unit,) = leaving.document().units[PICTURE:]
    assert (unit.source, unit.target, unit.is_alt) == ("A lake", standing.alt, True)


def test_a_text_that_was_changed_meanwhile_stays() -> None:
    leaving = make_leaving()
    out, block = leaving.document(), leaving.newsroom.body(LINKED)
    translate(leaving.edition, block, Text.plain("Iby’ameza."), by=leaving.newsroom.person, at=NOON, seen=1)
    document = worked_on(out, {LINKED: ("Iby’igikoresho.", DONE), MISSING: ("Nta wakomeretse.", DONE)})
    assert back(leaving, document) == Returned(
        {Fate.SAME: 4, Fate.WRITTEN: 1}, (told(CONFLICT, "Iby’igikoresho.", LINKED),)
    )
    assert leaving.text(LINKED) == "Iby’ameza."
    # A file that says of it what it said before has nothing to lose.
    before = held()
    assert back(leaving, out) == Returned({Fate.SAME: 5}, (told(CONFLICT, "Ubwato buragenda 1\u00a0< 2", LINKED),))
    assert held() == before


def test_a_source_that_was_changed_meanwhile_leaves_the_translation_behind() -> None:
    leaving = make_leaving()
    document = worked_on(leaving.document(), {MISSING: ("Nta wakomeretse.", DONE)})
    rewrite(leaving.newsroom, leaving.newsroom.source, MISSING, "Two were hurt.")
    assert back(leaving, document) == Returned({Fate.SAME: 5, Fate.WRITTEN: 1})
    assert leaving.document().units[MISSING].progress == Progress.STALE


def test_a_confirmation_of_what_its_source_no_longer_says_is_not_taken() -> None:
    leaving = make_leaving()
    document = worked_on(leaving.document(), {STALE: (leaving.text(STALE), DONE)})
    rewrite(leaving.newsroom, leaving.newsroom.source, STALE, "The ferry did not sail.", hours=2)
    assert back(leaving, document).fates == {Fate.SAME: 5}
    assert leaving.document().units[STALE].progress == Progress.STALE


def test_a_paragraph_that_was_taken_out_meanwhile_stays_out() -> None:
    leaving = make_leaving()
    out, block = leaving.document(), leaving.newsroom.body(DRAFT)
    Block.objects.filter(pk=block.pk).update(retired_at=NOON)
    assert back(leaving, out) == Returned({Fate.SAME: 5})
    document = worked_on(out, {DRAFT: ("Bwari bwuzuye cyane.", DONE)})
    assert back(leaving, document) == Returned({Fate.SAME: 5}, (told(GONE, "Bwari bwuzuye cyane.", None),))


def test_what_translates_another_text_than_was_sent_is_not_taken() -> None:
    leaving = make_leaving()
    document = worked_on(leaving.document(), {HEADLINE: ("Ubwato bwahagaze", DONE)})
    units = (replace(document.units[0], source="Ferry stops"), *document.units[1:])
    assert back(leaving, replace(document, units=units)) == Returned(
        {Fate.SAME: 5}, (told(ALTERED, "Ubwato bwahagaze", 0),)
    )
    # Tools space texts as they like, and drop what XML cannot hold.
    spaced = (replace(document.units[0], source=" Ferry\n sails"), *document.units[1:])
    assert back(leaving, replace(document, units=spaced)) == Returned({Fate.SAME: 5, Fate.WRITTEN: 1})


def test_a_paragraph_that_the_file_lacks_stays_and_is_named() -> None:
    leaving = make_leaving()
    out = leaving.document()
    part = replace(out, units=(*out.units[:LINKED], *out.units[PICTURE:]))
    before = held()
    assert back(leaving, part) == Returned({Fate.SAME: 5}, (told(LACKING, "The ferry sails & again.", LINKED),))
    assert held() == before


def test_a_paragraph_that_came_after_the_file_went_out_is_no_loss() -> None:
    leaving = make_leaving()
    out = leaving.document()
    block = Block.objects.create(story=leaving.newsroom.story, order=90)
    source = leaving.newsroom.source
    source.revisions.create(block=block, number=1, text="New.", html="New.", at=NOON)
    assert back(leaving, out) == Returned({Fate.SAME: 6})


def test_a_tool_that_asks_for_another_look_is_heard() -> None:
    leaving = make_leaving()
    document = worked_on(leaving.document(), {HEADLINE: ("Ubwato buragenda", Progress.DRAFT)})
    before = held()
    assert back(leaving, document) == Returned({Fate.SAME: 6}, (told(ASKED, "Ubwato buragenda", 0, Severity.NOTE),))
    assert held() == before


def test_an_edition_that_was_asked_for_is_begun_by_its_file() -> None:
    newsroom = make_story()
    edition = Edition.objects.create(story=newsroom.story, language="sw")
    document = worked_on(send_out(edition), {0: ("Feri yarejea", DONE)})
    assert take_back(edition, document, by=None, at=LATER) == Returned({Fate.WRITTEN: 1, Fate.SAME: 2})
    edition.refresh_from_db()
    assert (edition.state, edition.opened_at) == (State.IN_TRANSLATION, LATER)


def test_hostile_marks_are_sanitised() -> None:
    leaving = make_leaving()
    html = 'Nta <script>alert(1)</script><a href="javascript:x()">wakomeretse</a><img src=x onerror=x()>'
    back(leaving, worked_on(leaving.document(), {MISSING: (html, DONE)}))
    assert leaving.text(MISSING) == 'Nta <a rel="noopener">wakomeretse</a>'


def another_story(document: Document) -> Document:
    return replace(document, story=document.story + 1)


def another_language(document: Document) -> Document:
    return replace(document, target_language="sw")


def another_block(document: Document) -> Document:
    return replace(document, units=(replace(document.units[0], block=str(uuid4())), *document.units[1:]))


def another_source(document: Document) -> Document:
    """Of a text that the edition has, not its source."""
    return replace(document, units=(replace(document.units[0], of=document.units[1].of), *document.units[1:]))


def a_huge_number(document: Document) -> Document:
    return replace(document, units=(replace(document.units[0], of=10**18), *document.units[1:]))


def a_double(document: Document) -> Document:
    return replace(document, units=(*document.units, document.units[1]))


STRANGE: dict[Callable[[Document], Document], str] = {
    another_story: "the file is of story {other} from en into rw, not of story {story} from en into rw",
    another_language: "the file is of story {story} from en into sw, not of story {story} from en into rw",
    another_block: "the unit {unit} is of no text that story {story} ever had",
    another_source: "the unit {unit} is of no text that story {story} ever had",
    a_huge_number: "the unit {unit} is of no text that story {story} ever had",
    a_double: "the file holds the paragraph {block} twice",
}


@pytest.mark.parametrize("change", STRANGE)
def test_a_file_of_something_else_changes_nothing(change: Callable[[Document], Document]) -> None:
    leaving = make_leaving()
    document = change(worked_on(leaving.document(), {MISSING: ("Nta wakomeretse.", DONE)}))
    before, story = held(), leaving.newsroom.story.pk
    with pytest.raises(NotOfThisEdition) as refused:
        back(leaving, document)
    names = {"unit": document.units[0].id, "block": document.units[1].block, "story": story, "other": story + 1}
    assert str(refused.value) == STRANGE[change].format(**names)
    assert held() == before


def test_the_source_edition_neither_goes_out_nor_comes_back() -> None:
    leaving = make_leaving()
    source = leaving.newsroom.source
    words = f"story {Story.objects.get().pk} is written in en; name a language that it is translated into"
    with pytest.raises(NotOfThisEdition, match=words):
        send_out(source)
    with pytest.raises(NotOfThisEdition, match=words):
        take_back(source, replace(leaving.document(), target_language="en"), by=None, at=LATER)
