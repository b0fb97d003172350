"""The summaries that the board is made of."""

from collections.abc import Sequence
from typing import Any

import pytest
from django.db import connection

from inkuru.engines.prepared import Prepared
from inkuru.flow import summing
from inkuru.flow.assigning import assign
from inkuru.flow.outdating import outdated
from inkuru.flow.releasing import release
from inkuru.flow.summing import bring_up_to_date, searchable
from inkuru.flow.translating import draft, open_edition
from inkuru.newsroom.models import EditionSummary, Story, StorySummary, Touched
from tests.newsroom.making import NOON, make_story, make_translation, rewrite

# For all stories together, and for each the checks, which read nothing again where no text changed. PostgreSQL is asked
# for the turn, too.
QUERIES, QUERIES_A_STORY = 20 + (connection.vendor == "postgresql"), 8

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def told(story: Story, language: str, *names: str) -> tuple[Any, ...]:
    """Some fields of the summary of an edition."""
    summary = EditionSummary.objects.filter(edition__story=story, edition__language=language)
    values: tuple[Any, ...] = summary.values_list(*names).get()
    return values


def test_a_summary_tells_how_each_edition_stands() -> None:
    newsroom = make_story("en")
    make_translation(newsroom, "rw")
    drafted = open_edition(newsroom.story, "sw", by=None, at=NOON)
    engine = Prepared("sample", {"Tickets still cost 2,500 francs.": "Tiketi bado ni faranga 2,600."})
    draft(drafted, engine=engine, at=NOON)
    release(newsroom.source, by=newsroom.person, at=NOON)
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 421 people on board.")
    assign(drafted, to=newsroom.person, deadline=NOON, by=None, at=NOON)
    bring_up_to_date()
    assert told(newsroom.story, "en", "has_changed", "headline") == (True, "Lake Kivu ferry sails again")
    assert told(newsroom.story, "rw", "behind", "unread", "missing", "blocking") == (1, 0, 0, 1)
    assert told(newsroom.story, "sw", "unread", "missing", "blocking", "person", "deadline") == (
        1,
        2,
        1,
        newsroom.person.pk,
        NOON,
    )


def test_only_stories_that_were_written_to_are_summed_again(django_assert_num_queries: Any) -> None:
    first, second = make_story("en"), make_story("sw")
    assert bring_up_to_date() == 2
    with django_assert_num_queries(1):
        assert bring_up_to_date() == 0
    rewrite(second, second.source, 1, "Boti iliondoka na watu 421.")
    assert bring_up_to_date() == 1
    assert set(StorySummary.objects.values_list("pk", flat=True)) == {first.story.pk, second.story.pk}


def test_what_one_look_leaves_the_next_one_takes() -> None:
    stories = {make_story("en").story.pk for _ in range(3)}
    assert [bring_up_to_date(most=2), bring_up_to_date(most=2), bring_up_to_date(most=2)] == [2, 1, 0]
    assert set(StorySummary.objects.values_list("pk", flat=True)) == stories
    assert not Touched.objects.exists()


@pytest.mark.parametrize("stories", [1, 4])
def test_a_story_more_costs_what_its_checks_cost(stories: int, django_assert_num_queries: Any) -> None:
    for _ in range(stories):
        make_translation(make_story("en"), "rw")
    bring_up_to_date()
    for story in Story.objects.all():
        Touched.objects.create(story=story)
    with django_assert_num_queries(QUERIES + stories * QUERIES_A_STORY):
        bring_up_to_date()


def test_a_story_is_found_by_every_form_of_a_word() -> None:
    assert {"umunyamakuru", "munyamakuru"} <= set(searchable("Umunyamakuru", ["rw"]))
    assert set(searchable("Abanyamakuru", ["rw"])) & set(searchable("umunyamakuru", ["rw"]))


def test_of_two_who_sum_at_once_the_later_text_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    newsroom = make_story("en")

    def while_another_writes_and_sums(stories: Sequence[Story]) -> Any:
        monkeypatch.undo()
        rewrite(newsroom, newsroom.source, 0, "The ferry sails at last")
        assert bring_up_to_date() == 1
        return outdated(stories)

    monkeypatch.setattr(summing, "outdated", while_another_writes_and_sums)
    bring_up_to_date()
    assert told(newsroom.story, "en", "headline") == ("The ferry sails at last",)
    assert not Touched.objects.exists()
