"""What becomes of findings: that they came up with a text, or were mended by one, is kept to be counted."""

from collections import Counter
from datetime import datetime
from uuid import UUID

from inkuru.newsroom.models import FindingEvent, FindingTurn, StoredFinding, Story

Place = tuple[UUID | None, str, str]
"""The block, the language and the check of a finding."""


def count_findings(story: Story) -> Counter[Place]:
    """How many findings stand in each place; one query.

    A finding is known by its place and its check, not by the texts that it was found on: who rewrites a paragraph and
    leaves the mistake in it neither mends nor opens one.
    """
    return Counter(StoredFinding.objects.filter(story=story).values_list("block_id", "language", "check_name"))


def tell_turns(story: Story, before: Counter[Place], after: Counter[Place], *, at: datetime) -> None:
    """Keep what came up and what was mended between two counts; `at` is when the last text was written."""
    turns = ((FindingTurn.OPENED, after - before), (FindingTurn.MENDED, before - after))
    events = []
    for turn, places in turns:
        checks: Counter[tuple[str, str]] = Counter()
        for (_, language, check), count in places.items():
            checks[language, check] += count
        events += [
            FindingEvent(story=story, language=language, check_name=check, turn=turn, count=count, at=at)
            for (language, check), count in checks.items()
        ]
    FindingEvent.objects.bulk_create(events)
