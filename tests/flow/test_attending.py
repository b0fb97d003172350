"""Who is in a story just now."""

from datetime import timedelta

import pytest

from inkuru.flow.attending import ATTENDS_FOR, attend, leave, others
from inkuru.newsroom.models import Presence
from tests.newsroom.making import NOON, make_person, make_story

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_others_are_seen_where_they_last_were() -> None:
    newsroom, juma, aline = make_story(), make_person("juma"), make_person("aline")
    attend(newsroom.story, newsroom.person, at=NOON)
    attend(newsroom.story, juma, at=NOON)
    attend(newsroom.story, juma, at=NOON, edition=newsroom.source, block=newsroom.body(1))
    attend(newsroom.story, aline, at=NOON)
    attend(make_story().story, make_person("elsewhere"), at=NOON)
    seen = [(str(one.person), one.edition, one.block) for one in others(newsroom.story, newsroom.person, at=NOON)]
    assert seen == [("Aline", None, None), ("Juma", newsroom.source, newsroom.body(1))]


def test_whoever_left_or_says_nothing_is_gone() -> None:
    newsroom, juma, aline = make_story(), make_person("juma"), make_person("aline")
    attend(newsroom.story, juma, at=NOON)
    attend(newsroom.story, aline, at=NOON)
    leave(newsroom.story, aline)
    for later, seen in ((ATTENDS_FOR - timedelta(seconds=1), ["Juma"]), (ATTENDS_FOR, [])):
        found = others(newsroom.story, newsroom.person, at=NOON + later)
        assert [str(one.person) for one in found] == seen


def test_what_a_person_left_behind_long_ago_is_taken_away() -> None:
    first, second, juma = make_story(), make_story(), make_person("juma")
    attend(first.story, juma, at=NOON)
    attend(second.story, juma, at=NOON + timedelta(days=2))
    assert [one.story for one in Presence.objects.all()] == [second.story]
