"""A newsroom as it is after a year, for bench.figures: made past the ways of the house, which would take hours."""

import random
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from django.db import connection
from django.test import Client
from django.utils import timezone

from inkuru.flow.figuring import figures, periods
from inkuru.flow.people import first_person
from inkuru.flow.terming import take_in
from inkuru.newsroom.models import (
    Concept,
    Edition,
    FindingEvent,
    FindingTurn,
    MemorySaving,
    Revision,
    Story,
    Touched,
)
from inkuru.newsroom.opening import open_newsroom
from inkuru.records import ConceptRecord, TermRecord

CHANGED = 15
CHECKS = ("numbers", "dates", "names", "money", "terms", "quotations")
BATCH = 2_000


def fill_year(rnd: random.Random, *, days: int) -> Mapping[str, int]:
    """Spread the stories over a year; how many there are of what."""
    open_newsroom()
    now = timezone.now()
    begun = {pk: now - timedelta(days=rnd.uniform(0, days)) for pk in Story.objects.values_list("pk", flat=True)}
    editions = list(Edition.objects.select_related("story"))
    for one in editions:
        own = one.language == one.story.source_language
        one.first_released_at = begun[one.story_id] + timedelta(hours=0 if own else rnd.uniform(0.5, 30))
    Edition.objects.bulk_update(editions, ("first_released_at",), batch_size=500)
    events = [
        FindingEvent(story_id=story, language="rw", check_name=rnd.choice(CHECKS), turn=turn, count=1, at=at)
        for story, at in begun.items()
        for turn in FindingTurn
    ]
    FindingEvent.objects.bulk_create(events, batch_size=BATCH)
    savings = [_saving(one, rnd) for one in editions if one.language != one.story.source_language]
    MemorySaving.objects.bulk_create(savings, batch_size=BATCH, ignore_conflicts=True)
    changed = _change_sources(rnd)
    return {"stories": len(begun), "editions": len(editions), "source texts changed": changed, "events": len(events)}


def fill_concepts(wanted: int) -> int:
    """Concepts with a name in each language; how many there are."""
    names = (
        ConceptRecord(
            f"bench-{number}",
            (
                TermRecord("en", f"ferry number {number}"),
                TermRecord("rw", f"ubwato bwa {number}"),
                TermRecord("sw", f"feri ya {number}"),
            ),
            domain=f"field {number % 20}",
        )
        for number in range(wanted - Concept.objects.count())
    )
    take_in(names, by=None, at=timezone.now())
    return Concept.objects.count()


def questions() -> Mapping[str, Callable[[], Any]]:
    """What is asked, by what it is called."""
    client = Client()
    client.force_login(first_person(at=timezone.now()))
    at = timezone.localtime()
    return {
        "figures of 12 weeks": lambda: figures(periods("week", 12, at=at)),
        "figures of 52 weeks": lambda: figures(periods("week", 52, at=at)),
        "screen of figures, 12 weeks": lambda: client.get("/desk/figures/"),
        "screen of figures, 52 weeks": lambda: client.get("/desk/figures/?many=52"),
        "list of terms": lambda: client.get("/desk/terms/"),
        "terms by an inflected word": lambda: client.get("/desk/terms/?words=amato+5123"),
        "terms by letter and field": lambda: client.get("/desk/terms/?letter=f&field=field+3"),
    }


def _saving(edition: Edition, rnd: random.Random) -> MemorySaving:
    same, like, rest = (rnd.randrange(6) for _ in range(3))
    at = edition.first_released_at or timezone.now()
    counts = {"sentences": same + like + rest, "same": same, "like": like}
    words = {"words": 14 * (same + like + rest), "same_words": 14 * same, "like_words": 14 * like}
    return MemorySaving(edition=edition, at=at, **counts, **words)


def _change_sources(rnd: random.Random) -> int:
    """Every fifteenth source text is changed in meaning; how many. Nineteen of twenty translations follow."""
    sources = list(
        Revision.objects.filter(number=1, based_on__isnull=True, block__kind="paragraph").select_related("edition")
    )[::CHANGED]
    new = [_next(one, at=one.at + timedelta(days=rnd.uniform(1, 200))) for one in sources]
    Revision.objects.bulk_create(new, batch_size=BATCH)
    followed = {(one.block_id, one.number): one for one in new}
    translations = Revision.objects.filter(block__in=[one.block_id for one in sources], based_on__isnull=False)
    following = [
        _next(one, at=followed[one.block_id, 2].at + timedelta(hours=3), of=followed[one.block_id, 2].pk)
        for one in translations
        if (one.block_id, 2) in followed
    ]
    wanted = [one for place, one in enumerate(following) if place % 20]
    Revision.objects.bulk_create(wanted, batch_size=BATCH)
    # The board is not what is measured: its summaries stay as they were.
    Touched.objects.all().delete()
    with connection.cursor() as cursor:
        # A newsroom that grew in a year has no log of a year beside it.
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return len(new)


def _next(one: Revision, *, at: Any, of: int | None = None) -> Revision:
    text = f"{one.text} (2)"
    return Revision(
        block_id=one.block_id, edition_id=one.edition_id, number=2, text=text, html=text, at=at, based_on_id=of
    )
