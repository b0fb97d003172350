"""What somebody types is kept until they save it or throw it away."""

from datetime import timedelta

import pytest

from inkuru.flow.keeping import Typed, discard, keep, kept_texts
from inkuru.newsroom.models import WorkingText
from tests.newsroom.making import NOON, make_person, make_story, make_translation

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_each_person_has_one_working_text_a_passage_and_the_latest_counts() -> None:
    newsroom = make_story()
    edition, juma = make_translation(newsroom, "sw"), make_person("juma")
    source = newsroom.source.revisions.get(block=newsroom.body(1))
    for minutes, text in enumerate(("Boti", "Boti ya <b>kwanza</b>")):
        typed = Typed(text, seen=1, source=source, is_marked=bool(minutes))
        keep(edition, newsroom.body(1), typed, by=juma, at=NOON + timedelta(minutes=minutes))
    keep(edition, newsroom.body(1), Typed("Feri", seen=1), by=newsroom.person, at=NOON)
    found = kept_texts(newsroom.story, by=juma)
    assert list(found) == [("sw", newsroom.body(1).pk)]
    kept = found["sw", newsroom.body(1).pk]
    assert (kept.text, kept.is_marked, kept.seen, kept.source, kept.at) == (
        "Boti ya <b>kwanza</b>",
        True,
        1,
        source,
        NOON + timedelta(minutes=1),
    )
    assert edition.revisions.filter(block=newsroom.body(1)).count() == 1


def test_what_is_thrown_away_is_ones_own() -> None:
    newsroom = make_story()
    juma, block = make_person("juma"), newsroom.body(1)
    for person in (juma, newsroom.person):
        keep(newsroom.source, block, Typed("x", seen=1), by=person, at=NOON)
    discard(newsroom.source, block, by=juma)
    assert [one.person for one in WorkingText.objects.all()] == [newsroom.person]


def test_a_block_that_left_the_story_offers_nothing_back() -> None:
    newsroom = make_story()
    block = newsroom.body(1)
    keep(newsroom.source, block, Typed("x", seen=1), by=newsroom.person, at=NOON)
    block.retired_at = NOON
    block.save()
    assert kept_texts(newsroom.story, by=newsroom.person) == {}
