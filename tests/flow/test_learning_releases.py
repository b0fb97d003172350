"""What released stories teach the memory, and what is forgotten again."""

import pytest

from inkuru.flow.correcting import correct, kill
from inkuru.flow.learning_releases import Lesson, learn, learn_all, learn_ordered
from inkuru.flow.publishing import order
from inkuru.flow.releasing import release
from inkuru.flow.remembering import recollect
from inkuru.flow.revising import Text
from inkuru.flow.tidying import delete_units
from inkuru.flow.translating import draft, open_edition, translate
from inkuru.newsroom.models import Edition, MemoryText, MemoryUnit, PublishOrder
from tests.flow.test_translating import ENGINE
from tests.newsroom.making import HEADLINES, NOON, PARAGRAPHS, Newsroom, make_story, make_translation, rewrite

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def make_released(*languages: str) -> tuple[Newsroom, list[Edition]]:
    """A story in English and its translations, all of them released."""
    newsroom = make_story()
    editions = [make_translation(newsroom, code) for code in languages]
    for edition in (newsroom.source, *editions):
        release(edition, by=newsroom.person, at=NOON)
    return newsroom, editions


def said() -> set[tuple[str, str]]:
    return {(unit.source, unit.target) for unit in recollect()}


def pairs(code: str) -> set[tuple[str, str]]:
    return {(HEADLINES["en"], HEADLINES[code]), *zip(PARAGRAPHS["en"], PARAGRAPHS[code], strict=True)}


def test_a_released_story_teaches_its_sentences_with_where_they_stand() -> None:
    newsroom, _ = make_released("rw")
    assert learn(newsroom.story.pk) == Lesson(1, came=3, went=0)
    headline, first, second = recollect()
    assert (headline.before, headline.source, headline.after) == ("", HEADLINES["en"], PARAGRAPHS["en"][0])
    assert (first.before, first.target, first.after) == (HEADLINES["en"], PARAGRAPHS["rw"][0], PARAGRAPHS["en"][1])
    assert (second.story, second.date, second.after) == (newsroom.story.pk, NOON, "")
    assert second.address == f"/rw/ubwato-bwo-mu-kivu-bwasubukuye-ingendo-{newsroom.story.pk}/"


def test_learning_twice_changes_nothing() -> None:
    newsroom, _ = make_released("rw", "sw")
    learn(newsroom.story.pk)
    before = list(MemoryUnit.objects.values_list()), list(MemoryText.objects.values_list())
    assert learn_all() == Lesson(1, came=0, went=0)
    assert (list(MemoryUnit.objects.values_list()), list(MemoryText.objects.values_list())) == before


def test_what_is_not_released_is_not_learnt() -> None:
    newsroom = make_story()
    edition = make_translation(newsroom, "rw")
    assert learn(newsroom.story.pk) == Lesson(1)
    release(edition, by=newsroom.person, at=NOON)
    assert learn(newsroom.story.pk) == Lesson(1)
    release(newsroom.source, by=newsroom.person, at=NOON)
    assert learn(newsroom.story.pk) == Lesson(1, came=3, went=0)


def test_a_correction_replaces_what_it_corrects() -> None:
    newsroom, (edition,) = make_released("rw")
    learn(newsroom.story.pk)
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 421 people on board.")
    correct(newsroom.source, note="It was 421.", by=newsroom.person, at=NOON)
    assert learn(newsroom.story.pk) == Lesson(1, came=0, went=1)
    assert not MemoryText.objects.filter(text=PARAGRAPHS["rw"][0]).exists()
    translate(edition, newsroom.body(1), Text.plain("Bwari butwaye abantu 421."), by=newsroom.person, at=NOON, seen=1)
    correct(edition, note="Bari 421.", by=newsroom.person, at=NOON)
    assert learn(newsroom.story.pk) == Lesson(1, came=1, went=0)
    corrected = ("The first boat left with 421 people on board.", "Bwari butwaye abantu 421.")
    assert said() == pairs("rw") - {(PARAGRAPHS["en"][0], PARAGRAPHS["rw"][0])} | {corrected}


def test_a_typing_error_put_right_takes_the_translation_along() -> None:
    newsroom, _ = make_released("rw")
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 412 people aboard.", material=False)
    correct(newsroom.source, note="A word.", by=newsroom.person, at=NOON)
    learn(newsroom.story.pk)
    assert ("The first boat left with 412 people aboard.", PARAGRAPHS["rw"][0]) in said()


def test_a_withdrawn_story_takes_its_units_with_it() -> None:
    newsroom, _ = make_released("rw")
    other, _ = make_released("sw")
    learn_all()
    kill(newsroom.story, notes={"en": "Withdrawn.", "rw": "Yakuweho."}, by=newsroom.person, at=NOON)
    assert learn(newsroom.story.pk) == Lesson(1, came=0, went=3)
    assert said() == pairs("sw")
    assert not MemoryText.objects.filter(language="rw").exists()
    assert {unit.story for unit in recollect()} == {other.story.pk}


def test_sentences_that_do_not_stand_one_by_one_are_learnt_together() -> None:
    newsroom = make_story(paragraphs=("It rained. The road closed. Nobody was hurt.",))
    edition = make_translation(newsroom, "rw", ("Ubwato", "Imvura yaguye umuhanda urafungwa. Nta wakomeretse."))
    for one in (newsroom.source, edition):
        release(one, by=newsroom.person, at=NOON)
    learn(newsroom.story.pk)
    assert (
        "It rained. The road closed. Nobody was hurt.",
        "Imvura yaguye umuhanda urafungwa. Nta wakomeretse.",
    ) in said()


def test_a_draft_that_nobody_read_is_learnt_as_such() -> None:
    newsroom = make_story()
    edition = open_edition(newsroom.story, "sw", by=newsroom.person, at=NOON)
    draft(edition, engine=ENGINE, at=NOON)
    release(newsroom.source, by=newsroom.person, at=NOON)
    release(edition, by=newsroom.person, at=NOON, waive="six o’clock")
    learn(newsroom.story.pk)
    assert {(unit.reviewed, unit.engine) for unit in recollect()} == {(False, ENGINE.name)}


def test_orders_are_learnt_once_their_pages_stand() -> None:
    newsroom, _ = make_released("rw")
    assert learn_ordered() == Lesson()
    PublishOrder.objects.update(done_at=NOON)
    assert learn_ordered() == Lesson(1, came=3, went=0)
    assert learn_ordered() == Lesson()
    again = order(newsroom.story, at=NOON)
    assert learn_ordered() == Lesson()
    PublishOrder.objects.filter(pk=again.pk).update(done_at=NOON)
    assert learn_ordered() == Lesson(1)


def test_what_an_editor_took_out_stays_out() -> None:
    newsroom, (edition,) = make_released("rw")
    learn(newsroom.story.pk)
    unit = MemoryUnit.objects.get(source__text=PARAGRAPHS["en"][0])
    delete_units([unit.pk], by=newsroom.person, at=NOON)
    assert learn(newsroom.story.pk) == Lesson(1)
    assert said() == pairs("rw") - {(PARAGRAPHS["en"][0], PARAGRAPHS["rw"][0])}
    assert edition.language == "rw"
