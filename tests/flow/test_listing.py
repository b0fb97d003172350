"""Stories get their places in the lists of the site once."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import now

from inkuru.flow import listing
from inkuru.flow.correcting import correct, kill
from inkuru.flow.listing import Sheet, enter
from inkuru.flow.picturing import released
from inkuru.flow.releasing import release
from inkuru.newsroom.models import ListEntry, Section, SiteList, Story, Topic
from tests.newsroom.making import NOON, Newsroom, make_story, make_translation, rewrite

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def make_released(languages: Sequence[str] = ("en",), section: str = "") -> Newsroom:
    newsroom = make_story()
    if section:
        newsroom.story.section, _ = Section.objects.get_or_create(slug=section)
        newsroom.story.save()
    for code in languages:
        edition = newsroom.source if code == "en" else make_translation(newsroom, code)
        edition.story.section = newsroom.story.section
        release(edition, by=None, at=NOON)
    return newsroom


def take_up(*newsrooms: Newsroom) -> tuple[Sheet, ...]:
    return enter(released([one.story.pk for one in newsrooms]))


def places(language: str, name: str) -> list[tuple[int, int]]:
    entries = ListEntry.objects.filter(list__language=language, list__name=name).order_by("place")
    return list(entries.values_list("place", "edition__story_id"))


def test_a_story_stands_in_the_lists_of_its_section_topics_and_month() -> None:
    newsroom = make_story()
    newsroom.story.section = Section.objects.create(slug="transport")
    newsroom.story.save()
    newsroom.story.topics.add(Topic.objects.create(slug="lake-kivu"))
    release(newsroom.source, by=None, at=NOON)
    sheets = take_up(newsroom)
    month = f"archive/{NOON:%Y/%m}"
    names = ["", month, "section/transport", "topic/lake-kivu"]
    assert list(sheets) == [Sheet("en", name, number) for name in names for number in (0, 1)]
    assert [places("en", name) for name in names] == [[(1, newsroom.story.pk)]] * 4


def test_a_month_is_that_of_the_newsroom_s_clock() -> None:
    newsroom = make_story()
    release(newsroom.source, by=None, at=NOON.replace(month=10, day=31, hour=22, minute=30))
    take_up(newsroom)
    assert places("en", f"archive/{NOON.year}/11") == [(1, newsroom.story.pk)]


def test_places_are_given_once_and_in_the_order_of_release() -> None:
    first, second = make_released(), make_released()
    take_up(first)
    take_up(second, first)
    take_up(first)
    assert places("en", "") == [(1, first.story.pk), (2, second.story.pk)]


def test_those_that_come_together_stand_by_their_release() -> None:
    late, early = make_story(), make_story()
    release(late.source, by=None, at=NOON + timedelta(hours=1))
    release(early.source, by=None, at=NOON)
    take_up(late, early)
    assert [story for _, story in places("en", "")] == [early.story.pk, late.story.pk]


def test_a_story_that_changes_its_section_leaves_a_gap_and_both_lists_are_written() -> None:
    one, other = make_released(section="transport"), make_released(section="transport")
    take_up(one, other)
    one.story.section = Section.objects.create(slug="economy")
    one.story.save()
    one.source.refresh_from_db()
    release(one.source, by=None, at=NOON)
    touched = take_up(one)
    assert places("en", "section/transport") == [(2, other.story.pk)]
    assert places("en", "section/economy") == [(1, one.story.pk)]
    assert {Sheet("en", "section/transport"), Sheet("en", "section/economy")} <= set(touched)
    take_up(make := make_released(section="transport"))
    assert places("en", "section/transport")[-1] == (3, make.story.pk)


def test_the_first_of_a_page_has_the_page_before_written_too() -> None:
    newsrooms = [make_released() for _ in range(listing.ON_A_PAGE + 1)]
    take_up(*newsrooms[:-1])
    assert {one.number for one in take_up(newsrooms[-1]) if one.name == ""} == {0, 1, 2}


def test_a_list_that_begins_is_told_of_in_the_other_languages() -> None:
    newsroom = make_released(("rw",))
    take_up(newsroom)
    release(newsroom.source, by=None, at=NOON)
    month = f"archive/{NOON:%Y/%m}"
    assert {Sheet("rw", month), Sheet("en", month)} <= set(take_up(newsroom))


def test_each_correction_and_a_withdrawal_have_a_place() -> None:
    newsroom = make_released()
    rewrite(newsroom, newsroom.source, 1, "The first boat sailed with 412 people on board.")
    correct(newsroom.source, note="There were 412.", by=None, at=NOON)
    kill(newsroom.story, notes={"en": "It did not sail."}, by=None, at=NOON)
    take_up(newsroom)
    corrections = ListEntry.objects.filter(list__name=listing.CORRECTIONS).order_by("place")
    assert list(corrections.values_list("place", "number")) == [(1, 2), (2, 3)]


def test_what_is_under_embargo_waits_for_its_place() -> None:
    hidden, shown = make_released(), make_released()
    Story.objects.filter(pk=hidden.story.pk).update(embargo_until=now() + timedelta(hours=1))
    assert listing.unentered(now()) == [shown.story.pk]


def test_every_page_of_every_list_is_named() -> None:
    take_up(*(make_released() for _ in range(listing.ON_A_PAGE + 1)))
    assert [one.number for one in listing.every_sheet() if one.name == ""] == [0, 1, 2]


@pytest.mark.parametrize("stories", [1, 5])
def test_entering_costs_the_same_however_many_there_are(stories: int) -> None:
    found = released([make_released().story.pk for _ in range(stories)])
    with CaptureQueriesContext(connection) as captured:
        enter(found)
    # PostgreSQL needs one more to take its turn.
    bookkeeping = ("SAVEPOINT", "RELEASE", "SELECT pg_advisory")
    assert len([one for one in captured if not one["sql"].startswith(bookkeeping)]) == 9


def test_a_list_knows_when_it_last_changed() -> None:
    newsroom = make_released()
    take_up(newsroom)
    rewrite(newsroom, newsroom.source, 1, "The first boat sailed with 412 people on board.")
    correct(newsroom.source, note="There were 412.", by=None, at=NOON + timedelta(hours=2))
    take_up(newsroom)
    assert {one.changed_at for one in SiteList.objects.all()} == {NOON + timedelta(hours=2)}


def test_without_stories_nothing_changes() -> None:
    assert enter([]) == ()
