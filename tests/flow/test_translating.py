"""An edition is opened and filled."""

import pytest

from inkuru.engines.prepared import Prepared
from inkuru.flow.passages import passages
from inkuru.flow.revising import Text
from inkuru.flow.translating import ChangedMeanwhile, NotTranslatable, confirm, draft, open_edition, translate
from inkuru.lang.language import UnknownLanguage
from inkuru.newsroom.models import Edition, Source, State
from tests.newsroom.making import NOON, make_person, make_story, make_translation, rewrite

pytestmark = [pytest.mark.django_db, pytest.mark.database]

DRAFTS = {
    "Lake Kivu ferry sails again": "Feri ya Ziwa Kivu yasafiri tena",
    "The first boat left with 412 people on board.": "Boti ya kwanza iliondoka na watu 412 ndani.",
    "Tickets still cost 2,500 francs.": "Tiketi bado zinagharimu faranga 2,500.",
}
ENGINE = Prepared("sample", DRAFTS)


def test_opening_twice_is_opening_once() -> None:
    newsroom = make_story()
    first = open_edition(newsroom.story, "rw", by=newsroom.person, at=NOON)
    Edition.objects.filter(pk=first.pk).update(state=State.READY)
    again = open_edition(newsroom.story, "rw", by=make_person("juma"), at=NOON)
    assert (again, again.state, again.opened_by) == (first, State.READY, newsroom.person)


def test_an_asked_for_edition_begins_when_it_is_opened() -> None:
    newsroom = make_story()
    newsroom.story.editions.create(language="rw")
    assert open_edition(newsroom.story, "rw", by=None, at=NOON).state == State.IN_TRANSLATION


def test_a_language_that_is_none_of_ours_is_refused() -> None:
    with pytest.raises(UnknownLanguage):
        open_edition(make_story().story, "fr", by=None, at=NOON)


def test_a_translation_says_what_it_is_based_on() -> None:
    newsroom = make_story()
    later = rewrite(newsroom, newsroom.source, 1, "412 people were on board.")
    edition = open_edition(newsroom.story, "sw", by=None, at=NOON)
    written = translate(edition, newsroom.body(1), Text.plain("Watu 412."), by=newsroom.person, at=NOON, seen=0)
    assert (written.based_on, written.origin, written.author) == (later, Source.PERSON, newsroom.person)


def test_the_source_edition_translates_nothing() -> None:
    newsroom = make_story()
    with pytest.raises(NotTranslatable):
        translate(newsroom.source, newsroom.body(1), Text.plain("x"), by=None, at=NOON, seen=1)


def test_a_draft_is_marked_and_leaves_alone_what_a_person_wrote() -> None:
    newsroom = make_story()
    edition = open_edition(newsroom.story, "sw", by=None, at=NOON)
    mine = translate(
        edition, newsroom.body(2), Text.plain("Tiketi ni faranga 2,500."), by=newsroom.person, at=NOON, seen=0
    )
    made = draft(edition, engine=ENGINE, at=NOON)
    assert [(one.origin, one.engine, one.author) for one in made] == [(Source.MACHINE, "sample", None)] * 2
    standing = passages(Edition.objects.get(pk=edition.pk))
    assert [one.is_unread_draft for one in standing] == [True, True, False]
    assert standing[2].revision == mine


def test_what_the_engine_does_not_offer_stays_open() -> None:
    newsroom = make_story(paragraphs=("Nobody has prepared this.",))
    edition = open_edition(newsroom.story, "sw", by=None, at=NOON)
    assert [one.text for one in draft(edition, engine=ENGINE, at=NOON)] == ["Feri ya Ziwa Kivu yasafiri tena"]


def test_a_draft_that_a_person_has_read_is_one_no_more() -> None:
    newsroom = make_story()
    edition = open_edition(newsroom.story, "sw", by=None, at=NOON)
    draft(edition, engine=ENGINE, at=NOON)
    read = confirm(edition, newsroom.body(1), by=newsroom.person, at=NOON)
    assert (read.review.by, read.review.at) == (newsroom.person, NOON)
    assert [one.is_unread_draft for one in passages(edition)] == [True, False, True]


def test_a_stale_draft_is_drafted_anew_and_a_stale_translation_is_not() -> None:
    newsroom = make_story()
    drafted = open_edition(newsroom.story, "sw", by=None, at=NOON)
    draft(drafted, engine=ENGINE, at=NOON)
    translated = make_translation(newsroom, "rw")
    rewrite(newsroom, newsroom.source, 1, "412 people sailed.")
    engine = Prepared("sample", {"412 people sailed.": "Watu 412 walisafiri."})
    assert [one.text for one in draft(drafted, engine=engine, at=NOON)] == ["Watu 412 walisafiri."]
    assert draft(translated, engine=engine, at=NOON) == ()


def test_there_is_nothing_to_confirm_where_nothing_is_written() -> None:
    newsroom = make_story()
    edition = open_edition(newsroom.story, "sw", by=None, at=NOON)
    with pytest.raises(NotTranslatable):
        confirm(edition, newsroom.body(1), by=newsroom.person, at=NOON)


def test_a_translation_is_of_the_source_that_its_translator_saw() -> None:
    newsroom = make_story()
    edition = open_edition(newsroom.story, "sw", by=None, at=NOON)
    block = newsroom.body(1)
    before_them = newsroom.source.revisions.get(block=block)
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 421 people on board.")
    translate(edition, block, Text.plain("Watu 412."), by=None, at=NOON, seen=0, of=before_them)
    assert [one.is_stale for one in passages(edition)] == [False, True, False]


def test_what_was_not_read_is_not_confirmed() -> None:
    newsroom = make_story()
    edition = make_translation(newsroom, "sw")
    block = newsroom.body(1)
    before_them = newsroom.source.revisions.get(block=block)
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 421 people on board.")
    with pytest.raises(ChangedMeanwhile):
        confirm(edition, block, by=newsroom.person, at=NOON, seen=1, of=before_them)
    with pytest.raises(ChangedMeanwhile):
        confirm(edition, block, by=newsroom.person, at=NOON, seen=2)
    assert [one.is_stale for one in passages(edition)] == [False, True, False]
