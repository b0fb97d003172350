"""The index of the site’s search is kept whole: stories come in as they are published, change and go.

Only live releases are ever in it, none of a story that was withdrawn or is under embargo. To take a story up twice
changes nothing, and one more story costs the same in any archive.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime

import numpy as np
from django.db import transaction
from django.db.models import Q

from inkuru.flow.freezing import live_record
from inkuru.flow.gleaning import Gleaned, glean
from inkuru.lang.language import codes
from inkuru.newsroom import search_columns, search_words
from inkuru.newsroom.bulk import analyse, empty_table, write_rows
from inkuru.newsroom.clock import database_now
from inkuru.newsroom.models import Edition, Release, SearchEntry, SearchState, State
from inkuru.newsroom.search_columns import ALL, Row, block_numbers, change_columns, day_of, hold_index, renew
from inkuru.newsroom.search_lists import TABLE as LISTS
from inkuru.newsroom.search_lists import Postings, change_lists
from inkuru.newsroom.search_words import drop_words, keep_forms, keep_words
from inkuru.records import ReleaseRecord

BATCH = 300
"""Stories in one transaction while the index is made: what is lost when that is broken off."""
ENTRIES = "newsroom_searchentry"
WORD_ID = np.dtype("<u4")
TABLES = (LISTS, ENTRIES, search_words.WORDS, search_words.FORMS, search_words.GRAMS, search_columns.TABLE)

Coming = tuple[int, int, ReleaseRecord]
"""The id of an edition, that of its live release, and the record."""


def take_up(stories: Iterable[int]) -> int:
    """Let the search find stories as they are released now; how many editions came, changed or went."""
    wanted = sorted(set(stories))
    ready = _read(wanted)
    with transaction.atomic():
        state = hold_index()
        changed = _take(wanted, ready) if wanted else 0
        if changed:
            renew(state, below=state.below)
    return changed


def catch_up(*, most: int | None = None, at_once: int | None = None) -> int:
    """Take up the stories that the index has never seen, the newest first; how many. One transaction a batch.

    Does nothing where there are none: the worker may ask whenever it starts. `most` is a limit, in batches, and
    `at_once` the stories of one: small where others want to write meanwhile.
    """
    taken, rounds = 0, 0
    while rounds != most and (some := _next_batch(at_once or BATCH)):
        taken += some
        rounds += 1
    if taken > BATCH:
        analyse(TABLES)
    return taken


def begin_anew() -> None:
    """Empty the index; `catch_up` then fills it. What is broken off goes on where it was."""
    with transaction.atomic():
        state = hold_index()
        empty_table(LISTS)
        SearchEntry.objects.all().delete()
        search_words.empty_words()
        search_columns.empty_columns()
        renew(state, below=ALL)


def stories_waiting() -> bool:
    """Whether stories have still to be taken up."""
    return SearchState.objects.filter(below__isnull=True).first() is None


def _next_batch(most: int) -> int:
    while (seen := _below()) is not None:
        live = Edition.objects.filter(live__isnull=False, story_id__lt=seen)
        stories = list(live.order_by("-story_id").values_list("story_id", flat=True).distinct()[:most])
        ready = _read(stories)
        with transaction.atomic():
            state = hold_index()
            if state.below != seen:
                # Another process has taken this batch meanwhile.
                continue
            if stories:
                _take(stories, ready)
            renew(state, below=stories[-1] if len(stories) == most else None)
            return len(stories)
    return 0


def _below() -> int | None:
    """Stories below this number wait, the highest first; None when all are in."""
    state = SearchState.objects.first()
    return ALL if state is None else state.below


def _read(stories: Collection[int]) -> dict[int, Gleaned]:
    """What will be kept of releases, by their ids: read before the index is held, for that is what takes the time."""
    return {release: glean(record) for _, release, record in _released(stories, database_now())}


def _take(stories: Collection[int], ready: Mapping[int, Gleaned]) -> int:
    """Inside a transaction that holds the index; what was released since it was read is read now."""
    live = {edition: (release, record) for edition, release, record in _released(stories, database_now())}
    rows = SearchEntry.objects.filter(edition__story__in=stories).values_list("edition_id", "release_id", "words")
    standing = {edition: (release, bytes(words)) for edition, release, words in rows}
    gone = {key: words for key, (release, words) in standing.items() if live.get(key, (None,))[0] != release}
    come = {key: one for key, one in live.items() if key in gone or key not in standing}
    if gone or come:
        gleaned = {key: ready.get(release) or glean(record) for key, (release, record) in come.items()}
        _change(gone, gleaned, {key: record for key, (_, record) in come.items()}, live)
    return len({*gone, *come})


def _released(stories: Collection[int], now: datetime) -> Iterable[Coming]:
    """The live editions of stories that are neither withdrawn nor under embargo."""
    open_now = Q(story__embargo_until__isnull=True) | Q(story__embargo_until__lte=now)
    editions = Edition.objects.filter(open_now, story__in=stories, live__isnull=False, language__in=codes())
    for edition in editions.exclude(state=State.KILLED).select_related("live").order_by("pk"):
        if isinstance(edition.live, Release) and (record := live_record(edition.live)).kind != "kill":
            yield edition.pk, edition.live.pk, record


def _change(
    gone: Mapping[int, bytes],
    come: Mapping[int, Gleaned],
    records: Mapping[int, ReleaseRecord],
    live: Mapping[int, tuple[int, ReleaseRecord]],
) -> None:
    ids = keep_words({word for one in come.values() for word in one.weights})
    keep_forms({form: ids[word] for one in come.values() for form, word in one.forms.items()})
    words = {key: np.array([ids[word] for word in one.weights], WORD_ID) for key, one in come.items()}
    weights = [np.fromiter(one.weights.values(), np.uint8) for one in come.values()]
    taken = {key: np.frombuffer(before, WORD_ID) for key, before in gone.items()}
    change_lists(
        Postings.of(taken, [np.zeros(len(one), np.uint8) for one in taken.values()]), Postings.of(words, weights)
    )
    change_columns(dict.fromkeys(gone) | {key: _row(record) for key, record in records.items()})
    if gone:
        SearchEntry.objects.filter(pk__in=list(gone)).delete()
        drop_words(np.unique(np.concatenate(list(taken.values()))).tolist(), block_numbers())
    entries = [(key, live[key][0], one.tobytes()) for key, one in words.items()]
    write_rows(ENTRIES, ("edition_id", "release_id", "words"), entries)


def _row(record: ReleaseRecord) -> Row:
    return record.story, day_of(record.first_released_at.date()), record.language
