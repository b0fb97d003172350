"""How editions stand, one by one and many at once."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from inkuru.engines.prepared import Prepared
from inkuru.flow.passages import passages
from inkuru.flow.publishing import order
from inkuru.flow.releasing import release
from inkuru.flow.surveying import (
    EditionSurvey,
    Publication,
    StorySurvey,
    publication,
    source_findings,
    survey,
    survey_edition,
)
from inkuru.flow.translating import draft, open_edition
from inkuru.newsroom.models import Edition, PublishOrder, Story
from tests.newsroom.making import NOON, make_story, make_translation, rewrite

pytestmark = [pytest.mark.django_db, pytest.mark.database]

DRAFTS = {"Lake Kivu ferry sails again": "Feri ya Ziwa Kivu yasafiri tena"}


def surveyed(edition: Edition) -> EditionSurvey:
    """An edition surveyed alone."""
    fresh = Edition.objects.select_related("story", "live").get(pk=edition.pk)
    return survey_edition(fresh, passages(fresh))


def test_editions_stand_as_they_stand() -> None:
    newsroom = make_story()
    translated = make_translation(newsroom, "rw")
    released = release(translated, by=newsroom.person, at=NOON + timedelta(minutes=5))
    drafted = open_edition(newsroom.story, "sw", by=None, at=NOON)
    draft(drafted, engine=Prepared("sample", DRAFTS), at=NOON)
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 421 people on board.")
    expected = (
        EditionSurvey(
            "rw",
            "released",
            behind=1,
            released_at=released.at,
            path=f"/rw/ubwato-bwo-mu-kivu-bwasubukuye-ingendo-{newsroom.story.pk}/",
        ),
        EditionSurvey("en", "drafting", is_source=True),
        EditionSurvey("sw", "in_translation", unread=1, missing=2),
    )
    assert survey([newsroom.story]) == (StorySurvey(newsroom.story, "Lake Kivu ferry sails again", expected),)
    assert tuple(map(surveyed, (translated, newsroom.source, drafted))) == expected


def test_text_after_a_release_is_not_released() -> None:
    newsroom = make_story()
    release(newsroom.source, by=newsroom.person, at=NOON)
    assert not surveyed(newsroom.source).has_changed
    rewrite(newsroom, newsroom.source, 1, "412 people were on board.")
    assert surveyed(newsroom.source).has_changed
    assert survey([newsroom.story])[0].editions[1].has_changed


def test_a_reversal_and_a_typing_error_leave_nothing_behind() -> None:
    newsroom = make_story()
    make_translation(newsroom, "sw")
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 421 people on board.")
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 412 people on board.", hours=2)
    rewrite(newsroom, newsroom.source, 2, "Tickets still cost 2,500 francs!", material=False)
    assert [one.behind for one in survey([newsroom.story])[0].editions] == [0, 0, 0]


def test_an_edition_that_nobody_asked_for_is_not_begun() -> None:
    newsroom = make_story("sw")
    assert survey([newsroom.story])[0].editions == (
        EditionSurvey("rw"),
        EditionSurvey("en"),
        EditionSurvey("sw", "drafting", is_source=True),
    )


def test_many_stories_cost_as_much_as_one() -> None:
    for number in range(3):
        newsroom = make_story(headline=f"Ferry {number}")
        make_translation(newsroom, "rw")
        make_translation(newsroom, "sw")
        rewrite(newsroom, newsroom.source, 1, "The first boat left with 421 people on board.")
    stories = list(Story.objects.all())
    counts = []
    for some in (stories[:1], stories):
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert len(survey(some)) == len(some)
        counts.append(len(queries))
    assert counts == [6, 6]


def test_nothing_surveyed_is_nothing() -> None:
    assert survey([]) == ()


def test_the_publisher_says_what_it_still_has_to_do() -> None:
    first, second = make_story(), make_story()
    for story in (first.story, first.story, second.story):
        order(story, at=NOON)
    PublishOrder.objects.filter(story=second.story).update(failure="OSError: no space")
    assert publication() == Publication(2, ("OSError: no space",))
    assert publication(first.story) == Publication(1, ())
    PublishOrder.objects.update(done_at=NOON)
    assert publication() == Publication(0, ())


def test_findings_on_the_source_name_their_paragraphs() -> None:
    newsroom = make_story(paragraphs=("“The boat left, he said.", "Tickets still cost 2,500 francs."))
    found = source_findings(passages(newsroom.source), language="en")
    assert [(one.check, one.paragraph) for one in found] == [("quotation", 1)]
