"""Findings that come up and are mended, as they are counted."""

import pytest

from inkuru.flow.checking import recheck
from inkuru.newsroom.models import FindingEvent
from tests.newsroom.making import NOON, make_story, make_translation, rewrite

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def _told() -> list[tuple[str, str, str, int, int]]:
    events = FindingEvent.objects.filter(check_name="numbers").order_by("pk")
    return [
        (one.language, one.check_name, one.turn, one.count, int((one.at - NOON).total_seconds() // 3600))
        for one in events
    ]


def test_a_mistake_is_opened_with_its_text_and_mended_by_a_later_one() -> None:
    newsroom = make_story()
    edition = make_translation(newsroom, "rw")
    recheck(newsroom.story)
    assert _told() == []
    rewrite(newsroom, edition, 1, "Ubwato bwa mbere bwahagurutse butwaye abantu 421.", hours=2)
    recheck(newsroom.story)
    assert _told() == [("rw", "numbers", "opened", 1, 2)]
    recheck(newsroom.story)
    # Another text with the same mistake neither mends nor opens one.
    rewrite(newsroom, edition, 1, "Ubwato bwa mbere bwahagurutse bwikoreye abantu 421.", hours=3)
    recheck(newsroom.story)
    assert len(_told()) == 1
    rewrite(newsroom, edition, 1, "Ubwato bwa mbere bwahagurutse butwaye abantu 412.", hours=4)
    recheck(newsroom.story)
    assert _told()[1:] == [("rw", "numbers", "mended", 1, 4)]
