"""Editions that are released at a time, and stories that are held back."""

from datetime import timedelta

import pytest
from django.utils.timezone import now

from inkuru.flow.releasing import Embargoed, release
from inkuru.flow.scheduling import PastTime, hold_back, release_due, schedule, unschedule
from inkuru.newsroom.models import AuditEntry, PublishOrder, ScheduledRelease
from tests.newsroom.making import Newsroom, make_person, make_story, make_translation, rewrite

pytestmark = [pytest.mark.django_db, pytest.mark.database]

HOUR = timedelta(hours=1)


def _let_it_be_time() -> None:
    """As if the time that was set had come."""
    ScheduledRelease.objects.filter(ended_at__isnull=True).update(due=now() - timedelta(minutes=1))


def _scheduled() -> Newsroom:
    newsroom = make_story("en")
    schedule(newsroom.source, due=now() + HOUR, by=newsroom.person, at=now())
    return newsroom


def test_an_edition_is_released_when_its_time_has_come_and_once() -> None:
    newsroom = _scheduled()
    assert list(release_due()) == []
    _let_it_be_time()
    (done,) = release_due()
    assert done.release
    assert (done.release.edition, done.release.by, done.failure) == (newsroom.source, newsroom.person, "")
    assert PublishOrder.objects.filter(story=newsroom.story).count() == 1
    assert list(release_due()) == []


def test_what_is_released_is_the_text_of_that_moment() -> None:
    newsroom = _scheduled()
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 421 people on board.")
    _let_it_be_time()
    (done,) = release_due()
    assert done.release
    assert "421 people" in done.release.record


def test_what_stands_in_the_way_is_said_and_nothing_is_released() -> None:
    newsroom = make_story("en")
    translated = make_translation(newsroom, "rw")
    schedule(translated, due=now() + HOUR, by=newsroom.person, at=now())
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 900 people on board.")
    _let_it_be_time()
    (done,) = release_due()
    assert (done.release, bool(done.failure), done.ended_at is not None) == (None, True, True)
    translated.refresh_from_db()
    assert translated.live is None


def test_another_time_takes_the_place_of_the_first_and_a_hand_ends_it() -> None:
    newsroom = _scheduled()
    later = now() + 2 * HOUR
    schedule(newsroom.source, due=later, by=newsroom.person, at=now())
    assert [one.due for one in ScheduledRelease.objects.filter(ended_at__isnull=True)] == [later]
    assert unschedule(newsroom.source, by=newsroom.person, at=now())
    assert not unschedule(newsroom.source, by=newsroom.person, at=now())
    _let_it_be_time()
    assert list(release_due()) == []


def test_no_time_that_is_over_and_none_within_an_embargo_is_taken() -> None:
    newsroom = make_story("en")
    with pytest.raises(PastTime):
        schedule(newsroom.source, due=now() - HOUR, by=None, at=now())
    hold_back(newsroom.story, until=now() + 2 * HOUR, by=newsroom.person, at=now())
    newsroom.source.refresh_from_db()
    newsroom.source.story.refresh_from_db()
    with pytest.raises(Embargoed):
        schedule(newsroom.source, due=now() + HOUR, by=None, at=now())
    assert not ScheduledRelease.objects.exists()


def test_a_story_is_held_back_and_let_go() -> None:
    newsroom = make_story("en")
    hold_back(newsroom.story, until=now() + HOUR, by=newsroom.person, at=now())
    with pytest.raises(Embargoed):
        release(newsroom.source, by=newsroom.person, at=now())
    hold_back(newsroom.story, until=None, by=newsroom.person, at=now())
    assert release(newsroom.source, by=newsroom.person, at=now())


def test_who_scheduled_and_who_ended_it_is_in_the_log() -> None:
    newsroom = _scheduled()
    unschedule(newsroom.source, by=make_person("moses"), at=now())
    hold_back(newsroom.story, until=None, by=make_person("moses"), at=now())
    acts = AuditEntry.objects.order_by("pk").values_list("act", "by__username")
    assert list(acts) == [("scheduled", "diane"), ("unscheduled", "moses"), ("embargo_set", "moses")]
