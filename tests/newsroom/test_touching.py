"""The database notes every story that is written to, whichever way."""

from collections.abc import Callable

import pytest
from django.db import connection

from inkuru.flow.assigning import assign
from inkuru.flow.releasing import release
from inkuru.flow.translating import open_edition
from inkuru.newsroom.models import Block, Edition, Kind, Revision, Story, Touched
from inkuru.newsroom.touching import WRITTEN, keep_touching, lift_touching
from tests.newsroom.making import NOON, Newsroom, make_story, rewrite

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def _revise_in_bulk(newsroom: Newsroom) -> None:
    standing = Revision.objects.filter(edition=newsroom.source).order_by("pk").first()
    assert standing
    again = Revision(
        block=standing.block, edition=newsroom.source, number=standing.number + 1, text="Rain", html="Rain", at=NOON
    )
    Revision.objects.bulk_create([again])


WAYS: dict[str, Callable[[Newsroom], object]] = {
    "a story": lambda one: Story.objects.create(source_language="rw", created_at=NOON),
    "an edition": lambda one: open_edition(one.story, "sw", by=None, at=NOON),
    "the state of an edition": lambda one: Edition.objects.filter(pk=one.source.pk).update(state="ready"),
    "a block": lambda one: Block.objects.create(story=one.story, kind=Kind.PARAGRAPH, order=90),
    "the order of blocks": lambda one: Block.objects.filter(story=one.story, order=3).update(order=91),
    "a text": lambda one: rewrite(one, one.source, 1, "The boat left with 421 people."),
    "texts in bulk": _revise_in_bulk,
    "a release": lambda one: release(one.source, by=one.person, at=NOON),
    "an assignment": lambda one: assign(one.source, to=one.person, deadline=None, by=None, at=NOON),
}


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_whoever_writes_touches_the_story(way: Callable[[Newsroom], object]) -> None:
    newsroom = make_story("en")
    Touched.objects.all().delete()
    way(newsroom)
    touched = set(Touched.objects.values_list("story", flat=True))
    assert touched == {Story.objects.latest("pk").pk if way is WAYS["a story"] else newsroom.story.pk}


def test_reading_touches_nothing() -> None:
    newsroom = make_story("en")
    Touched.objects.all().delete()
    assert list(Revision.objects.filter(edition=newsroom.source).values("text"))
    assert not Touched.objects.exists()


def test_the_triggers_are_lifted_for_a_migration_and_set_again() -> None:
    newsroom = make_story("en")
    lift_touching(using="default")
    Touched.objects.all().delete()
    rewrite(newsroom, newsroom.source, 1, "The boat left with 421 people.")
    assert not Touched.objects.exists()
    keep_touching(using="default")
    keep_touching(using="default")
    rewrite(newsroom, newsroom.source, 2, "Tickets cost 2,600 francs.")
    assert Touched.objects.count() == 1


def test_every_table_that_is_listened_to_exists() -> None:
    assert {table for table, _, _ in WRITTEN} <= set(connection.introspection.table_names())
